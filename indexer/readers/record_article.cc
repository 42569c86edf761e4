#include "indexer/readers/record_article.h"

#include <unicode/uloc.h>

#include <algorithm>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html/text.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// Names that a record may state of one kind, and bytes of one of them: more is no list of names.
constexpr std::size_t most_names = 200;
constexpr std::size_t longest_name = 200;

// Bytes of a date: longer values hold something else.
constexpr std::size_t longest_date = 200;

std::string first_of(const RecordValues& record, RecordField field) {
    const std::vector<std::string>& values = record[field];
    return values.empty() ? std::string{} : one_line(values.front());
}

// A number of seconds or milliseconds, else a date as it is written.
std::optional<Publication> published(std::string_view value) {
    if (value.size() > longest_date) return std::nullopt;
    std::optional<WrittenDate> date;
    // Seconds with a fraction, as some programs have them.
    if (const std::size_t point = value.find('.');
        point != std::string_view::npos && point >= 9 &&
        std::ranges::all_of(value.substr(0, point), is_ascii_digit) &&
        std::ranges::all_of(value.substr(point + 1), is_ascii_digit))
        value = value.substr(0, point);
    if (value.size() >= 9 && value.size() <= 18 && std::ranges::all_of(value, is_ascii_digit))
        date = date_of_epoch(std::stoll(std::string(value)));
    if (!date) date = read_date(value);
    return date ? publication(*date, Provenance::stated) : std::nullopt;
}

// The pieces between separators, each one line.
std::vector<std::string> pieces_of(std::string_view list, std::string_view separators) {
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find_first_of(separators, at), list.size());
        if (std::string piece = one_line(list.substr(at, end - at)); !piece.empty())
            pieces.push_back(std::move(piece));
        at = end + 1;
    }
    return pieces;
}

// The names that a single value lists. With commas alone "Blinken, Antony" is one name, and
// "Antony Blinken, Xi Jinping" are two: there every piece has several words.
std::vector<std::string> listed(const std::string& value, RecordField field) {
    std::vector<std::string> pieces = listed_keywords(value);
    const bool may_be_inverted =
        (field == RecordField::people || field == RecordField::organizations) &&
        value.find_first_of(";|\n") == std::string::npos;
    if (may_be_inverted && std::ranges::any_of(pieces, [](const std::string& piece) {
            return piece.find(' ') == std::string::npos;
        }))
        return {one_line(value)};
    return pieces;
}

std::vector<std::string> names_in(const RecordValues& record, RecordField field) {
    const std::vector<std::string>& values = record[field];
    std::vector<std::string> names;
    const auto add = [&](const std::string& value) {
        std::string name = without_markup(one_line(value));
        if (!name.empty() && name.size() <= longest_name && names.size() < most_names &&
            std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    };
    if (values.size() == 1)
        for (const std::string& piece : listed(values.front(), field)) add(piece);
    else
        for (const std::string& value : values) add(value);
    return names;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : cleaned(text)) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank)
            line.push_back(c);
        else if (!line.empty() && line.back() != ' ')
            line.push_back(' ');
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

std::string joined_names(const std::vector<std::string>& names) {
    constexpr std::size_t most = 20;
    std::vector<std::string_view> once;
    for (const std::string& name : names)
        if (once.size() < most && std::ranges::find(once, name) == once.end()) once.push_back(name);
    // Names with words or signs in them that part names are told apart by another.
    const bool are_plain = std::ranges::all_of(once, [](std::string_view name) {
        return name.find(", ") == name.npos && name.find(" and ") == name.npos &&
               name.find(" & ") == name.npos;
    });
    std::string joined;
    for (std::size_t i = 0; i < once.size(); ++i) {
        if (i > 0) joined += !are_plain ? "; " : i + 1 == once.size() ? " and " : ", ";
        joined += once[i];
    }
    return joined;
}

std::string with_dateline(std::string text, const std::string& dateline) {
    if (dateline.empty() || text.starts_with(dateline)) return text;
    const bool dashed =
        dateline.ends_with('-') || dateline.ends_with("—") || dateline.ends_with("–");
    return dateline + (dashed ? " " : " — ") + text;
}

std::string language_code(std::string_view stated) {
    const std::string tag = lower_ascii(stated.substr(0, stated.find_first_of("-_,; ")));
    if (tag == "english") return "en";
    if (tag.size() != 2 && tag.size() != 3) return {};
    if (!std::ranges::all_of(tag, is_ascii_lower)) return {};
    // ICU makes "en" of "eng".
    char code[ULOC_LANG_CAPACITY];
    UErrorCode error = U_ZERO_ERROR;
    uloc_getLanguage(tag.c_str(), code, sizeof code, &error);
    const std::string result = U_FAILURE(error) ? std::string{} : std::string(code);
    return result.size() == 2 ? result : std::string{};
}

std::vector<std::string> listed_keywords(std::string_view list) {
    return pieces_of(list, list.find_first_of(";|\n") != std::string_view::npos ? ";|\n" : ",");
}

void state_fields(Article& article, const RecordValues& record) {
    article.title = without_markup(first_of(record, RecordField::title));
    article.url = first_of(record, RecordField::url);
    article.source = first_of(record, RecordField::source);
    article.section = first_of(record, RecordField::section);
    article.language = language_code(first_of(record, RecordField::language));
    article.record = first_of(record, RecordField::id);
    Byline byline = read_authors(record[RecordField::author], article.source);
    article.author = std::move(byline.author);
    if (article.source.empty()) article.source = std::move(byline.source);
    // Clippers put the address under "source".
    if (article.url.empty() && is_address(article.source)) {
        article.url = std::move(article.source);
        article.source.clear();
    }
    if (const std::string date = first_of(record, RecordField::date); !date.empty())
        article.published = published(date);
    article.stated.people = names_in(record, RecordField::people);
    article.stated.places = names_in(record, RecordField::places);
    article.stated.organizations = names_in(record, RecordField::organizations);
    article.stated.keywords = names_in(record, RecordField::keywords);
}

std::optional<Problem> unread_date(const RecordValues& record, std::uint32_t line) {
    return unread_date(first_of(record, RecordField::date), line);
}

std::optional<Problem> unread_date(std::string_view stated, std::uint32_t line) {
    const std::string date = one_line(stated);
    if (date.empty() || published(date)) return std::nullopt;
    constexpr std::size_t longest = 40;  // bytes of it that are told
    return Problem{line,
                   "\"" + std::string(utf8_prefix(date, longest)) +
                       "\" is no date that can be read: write 2023-06-19",
                   false};
}

Article read_record(const RecordValues& record, std::uint32_t line, bool headline_alone) {
    Article article;
    article.lines = {{0, line}};
    state_fields(article, record);
    std::string text;
    for (const std::string& paragraph : record[RecordField::text]) {
        if (!text.empty()) text += "\n\n";
        text += cleaned(paragraph);
    }
    if (has_markup(text)) text = text_of_markup(text);
    if (is_blank(text)) {
        // Agencies send headlines alone.
        if (headline_alone) article.text = article.title;
        article.body_begin = static_cast<std::uint32_t>(article.text.size());
        return article;
    }
    text = with_dateline(std::move(text), first_of(record, RecordField::dateline));
    set_text(article, std::move(text), line);
    // Every offset stands on the record's own line.
    article.lines = {{0, line}};
    complete_from_text(article);
    return article;
}

}  // namespace dateline
