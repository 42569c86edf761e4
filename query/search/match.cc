#include "query/search/match.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "query/language/phrase_words.h"
#include "query/search/bare_terms.h"
#include "query/search/built.h"
#include "query/search/languages.h"
#include "query/search/parts.h"
#include "query/search/phrases.h"
#include "query/search/published.h"
#include "query/search/rarity.h"
#include "query/search/repeated_words.h"
#include "query/search/term_sets.h"
#include "query/search/word_forms.h"
#include "schema/day_buckets.h"
#include "schema/terms.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// The most words that a * stands for which was not read against the index.
constexpr std::size_t most_pattern_forms = 1000;

// Whether it restricts by days of this field, and by nothing else.
bool asks_only_for(Field field, const Clause& clause) {
    if (clause.kind == Clause::Kind::date) return clause.field == field;
    return (clause.kind == Clause::Kind::any_of || clause.kind == Clause::Kind::all_of) &&
           std::ranges::all_of(clause.children,
                               [&](const Clause& child) { return asks_only_for(field, child); });
}

// What a phrase is worth that comes first: no article gains more by all else.
void weigh_phrases(std::uint64_t articles, Matching& matching) {
    double all = 0;
    for (const WeighedWord& word : matching.words)
        all += rarity(articles, word.articles) * word.times;
    for (const Lift& lift : matching.lifts) all += lift.weight;
    for (const SoughtTime& time : matching.times) all += time.weight;
    for (Lift& lift : matching.lifts)
        if (lift.share == &RankingOptions::phrase_first) lift.weight = all;
}

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
            times_required_ = asks_only_for(Field::when, filter);
            matching_.articles &= build(filter, true).articles;
        }
        times_required_ = false;
        if (!question.words) return std::move(matching_);
        matching_.ranked = true;
        Built words = build(*question.words, true);
        matching_.articles &= words.articles;
        matching_.words = std::move(words.words);
        for (const Clause& clause : question.phrases_first) put_first(clause);
        return std::move(matching_);
    }

