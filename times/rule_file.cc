#include "times/rule_file.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "text/ascii.h"
#include "times/names.h"
#include "times/rule_patterns.h"
#include "times/rule_text.h"
#include "times/rule_words.h"

namespace dateline::times {

namespace {

class RuleReader {
public:
    RuleReader(std::string_view text, std::string_view file, std::span<const CalendarWord> calendar)
        : text_(text, file), words_(text_, out_, calendar) {}

    RuleFile read() {
        out_.words.resize(first_word);
        // Classes may stand below the rules that use them, beside those that they explain best.
        for (const bool classes : {true, false}) {
            text_.rewind();
            while (text_.next_statement()) statement(classes);
        }
        if (out_.rules.empty()) text_.fail("there is no rule in it");
        return std::move(out_);
    }

private:
    void statement(bool classes) {
        using Reads = void (RuleReader::*)();
        struct Statement {
            std::string_view kind;
            bool makes_words;
            Reads read;
        };
        constexpr Statement statements[] = {
            {"words", true, &RuleReader::words},      {"numbers", true, &RuleReader::numbers},
            {"glued", true, &RuleReader::glued},      {"let", false, &RuleReader::let},
            {"holiday", false, &RuleReader::holiday}, {"stretch", false, &RuleReader::stretch},
            {"list", false, &RuleReader::list},       {"named-day", false, &RuleReader::named_day},
            {"rule", false, &RuleReader::rule},
        };
        const std::string_view kind = text_.name();
        for (const auto& [name, makes_words, read] : statements) {
            if (kind != name) continue;
            if (makes_words == classes) (this->*read)();
            return;
        }
        text_.fail("\"" + std::string(kind) + "\" begins no statement");
    }

    void words() { words_.words(); }
    void numbers() { words_.numbers(); }
    void glued() { words_.glued(); }

    void let() {
        const std::string_view called = text_.name();
        if (!text_.take('=')) text_.fail("\"=\" is missing");
        Piece part = read_pattern(text_, words_, out_);
        if (text_.peek() != '\0') text_.fail("unexpected " + text_.ahead());
        if (words_.has_class(called) || !out_.lets.emplace(called, std::move(part)).second)
            text_.fail("\"" + std::string(called) + "\" is there twice");
    }

    // holiday thanksgiving 11/4/4 = "thanksgiving" "day"?
    void holiday() {
        Holiday made;
        made.name = text_.name();
        when(made, trimmed(text_.up_to('=', "\"=\" is missing")));
        Piece store;
        store.kind = Piece::Kind::store;
        store.field = Field::holiday;
        store.value = static_cast<std::int32_t>(out_.holidays.size());
        Piece whole;
        whole.parts.push_back(read_pattern(text_, words_, out_));
        whole.parts.push_back(std::move(store));
        Piece& all = out_.lets.try_emplace("holiday").first->second;
        all.kind = Piece::Kind::choice;
        all.parts.push_back(std::move(whole));
        out_.holidays.push_back(std::move(made));
    }

    std::int16_t number_of(std::string_view digits, std::string_view text) const {
        std::int16_t value = 0;
        if (digits.starts_with('+')) digits.remove_prefix(1);
        const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (result.ec != std::errc{} || result.ptr != digits.data() + digits.size())
            text_.fail("\"" + std::string(text) + "\" is no day of a year");
        return value;
    }

    // What a date of another calendar is called by, taken off the text that begins with it.
    static std::optional<MovingDate::Calendar> take_calendar(std::string_view& text) {
        constexpr std::pair<std::string_view, MovingDate::Calendar> calendars[] = {
            {"islamic ", MovingDate::Calendar::islamic},
            {"hebrew ", MovingDate::Calendar::hebrew},
            {"chinese ", MovingDate::Calendar::chinese},
            {"new-moon ", MovingDate::Calendar::new_moon},
        };
        for (const auto& [name, calendar] : calendars) {
            if (!text.starts_with(name)) continue;
            text.remove_prefix(name.size());
            return calendar;
        }
        return std::nullopt;
    }

    // "9", "10-1", "3-25/8", "10-18 -1" of a calendar; "or" and a further one
    void dates_of(Holiday& made, MovingDate::Calendar calendar, std::string_view text) {
        constexpr std::string_view or_word = " or ";
        made.kind = Holiday::Kind::moving;
        while (!text.empty()) {
            const std::size_t other = std::min(text.find(or_word), text.size());
            const std::string_view whole = text.substr(0, other);
            text.remove_prefix(std::min(other + or_word.size(), text.size()));
            std::string_view one = whole;
            MovingDate date;
            date.calendar = calendar;
            const auto split = [&](char at) {
                const std::size_t found = std::min(one.find(at), one.size());
                const std::string_view behind = one.substr(std::min(found + 1, one.size()));
                one = one.substr(0, found);
                return behind;
            };
            if (const std::string_view days = split(' '); !days.empty())
                date.offset = number_of(days, whole);
            if (const std::string_view days = split('/'); !days.empty())
                date.length = number_of(days, whole);
            if (const std::string_view day = split('-'); !day.empty())
                date.day = number_of(day, whole);
            date.month = number_of(one, whole);
            if (date.month < 1 || date.day < 0 || date.length < 1)
                text_.fail("\"" + std::string(whole) + "\" is no day of a year");
            made.dates.push_back(date);
        }
    }

