// How the lists of names are written.
//
// config/names/given.txt, family.txt and gender.txt have a class of names a line: its number, then
// the names, folded, parted by single spaces. Of given and family names class 1 is the most
// frequent; of gender.txt it has men's names and class 2 women's.
// config/<language>/nicknames.txt has a given name a line: in full, then its short forms. Lines
// that begin with "#" are comments.
#pragma once

#include <charconv>
#include <string_view>

#include "text/data_lines.h"

namespace dateline {

inline constexpr std::string_view given_names_file = "names/given.txt";
inline constexpr std::string_view family_names_file = "names/family.txt";
inline constexpr std::string_view genders_file = "names/gender.txt";
inline constexpr std::string_view nicknames_file = "nicknames.txt";  // in a language's folder

// Calls use(class, name) with each name of a list. Throws DataFileError, which names the file, for
// a line without a number.
template <class Use>
void for_each_name(std::string_view text, std::string_view file, Use use) {
    for (std::string_view rest = text; !rest.empty();) {
        std::string_view line = take(rest, '\n');
        if (line.empty()) continue;
        const std::string_view digits = take(line, ' ');
        const char* const end_of_digits = digits.data() + digits.size();
        unsigned number = 0;
        const auto [end, error] = std::from_chars(digits.data(), end_of_digits, number);
        if (error != std::errc{} || end != end_of_digits) throw damaged_line(file, text, digits);
        while (!line.empty()) use(number, take(line, ' '));
    }
}

// Calls use(full, short form) with each pair of nicknames.txt.
template <class Use>
void for_each_nickname(std::string_view text, Use use) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        if (line.empty() || line.front() == '#') continue;
        const std::string_view full = take(line, ' ');
        while (!line.empty()) use(full, take(line, ' '));
    }
}

}  // namespace dateline
