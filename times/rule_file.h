// What a rules file says, before it is compiled: its words with ids, and its patterns as trees. The
// language is told at the head of config/en/times.rules.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/calendar_words.h"
#include "times/grammar.h"

namespace dateline::times {

// Between two items of a pattern that has no mark there.
inline constexpr std::uint16_t default_gaps = gap_blank | gap_hyphen | gap_dot;

// A part of a pattern as written.
struct Piece {
    enum class Kind : std::uint8_t { word, sequence, choice, store, let } kind = Kind::sequence;
    bool optional = false;
    bool capital = false;
    Join join = Join::set;
    Field field = Field::count_of;
    std::uint16_t gaps = 0;  // 0: as the context says
    std::uint16_t terminal = 0;
    std::int32_t value = 0;
    const Piece* let = nullptr;
    std::vector<Piece> parts;
};

// A rule whose pattern is still a tree; Rule::start is not yet known.
struct WrittenRule {
    Rule rule;
    Piece pattern;
};

struct RuleFile {
    std::vector<std::string> words;  // by id; those of the shapes are empty
    // What each terminal takes, with the values that its words have there.
    std::vector<std::vector<std::pair<WordId, std::int32_t>>> members;
    std::set<WordId> abbreviations;  // and shapes of numbers that may have a point
    std::map<WordId, std::int8_t> tenses;
    std::vector<std::pair<std::string, std::int8_t>> tense_endings;
    Glued glued;
    std::vector<Holiday> holidays;
    std::vector<Stretch> stretches;
    std::optional<DayList> day_list;
    std::vector<NamedDay> named_days;
    std::vector<WrittenRule> rules;
    std::map<std::string, Piece, std::less<>> lets;  // patterns point into it
};

// `calendar` has the words that the rules name by "calendar:". Throws DataFileError, which names
// `file` and the line, when the text is not of the language.
RuleFile read_rule_file(std::string_view text, std::string_view file,
                        std::span<const CalendarWord> calendar);

}  // namespace dateline::times
