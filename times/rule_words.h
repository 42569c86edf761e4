// The words of a rules file: its classes, and which terminal of a pattern takes which of them.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "text/calendar_words.h"
#include "times/rule_file.h"
#include "times/rule_text.h"

namespace dateline::times {

// A terminal, and the field that it fills if a pattern says no other.
struct WordClass {
    std::uint16_t terminal = 0;
    Field field = Field::count_of;
};

// Reads the statements that make words. Borrows all that it is made of: the text, what is made of
// it, and the calendar.
class RuleWords {
public:
    RuleWords(RuleText& text, RuleFile& into, std::span<const CalendarWord> calendar)
        : text_(text), out_(into), calendar_(calendar) {}

    // words NAME -> FIELD, and a line for each value: "january jan. = 1", "calendar: months"
    void words();
    // numbers NAME -> FIELD = SHAPE SHAPE…
    void numbers();
    // glued KIND, and a line for each value: "sec secs = SECOND"
    void glued();

    // The class that comes next in the text, or the word in quotes.
    WordClass terminal();
    bool has_class(std::string_view name) const { return classes_.contains(name); }

    // What the text must say, or it fails.
    Field field(std::string_view called) const;
    std::int32_t number_or_symbol(std::string_view word) const;

private:
    WordClass new_class(std::string_view called);
    std::uint16_t new_terminal();
    WordId id_of(std::string_view word);
    WordId add(std::uint16_t terminal, std::string_view word, std::int32_t value);
    // The value that a line ends with, "= 1", which is taken off it; 0 without one.
    std::int32_t take_value(std::string_view& line) const;
    void word_line(std::string_view called, const WordClass& into, std::string_view line);
    void calendar_line(const WordClass& into, std::string_view line);

    RuleText& text_;
    RuleFile& out_;
    std::span<const CalendarWord> calendar_;
    std::map<std::string, WordClass, std::less<>> classes_;
    std::map<std::string, std::uint16_t, std::less<>> literals_;
    std::map<std::string, WordId, std::less<>> ids_;
};

}  // namespace dateline::times
