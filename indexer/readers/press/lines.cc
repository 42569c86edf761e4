#include "indexer/readers/press/lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/readers/publication_date.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view no_break_space = "\u00A0";

// The words of a short line; an empty list for one that has more than `most`.
std::vector<std::string_view> few_words(std::string_view line, std::size_t most) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = line.find_first_not_of(" \t", at);
        if (begin == std::string_view::npos) break;
        at = std::min(line.find_first_of(" \t", begin), line.size());
        if (words.size() == most) return {};
        words.push_back(line.substr(begin, at - begin));
    }
    return words;
}

bool is_number(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, is_ascii_digit);
}

// "DOCUMENTS", "Dokument", "documentos".
bool is_document_word(std::string_view word) {
    return word.size() >= 8 && (same_ascii_word(word.substr(0, 8), "document") ||
                                same_ascii_word(word.substr(0, 8), "dokument"));
}

}  // namespace

std::string_view without_blanks(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trimmed(text);
        if (text.starts_with(no_break_space))
            text.remove_prefix(no_break_space.size()), again = true;
        if (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size()), again = true;
    }
    return text;
}

std::vector<PressLine> press_lines(const PressText& text) {
    std::vector<PressLine> lines;
    bool is_behind_empty = true;
    std::size_t mark = 0;        // the last one at or before the line
    std::uint32_t newlines = 0;  // between the mark and the line
    for (std::size_t at = 0; at < text.text.size();) {
        const std::size_t end = std::min(text.text.find('\n', at), text.text.size());
        while (mark + 1 < text.marks.size() && text.marks[mark + 1].offset <= at) {
            ++mark;
            newlines = 0;
        }
        const std::string_view line = without_blanks(text.text.substr(at, end - at));
        const std::uint32_t first = text.marks.empty() ? 1 : text.marks[mark].line;
        if (!line.empty())
            lines.push_back(
                {line, first + (text.newlines_are_lines ? newlines : 0), is_behind_empty});
        is_behind_empty = line.empty();
        ++newlines;
        at = end + 1;
    }
    return lines;
}

std::size_t paragraph_size(PressLines lines) {
    std::size_t size = lines.empty() ? 0 : 1;
    while (size > 0 && size < lines.size() && !lines[size].begins_paragraph) ++size;
    return size;
}

std::string joined_lines(PressLines lines) {
    std::string joined;
    for (const PressLine& line : lines) {
        if (!joined.empty()) joined += ' ';
        joined += line.text;
    }
    return joined;
}

bool is_count_of_documents(std::string_view line) {
    constexpr std::size_t longest = 60;
    if (line.size() > longest) return false;
    const std::vector<std::string_view> words = few_words(line, 4);
    if (words.size() != 4) return false;
    return (is_number(words[0]) && is_number(words[2]) && is_document_word(words[3])) ||
           (is_document_word(words[0]) && is_number(words[1]) && is_number(words[3]));
}

bool is_line_of_date(std::string_view line) {
    constexpr std::size_t longest = 90, most_words = 9, most_words_of_month = 3;
    // A weekday may stand before it.
    constexpr std::size_t last_begin = 14;
    if (line.size() > longest) return false;
    const std::optional<WrittenDate> date = read_date(line);
    if (!date || date->year == 0 || date->month == 0 || date->begin > last_begin) return false;
    return !few_words(line, date->day != 0 ? most_words : most_words_of_month).empty();
}

bool is_copyright(std::string_view line) {
    if (line.starts_with("©") || line.starts_with("(c) ") || line.starts_with("(C) ")) return true;
    constexpr std::string_view word = "copyright ", reserved = "all rights reserved";
    if (line.size() >= reserved.size() &&
        same_ascii_word(line.substr(0, reserved.size()), reserved))
        return true;
    if (line.size() <= word.size() || !same_ascii_word(line.substr(0, word.size()), word))
        return false;
    const std::string_view behind = without_blanks(line.substr(word.size()));
    return behind.starts_with("©") || behind.starts_with("(c)") || is_ascii_digit(behind.front());
}

std::string_view accession_of(std::string_view line) {
    constexpr std::size_t shortest = 20, longest = 40;
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos || blank < 8 || blank > 10) return {};
    const std::string_view word = lower_ascii(line[0]) == 'd' ? line.substr(1, blank - 1) : "";
    if (!word.starts_with("ocument") && !word.starts_with("okument")) return {};
    const std::string_view number = without_blanks(line.substr(blank));
    const bool is_number =
        number.size() >= shortest && number.size() <= longest && is_ascii_upper(number[0]) &&
        std::ranges::all_of(number,
                            [](char c) { return is_ascii_digit(c) || is_ascii_letter(c); }) &&
        std::ranges::count_if(number, is_ascii_digit) >= 10;
    return is_number ? number : std::string_view{};
}

}  // namespace dateline
