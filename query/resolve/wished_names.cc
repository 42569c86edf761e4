#include "query/resolve/wished_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "names/spelling.h"
#include "query/language/query_tree.h"
#include "query/language/rows_of_words.h"
#include "query/resolve/read_organization.h"
#include "query/resolve/read_person.h"
#include "schema/person_term.h"
#include "schema/terms.h"
#include "text/analysis.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// Words of a name: more are looked for together by nobody.
constexpr std::size_t most_words_of_name = 4;
// Words of a query in which names are looked for, and names: more are a page pasted in.
constexpr std::size_t most_words = 24;
constexpr std::size_t most_names = 8;
// Who bears a name that so many bear is not looked for.
constexpr std::size_t most_bearers = 300;
// "Elon Musk Twitter" is a slip of a headline where so many times as many have "Elon Musk".
constexpr std::uint64_t times_as_many = 10;
// Ways in which articles speak of one, the most frequent ones.
constexpr std::size_t most_ways = 40;

struct NameWord {
    std::string folded;
    std::string text;  // as typed, without punctuation around it
    bool can_be_name = false;
    bool says_nothing = false;
    // Who has it in a name, ascending.
    std::vector<std::uint32_t> people, organizations;
};

// A name that some words may be.
struct Found {
    Field field = Field::person;
    std::uint64_t articles = 0;  // that have it; one of 0 is none
    std::vector<std::string> terms = {};
    std::string name = {};
};

// Who has all of the words in a name, but for those that say nothing, which half of all have.
std::vector<std::uint32_t> in_all(std::span<const NameWord> words,
                                  std::vector<std::uint32_t> NameWord::*bearers) {
    std::optional<std::vector<std::uint32_t>> all;
    for (const NameWord& word : words) {
        if (word.says_nothing) continue;
        if (!all) {
            all = word.*bearers;
            continue;
        }
        std::vector<std::uint32_t> left;
        std::ranges::set_intersection(*all, word.*bearers, std::back_inserter(left));
        all = std::move(left);
    }
    return all.value_or(std::vector<std::uint32_t>());
}

class NameFinder {
public:
    // Borrows all of it.
    NameFinder(Question& question, const Index& index, const Identities& identities,
               const NameLists& lists, const Aliases& aliases,
               const std::function<bool(std::string_view word)>& says_nothing)
        : question_(question),
          index_(index),
          identities_(identities),
          lists_(lists),
          aliases_(aliases),
          says_nothing_(says_nothing) {}

    void find(std::span<Clause> row) {
        row = row.first(std::min(row.size(), most_words - looked_at_));
        looked_at_ += row.size();
        words_.clear();
        for (const Clause& clause : row) words_.push_back(name_word(clause));
        for (std::size_t at = 0; at < row.size();) {
            std::size_t length = std::min(most_words_of_name, row.size() - at);
            while (length > 0 && !add(row.subspan(at, length), at)) --length;
            at += std::max<std::size_t>(length, 1);
        }
    }

private:
    NameWord name_word(const Clause& clause) const {
        NameWord word;
        if (clause.says_time) return word;
        word.text = bare_text(clause, analyse(clause.text));
        word.folded = fold(word.text);
        word.can_be_name = !word.folded.empty();
        word.says_nothing = says_nothing_(word.folded);
        if (word.says_nothing) return word;
        word.people = identities_.with_word(NameKind::person, word.folded);
        word.organizations = identities_.with_word(NameKind::organization, word.folded);
        return word;
    }

    // Adds the wish for the name that the clauses, which begin at this word, are; whether they are
    // one.
    bool add(std::span<const Clause> clauses, std::size_t at) {
        const std::span<const NameWord> words = std::span(words_).subspan(at, clauses.size());
        if (names_.size() == most_names || !std::ranges::all_of(words, &NameWord::can_be_name))
            return false;
        Found found = words.size() == 1 ? of_one_word(words.front()) : of_several(words);
        if (found.articles == 0) return false;
        Wish wish;
        wish.at = hull(clauses.front().at, clauses.back().at);
        for (const NameWord& word : words) wish.text += (wish.text.empty() ? "" : " ") + word.text;
        wish.field = found.field;
        wish.terms = std::move(found.terms);
        const std::string folded = fold(wish.text);
        wish.name = found.name.empty() ? wish.text : std::move(found.name);
        wish.is_noted = words.size() > 1 || !has_run(wish.name, folded, wish.field);
        if (names_.insert(folded).second) question_.wishes.push_back(std::move(wish));
        return true;
    }