private:
    Built nothing() const { return {ArticleSet(index_)}; }

    // Articles with a phrase come before all others, and show it.
    void put_first(const Clause& clause) {
        const std::size_t sought = matching_.sought.size();
        if (words_of(clause).size() < 2) return;
        ArticleSet articles = phrase(clause, true).articles;
        articles &= matching_.articles;
        if (articles.empty())
            matching_.sought.resize(sought);
        else
            matching_.lifts.push_back({std::move(articles), 0, &RankingOptions::phrase_first,
                                       "\"" + clause.text + "\" as a phrase"});
    }

    // `wanted` is false below a NOT, whose words are neither marked nor scored.
    Built build(const Clause& clause, bool wanted) {
        switch (clause.kind) {
            case Clause::Kind::word:
                return word(clause, wanted);
            case Clause::Kind::pattern:
                return pattern(clause, wanted);
            case Clause::Kind::phrase:
                return phrase(clause, wanted);
            case Clause::Kind::near:
                return near(clause, wanted);
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
            phrase.words = {Sought::Word::of({first}), Sought::Word::of({form})};
            ArticleSet both = having({term(prefix_of(clause), first)});
            both &= having({term(prefix_of(clause), form)});
            built.articles |= articles_with_phrase(index_, phrase, std::move(both));
        }
        Sought sought;
        sought.at = clause.at;
        sought.words = {Sought::Word::of({first}), Sought::Word::of(second)};
        sought.weight = rarity(database_.get_doccount(), built.articles.size());
        if (wanted) matching_.sought.push_back(std::move(sought));
        // What it weighs is how often it is there, which the rarer of its words tells nearly.
        std::vector<std::string> terms = terms_of(second, clause);
        if (having({term(prefix_of(clause), first)}).size() < having(terms).size())
            terms = {term(prefix_of(clause), first)};
        built.words.push_back({terms, built.articles.size(), clause.at});
        return std::move(built).as_a_whole();
    }

    Built pattern(const Clause& clause, bool wanted) {
        const std::vector<std::string> forms =
            clause.word
                ? clause.word->forms
                : pattern_forms(database_, folded_pattern(clause.text), most_pattern_forms).words;
        if (forms.empty()) return nothing();
        return one_word(forms, clause, wanted);
    }

    // Words and phrases near each other: what has all of them is looked through. Each is sought by
    // itself, too, and the whole ranks passages that have it.
    Built near(const Clause& clause, bool wanted) {
        const std::size_t first = matching_.sought.size();
        Sought whole;
        whole.at = clause.at;
        whole.in_title = clause.field == Field::title;
        whole.near = Sought::Near{{}, clause.between, clause.in_order};
        Built all{ArticleSet::live(index_)};
        for (const Clause& child : clause.children) {
            Built operand = nothing();
            add_operand(child, operand, whole.near->operands.emplace_back());
            all.articles &= operand.articles;
            all.add_words(std::move(operand));
        }
        std::vector<Sought> sought(matching_.sought.begin() + static_cast<std::ptrdiff_t>(first),
                                   matching_.sought.end());
        for (Sought& one : sought) one = one.moved_by(first);
        sought.push_back(whole.moved_by(first));
        all.articles = articles_with_last(index_, sought, std::move(all.articles));
        whole.weight = rarity(database_.get_doccount(), all.articles.size());
        if (wanted)
            matching_.sought.push_back(std::move(whole));
        else
            matching_.sought.resize(first);
        return std::move(all).as_a_whole();
    }

    // What is one for an operand: the numbers of what is sought for it.
    void add_operand(const Clause& clause, Built& operand, std::vector<std::uint32_t>& sought) {
        if (clause.is_left_out) return;
        if (clause.kind == Clause::Kind::any_of) {
            for (const Clause& child : clause.children) add_operand(child, operand, sought);
            return;
        }
        const std::size_t begin = matching_.sought.size();
        Built built = build(clause, true);
        const std::size_t end = matching_.sought.size();
        // Of what is near each other itself it is the whole, which comes last.
        for (std::size_t s = clause.kind == Clause::Kind::near ? end - 1 : begin; s < end; ++s)
            sought.push_back(static_cast<std::uint32_t>(s));
        operand.articles |= built.articles;
        operand.add_words(std::move(built));
    }

    Built one_word(const std::vector<std::string>& forms, const Clause& clause, bool wanted) {
        Sought sought;
        sought.at = clause.at;
        sought.in_title = clause.field == Field::title;
        sought.words.push_back(Sought::Word::of(forms));
        const std::vector<std::string> terms = terms_of(forms, clause);
        sought.weight = weight(terms);
        if (wanted) matching_.sought.push_back(std::move(sought));
        return {having(terms), {weighed(terms, clause)}};
    }

    // What the words of a phrase, or of what is joined of several, stand for.
    static std::vector<std::vector<std::string>> words_of(const Clause& clause) {
        if (clause.word && !clause.word->words.empty()) return clause.word->words;
        const Analysis analysis = analyse(clause.text);
        std::vector<std::vector<std::string>> words;
        for (const Token& token : analysis.tokens)
            if (token.form_length > 0) words.push_back({std::string(analysis.form(token))});
        return words;
    }

    static std::vector<std::string> terms_of(const std::vector<std::string>& forms,
                                             const Clause& clause) {
        std::vector<std::string> terms;
        terms.reserve(forms.size());
        for (const std::string& form : forms) terms.push_back(term(prefix_of(clause), form));
        return terms;
    }

    Built phrase(const Clause& clause, bool wanted) {
        Sought sought;
        sought.at = clause.at;
        sought.in_title = clause.field == Field::title;
        Built words{ArticleSet::live(index_)};
        for (const std::vector<std::string>& forms : words_of(clause)) {
            if (forms.empty()) return nothing();
            sought.words.push_back(Sought::Word::of(forms));
            const std::vector<std::string> terms = terms_of(forms, clause);
            words.articles &= having(terms);
            words.words.push_back(weighed(terms, clause));
            sought.weight = std::max(sought.weight, weight(terms));
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
        if (info(clause.field).kind == FieldKind::part)
            return {articles_with_part(index_, clause.field, clause.text)};
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

    double weight(const std::vector<std::string>& terms) {
        return rarity(database_.get_doccount(), having(terms).size());
    }

    const Index& index_;
    const Xapian::Database& database_;
    TermSets& sets_;
    Matching matching_;
    bool loose_ = false;
    bool exact_ = false;
    bool times_required_ = false;  // in the filter that is being built
};

// Asks the same with the publication left out, or loosely: the posting lists have been read.
LeftOut left_out(const Question& question, const Index& index, const Matching& matching,
                 TermSets& sets) {
    LeftOut left;
    Question without = question;
    const auto is_of_publication = [](const Clause& filter) {
        return asks_only_for(Field::date, filter);
    };
    if (std::erase_if(without.filters, is_of_publication) == 0) return left;
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
    for (Lift& lift : lifts_of(question, index, sets)) matching.lifts.push_back(std::move(lift));
    // A time counts for a passage what a word of its rarity does.
    constexpr double as_a_word = 2;
    for (const Wish& wish : question.wishes)
        if (wish.field == Field::when)
            matching.times.push_back(
                {wish.days, false,
                 as_a_word * rarity(index.database().get_doccount(),
                                    sets.any_of(near_terms(wish.days)).size())});
    weigh_phrases(index.database().get_doccount(), matching);
    return matching;
}

}  // namespace dateline
