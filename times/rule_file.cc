#include "times/rule_file.h"

#include <algorithm>
#include <charconv>

#include "text/data_files.h"
#include "times/names.h"

namespace dateline::times {

namespace {

constexpr int deepest_brackets = 30;

bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

class RuleReader {
public:
    RuleReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    RuleFile read() {
        out_.words.resize(first_word);
        // Classes may stand below the rules that use them, beside those that they explain best.
        for (const bool classes : {true, false}) {
            at_ = line_number_ = 0;
            while (next_statement()) statement(classes);
        }
        if (out_.rules.empty()) fail("there is no rule in it");
        return std::move(out_);
    }

private:
    struct Class {
        std::uint16_t terminal = 0;
        Field field = Field::count_of;
    };

    [[noreturn]] void fail(const std::string& what) const {
        throw DataFileError(std::string(file_) + ":" + std::to_string(statement_line_) + ": " +
                            what);
    }

    // ---- lines: a statement goes on in the indented lines under it ----

    bool next_statement() {
        while (at_ < text_.size()) {
            statement_.clear();
            statement_line_ = line_number_ + 1;
            take_line(statement_);
            while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
                statement_ += '\n';
                take_line(statement_);
            }
            if (!trimmed(statement_).empty()) {
                rest_ = statement_;
                return true;
            }
        }
        return false;
    }

    void take_line(std::string& into) {
        std::size_t end = text_.find('\n', at_);
        if (end == std::string_view::npos) end = text_.size();
        std::string_view line = text_.substr(at_, end - at_);
        at_ = end + 1;
        ++line_number_;
        // A # ends a line, but for one within a name: "#day".
        for (std::size_t i = 0; i < line.size(); ++i)
            if (line[i] == '#') line = line.substr(0, i);
        into += line;
    }

    // ---- words of a statement ----