    static bool has_run(const std::string& name, const std::string& folded, Field field) {
        const std::vector<std::string> runs = name_terms(name, field);
        return std::ranges::find(runs, folded) != runs.end();
    }

    std::uint64_t articles_with(const std::string& term) const {
        return index_.database().get_termfreq(term);
    }

    static std::string name_term(Field field, const std::string& folded) {
        return term(info(field).prefix, folded);
    }

    static const Found& more_frequent(const Found& one, const Found& other) {
        return other.articles > one.articles ? other : one;
    }

    Found place(const std::string& folded) const {
        const std::string named = name_term(Field::place, folded);
        return {Field::place, articles_with(named), {named}};
    }

    // Whether a name has just these words in this order.
    bool is_run_of_name(const std::string& folded) const {
        return std::ranges::any_of(
            std::array{Field::person, Field::place, Field::org},
            [&](Field field) { return articles_with(name_term(field, folded)) > 0; });
    }

    Found of_several(std::span<const NameWord> words) const {
        std::string folded, text;
        for (const NameWord& word : words) {
            folded += (folded.empty() ? "" : " ") + word.folded;
            text += (text.empty() ? "" : " ") + word.text;
        }
        // "Will Smith" is a name, "about Smith" none.
        const bool has_loose_end = words.front().says_nothing || words.back().says_nothing;
        if (has_loose_end && !is_run_of_name(folded)) return {};
        Found found;
        // "gulf of" begins the names of places.
        if (!words.back().says_nothing) found = place(folded);
        if (const auto people = in_all(words, &NameWord::people); !people.empty())
            found = more_frequent(found, person(text, folded, people));
        if (const auto all = in_all(words, &NameWord::organizations); !all.empty())
            found = more_frequent(found, organization(text, all));
        return found;
    }

    // Several words that some people have in their names.
    Found person(const std::string& text, const std::string& folded,
                 const std::vector<std::uint32_t>& people) const {
        Found found{Field::person};
        const std::string shorter = folded.substr(0, folded.rfind(' '));
        if (shorter.find(' ') != std::string::npos &&
            articles_with(name_term(Field::person, shorter)) >
                times_as_many * articles_with(name_term(Field::person, folded)))
            return found;
        const NameReading reading = read_person(text, identities_, lists_, aliases_);
        if (reading.terms.empty()) return found;
        found.terms = most_frequent(reading.terms);
        const std::string named = name_term(Field::person, folded);
        if (reading.any_part) found.terms.push_back(named);
        for (const std::string& one : found.terms)
            found.articles = std::max(found.articles, articles_with(one));
        found.name = most_frequent_of(people, reading);
        return found;
    }

    // The name of the most frequent of these who is among those that a reading means; empty where
    // none is.
    std::string most_frequent_of(const std::vector<std::uint32_t>& entities,
                                 const NameReading& reading) const {
        const std::set<std::string> names(reading.names.begin(), reading.names.end());
        std::string shown;
        std::uint64_t most = 0;
        for (const std::uint32_t one : entities) {
            std::string name = identities_.name(one);
            if (identities_.articles(one) <= most || !names.contains(fold(name))) continue;
            most = identities_.articles(one);
            shown = std::move(name);
        }
        return shown;
    }

    std::vector<std::string> most_frequent(std::vector<std::string> terms) const {
        if (terms.size() <= most_ways) return terms;
        std::vector<std::pair<std::uint64_t, std::string>> counted;
        for (std::string& one : terms) {
            const std::uint64_t articles = articles_with(one);
            counted.emplace_back(articles, std::move(one));
        }
        std::ranges::sort(counted, std::greater<>());
        terms.clear();
        for (std::size_t i = 0; i < most_ways; ++i) terms.push_back(std::move(counted[i].second));
        return terms;
    }

