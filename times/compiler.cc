// From the patterns of a rules file to graphs and tables.
#include <algorithm>

#include "text/data_files.h"
#include "times/grammar.h"
#include "times/rule_file.h"

namespace dateline::times {

namespace {
constexpr std::size_t most_nodes = 60000;  // node numbers are 16 bits
}

class Compiler {
public:
    Compiler(RuleFile rules, std::string_view file) : rules_(std::move(rules)), file_(file) {}

    Grammar compile() {
        grammar_.nodes.push_back({});  // 0: accept
        for (WrittenRule& written : rules_.rules) {
            written.rule.start = emit(written.pattern, 0, 0);
            grammar_.rules.push_back(std::move(written.rule));
        }
        grammar_.holidays = std::move(rules_.holidays);
        grammar_.stretches = std::move(rules_.stretches);
        grammar_.day_list = std::move(rules_.day_list);
        grammar_.named_days = std::move(rules_.named_days);
        grammar_.glued = std::move(rules_.glued);
        grammar_.tense_endings_ = std::move(rules_.tense_endings);
        make_lexicon();
        make_terminals();
        find_places(rules_.words.size());
        return std::move(grammar_);
    }

private:
    [[noreturn]] void fail(const std::string& what) const {
        throw DataFileError(std::string(file_) + ": " + what);
    }

    // The node at which a part begins that `next` follows.
    std::uint16_t emit(const Piece& part, std::uint16_t next, std::uint16_t gaps) {
        if (part.gaps != 0) gaps = part.gaps;
        std::uint16_t start = next;
        switch (part.kind) {
            case Piece::Kind::word: {
                Node node;
                node.kind = Node::Kind::word;
                node.capital = part.capital;
                node.join = part.join;
                node.field = part.field;
                node.gaps = gaps != 0 ? gaps : default_gaps;
                node.terminal = part.terminal;
                node.next = next;
                start = add(node);
                break;
            }
            case Piece::Kind::store: {
                Node node;
                node.kind = Node::Kind::store;
                node.field = part.field;
                node.value = part.value;
                node.next = next;
                start = add(node);
                break;
            }
            case Piece::Kind::let:
                start = emit(*part.let, next, gaps);
                break;
            case Piece::Kind::sequence:
                // Marks before brackets hold for the first words in them, also where those may be
                // absent.
                for (std::size_t i = part.parts.size(); i-- > 0;)
                    start = emit(part.parts[i], start, i <= first_needed(part) ? gaps : 0);
                break;
            case Piece::Kind::choice: {
                start = emit(part.parts.back(), next, gaps);
                for (std::size_t i = part.parts.size() - 1; i-- > 0;)
                    start = fork(emit(part.parts[i], next, gaps), start);
                break;
            }
        }
        return part.optional ? fork(start, next) : start;
    }

    static std::size_t first_needed(const Piece& part) {
        std::size_t i = 0;
        while (i + 1 < part.parts.size() &&
               (part.parts[i].optional || part.parts[i].kind == Piece::Kind::store))
            ++i;
        return i;
    }

    std::uint16_t fork(std::uint16_t first, std::uint16_t second) {
        Node node;
        node.kind = Node::Kind::fork;
        node.next = first;
        node.other = second;
        return add(node);
    }

    std::uint16_t add(const Node& node) {
        if (grammar_.nodes.size() >= most_nodes) fail("the rules are too many");
        grammar_.nodes.push_back(node);
        return static_cast<std::uint16_t>(grammar_.nodes.size() - 1);
    }

    // ---- tables ----

    void make_lexicon() {
        const std::size_t words = rules_.words.size();
        std::size_t slots = 64;
        while (slots < 4 * words) slots *= 2;
        grammar_.slots_.resize(slots);
        for (std::size_t id = first_word; id < words; ++id) {
            const std::string& word = rules_.words[id];
            std::size_t at = Grammar::hash(word) & (slots - 1);
            while (grammar_.slots_[at].id != 0) at = (at + 1) & (slots - 1);
            grammar_.slots_[at] = {static_cast<std::uint32_t>(grammar_.texts_.size()),
                                   static_cast<std::uint16_t>(word.size()),
                                   static_cast<WordId>(id)};
            grammar_.texts_ += word;
            if (word.size() < 32)
                grammar_.lengths_[Grammar::beginning(word)] |= std::uint32_t{1} << word.size();
        }
        grammar_.abbreviation_.resize(words);
        for (const WordId id : rules_.abbreviations) grammar_.abbreviation_[id] = true;
        grammar_.tense_.assign(words, Grammar::no_tense);
        for (const auto& [id, tense] : rules_.tenses) grammar_.tense_[id] = tense;
    }

    void make_terminals() {
        grammar_.row_ = (rules_.words.size() + 63) / 64;
        grammar_.accepts_.assign(grammar_.row_ * rules_.members.size(), 0);
        for (std::size_t terminal = 0; terminal < rules_.members.size(); ++terminal) {
            auto& members = rules_.members[terminal];
            // The first value that a class gives to a word is its value.
            std::ranges::stable_sort(members, {}, &std::pair<WordId, std::int32_t>::first);
            WordId last = other_word;
            for (const auto& [id, value] : members) {
                grammar_.accepts_[terminal * grammar_.row_ + id / 64] |= std::uint64_t{1}
                                                                         << (id % 64);
                if (id >= first_word && id != last)
                    grammar_.values_.push_back({static_cast<std::uint16_t>(terminal), id, value});
                last = id;
            }
        }
    }

