#include "times/rule_patterns.h"

#include <utility>

namespace dateline::times {

namespace {

constexpr int deepest_brackets = 30;

class PatternReader {
public:
    PatternReader(RuleText& text, RuleWords& words, const RuleFile& known)
        : text_(text), words_(words), known_(known) {}

    Piece choice(int depth) {
        if (depth > deepest_brackets) text_.fail("too many brackets");
        Piece all;
        all.kind = Piece::Kind::choice;
        do {
            all.parts.push_back(sequence(depth));
        } while (text_.take('|'));
        if (all.parts.size() == 1) return std::move(all.parts.front());
        return all;
    }

private:
    Piece sequence(int depth) {
        Piece all;
        while (true) {
            const char c = text_.peek();
            if (c == '\0' || c == '|' || c == ')' || text_.at_word("=>") || text_.at_word("if"))
                break;
            all.parts.push_back(item(depth));
        }
        if (all.parts.empty()) text_.fail("an empty pattern");
        return all;
    }

    // The marks before an item, which are told at the head of config/en/times.rules, and the point,
    // which asks for nothing but a point.
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
                if (text_.take(mark)) added |= gap, more = true;
            for (const auto& [mark, gap] : nothing_but)
                if (text_.take(mark)) only |= gap, more = true;
        }
        if (only != 0) return static_cast<std::uint16_t>(only | added);
        return added != 0 ? static_cast<std::uint16_t>(default_gaps | added) : std::uint16_t{0};
    }

    Piece item(int depth) {
        const std::uint16_t gaps = marks();
        Piece made;
        if (text_.take('(')) {
            made.parts.push_back(choice(depth + 1));
            if (!text_.take(')')) text_.fail("a bracket is not closed");
        } else if (text_.take('{')) {
            made = read_store(text_, words_);
            if (!text_.take('}')) text_.fail("a bracket is not closed");
        } else {
            made = word();
        }
        made.gaps = gaps;
        made.optional = text_.take_directly('?');
        return made;
    }

    // A class, a word in quotes, or a named pattern.
    Piece word() {
        Piece made;
        made.capital = text_.take('^');
        const auto let = known_.lets.find(text_.name_ahead());
        if (let != known_.lets.end()) {
            text_.name();
            made.kind = Piece::Kind::let;
            made.let = &let->second;
            return made;
        }
        const WordClass what = words_.terminal();
        made.kind = Piece::Kind::word;
        made.terminal = what.terminal;
        made.field = what.field;
        if (text_.take_directly(':')) {
            made.field = words_.field(text_.name());
            if (text_.take_directly('+'))
                made.join = Join::add;
            else if (text_.take_directly('*'))
                made.join = Join::multiply;
        }
        return made;
    }

    RuleText& text_;
    RuleWords& words_;
    const RuleFile& known_;
};

}  // namespace

Piece read_pattern(RuleText& text, RuleWords& words, const RuleFile& known) {
    return PatternReader(text, words, known).choice(0);
}

Piece read_store(RuleText& text, const RuleWords& words) {
    Piece store;
    store.kind = Piece::Kind::store;
    store.field = words.field(text.name());
    if (!text.take('=')) text.fail("\"=\" is missing");
    // "-1" is a name: it begins with a hyphen.
    store.value = words.number_or_symbol(text.name());
    return store;
}

}  // namespace dateline::times
