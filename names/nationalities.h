// config/<language>/nationalities.tsv: words for the people of countries, "chinese", "south
// koreans", and what is theirs.
#pragma once

#include <string_view>

#include "text/data_lines.h"

namespace dateline {

struct Nationality {
    std::string_view words;    // folded
    std::string_view country;  // ISO 3166-1 alpha-2; empty: of no country alone
};

// Where it lies in the folder of a language.
inline constexpr std::string_view nationalities_file = "nationalities.tsv";

// Calls use(nationality) with each line of the file's text.
template <class Use>
void for_each_nationality(std::string_view text, Use use) {
    while (!text.empty()) {
        std::string_view country = take(text, '\n');
        const std::string_view words = take(country, '\t');
        if (!words.empty()) use(Nationality{words, country});
    }
}

}  // namespace dateline
