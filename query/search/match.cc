#include "query/search/match.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "query/search/phrase_source.h"
#include "query/search/word_forms.h"
#include "schema/analysis.h"
#include "schema/day_buckets.h"
#include "schema/terms.h"

namespace dateline {

namespace {

using Xapian::Query;

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

// Those of the languages that are asked for, else of those that the index holds.
Stemmers stemmers_for(const Question& question, const Xapian::Database& database) {
    std::vector<std::string> asked;
    const auto add = [&](const Clause& clause) {
        if (clause.kind == Clause::Kind::filter && clause.field == Field::lang)
            asked.push_back(fold(clause.text));
    };
    for (const Clause& filter : question.filters) {
        add(filter);
        if (filter.kind == Clause::Kind::any_of) std::ranges::for_each(filter.children, add);
    }
    return asked.empty() ? Stemmers::of(database) : Stemmers(asked);
}

class Matcher {
public:
    Matcher(const Index& index, const Question& question)
        : index_(index),
          database_(index.database()),
          stemmers_(stemmers_for(question, index.database())) {}

    Matching match(const Question& question) {
        loose_ = question.loose;
        std::vector<Query> filters;
        for (const Clause& filter : question.filters) {
            times_required_ = asks_for_times(filter);
            filters.push_back(build(filter, true));
        }
        times_required_ = false;
        const Query filter(Query::OP_AND, filters.begin(), filters.end());
        if (question.words) {
            matching_.ranked = true;
            forms_a_prefix_ = std::clamp<std::size_t>(
                most_forms_of_query / std::max<std::size_t>(prefixes_of(*question.words), 1), 1,
                most_prefix_forms);
            const Query words = build(*question.words, true);
            matching_.query = filters.empty() ? words : Query(Query::OP_FILTER, words, filter);
        } else {
            matching_.query = filters.empty() ? Query::MatchAll : filter;
        }
        return std::move(matching_);
    }

private:
    // `wanted` is false below a NOT, whose words are neither marked nor scored.
    Query build(const Clause& clause, bool wanted) {
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
                return clause.field == Field::when ? spoken(clause.days, wanted)
                                                   : published(clause.days, wanted && loose_);
            case Clause::Kind::all_of:
                return all_of(clause, wanted);
            case Clause::Kind::any_of: {
                const std::vector<Query> any = children(clause, 0, clause.children.size(), wanted);
                return {Query::OP_OR, any.begin(), any.end()};
            }
            case Clause::Kind::except: {
                const bool alone = clause.children.size() == 1;
                const Query kept = alone ? Query::MatchAll : build(clause.children[0], wanted);
                return {Query::OP_AND_NOT, kept, build(clause.children.back(), false)};
            }
        }
        return Query::MatchNothing;
    }

    std::vector<Query> children(const Clause& clause, std::size_t first, std::size_t last,
                                bool wanted) {
        std::vector<Query> queries;
        for (std::size_t i = first; i < last; ++i)
            queries.push_back(build(clause.children[i], wanted));
        return queries;
    }

    Query all_of(const Clause& clause, bool wanted) {
        const std::size_t required =
            clause.required == 0 ? clause.children.size() : clause.required;
        const std::vector<Query> all = children(clause, 0, required, wanted);
        const Query must(Query::OP_AND, all.begin(), all.end());
        if (required == clause.children.size()) return must;
        const std::vector<Query> more = children(clause, required, clause.children.size(), wanted);
        return {Query::OP_AND_MAYBE, must, Query(Query::OP_OR, more.begin(), more.end())};
    }

    // A word as the dictionary cuts it, or, however a text was cut, by its pairs of code points;
    // those rank behind.
    Query word(const Clause& clause, bool wanted) {
        const Query cut = cut_word(clause, wanted);
        if (clause.field != Field::text) return cut;
        std::vector<Query> pairs;
        for (const std::string& pair : unspaced_pairs(analyse(clause.text)))
            pairs.emplace_back(term(pair_prefix, pair));
        if (pairs.empty()) return cut;
        const Query all(Query::OP_AND, pairs.begin(), pairs.end());
        return {Query::OP_OR, cut, Query(Query::OP_SCALE_WEIGHT, all, 0)};
    }

    // A word in all its forms; one that is joined of several ("e-mail", "U.S.-China") is also a
    // phrase.
    Query cut_word(const Clause& clause, bool wanted) {
        const Analysis analysis = analyse(clause.text);
        if (analysis.tokens.empty()) return Query::MatchNothing;
        if (analysis.tokens.size() > 1) {
            std::string whole;
            for (const Token& token : analysis.tokens) whole += analysis.form(token);
            return {Query::OP_OR, phrase(clause, wanted), Query(term(prefix_of(clause), whole))};
        }
        const std::string form(analysis.form(analysis.tokens.front()));
        return one_word(word_forms(database_, form, stemmers_), clause, wanted);
    }

