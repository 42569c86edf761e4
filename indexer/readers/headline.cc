#include "indexer/readers/headline.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/readers/head_line.h"
#include "text/ascii.h"

namespace dateline {

using namespace std::literals;

namespace {

// Bytes. Of 22,000 titles that newspapers and agencies state, five are longer, and one question is
// longer than the second.
constexpr std::size_t longest_headline = 150;
constexpr std::size_t longest_question = 100;

bool is_letter(char c) {
    return is_ascii_upper(c) || is_ascii_lower(c) || (static_cast<unsigned char>(c) & 0x80) != 0;
}

std::string_view without_closing_marks(std::string_view line) {
    constexpr std::string_view ascii = "\"')]*_ ";
    for (bool taken = true; taken;) {
        taken = false;
        if (!line.empty() && ascii.find(line.back()) != std::string_view::npos) {
            line.remove_suffix(1);
            taken = true;
        }
        for (const std::string_view mark : {"”", "’", "»", "“"})
            if (line.ends_with(mark)) {
                line.remove_suffix(mark.size());
                taken = true;
            }
    }
    return line;
}

// "U.S.", "p.m.": the last point is that of an abbreviation.
bool ends_in_initials(std::string_view line) {
    const std::size_t n = line.size();
    return n >= 4 && line[n - 1] == '.' && is_letter(line[n - 2]) && line[n - 3] == '.' &&
           is_letter(line[n - 4]) && (n == 4 || !is_letter(line[n - 5]));
}

// Stops of all scripts; in Chinese and Japanese without a blank behind.
bool ends_with_stop(std::string_view line) {
    return std::ranges::any_of(std::array{"."sv, "。"sv, "।"sv},
                               [&](std::string_view stop) { return line.ends_with(stop); });
}

bool ends_as_sentence(std::string_view line) {
    if (line.ends_with("..") || ends_in_initials(line)) return false;
    return line.ends_with(',') || line.ends_with(';') || line.ends_with(':') ||
           ends_with_stop(line);
}

// "Mr. Smith Goes to Washington.", "THE WAR IN EUROPE.": no word of four letters or more is in small
// letters.
bool is_in_title_case(std::string_view line) {
    if (std::ranges::none_of(line, is_ascii_lower)) return std::ranges::any_of(line, is_letter);
    constexpr std::size_t shortest = 4;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && is_letter(line[end])) ++end;
        if (end - at >= shortest) {
            if (is_ascii_lower(line[at])) return false;
            ++capitals;
        }
        at = end + 1;
    }
    return capitals > 1;
}

// Whether a sentence ends before the line does: "… this month. Photo: Agency". The word before the
// point begins with a small letter: it is neither an initial nor "Gov.".
bool has_sentence_within(std::string_view line) {
    for (std::size_t at = line.find(". "); at != std::string_view::npos;
         at = line.find(". ", at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && is_letter(line[begin - 1])) --begin;
        constexpr std::size_t shortest = 3;
        if (at - begin >= shortest && is_ascii_lower(line[begin]) && at + 2 < line.size() &&
            is_ascii_upper(line[at + 2]))
            return true;
    }
    return false;
}

}  // namespace

bool is_running_text(std::string_view line) {
    if (line.size() > longest_headline) return true;
    const std::string_view bare = without_closing_marks(line);
    if (bare.size() > longest_question && (bare.ends_with('?') || bare.ends_with('!'))) return true;
    if (ends_as_sentence(bare) && !is_in_title_case(bare)) return true;
    return has_sentence_within(line) || read_dateline(line).has_value();
}

bool has_sentences(std::string_view paragraph) {
    if (paragraph.size() > longest_headline) return true;
    paragraph = without_closing_marks(paragraph);
    return ends_with_stop(paragraph) ||
           std::ranges::any_of(std::array{"?"sv, "!"sv, ":"sv, "…"sv, "！"sv, "？"sv, "؟"sv},
                               [&](std::string_view end) { return paragraph.ends_with(end); });
}

bool goes_on(std::string_view line, std::string_view below) {
    return !line.empty() && !below.empty() && is_ascii_lower(below.front());
}

}  // namespace dateline
