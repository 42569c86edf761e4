#include "text/calendar_words.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/analysis.h"
#include "text/data_files.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

constexpr int months = 12;
constexpr int days_a_week = 7;

// The line's next word, which is taken off it; empty at its end.
std::string_view take_word(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

std::optional<CalendarWord::Kind> kind_of(std::string_view word) {
    if (word == "month") return CalendarWord::Kind::month;
    if (word == "weekday") return CalendarWord::Kind::weekday;
    return std::nullopt;
}

int number_of(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

CalendarWord::Alone take_mark(std::string_view& name) {
    constexpr std::string_view marks = "^?-";
    const std::size_t mark = name.empty() ? std::string_view::npos : marks.find(name.front());
    if (mark == std::string_view::npos) return CalendarWord::Alone::plain;
    name.remove_prefix(1);
    constexpr CalendarWord::Alone meant[] = {
        CalendarWord::Alone::capital, CalendarWord::Alone::doubtful, CalendarWord::Alone::beside};
    return meant[mark];
}

// Appends the words of a line; whether it is one.
bool read_line(std::string_view line, std::vector<CalendarWord>& words) {
    const auto kind = kind_of(take_word(line));
    if (!kind) return false;
    const int number = number_of(take_word(line));
    if (number < 1 || number > (*kind == CalendarWord::Kind::month ? months : days_a_week))
        return false;
    const std::size_t before = words.size();
    for (std::string_view name = take_word(line); !name.empty(); name = take_word(line)) {
        CalendarWord word;
        word.kind = *kind;
        word.number = number;
        word.alone = take_mark(name);
        word.is_short = name.ends_with('.');
        if (word.is_short) name.remove_suffix(1);
        if (name.empty()) return false;
        word.form = fold(name);
        words.push_back(std::move(word));
    }
    return words.size() > before;
}

}  // namespace

std::vector<CalendarWord> read_calendar_words(std::string_view text, std::string_view file) {
    std::vector<CalendarWord> words;
    each_line(text, [&](std::string_view line, std::size_t number) {
        if (!read_line(line, words))
            throw DataFileError(std::string(file) + ":" + std::to_string(number) +
                                ": a line is \"month 1 january -jan.\" or \"weekday 1 monday\"");
    });
    return words;
}

std::vector<CalendarWord> load_calendar_words(const std::filesystem::path& data_folder,
                                              std::string_view language) {
    const std::string name = pack_file(language, "calendar.txt");
    if (!has_pack_file(data_folder, language, "calendar.txt")) return {};
    return read_calendar_words(read_data_file(data_folder, name), (data_folder / name).string());
}

}  // namespace dateline