    Query prefix(const Clause& clause, bool wanted) {
        // "U.S.-Chi*" is rare enough to be read as its last word.
        const Analysis analysis = analyse(clause.text);
        if (analysis.tokens.empty()) return Query::MatchNothing;
        const std::string start(analysis.form(analysis.tokens.back()));
        const auto [known, is_new] = prefix_forms_.try_emplace({clause.field, start});
        if (is_new) known->second = prefix_forms(database_, start, forms_a_prefix_);
        const std::vector<std::string>& forms = known->second;
        if (forms.empty()) return Query::MatchNothing;
        // What is typed twice is sought once.
        return one_word(forms, clause, wanted && is_new);
    }

    Query one_word(const std::vector<std::string>& forms, const Clause& clause, bool wanted) {
        Sought sought;
        sought.in_title = clause.field == Field::title;
        sought.words.push_back(sought_word(forms));
        std::vector<Query> terms;
        terms.reserve(forms.size());
        for (const std::string& form : forms) terms.emplace_back(term(prefix_of(clause), form));
        sought.weight = weight(forms, prefix_of(clause));
        if (wanted) matching_.sought.push_back(std::move(sought));
        if (terms.size() == 1) return terms.front();
        return {Query::OP_SYNONYM, terms.begin(), terms.end()};
    }

    Query phrase(const Clause& clause, bool wanted) {
        const Analysis analysis = analyse(clause.text);
        Sought sought;
        sought.in_title = clause.field == Field::title;
        std::vector<Query> terms;
        for (const Token& token : analysis.tokens) {
            const std::string form(analysis.form(token));
            if (form.empty()) continue;
            sought.words.push_back(sought_word({form}));
            terms.emplace_back(term(prefix_of(clause), form));
            sought.weight = std::max(sought.weight, weight({form}, prefix_of(clause)));
        }
        if (terms.empty()) return Query::MatchNothing;
        if (wanted) matching_.sought.push_back(sought);
        if (terms.size() == 1) return terms.front();
        // Xapian copies the source for every segment.
        PhraseSource source(index_, std::move(sought));
        terms.emplace_back(&source);
        return {Query::OP_AND, terms.begin(), terms.end()};
    }

    Query filter(const Clause& clause, bool wanted) {
        const std::string folded = fold(clause.text);
        if (folded.empty()) return Query::MatchNothing;
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
        // Ids and codes are their own words. Terms of filters carry no weight.
        std::vector<Query> terms;
        if (any_part) terms.emplace_back(term(info(clause.field).prefix, folded));
        if (reading) terms.insert(terms.end(), reading->terms.begin(), reading->terms.end());
        if (terms.size() == 1) return terms.front();
        return {Query::OP_OR, terms.begin(), terms.end()};
    }

    // Articles whose publication, as exactly as it is known, lies within the days; or only overlaps
    // them, where that is asked for; what is excluded is never wider for it. Those without a date
    // have no values, and are in no range.
    static Query published(const Interval& asked, bool loose) {
        // The first day of what lies within may be as late as the last asked; of what overlaps,
        // too.
        const auto first = range(first_day_slot, loose ? first_day : asked.from, asked.to);
        const auto last = range(last_day_slot, asked.from, loose ? last_day : asked.to);
        return {Query::OP_AND, first, last};
    }

    static Query range(unsigned slot, Day from, Day to) {
        return {Query::OP_VALUE_RANGE, slot, day_value(from), day_value(to)};
    }

    // Articles with a passage that speaks of a time which overlaps the days.
    Query spoken(const Interval& asked, bool wanted) {
        if (wanted) {
            matching_.times.push_back({asked, times_required_});
            const std::vector<std::string> near = near_terms(asked);
            matching_.exactly_timed.emplace_back(Query::OP_OR, near.begin(), near.end());
        }
        const std::vector<std::string> terms = overlap_terms(asked);
        return {Query::OP_OR, terms.begin(), terms.end()};
    }

    static std::string_view prefix_of(const Clause& clause) { return info(clause.field).prefix; }

    static Sought::Word sought_word(const std::vector<std::string>& forms) {
        Sought::Word word;
        word.exact = token_hash(forms.front());
        for (std::size_t i = 1; i < forms.size(); ++i) word.forms.push_back(token_hash(forms[i]));
        std::sort(word.forms.begin(), word.forms.end());
        return word;
    }

    double weight(const std::vector<std::string>& forms, std::string_view prefix) const {
        double having = 0;
        for (const std::string& form : forms)
            having = std::max<double>(having, database_.get_termfreq(term(prefix, form)));
        const double all = database_.get_doccount();
        return std::log1p((all - having + 0.5) / (having + 0.5));
    }

    const Index& index_;
    const Xapian::Database& database_;
    const Stemmers stemmers_;
    Matching matching_;
    std::size_t forms_a_prefix_ = most_prefix_forms;
    std::map<std::pair<Field, std::string>, std::vector<std::string>> prefix_forms_;  // looked up
    bool loose_ = false;
    bool times_required_ = false;  // in the filter that is being built
};

}  // namespace

Matching match(const Question& question, const Index& index) {
    return Matcher(index, question).match(question);
}

}  // namespace dateline
