#include "query/search/match.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "query/search/bare_terms.h"
#include "query/search/languages.h"
#include "query/search/phrases.h"
#include "query/search/published.h"
#include "query/search/rarity.h"
#include "query/search/term_sets.h"
#include "query/search/word_forms.h"
#include "schema/day_buckets.h"
#include "schema/terms.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// The most terms that one prefix* stands for, and that all of a query do.
constexpr std::size_t most_prefix_forms = 1000;
constexpr std::size_t most_forms_of_query = 10'000;

std::size_t prefixes_of(const Clause& clause) {
    std::size_t prefixes = clause.kind == Clause::Kind::prefix ? 1 : 0;
    for (const Clause& child : clause.children) prefixes += prefixes_of(child);
    return prefixes;
}

// Whether it asks for a time that is spoken of, and for nothing else.
bool asks_for_times(const Clause& clause) {
    if (clause.kind == Clause::Kind::date) return clause.field == Field::when;
    return (clause.kind == Clause::Kind::any_of || clause.kind == Clause::Kind::all_of) &&
           std::all_of(clause.children.begin(), clause.children.end(), asks_for_times);
}

// Whether it restricts by publication, and by nothing else.
bool asks_for_publication(const Clause& clause) {
    if (clause.kind == Clause::Kind::date) return clause.field == Field::date;
    return (clause.kind == Clause::Kind::any_of || clause.kind == Clause::Kind::all_of) &&
           std::all_of(clause.children.begin(), clause.children.end(), asks_for_publication);
}

// What a clause matches, and the words by which it is weighed.
struct Built {
    ArticleSet articles;
    std::vector<WeighedWord> words = {};

    // The words weigh only where all of the clause matches.
    Built as_a_whole() && {
        const auto all = std::make_shared<const ArticleSet>(articles);
        // Words of one part share its articles.
        std::map<std::shared_ptr<const ArticleSet>, std::shared_ptr<const ArticleSet>> both;
        for (WeighedWord& word : words) {
            if (!word.within) {
                word.within = all;
                continue;
            }
            std::shared_ptr<const ArticleSet>& within = both[word.within];
            if (!within) {
                ArticleSet narrowed = *word.within;
                narrowed &= *all;
                within = std::make_shared<const ArticleSet>(std::move(narrowed));
            }
            word.within = within;
        }
        return std::move(*this);
    }
    void add_words(Built&& other) {
        words.insert(words.end(), std::make_move_iterator(other.words.begin()),
                     std::make_move_iterator(other.words.end()));
    }
};

class Matcher {
public:
    // Borrows all of it.
    Matcher(const Index& index, TermSets& sets)
        : index_(index), database_(index.database()), sets_(sets), matching_(index) {}

    Matching match(const Question& question) {
        loose_ = question.loose;
        exact_ = question.exact;
        matching_.articles = ArticleSet::live(index_);
        for (const Clause& filter : question.filters) {
            times_required_ = asks_for_times(filter);
            matching_.articles &= build(filter, true).articles;
        }
        times_required_ = false;
        if (!question.words) return std::move(matching_);
        matching_.ranked = true;
        forms_a_prefix_ = std::clamp<std::size_t>(
            most_forms_of_query / std::max<std::size_t>(prefixes_of(*question.words), 1), 1,
            most_prefix_forms);
        Built words = build(*question.words, true);
        matching_.articles &= words.articles;
        matching_.words = std::move(words.words);
        return std::move(matching_);
    }

private:
    Built nothing() const { return {ArticleSet(index_)}; }

    // `wanted` is false below a NOT, whose words are neither marked nor scored.
    Built build(const Clause& clause, bool wanted) {
        switch (clause.kind) {
            case Clause::Kind::word:
                return word(clause, wanted);
            case Clause::Kind::prefix:
                return prefix(clause, wanted);
            case Clause::Kind::phrase:
                return phrase(clause, wanted);
            case Clause::Kind::filter:
                return filter(clause, wanted);
            case Clause::Kind::date:
                return clause.field == Field::when
                           ? spoken(clause.days, wanted)
                           : Built{articles_published(index_, clause.days, wanted && loose_)};
            case Clause::Kind::all_of:
                return all_of(clause, wanted);
            case Clause::Kind::any_of:
                return any_of(clause, 0, wanted);
            case Clause::Kind::except:
                return except(clause, wanted);
        }
        return nothing();
    }

