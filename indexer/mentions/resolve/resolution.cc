#include "indexer/mentions/resolve/resolution.h"

#include <algorithm>

#include "text/ascii.h"

namespace dateline {

std::string as_one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    const auto is_letter_at = [&](std::size_t i, bool small) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) >= 0x80 ||
                                   (small ? is_ascii_lower(text[i]) : is_ascii_letter(text[i])));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        // A word that a line's end cuts, as analysis.h has it.
        const bool is_cut = i > 0 && text.substr(i).starts_with("-\n") &&
                            is_letter_at(i - 1, false) && is_letter_at(i + 2, true);
        if (is_cut)
            ++i;
        else if (!is_space)
            line.push_back(c);
        else if (!line.empty() && line.back() != ' ')
            line.push_back(' ');
    }
    return line;
}

std::string written_as(const Analysis& analysis, std::uint32_t first_token,
                       std::uint32_t last_token) {
    const std::uint32_t begin = analysis.tokens[first_token].begin;
    return as_one_line(analysis.text.substr(begin, analysis.tokens[last_token - 1].end - begin));
}

std::string shown_name(const Analysis& analysis, std::uint32_t first_token,
                       std::uint32_t last_token) {
    std::string name = written_as(analysis, first_token, last_token);
    const bool in_capitals = std::none_of(name.begin(), name.end(), is_ascii_lower);
    constexpr std::size_t longest_acronym = 5;  // UNESCO is spared by being one word
    if (!in_capitals || name.size() <= longest_acronym || name.find(' ') == std::string::npos)
        return name;
    bool within_word = false;
    for (char& c : name) {
        const bool is_letter = is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0x80;
        if (within_word) c = lower_ascii(c);
        within_word = is_letter;
    }
    return name;
}

}  // namespace dateline