    void skip() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t' ||
                                  rest_.front() == '\n' || rest_.front() == '\r'))
            rest_.remove_prefix(1);
    }
    char peek() {
        skip();
        return rest_.empty() ? '\0' : rest_.front();
    }
    bool take(char c) {
        if (peek() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool take(std::string_view word) {
        skip();
        if (!rest_.starts_with(word)) return false;
        if (rest_.size() > word.size() && is_name_byte(rest_[word.size()]) &&
            is_name_byte(word.back()))
            return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    std::string_view name() {
        skip();
        std::size_t end = 0;
        while (end < rest_.size() && is_name_byte(rest_[end])) ++end;
        if (end == 0) fail("a name is missing before \"" + std::string(rest_.substr(0, 12)) + "\"");
        const std::string_view found = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return found;
    }
    Field field(std::string_view called) const {
        const std::optional<Field> found = field_named(called);
        if (!found) fail("there is no field \"" + std::string(called) + "\"");
        return *found;
    }
    std::int32_t number_or_symbol(std::string_view word) const {
        std::int32_t value = 0;
        const auto result = std::from_chars(word.data(), word.data() + word.size(), value);
        if (result.ec == std::errc{} && result.ptr == word.data() + word.size()) return value;
        if (const auto symbol = symbol_named(word)) return *symbol;
        fail("\"" + std::string(word) + "\" is neither a number nor a known value");
    }

    // ---- statements ----

    void statement(bool classes) {
        const std::string_view kind = name();
        if (kind == "words" || kind == "numbers") {
            if (!classes) return;
            if (kind == "words")
                words();
            else
                numbers();
            return;
        }
        if (classes) return;
        if (kind == "let")
            let();
        else if (kind == "holiday")
            holiday();
        else if (kind == "stretch")
            stretch();
        else if (kind == "rule")
            rule();
        else
            fail("\"" + std::string(kind) + "\" begins no statement");
    }

    Class& new_class(std::string_view called) {
        Class made{new_terminal(), field_named(called).value_or(Field::count_of)};
        if (take("->")) made.field = field(name());
        const auto [entry, is_new] = classes_.emplace(called, made);
        if (!is_new) fail("\"" + std::string(called) + "\" is there twice");
        return entry->second;
    }

    std::uint16_t new_terminal() {
        out_.members.emplace_back();
        return static_cast<std::uint16_t>(out_.members.size() - 1);
    }

    // words month: january jan. = 1 february feb. = 2, one value a line
    void words() {
        const std::string_view called = name();
        const Class made = new_class(called);
        const std::size_t line_end = statement_.find('\n');
        std::string_view lines = statement_;
        lines.remove_prefix(std::min(line_end, lines.size()));
        while (!lines.empty()) {
            lines.remove_prefix(1);
            std::size_t end = lines.find('\n');
            if (end == std::string_view::npos) end = lines.size();
            word_line(called, made, trimmed(lines.substr(0, end)));
            lines.remove_prefix(end);
        }
    }

    void word_line(std::string_view called, const Class& into, std::string_view line) {
        std::int32_t value = 0;
        if (const std::size_t equals = line.find('='); equals != std::string_view::npos) {
            value = number_or_symbol(trimmed(line.substr(equals + 1)));
            line = line.substr(0, equals);
        }
        while (!(line = trimmed(line)).empty()) {
            std::size_t end = line.find_first_of(" \t");
            if (end == std::string_view::npos) end = line.size();
            std::string_view word = line.substr(0, end);
            line.remove_prefix(end);
            const bool abbreviation = word.ends_with('.');
            if (abbreviation) word.remove_suffix(1);
            const WordId id = word_id(word);
            if (abbreviation) out_.abbreviations.insert(id);
            out_.members[into.terminal].push_back({id, value});
            if (called == "tense") out_.tenses.emplace(id, static_cast<std::int8_t>(value));
        }
    }

    WordId word_id(std::string_view word) {
        const auto [entry, is_new] = ids_.emplace(word, static_cast<WordId>(out_.words.size()));
        if (is_new) out_.words.emplace_back(word);
        return entry->second;
    }

    void numbers() {
        const std::string_view called = name();
        const Class made = new_class(called);
        if (!take('=')) fail("\"=\" is missing");
        while (peek() != '\0') {
            const std::string_view word = name();
            const std::optional<Shape> shape = shape_named(word);
            if (!shape) fail("\"" + std::string(word) + "\" is no shape of numbers");
            out_.members[made.terminal].push_back({*shape, 0});
        }
    }

    void let() {
        const std::string_view called = name();
        if (!take('=')) fail("\"=\" is missing");
        Piece part = choice(0);
        if (peek() != '\0') fail("unexpected \"" + std::string(rest_.substr(0, 12)) + "\"");
        if (classes_.contains(called) || !out_.lets.emplace(called, std::move(part)).second)
            fail("\"" + std::string(called) + "\" is there twice");
    }

    // holiday thanksgiving 11/4/4 = "thanksgiving" "day"?
    void holiday() {
        Holiday made;
        made.name = name();
        skip();
        const std::size_t end = rest_.find('=');
        if (end == std::string_view::npos) fail("\"=\" is missing");
        when(made, trimmed(rest_.substr(0, end)));
        rest_.remove_prefix(end + 1);
        Piece part = choice(0);
        Piece store;
        store.kind = Piece::Kind::store;
        store.field = Field::holiday;
        store.value = static_cast<std::int32_t>(out_.holidays.size());
        Piece whole;
        whole.parts.push_back(std::move(part));
        whole.parts.push_back(std::move(store));
        Piece& all = out_.lets.try_emplace("holiday").first->second;
        all.kind = Piece::Kind::choice;
        all.parts.push_back(std::move(whole));
        out_.holidays.push_back(std::move(made));
    }

    // "12-25", "11/4/4" (month, weekday, which), "easter", each with "+1" or "-2" days behind it
    void when(Holiday& made, std::string_view text) {
        const auto number = [&](std::string_view digits) {
            std::int16_t value = 0;
            if (digits.starts_with('+')) digits.remove_prefix(1);
            const auto result =
                std::from_chars(digits.data(), digits.data() + digits.size(), value);
            if (result.ec != std::errc{} || result.ptr != digits.data() + digits.size())
                fail("\"" + std::string(text) + "\" is no day of a year");
            return value;
        };
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
            if (second == std::string_view::npos) fail("\"month/weekday/which\" is wanted");
            made.kind = Holiday::Kind::nth_weekday;
            made.month = number(text.substr(0, slash));
            made.weekday = number(text.substr(slash + 1, second - slash - 1));
            made.day = number(text.substr(second + 1));
            if (made.weekday < 1 || made.weekday > 7 || made.day == 0) fail("no such weekday");
        } else if (hyphen != std::string_view::npos) {
            made.month = number(text.substr(0, hyphen));
            made.day = number(text.substr(hyphen + 1));
        } else {
            fail("\"" + std::string(text) + "\" is no day of a year");
        }
    }

    // stretch BEFORE BETWEEN
    void stretch() {
        const std::uint16_t before = terminal().terminal;
        out_.stretches.push_back({before, terminal().terminal});
    }

    // rule NAME [typed]: PATTERN [if CONDITION and CONDITION] => CONSTRUCTION field=value …
    void rule() {
        Rule made;
        made.name = name();
        made.typed_only = take("typed");
        if (!take(':')) fail("\":\" is missing after the rule's name");
        Piece pattern = choice(0);
        if (take("if")) {
            do {
                made.conditions.push_back(condition());
            } while (take("and"));
        }
        if (!take("=>"))
            fail("\"=>\" is missing before \"" + std::string(rest_.substr(0, 12)) + "\"");
        const std::string_view called = name();
        const auto construction = construction_named(called);
        if (!construction) fail("there is no construction \"" + std::string(called) + "\"");
        made.construction = *construction;
        Piece whole;
        whole.parts.push_back(std::move(pattern));
        while (peek() != '\0') {
            Piece store;
            store.kind = Piece::Kind::store;
            store.field = field(name());
            if (!take('=')) fail("\"=\" is missing");
            store.value = number_or_symbol(signed_word());
            whole.parts.push_back(std::move(store));
        }
        if (!rule_names_.insert(made.name).second) fail("\"" + made.name + "\" is there twice");
        out_.rules.push_back({std::move(made), std::move(whole)});
    }

    std::string_view signed_word() { return name(); }  // "-1" is a name: it begins with a hyphen

    Condition condition() {
        Condition made;
        made.wanted = !take("not");
        if (take("before"))
            made.before = true;
        else if (!take("after"))
            fail("a condition is \"[not] after CLASS\" or \"[not] before CLASS\"");
        made.gaps = gap_blank | gap_hyphen | gap_dot | gap_possessive;
        if (take(',')) made.gaps |= gap_comma;
        if (peek() == '-') {
            take('-');
            made.gaps = gap_hyphen;
        }
        do {
            const bool capital = take('^');
            made.words.push_back(
                {take("anything") ? Condition::anything : terminal().terminal, capital});
        } while (!at_word("and") && !at_word("=>"));
        return made;
    }

    // ---- patterns ----

    // A class, or a word in quotes.
    Class terminal() {
        if (take('"')) {
            const std::size_t end = rest_.find('"');
            if (end == std::string_view::npos) fail("a quotation mark is missing");
            const std::string_view word = rest_.substr(0, end);
            rest_.remove_prefix(end + 1);
            const auto [entry, is_new] = literals_.emplace(word, std::uint16_t{0});
            if (is_new) {
                entry->second = new_terminal();
                out_.members[entry->second].push_back({word_id(word), 0});
            }
            return {entry->second, Field::count_of};
        }
        const std::string_view called = name();
        const auto found = classes_.find(called);
        if (found == classes_.end()) fail("there is no class \"" + std::string(called) + "\"");
        return found->second;
    }

    Piece choice(int depth) {
        if (depth > deepest_brackets) fail("too many brackets");
        Piece all;
        all.kind = Piece::Kind::choice;
        do {
            all.parts.push_back(sequence(depth));
        } while (take('|'));
        if (all.parts.size() == 1) return std::move(all.parts.front());
        return all;
    }

    Piece sequence(int depth) {
        Piece all;
        while (true) {
            const char c = peek();
            if (c == '\0' || c == '|' || c == ')' || at_word("=>") || at_word("if")) break;
            all.parts.push_back(item(depth));
        }
        if (all.parts.empty()) fail("an empty pattern");
        return all;
    }

    // Whether a word of the language comes next.
    bool at_word(std::string_view word) {
        skip();
        return rest_.starts_with(word) &&
               (rest_.size() == word.size() || !is_name_byte(rest_[word.size()]));
    }

    // Marks before an item: , comma too; - hyphen only; / slash only; : colon only; ' possessive
    // too; _ blank only; . point only; ~ nothing but a dash or hyphen, with blanks or not
    std::uint16_t marks() {
        constexpr std::pair<char, std::uint16_t> too[] = {
            {',', gap_comma}, {'\'', gap_possessive}, {'[', gap_open}};
        constexpr std::pair<char, std::uint16_t> nothing_but[] = {
            {'-', gap_hyphen}, {'~', gap_hyphen | gap_dash}, {'/', gap_slash},
            {':', gap_colon},  {'_', gap_blank | gap_dot},   {'.', gap_dot}};
        std::uint16_t added = 0;
        std::uint16_t only = 0;
        for (bool more = true; more;) {
            more = false;
            for (const auto& [mark, gap] : too)
                if (take(mark)) added |= gap, more = true;
            for (const auto& [mark, gap] : nothing_but)
                if (take(mark)) only |= gap, more = true;
        }
        if (only != 0) return static_cast<std::uint16_t>(only | added);
        return added != 0 ? static_cast<std::uint16_t>(default_gaps | added) : std::uint16_t{0};
    }

    Piece item(int depth) {
        const std::uint16_t gaps = marks();
        Piece made;
        if (take('(')) {
            made = choice(depth + 1);
            if (!take(')')) fail("a bracket is not closed");
            Piece around;
            around.parts.push_back(std::move(made));
            made = std::move(around);
        } else if (take('{')) {
            made.kind = Piece::Kind::store;
            made.field = field(name());
            if (!take('=')) fail("\"=\" is missing");
            made.value = number_or_symbol(signed_word());
            if (!take('}')) fail("a bracket is not closed");
        } else {
            made.capital = take('^');
            skip();
            std::size_t end = 0;
            while (end < rest_.size() && is_name_byte(rest_[end])) ++end;
            const auto found = out_.lets.find(rest_.substr(0, end));
            if (end > 0 && found != out_.lets.end()) {
                rest_.remove_prefix(end);
                made.kind = Piece::Kind::let;
                made.let = &found->second;
            } else {
                const Class what = terminal();
                made.kind = Piece::Kind::word;
                made.terminal = what.terminal;
                made.field = what.field;
                if (!rest_.empty() && rest_.front() == ':') {
                    rest_.remove_prefix(1);
                    made.field = field(name());
                    if (!rest_.empty() && rest_.front() == '+') {
                        made.join = Join::add;
                        rest_.remove_prefix(1);
                    } else if (!rest_.empty() && rest_.front() == '*') {
                        made.join = Join::multiply;
                        rest_.remove_prefix(1);
                    }
                }
            }
        }
        made.gaps = gaps;
        if (!rest_.empty() && rest_.front() == '?') {
            rest_.remove_prefix(1);
            made.optional = true;
        }
        return made;
    }

    std::string_view text_;
    std::string_view file_;
    std::size_t at_ = 0;
    std::size_t line_number_ = 0;
    std::size_t statement_line_ = 0;
    std::string statement_;
    std::string_view rest_;

    RuleFile out_;
    std::map<std::string, Class, std::less<>> classes_;
    std::map<std::string, std::uint16_t, std::less<>> literals_;
    std::map<std::string, WordId, std::less<>> ids_;
    std::set<std::string> rule_names_;
};

}  // namespace

RuleFile read_rule_file(std::string_view text, std::string_view file) {
    return RuleReader(text, file).read();
}

}  // namespace dateline::times