    // Of the children from `first` on.
    Built any_of(const Clause& clause, std::size_t first, bool wanted) {
        Built any = nothing();
        const std::map<std::size_t, unsigned> times = times_typed(clause, first);
        for (std::size_t i = first; i < clause.children.size(); ++i) {
            const auto typed = times.find(i);
            if (typed == times.end()) continue;
            const std::size_t sought = matching_.sought.size();
            Built child = build(clause.children[i], wanted);
            for (WeighedWord& word : child.words) word.times *= typed->second;
            for (std::size_t s = sought; s < matching_.sought.size(); ++s)
                matching_.sought[s].weight *= typed->second;
            any.articles |= child.articles;
            any.add_words(std::move(child));
        }
        return any;
    }

    // The children that count, by number, with how often each is typed: words that are repeated are
    // read once, and count so many times.
    static std::map<std::size_t, unsigned> times_typed(const Clause& clause, std::size_t first) {
        std::map<std::size_t, unsigned> times;
        std::map<std::tuple<Clause::Kind, Field, std::string, bool>, std::size_t> known;
        for (std::size_t i = first; i < clause.children.size(); ++i) {
            const Clause& child = clause.children[i];
            if (child.is_left_out) continue;
            std::size_t counted = i;
            if (child.children.empty() && child.kind != Clause::Kind::date &&
                child.kind != Clause::Kind::filter)
                counted =
                    known
                        .try_emplace(
                            {child.kind, child.field, fold(child.text), child.near_spellings}, i)
                        .first->second;
            ++times[counted];
        }
        return times;
    }

    Built all_of(const Clause& clause, bool wanted) {
        const std::size_t required = clause.required_children();
        Built all{ArticleSet::live(index_)};
        for (std::size_t i = 0; i < required; ++i) {
            Built child = build(clause.children[i], wanted);
            all.articles &= child.articles;
            all.add_words(std::move(child));
        }
        // The others only raise the rank.
        if (required < clause.children.size()) all.add_words(any_of(clause, required, wanted));
        return std::move(all).as_a_whole();
    }

    Built except(const Clause& clause, bool wanted) {
        const Built excluded = build(clause.children.back(), false);
        const bool alone = clause.children.size() == 1;
        Built kept = alone ? Built{ArticleSet::live(index_)} : build(clause.children[0], wanted);
        kept.articles -= excluded.articles;
        return std::move(kept).as_a_whole();
    }

    // A word as the dictionary cuts it, or, however a text was cut, by its pairs of code points, or
    // with something written to it; those rank behind.
    Built word(const Clause& clause, bool wanted) {
        Built cut = cut_word(clause, wanted);
        if (clause.field != Field::text) return cut;
        const Analysis analysis = analyse(clause.text);
        const std::vector<std::string> bare = bare_terms(analysis);
        if (!exact_ && !bare.empty()) cut.articles |= having(bare);
        const std::vector<std::string> pairs = unspaced_pairs(analysis);
        if (pairs.empty()) return cut;
        ArticleSet all = ArticleSet::live(index_);
        for (const std::string& pair : pairs) all &= having({term(pair_prefix, pair)});
        cut.articles |= all;
        return cut;
    }

    // A word in all its forms; one that is joined of several ("e-mail", "U.S.-China") is also a
    // phrase.
    Built cut_word(const Clause& clause, bool wanted) {
        const Analysis analysis = analyse(clause.text);
        if (analysis.tokens.empty()) return nothing();
        if (analysis.tokens.size() > 1) {
            std::string whole;
            for (const Token& token : analysis.tokens) whole += analysis.form(token);
            if (whole.empty()) return nothing();  // addresses are no words
            whole = term(prefix_of(clause), whole);
            Built parts = phrase(clause, wanted);
            if (exact_) return parts;
            // Where it is one word it is weighed as that, and not by its parts, too.
            const ArticleSet& as_one = having({whole});
            parts.articles -= as_one;
            parts = std::move(parts).as_a_whole();
            parts.articles |= as_one;
            parts.words.push_back(weighed({whole}, clause));
            return parts;
        }
        const std::string form(analysis.form(analysis.tokens.front()));
        if (form.empty()) return nothing();
        Built built =
            one_word(clause.word ? clause.word->forms : std::vector{form}, clause, wanted);
        if (!clause.word) return built;
        if (!clause.word->apart.empty()) {
            Built parts = apart(clause, wanted);
            built.articles |= parts.articles;
            built.add_words(std::move(parts));
        }
        return built;
    }

