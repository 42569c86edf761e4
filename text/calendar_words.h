// The names of months and weekdays in a language: config/<language>/calendar.txt, the one list of
// which the rules for times, the cues of names, abbreviations and stop words make theirs. How a
// line is written is told at the head of config/en/calendar.txt.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct CalendarWord {
    enum class Kind : std::uint8_t { month, weekday };
    // How far it is trusted to be one where nothing of a date stands beside it.
    enum class Alone : std::uint8_t {
        plain,     // "June"
        capital,   // with its capital letter: "August", "Sept."
        doubtful,  // where the words around say so: "in May"
        beside,    // never: "Jan. 6"
    };
    std::string form;  // folded, without a point
    Kind kind = Kind::month;
    Alone alone = Alone::plain;
    bool is_short = false;  // an abbreviation, which may have a point
    int number = 0;         // 1 to 12; of weekdays 1 to 7, Monday first
};

// In the order of the file; none for a language without one. Throws DataFileError, with the line,
// when one is wrong.
std::vector<CalendarWord> load_calendar_words(const std::filesystem::path& data_folder,
                                              std::string_view language);
std::vector<CalendarWord> read_calendar_words(std::string_view text, std::string_view file);

}  // namespace dateline