    // ---- entries ----

    // Finds the ways from a node to a rule's first word, depth first.
    void find_entries(std::uint16_t rule, std::uint16_t at, std::vector<std::uint16_t>& stores) {
        const Node& node = grammar_.nodes[at];
        switch (node.kind) {
            case Node::Kind::accept:
                fail("rule \"" + grammar_.rules[rule].name + "\" matches nothing at all");
            case Node::Kind::fork:
                find_entries(rule, node.next, stores);
                find_entries(rule, node.other, stores);
                return;
            case Node::Kind::store:
                stores.push_back(at);
                find_entries(rule, node.next, stores);
                stores.pop_back();
                return;
            case Node::Kind::word: {
                if (grammar_.entries.size() >= most_nodes ||
                    grammar_.entry_stores.size() >= most_nodes)
                    fail("the rules have too many beginnings");
                Entry entry;
                entry.rule = rule;
                entry.node = at;
                entry.first_store = static_cast<std::uint16_t>(grammar_.entry_stores.size());
                entry.stores = static_cast<std::uint16_t>(stores.size());
                grammar_.entry_stores.insert(grammar_.entry_stores.end(), stores.begin(),
                                             stores.end());
                grammar_.entries.push_back(entry);
                return;
            }
        }
    }

    // Fills the tables behind Grammar::entries_with.
    void find_places(std::size_t words) {
        std::vector<std::uint16_t> stores;
        for (std::size_t rule = 0; rule < grammar_.rules.size(); ++rule)
            find_entries(static_cast<std::uint16_t>(rule), grammar_.rules[rule].start, stores);
        grammar_.words_ = words;
        grammar_.entry_row_ = (grammar_.entries.size() + 63) / 64;
        grammar_.entries_with_.assign(Grammar::places * words * grammar_.entry_row_, 0);
        std::vector<std::uint64_t> over(Grammar::places * grammar_.entry_row_);
        Place here;
        for (std::size_t entry = 0; entry < grammar_.entries.size(); ++entry) {
            here.next.assign(1, grammar_.entries[entry].node);
            here.may_be_over = false;
            for (std::size_t place = 0; place < Grammar::places; ++place) {
                step(here);
                if (here.may_be_over)
                    over[place * grammar_.entry_row_ + entry / 64] |= std::uint64_t{1}
                                                                      << (entry % 64);
                else
                    mark_place(entry, place, here.terminals);
            }
        }
        // An expression that may be over by then has any word in the place.
        const std::size_t row = grammar_.entry_row_;
        for (std::size_t place = 0; place < Grammar::places; ++place)
            for (std::size_t id = 0; id < words; ++id)
                for (std::size_t i = 0; i < row; ++i)
                    grammar_.entries_with_[(place * words + id) * row + i] |= over[place * row + i];
        grammar_.may_begin_.resize(words);
        for (std::size_t id = other_word + 1; id < words; ++id)
            for (const std::uint64_t bits : grammar_.entries_with(0, static_cast<WordId>(id)))
                if (bits != 0) grammar_.may_begin_[id] = 1;
    }

    // What may stand in one place of an expression.
    struct Place {
        std::vector<std::uint16_t> terminals;
        std::vector<std::uint16_t> next;  // nodes from which the next place is reached
        bool may_be_over = false;         // nothing need stand here, or stood before
    };

    // On to the place that is reached from `next`.
    void step(Place& place) {
        nodes_.swap(place.next);
        place.next.clear();
        place.terminals.clear();
        seen_.assign(grammar_.nodes.size(), false);
        while (!nodes_.empty()) {
            const std::uint16_t at = nodes_.back();
            nodes_.pop_back();
            if (seen_[at]) continue;
            seen_[at] = true;
            const Node& node = grammar_.nodes[at];
            switch (node.kind) {
                case Node::Kind::word:
                    if (std::ranges::find(place.terminals, node.terminal) == place.terminals.end())
                        place.terminals.push_back(node.terminal);
                    place.next.push_back(node.next);
                    break;
                case Node::Kind::store:
                    nodes_.push_back(node.next);
                    break;
                case Node::Kind::accept:
                    place.may_be_over = true;
                    break;
                case Node::Kind::fork:
                    nodes_.push_back(node.next);
                    nodes_.push_back(node.other);
                    break;
            }
        }
    }

    void mark_place(std::size_t entry, std::size_t place,
                    const std::vector<std::uint16_t>& terminals) {
        const std::size_t row = grammar_.entry_row_;
        const std::uint64_t bit = std::uint64_t{1} << (entry % 64);
        std::uint64_t* rows = &grammar_.entries_with_[place * grammar_.words_ * row + entry / 64];
        for (const std::uint16_t terminal : terminals)
            for (const auto& [id, value] : rules_.members[terminal]) rows[id * row] |= bit;
    }

    RuleFile rules_;
    std::string_view file_;
    Grammar grammar_;
    // Of step(), kept for their memory.
    std::vector<std::uint16_t> nodes_;
    std::vector<bool> seen_;
};

Grammar Grammar::compile(std::string_view text, std::string_view file,
                         std::span<const CalendarWord> calendar) {
    return Compiler(read_rule_file(text, file, calendar), file).compile();
}

}  // namespace dateline::times