    // An organisation that is called so, and not only in a part of its name.
    Found organization(const std::string& text, const std::vector<std::uint32_t>& all) const {
        Found found{Field::org};
        NameReading reading = read_organization(text, index_, identities_, lists_, aliases_);
        for (const std::string& one : reading.terms) found.articles += articles_with(one);
        found.name = most_frequent_of(all, reading);
        found.terms = most_frequent(std::move(reading.terms));
        return found;
    }

    Found of_one_word(const NameWord& word) const {
        if (word.says_nothing || is_ascii_digit(word.folded.front())) return {};
        Found found = more_frequent(place(word.folded), person_of_one_word(word));
        if (word.organizations.size() <= most_bearers)
            found = more_frequent(found, organization_of_one_word(word));
        return 2 * found.articles >= articles_with(word.folded) ? found : Found{};
    }

    Found person_of_one_word(const NameWord& word) const {
        const std::string named = name_term(Field::person, word.folded);
        Found found{Field::person, articles_with(named), {named}};
        if (word.people.size() > most_bearers) return found;
        std::uint64_t all = 0, most = 0;
        std::uint32_t first = Identities::nobody;
        for (const std::uint32_t one : word.people) {
            const std::uint64_t articles = identities_.articles(one);
            all += articles;
            if (articles <= most) continue;
            most = articles;
            first = one;
        }
        // One who has at least half of the articles is meant.
        if (most == 0 || 2 * most < all) return found;
        std::string name = identities_.name(first);
        if (!has_spelling(name, word.folded)) return found;
        found.articles = std::max(found.articles, most);
        found.name = std::move(name);
        std::vector<std::string> ways;
        for (const std::uint32_t item : identities_.items_of(first))
            ways.push_back(identities_.term(item));
        ways = most_frequent(std::move(ways));
        found.terms.insert(found.terms.end(), ways.begin(), ways.end());
        return found;
    }

    // Whether a word of the name is this one in some spelling: others share a key at times.
    static bool has_spelling(const std::string& name, const std::string& folded) {
        return std::ranges::any_of(name_words(name).words, [&](const std::string& word) {
            return word == folded || is_other_spelling(word, folded);
        });
    }

    Found organization_of_one_word(const NameWord& word) const {
        const bool is_one =
            std::ranges::any_of(word.organizations, [&](std::uint32_t organization) {
                return fold(identities_.name(organization)) == word.folded;
            });
        Found found = organization(word.text, word.organizations);
        if (!is_one && found.articles == 0) return found;
        const std::string named = name_term(Field::org, word.folded);
        found.articles = std::max(found.articles, articles_with(named));
        found.terms.push_back(named);
        return found;
    }

    Question& question_;
    const Index& index_;
    const Identities& identities_;
    const NameLists& lists_;
    const Aliases& aliases_;
    const std::function<bool(std::string_view word)>& says_nothing_;
    std::vector<NameWord> words_;  // of the row
    std::set<std::string> names_;  // that are wished, folded
    std::size_t looked_at_ = 0;    // words
};

bool has_names(const Identities& identities) {
    return std::ranges::any_of(
        std::array{NameKind::person, NameKind::place, NameKind::organization}, [&](NameKind kind) {
            const Identities::Range range = identities.entities(kind);
            return range.first < range.last;
        });
}

}  // namespace

void read_wished_names(Question& question, const Index& index, const Identities& identities,
                       const NameLists& lists, const Aliases& aliases,
                       const std::function<bool(std::string_view word)>& says_nothing) {
    if (!has_names(identities)) return;
    NameFinder finder(question, index, identities, lists, aliases, says_nothing);
    for (const std::span<Clause> row : rows_of_words(question)) finder.find(row);
    std::ranges::stable_sort(question.wishes, {}, [](const Wish& wish) { return wish.at.begin; });
}

}  // namespace dateline