    // "12-25", "11/4/4" (month, weekday, which), "easter", each with "+1" or "-2" days behind it
    void when(Holiday& made, std::string_view text) {
        if (const auto calendar = take_calendar(text)) return dates_of(made, *calendar, text);
        const auto number = [&](std::string_view digits) { return number_of(digits, text); };
        if (const std::size_t space = text.find(' '); space != std::string_view::npos) {
            made.offset = number(trimmed(text.substr(space)));
            text = text.substr(0, space);
        }
        const std::size_t slash = text.find('/');
        const std::size_t hyphen = text.find('-');
        if (text == "moves") {
            made.kind = Holiday::Kind::moving;
        } else if (text == "easter") {
            made.kind = Holiday::Kind::easter;
        } else if (slash != std::string_view::npos) {
            const std::size_t second = text.find('/', slash + 1);
            if (second == std::string_view::npos) text_.fail("\"month/weekday/which\" is wanted");
            made.kind = Holiday::Kind::nth_weekday;
            made.month = number(text.substr(0, slash));
            made.weekday = number(text.substr(slash + 1, second - slash - 1));
            made.day = number(text.substr(second + 1));
            if (made.weekday < 1 || made.weekday > 7 || made.day == 0)
                text_.fail("no such weekday");
        } else if (hyphen != std::string_view::npos) {
            made.month = number(text.substr(0, hyphen));
            made.day = number(text.substr(hyphen + 1));
        } else {
            text_.fail("\"" + std::string(text) + "\" is no day of a year");
        }
    }

    // stretch BEFORE BETWEEN, stretch typed BETWEEN
    void stretch() {
        Stretch made;
        made.typed_only = text_.take("typed");
        if (!made.typed_only) made.before = words_.terminal().terminal;
        made.between = words_.terminal().terminal;
        out_.stretches.push_back(made);
    }

    // list DAY BETWEEN LEAD
    void list() {
        DayList made;
        made.day = words_.terminal().terminal;
        made.between = words_.terminal().terminal;
        made.lead = words_.terminal().terminal;
        made.rule.name = "listed-day";
        made.rule.construction = Construction::calendar;
        out_.day_list = std::move(made);
    }

    // named-day 2001-09-11 CLASS [slashed]
    void named_day() {
        NamedDay made;
        const std::string_view written = text_.name();
        const std::optional<Day> day = parse_day(written);
        if (!day) text_.fail("\"" + std::string(written) + "\" is no day");
        made.day = *day;
        made.words = words_.terminal().terminal;
        made.is_slashed = text_.take("slashed");
        out_.named_days.push_back(made);
    }

    // rule NAME [typed]: PATTERN [if CONDITION and CONDITION] => CONSTRUCTION field=value …
    void rule() {
        Rule made;
        made.name = text_.name();
        made.typed_only = text_.take("typed");
        if (!text_.take(':')) text_.fail("\":\" is missing after the rule's name");
        Piece whole;
        whole.parts.push_back(read_pattern(text_, words_, out_));
        if (text_.take("if")) {
            do {
                made.conditions.push_back(condition());
            } while (text_.take("and"));
        }
        if (!text_.take("=>")) text_.fail("\"=>\" is missing before " + text_.ahead());
        const std::string_view called = text_.name();
        const auto construction = construction_named(called);
        if (!construction) text_.fail("there is no construction \"" + std::string(called) + "\"");
        made.construction = *construction;
        while (text_.peek() != '\0') whole.parts.push_back(read_store(text_, words_));
        if (!rule_names_.insert(made.name).second)
            text_.fail("\"" + made.name + "\" is there twice");
        out_.rules.push_back({std::move(made), std::move(whole)});
    }

    Condition condition() {
        Condition made;
        made.wanted = !text_.take("not");
        if (text_.take("among")) {
            made.among = true;
            made.words.push_back({words_.terminal().terminal, false});
            return made;
        }
        if (text_.take("before"))
            made.before = true;
        else if (!text_.take("after"))
            text_.fail("a condition is \"[not] after CLASS\", \"before\" or \"among\"");
        made.gaps = gap_blank | gap_hyphen | gap_dot | gap_possessive;
        if (text_.take(',')) made.gaps |= gap_comma;
        if (text_.take('-')) made.gaps = gap_hyphen;
        do {
            const bool capital = text_.take('^');
            made.words.push_back(
                {text_.take("anything") ? Condition::anything : words_.terminal().terminal,
                 capital});
        } while (!text_.at_word("and") && !text_.at_word("=>"));
        return made;
    }

    RuleText text_;
    RuleFile out_;
    RuleWords words_;
    std::set<std::string> rule_names_;
};

}  // namespace

RuleFile read_rule_file(std::string_view text, std::string_view file,
                        std::span<const CalendarWord> calendar) {
    return RuleReader(text, file, calendar).read();
}

}  // namespace dateline::times
