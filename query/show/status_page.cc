#include "query/show/status_page.h"

#include <algorithm>
#include <string>
#include <vector>

#include "terminal/terminal_text.h"
#include "text/amounts.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

// The longest label and two spaces.
constexpr std::size_t label_width = 10;

void row(std::string& out, std::string_view label, std::string_view value, const Style& style) {
    append(out, label, Ink::faint, style);
    out.append(label_width - label.size(), ' ');
    out += value;
    out += '\n';
}

// "names and dates are understood in en only": where that isn't so of all languages of the index.
std::string not_understood(const IndexStatus& status) {
    const auto limit = [&](const std::vector<std::string>& understood) {
        const bool is_lacking = std::ranges::any_of(status.languages, [&](const auto& language) {
            return !std::ranges::binary_search(understood, language.first);
        });
        return is_lacking ? understood : std::vector<std::string>{};
    };
    return told_limits(limit(status.names_understood), limit(status.dates_understood));
}

}  // namespace

void print_status(std::ostream& out, const IndexStatus& status, const Style& style) {
    std::string text;
    row(text, "index", fit_for_terminal(status.path, style.unicode), style);
    row(text, "articles", grouped(status.articles), style);
    row(text, "passages", grouped(status.passages), style);
    if (status.period)
        row(text, "period",
            format_day(status.period->from) + " to " + format_day(status.period->to), style);
    std::string languages;
    for (const auto& [language, articles] : status.languages) {
        if (!languages.empty()) languages += ", ";
        languages += fit_for_terminal(language, style.unicode) + " " + grouped(articles);
    }
    if (const std::string limits = not_understood(status); !limits.empty())
        languages += " (" + limits + ")";
    if (!languages.empty()) row(text, "languages", languages, style);
    row(text, "size",
        size_in_words(status.bytes) + " for " + size_in_words(status.text_bytes) + " of text",
        style);
    row(text, "segments", grouped(status.segments), style);
    std::string format = std::to_string(status.format);
    for (const std::string& feature : status.features)
        format += ", " + fit_for_terminal(feature, style.unicode);
    row(text, "format", format, style);
    out << text;
}

}  // namespace dateline