    // Two words that stand for one, as the one phrase that they are, the second in several forms.
    Built apart(const Clause& clause, bool wanted) {
        const std::string& first = clause.word->apart.front();
        const std::vector<std::string> second(clause.word->apart.begin() + 1,
                                              clause.word->apart.end());
        Built built = nothing();
        for (const std::string& form : second) {
            Sought phrase;
            phrase.words = {sought_word({first}), sought_word({form})};
            ArticleSet both = having({term(prefix_of(clause), first)});
            both &= having({term(prefix_of(clause), form)});
            built.articles |= articles_with_phrase(index_, phrase, std::move(both));
        }
        Sought sought;
        sought.at = clause.at;
        sought.words = {sought_word({first}), sought_word(second)};
        sought.weight = rarity(database_.get_doccount(), built.articles.size());
        if (wanted) matching_.sought.push_back(std::move(sought));
        // What it weighs is how often it is there, which the rarer of its words tells nearly.
        std::vector<std::string> terms;
        terms.reserve(second.size());
        for (const std::string& form : second) terms.push_back(term(prefix_of(clause), form));
        if (having({term(prefix_of(clause), first)}).size() < having(terms).size())
            terms = {term(prefix_of(clause), first)};
        built.words.push_back({terms, built.articles.size(), clause.at});
        return std::move(built).as_a_whole();
    }

    Built prefix(const Clause& clause, bool wanted) {
        // "U.S.-Chi*" is rare enough to be read as its last word.
        const Analysis analysis = analyse(clause.text);
        if (analysis.tokens.empty()) return nothing();
        const std::string start(analysis.form(analysis.tokens.back()));
        if (start.empty()) return nothing();
        const auto [known, is_new] = prefix_forms_.try_emplace({clause.field, start});
        if (is_new) known->second = prefix_forms(database_, start, forms_a_prefix_);
        const std::vector<std::string>& forms = known->second;
        if (forms.empty()) return nothing();
        // What is typed twice is sought once.
        return one_word(forms, clause, wanted && is_new);
    }

    Built one_word(const std::vector<std::string>& forms, const Clause& clause, bool wanted) {
        Sought sought;
        sought.at = clause.at;
        sought.in_title = clause.field == Field::title;
        sought.words.push_back(sought_word(forms));
        std::vector<std::string> terms;
        terms.reserve(forms.size());
        for (const std::string& form : forms) terms.push_back(term(prefix_of(clause), form));
        sought.weight = weight(terms);
        if (wanted) matching_.sought.push_back(std::move(sought));
        return {having(terms), {weighed(terms, clause)}};
    }

    Built phrase(const Clause& clause, bool wanted) {
        const Analysis analysis = analyse(clause.text);
        Sought sought;
        sought.at = clause.at;
        sought.in_title = clause.field == Field::title;
        Built words{ArticleSet::live(index_)};
        for (const Token& token : analysis.tokens) {
            const std::string form(analysis.form(token));
            if (form.empty()) continue;
            sought.words.push_back(sought_word({form}));
            const std::string one = term(prefix_of(clause), form);
            words.articles &= having({one});
            words.words.push_back(weighed({one}, clause));
            sought.weight = std::max(sought.weight, weight({one}));
        }
        if (words.words.empty()) return nothing();
        if (wanted) matching_.sought.push_back(sought);
        if (words.words.size() == 1) return words;
        words.articles = articles_with_phrase(index_, sought, std::move(words.articles));
        return std::move(words).as_a_whole();
    }

