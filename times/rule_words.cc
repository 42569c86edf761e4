#include "times/rule_words.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "text/ascii.h"
#include "times/names.h"

namespace dateline::times {

namespace {

// The line's next word, which is taken off it; empty at its end.
std::string_view take_word(std::string_view& line) {
    line = trimmed(line);
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

template <typename Read>
void for_each_line(std::string_view lines, const Read& read) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        read(trimmed(lines.substr(0, end)));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

// Which words of the calendar are meant, by "calendar: short weekdays capital +s".
struct Selection {
    std::optional<CalendarWord::Kind> kind;
    std::optional<bool> is_short;
    std::vector<CalendarWord::Alone> alone;  // empty: all
    std::vector<std::string_view> endings;   // empty: as they are

    bool has(const CalendarWord& word) const {
        return word.kind == kind && word.is_short == is_short.value_or(word.is_short) &&
               (alone.empty() || std::ranges::find(alone, word.alone) != alone.end());
    }
};

// Whether the word is one that narrows a selection.
bool narrow(Selection& selection, std::string_view word) {
    constexpr std::pair<std::string_view, CalendarWord::Alone> trust[] = {
        {"plain", CalendarWord::Alone::plain},
        {"capital", CalendarWord::Alone::capital},
        {"doubtful", CalendarWord::Alone::doubtful},
        {"beside", CalendarWord::Alone::beside}};
    if (word == "months" || word == "weekdays") {
        selection.kind = word == "months" ? CalendarWord::Kind::month : CalendarWord::Kind::weekday;
        return true;
    }
    if (word == "full" || word == "short") {
        selection.is_short = word == "short";
        return true;
    }
    for (const auto& [name, alone] : trust) {
        if (word != name) continue;
        selection.alone.push_back(alone);
        return true;
    }
    if (!word.starts_with('+')) return false;
    selection.endings.push_back(word.substr(1));
    return true;
}

}  // namespace

Field RuleWords::field(std::string_view called) const {
    const std::optional<Field> found = field_named(called);
    if (!found) text_.fail("there is no field \"" + std::string(called) + "\"");
    return *found;
}

std::int32_t RuleWords::number_or_symbol(std::string_view word) const {
    std::int32_t value = 0;
    const auto result = std::from_chars(word.data(), word.data() + word.size(), value);
    if (result.ec == std::errc{} && result.ptr == word.data() + word.size()) return value;
    if (const auto symbol = symbol_named(word)) return *symbol;
    text_.fail("\"" + std::string(word) + "\" is neither a number nor a known value");
}

WordClass RuleWords::new_class(std::string_view called) {
    WordClass made{new_terminal(), field_named(called).value_or(Field::count_of)};
    if (text_.take("->")) made.field = field(text_.name());
    if (!classes_.emplace(called, made).second)
        text_.fail("\"" + std::string(called) + "\" is there twice");
    return made;
}

std::uint16_t RuleWords::new_terminal() {
    out_.members.emplace_back();
    return static_cast<std::uint16_t>(out_.members.size() - 1);
}

WordId RuleWords::id_of(std::string_view word) {
    const auto [entry, is_new] = ids_.emplace(word, static_cast<WordId>(out_.words.size()));
    if (is_new) out_.words.emplace_back(word);
    return entry->second;
}

// A word that ends in a point may have it in the text.
WordId RuleWords::add(std::uint16_t terminal, std::string_view word, std::int32_t value) {
    const bool abbreviation = word.ends_with('.');
    if (abbreviation) word.remove_suffix(1);
    const WordId id = id_of(word);
    if (abbreviation) out_.abbreviations.insert(id);
    out_.members[terminal].push_back({id, value});
    return id;
}

void RuleWords::words() {
    const std::string_view called = text_.name();
    const WordClass made = new_class(called);
    for_each_line(text_.lines_below(), [&](std::string_view line) {
        constexpr std::string_view of_calendar = "calendar:";
        if (line.starts_with(of_calendar))
            calendar_line(made, line.substr(of_calendar.size()));
        else
            word_line(called, made, line);
    });
}

std::int32_t RuleWords::take_value(std::string_view& line) const {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return 0;
    const std::string_view value = trimmed(line.substr(equals + 1));
    line = line.substr(0, equals);
    return number_or_symbol(value);
}

void RuleWords::word_line(std::string_view called, const WordClass& into, std::string_view line) {
    const std::int32_t value = take_value(line);
    const bool is_tense = called == "tense";
    for (std::string_view word = take_word(line); !word.empty(); word = take_word(line)) {
        if (is_tense && word.starts_with('-')) {
            out_.tense_endings.emplace_back(word.substr(1), static_cast<std::int8_t>(value));
            continue;
        }
        const WordId id = add(into.terminal, word, value);
        if (is_tense) out_.tenses.emplace(id, static_cast<std::int8_t>(value));
    }
}

void RuleWords::calendar_line(const WordClass& into, std::string_view line) {
    Selection selection;
    for (std::string_view word = take_word(line); !word.empty(); word = take_word(line))
        if (!narrow(selection, word))
            text_.fail(
                "the calendar has months or weekdays, full or short, plain, capital, "
                "doubtful or beside, \"+\" and an ending; not \"" +
                std::string(word) + "\"");
    if (!selection.kind) text_.fail("\"calendar:\" wants months or weekdays");
    if (selection.endings.empty()) selection.endings.emplace_back();
    bool found = false;
    for (const CalendarWord& word : calendar_) {
        if (!selection.has(word)) continue;
        found = true;
        for (const std::string_view ending : selection.endings)
            add(into.terminal, word.form + std::string(ending) + (word.is_short ? "." : ""),
                word.number);
    }
    if (!found) text_.fail("the calendar has no such words");
}

void RuleWords::numbers() {
    const WordClass made = new_class(text_.name());
    if (!text_.take('=')) text_.fail("\"=\" is missing");
    while (text_.peek() != '\0') {
        const std::string_view word = text_.name();
        const std::optional<Shape> shape = shape_named(word);
        if (!shape) text_.fail("\"" + std::string(word) + "\" is no shape of numbers");
        if (text_.take_directly('.')) out_.abbreviations.insert(*shape);
        out_.members[made.terminal].push_back({*shape, 0});
    }
}

void RuleWords::glued() {
    const std::string_view kind = text_.name();
    const auto letters = glued_named(kind);
    if (!letters) text_.fail("\"" + std::string(kind) + "\" is nothing that is glued to numbers");
    for_each_line(text_.lines_below(), [&](std::string_view line) {
        const std::int32_t value = take_value(line);
        for (std::string_view word = take_word(line); !word.empty(); word = take_word(line))
            (out_.glued.**letters).emplace_back(word, value);
    });
}

WordClass RuleWords::terminal() {
    if (text_.take('"')) {
        const std::string_view word = text_.up_to('"', "a quotation mark is missing");
        const auto [entry, is_new] = literals_.emplace(word, std::uint16_t{0});
        if (is_new) {
            entry->second = new_terminal();
            out_.members[entry->second].push_back({id_of(word), 0});
        }
        return {entry->second, Field::count_of};
    }
    const std::string_view called = text_.name();
    const auto found = classes_.find(called);
    if (found == classes_.end()) text_.fail("there is no class \"" + std::string(called) + "\"");
    return found->second;
}

}  // namespace dateline::times
