#include "query/show/status_page.h"

#include "terminal/terminal_text.h"
#include "text/amounts.h"

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
    bool others = false;
    for (const auto& [language, articles] : status.languages) {
        if (!languages.empty()) languages += ", ";
        languages += fit_for_terminal(language, style.unicode) + " " + grouped(articles);
        others |= language != "en";
    }
    if (others) languages += " (names and dates are understood in en only)";
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
