#include "query/language/query_dates.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// A year or a day, as it follows the name of a month.
bool is_short_number(const QueryToken& token) {
    return token.kind == QueryToken::Kind::word && token.text.size() <= 4 &&
           std::all_of(token.text.begin(), token.text.end(), is_ascii_digit);
}

// Throws when `value` and the words after it are a date together.
void refuse_unquoted_words(const FieldValue& value, std::span<const QueryToken> following,
                           Field field, const DateReader& dates) {
    // "the first week of june 2023" is the longest that anybody would write.
    constexpr std::size_t most_words = 5;
    std::string words = value.text, longest;
    Span at = value.at;
    for (const QueryToken& token : following.first(std::min(following.size(), most_words))) {
        if (token.kind != QueryToken::Kind::word) break;
        words += " " + token.text;
        if (!dates.read(words)) continue;
        longest = words;
        at.end = token.at.end;
    }
    if (!longest.empty())
        throw QueryError("put quotes around a date of several words: " +
                             std::string(info(field).name) + ":\"" + longest + "\"",
                         at);
}

// Text of the query as a message repeats it: what is long is cut.
std::string repeated(std::string_view text) {
    constexpr std::size_t longest = 40;  // bytes: what is read at a glance
    if (text.size() <= longest) return "\"" + std::string(text) + "\"";
    return "\"" + std::string(utf8_prefix(text, longest)) + "…\"";
}

std::string what_is_wrong(std::string_view text, const DateReader& dates) {
    const std::size_t dots = text.find("..");
    if (dots != std::string_view::npos) {
        const std::string_view first = text.substr(0, dots), last = text.substr(dots + 2);
        if (!first.empty() && !last.empty() && dates.read(first) && dates.read(last))
            return "this period ends before it begins: write the earlier date first";
    }
    return repeated(text) +
           " is no date that dateline knows: write 2023-06-19, 2023-06, 2023, 2023-06..2023-07 or "
           "\"last week\"";
}

}  // namespace

Interval read_query_date(const FieldValue& value, std::span<const QueryToken> following,
                         Field field, const DateReader& dates) {
    const std::optional<Interval> days = dates.read(value.text);
    const bool only_letters = std::none_of(value.text.begin(), value.text.end(), is_ascii_digit);
    if (!value.quoted &&
        (!days || (only_letters && !following.empty() && is_short_number(following.front()))))
        refuse_unquoted_words(value, following, field, dates);
    if (!days) throw QueryError(what_is_wrong(value.text, dates), value.at);
    return *days;
}

}  // namespace dateline