    Built filter(const Clause& clause, bool wanted) {
        const bool is_read_as_other = clause.reading && !clause.reading->instead.empty();
        const std::string folded = is_read_as_other ? clause.reading->instead : fold(clause.text);
        if (folded.empty()) return nothing();
        if (clause.field == Field::id) return with_id(folded);
        const bool is_entity = clause.field == Field::person || clause.field == Field::place ||
                               clause.field == Field::org;
        const bool is_near = clause.field == Field::near;
        const std::optional<NameReading>& reading = clause.reading;
        const bool any_part = !reading || reading->any_part;
        if (wanted && (is_entity || is_near)) {
            SoughtName name{clause.field, any_part ? folded : "", {}, {}};
            if (reading) {
                name.names = reading->names;
                name.terms = reading->terms;
                std::sort(name.names.begin(), name.names.end());
                std::sort(name.terms.begin(), name.terms.end());
            }
            matching_.names.push_back(std::move(name));
        }
        // Codes are their own words. Terms of filters carry no weight.
        std::vector<std::string> terms;
        if (any_part) terms.push_back(term(info(clause.field).prefix, folded));
        if (reading) terms.insert(terms.end(), reading->terms.begin(), reading->terms.end());
        return {having(terms)};
    }

    Built with_id(const std::string& id) const {
        Built found = nothing();
        for (const Xapian::docid document : index_.find_id(id, 2))
            if (article_id(index_.segment_of(document).key(index_.number_of(document))) == id)
                found.articles.add(index_.segment_number_of(document), index_.number_of(document));
        return found;
    }

    // Articles with a passage that speaks of a time which overlaps the days.
    Built spoken(const Interval& asked, bool wanted) {
        if (wanted) {
            matching_.times.push_back({asked, times_required_});
            matching_.exactly_timed.push_back(having(near_terms(asked)));
        }
        return {having(overlap_terms(asked))};
    }

    const ArticleSet& having(const std::vector<std::string>& terms) { return sets_.any_of(terms); }

    WeighedWord weighed(const std::vector<std::string>& terms, const Clause& clause) {
        return {terms, having(terms).size(), clause.at};
    }

    static std::string_view prefix_of(const Clause& clause) { return info(clause.field).prefix; }

    static Sought::Word sought_word(const std::vector<std::string>& forms) {
        Sought::Word word;
        word.exact = token_hash(forms.front());
        for (std::size_t i = 1; i < forms.size(); ++i) word.forms.push_back(token_hash(forms[i]));
        std::sort(word.forms.begin(), word.forms.end());
        return word;
    }

    double weight(const std::vector<std::string>& terms) {
        return rarity(database_.get_doccount(), having(terms).size());
    }

    const Index& index_;
    const Xapian::Database& database_;
    TermSets& sets_;
    Matching matching_;
    std::size_t forms_a_prefix_ = most_prefix_forms;
    std::map<std::pair<Field, std::string>, std::vector<std::string>> prefix_forms_;  // looked up
    bool loose_ = false;
    bool exact_ = false;
    bool times_required_ = false;  // in the filter that is being built
};

// Asks the same with the publication left out, or loosely: the posting lists have been read.
LeftOut left_out(const Question& question, const Index& index, const Matching& matching,
                 TermSets& sets) {
    LeftOut left;
    Question without = question;
    if (std::erase_if(without.filters, asks_for_publication) == 0) return left;
    Matcher(index, sets)
        .match(without)
        .articles.each([&](std::size_t segment, std::uint64_t number) {
            if (index.segments()[segment].publication(number).first_day == 0) ++left.undated;
        });
    if (question.loose) return left;
    Question loose = question;
    loose.loose = true;
    ArticleSet more = Matcher(index, sets).match(loose).articles;
    more -= matching.articles;
    left.inexact = more.size();
    return left;
}

}  // namespace

Matching match(const Question& question, const Index& index) {
    TermSets sets(index);
    Matching matching = Matcher(index, sets).match(question);
    matching.left_out = left_out(question, index, matching, sets);
    if (!matching.ranked) return matching;
    matching.lifts = lifts_of(question, index, sets);
    // A time counts for a passage what a word of its rarity does.
    constexpr double as_a_word = 2;
    for (const Wish& wish : question.wishes)
        if (wish.field == Field::when)
            matching.times.push_back(
                {wish.days, false,
                 as_a_word * rarity(index.database().get_doccount(),
                                    sets.any_of(near_terms(wish.days)).size())});
    return matching;
}

}  // namespace dateline
