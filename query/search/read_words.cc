#include "query/search/read_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "query/language/phrase_words.h"
#include "query/resolve/name_spellings.h"
#include "query/resolve/near_words.h"
#include "query/search/bare_terms.h"
#include "query/search/compounds.h"
#include "query/search/languages.h"
#include "query/search/word_forms.h"
#include "schema/terms.h"
#include "text/amounts.h"
#include "text/analysis.h"

namespace dateline {

namespace {

using Kind = Clause::Kind;

// Of a page that is pasted in, so many unknown words get the nearest ones.
constexpr unsigned most_looked_up = 20;
// The nearest words that are searched in the place of one, which are about as likely; and those
// that a ~ asks for.
constexpr std::size_t most_instead = 3;
constexpr std::size_t most_near = 50;
// The most words that one * stands for, and that all of a query do.
constexpr std::size_t most_pattern_forms = 1000;
constexpr std::size_t most_forms_of_query = 10'000;
// How many times as frequent another word must be for the only article with one to be a slip.
constexpr Xapian::doccount far_more = 10;

void add_new(std::vector<std::string>& to, const std::vector<std::string>& words) {
    for (const std::string& word : words)
        if (std::ranges::find(to, word) == to.end()) to.push_back(word);
}

std::string in_quotes(const std::string& text) { return "\"" + text + "\""; }

// "a", "a" or "b".
std::string alternatives(const std::vector<std::string>& words) {
    std::string told;
    for (std::size_t i = 0; i < words.size(); ++i)
        told += (i == 0 ? "" : i + 1 < words.size() ? ", " : " or ") + in_quotes(words[i]);
    return told;
}

// How many words with a * there are.
std::size_t patterns_in(const Clause& clause) {
    std::size_t patterns = clause.kind == Kind::pattern ? 1 : 0;
    if (clause.kind == Kind::phrase && clause.text.find('*') != std::string::npos)
        patterns += static_cast<std::size_t>(std::ranges::count(
            phrase_words(clause.text), PhraseWord::Kind::pattern, &PhraseWord::kind));
    for (const Clause& child : clause.children) patterns += patterns_in(child);
    return patterns;
}

class WordReader {
public:
    WordReader(const Question& question, const Index& index, const Identities& identities,
               const WordLists& lists)
        : exact_(question.exact),
          wishes_(question.wishes),
          database_(index.database()),
          identities_(identities),
          lists_(lists),
          compounds_(index, lists) {
        forms_a_pattern_ = std::clamp<std::size_t>(
            most_forms_of_query / std::max<std::size_t>(patterns_in(*question.words), 1), 1,
            most_pattern_forms);
        if (exact_) return;
        stemmers_ = stemmers_for(languages_for(question, database_), lists.data_folder());
        for (const Stemmer& stemmer : stemmers_) compounds_.add_language(stemmer.language);
    }

    // `wanted` is false below a NOT.
    void read(Clause& clause, bool wanted) {
        switch (clause.kind) {
            case Kind::word:
                clause.word = word(clause, wanted);
                return;
            case Kind::pattern: {
                WordReading reading;
                reading.forms = pattern(folded_pattern(clause.text), clause, reading.told);
                clause.word = std::move(reading);
                return;
            }
            case Kind::phrase:
                clause.word = several(clause, analyse(clause.text));
                return;
            case Kind::near:
                for (Clause& child : clause.children) read(child, wanted);
                return;
            case Kind::filter:
            case Kind::date:
                return;
            case Kind::except:
                read(clause.children.back(), false);
                if (clause.children.size() > 1) read(clause.children.front(), wanted);
                return;
            case Kind::all_of:
            case Kind::any_of:
                if (wanted && !exact_) join_neighbours(clause);
                for (Clause& child : clause.children) read(child, wanted);
        }
    }

private:
    static std::string_view prefix_of(const Clause& clause) { return info(clause.field).prefix; }

    bool has(std::string_view prefix, const std::string& form) const {
        return database_.term_exists(term(prefix, form));
    }
    bool has_any(std::string_view prefix, const std::vector<std::string>& forms) const {
        return std::ranges::any_of(forms, [&](const auto& form) { return has(prefix, form); });
    }

    WordReading word(const Clause& clause, bool wanted) {
        const Analysis analysis = analyse(clause.text);
        if (analysis.tokens.size() != 1) return several(clause, analysis);
        const std::string form(analysis.form(analysis.tokens.front()));
        if (form.empty()) return several(clause, analysis);
        const auto key = std::tuple(clause.field, form, wanted, clause.near_spellings);
        const auto known = known_.find(key);
        if (known != known_.end() && !joined_.contains(&clause)) return known->second;
        WordReading reading = one_word(clause, form, wanted);
        if (!reading.joined.empty()) return reading;
        // It is told once.
        known_[key] = reading;
        known_[key].told.clear();
        return reading;
    }

    WordReading one_word(const Clause& clause, const std::string& form, bool wanted) {
        const std::string_view prefix = prefix_of(clause);
        WordReading reading{{form}, {}, ""};
        if (!exact_)
            reading.forms = wanted ? forms_of(form) : word_forms(database_, form, stemmers_);
        if (const auto joined = joined_.find(&clause); joined != joined_.end()) {
            add_new(reading.forms, joined->second);
            reading.joined = joined->second;
        }
        if (clause.near_spellings && !exact_)
            reading.told = add_all_near(form, prefix, reading.forms);
        // Signs of a script without spaces are found by their pairs, too.
        if (const auto pairs = unspaced_pairs(analyse(clause.text));
            !pairs.empty() && clause.field == Field::text && has_all_pairs(pairs))
            return reading;
        const bool is_found = has_any(prefix, reading.forms);
        if (!is_found && !exact_ && clause.field == Field::text &&
            has_any("", bare_terms(analyse(clause.text))))
            return reading;
        if (!is_found && !exact_ && wanted) add_spellings_of_names(form, prefix, reading);
        if (!exact_ && wanted && clause.field == Field::text)
            reading.apart = compounds_.parts(form, stemmers_);
        if (is_found) {
            if (wanted && reading.told.empty() && reading.apart.empty() && !exact_ &&
                reading.forms.size() == 1 && !is_of_wish(clause))
                reading.told = did_you_mean(form, prefix);
        } else if (reading.told.empty()) {
            reading.told = none_has(form, prefix, wanted, reading);
        }
        return reading;
    }

    // Of its stem, those that no stem tells, of its spellings in other countries, and of people's
    // names.
    std::vector<std::string> forms_of(const std::string& form) const {
        std::vector<std::string> forms = word_forms(database_, form, stemmers_);
        for (const Stemmer& stemmer : stemmers_)
            for (const IrregularWord& word :
                 lists_.irregular_forms(stemmer.language).of(form, stemmer)) {
                add_existing(word_forms(database_, word.base, {stemmer}), forms);
                add_existing(word.forms, forms);
            }
        for (const Stemmer& stemmer : stemmers_)
            for (const std::string& other :
                 lists_.spellings(stemmer.language).others(form, stemmer))
                add_existing(word_forms(database_, other, {stemmer}), forms);
        if (has("", form)) add_existing(name_spellings(form, identities_, true), forms);
        return forms;
    }

    void add_existing(std::vector<std::string> words, std::vector<std::string>& forms) const {
        std::erase_if(words, [&](const std::string& word) { return !has("", word); });
        add_new(forms, words);
    }

    // What is told of it: that they are bounded.
    std::string add_all_near(const std::string& form, std::string_view prefix,
                             std::vector<std::string>& forms) {
        if (++looked_up_ > most_looked_up)
            return in_quotes(form + "~") + " stands for itself: there are too many such words";
        const std::vector<NearWord> near = near_words(database_, prefix, form);
        std::vector<std::string> words;
        for (const NearWord& one : near)
            if (words.size() < most_near) words.push_back(one.word);
        add_new(forms, words);
        return bounded(form + "~", words.size(), near.size());
    }

    static std::string bounded(const std::string& typed, std::size_t taken, std::size_t all) {
        if (taken == all) return "";
        return in_quotes(typed) + " stands for " + grouped(taken) + " of " + counted(all, "word") +
               ", the likeliest";
    }

    void add_spellings_of_names(const std::string& form, std::string_view prefix,
                                WordReading& reading) const {
        std::vector<std::string> spellings = name_spellings(form, identities_, false);
        std::erase_if(spellings, [&](const std::string& word) { return !has(prefix, word); });
        if (spellings.empty()) return;
        add_new(reading.forms, spellings);
        reading.told = shown_instead(form, prefix, alternatives(spellings));
    }

    static std::string none(const std::string& typed, std::string_view prefix) {
        return (prefix.empty() ? "no article has " : "no title has ") + in_quotes(typed);
    }
    static std::string shown_instead(const std::string& typed, std::string_view prefix,
                                     const std::string& instead) {
        return none(typed, prefix) + ": shown are those with " + instead +
               "; --exact for the word as typed";
    }

    // What is told of a word that no article has in any form. The nearest ones become its forms,
    // unless it is excluded.
    std::string none_has(const std::string& form, std::string_view prefix, bool wanted,
                         WordReading& reading) {
        if (!reading.apart.empty()) {
            std::vector<std::string> phrases;
            for (std::size_t i = 1; i < reading.apart.size(); ++i)
                phrases.push_back(reading.apart.front() + ' ' + reading.apart[i]);
            return shown_instead(form, prefix, alternatives(phrases));
        }
        const std::vector<std::string> near = nearest(form, prefix);
        // What is left out by a word that is nowhere is nothing, as it was meant.
        if (near.empty()) return wanted ? none(form, prefix) : "";
        if (exact_ || !wanted)
            return none(form, prefix) + ": did you mean " + in_quotes(near.front()) + "?";
        for (const std::string& word : near) add_new(reading.forms, forms_of(word));
        return shown_instead(form, prefix, alternatives(near));
    }

    // The words that are likeliest meant by one that no article has.
    std::vector<std::string> nearest(const std::string& form, std::string_view prefix) {
        if (++looked_up_ > most_looked_up) return {};
        std::vector<std::string> nearest;
        const std::vector<NearWord> near = near_words(database_, prefix, form);
        for (const NearWord& one : near)
            if (one.slips <= near.front().slips && nearest.size() < most_instead &&
                one.articles * far_more >= near.front().articles)
                nearest.push_back(one.word);
        return nearest;
    }

    // What is told of a word that one article has, and hardly another than by a slip.
    std::string did_you_mean(const std::string& form, std::string_view prefix) {
        constexpr std::size_t letters_kept = 2;
        if (database_.get_termfreq(term(prefix, form)) > 1 || ++looked_up_ > most_looked_up)
            return "";
        const std::vector<NearWord> near = near_words(database_, prefix, form, letters_kept);
        if (near.empty() || near.front().slips > 1 || near.front().articles < far_more) return "";
        return "only 1 article has " + in_quotes(form) + ": did you mean " +
               in_quotes(near.front().word) + "?";
    }

    // What is part of a name that the index has is no slip, however rare it is.
    bool is_of_wish(const Clause& clause) const {
        return std::ranges::any_of(wishes_, [&](const Wish& wish) {
            return wish.at.begin <= clause.at.begin && clause.at.end <= wish.at.end;
        });
    }

    bool has_all_pairs(const std::vector<std::string>& pairs) const {
        return std::ranges::all_of(pairs, [&](const auto& pair) { return has(pair_prefix, pair); });
    }

    // The words for one with a *; what is to be told of it, once.
    std::vector<std::string> pattern(const std::string& folded, const Clause& clause,
                                     std::string& told) {
        const std::string_view prefix = prefix_of(clause);
        const auto [known, is_new] = patterns_.try_emplace({clause.field, folded});
        std::vector<std::string>& words = known->second;
        if (!is_new) return words;
        PatternForms forms = pattern_forms(database_, folded, forms_a_pattern_);
        words = std::move(forms.words);
        const std::size_t taken = words.size();
        if (!prefix.empty())
            std::erase_if(words, [&](const std::string& word) { return !has(prefix, word); });
        if (!words.empty()) {
            told = bounded(folded, taken, forms.all);
            return words;
        }
        const bool is_beginning = folded.find('*') + 1 == folded.size();
        told = (prefix.empty() ? "no article has a word " : "no title has a word ") +
               (is_beginning ? "that begins with " + in_quotes(folded.substr(0, folded.size() - 1))
                             : "such as " + in_quotes(folded));
        return words;
    }

    // What each word of a phrase stands for, and what is told of those with signs.
    std::vector<std::vector<std::string>> words_of_phrase(const Clause& clause, std::string& told) {
        std::vector<std::vector<std::string>> words;
        for (const PhraseWord& word : phrase_words(clause.text)) {
            std::string more;
            if (word.kind == PhraseWord::Kind::pattern) {
                words.push_back(pattern(word.form, clause, more));
            } else {
                words.push_back({word.form});
                if (word.kind == PhraseWord::Kind::near_spellings && !exact_)
                    more = add_all_near(word.form, prefix_of(clause), words.back());
            }
            if (!more.empty()) told += (told.empty() ? "" : ", ") + more;
        }
        return words;
    }

    // Of what stands in quotes, or is joined of several words, as "e-mail", each is as typed.
    WordReading several(const Clause& clause, const Analysis& analysis) {
        WordReading reading;
        std::string whole, told_of_signs;
        std::vector<std::string> parts;
        if (clause.kind == Kind::phrase) reading.words = words_of_phrase(clause, told_of_signs);
        for (const Token& token : analysis.tokens) {
            const std::string form(analysis.form(token));
            if (form.empty())
                reading.told = in_quotes(std::string(analysis.written(token))) +
                               " is an address, by which no article is found";
            else
                parts.push_back(form);
            whole += form;
        }
        if (parts.empty() || !reading.told.empty()) {
            if (reading.told.empty()) reading.told = none(clause.text, prefix_of(clause));
            return reading;
        }
        const std::string_view prefix = prefix_of(clause);
        const std::vector<std::string> pairs = unspaced_pairs(analysis);
        if (!pairs.empty() && clause.field == Field::text && has_all_pairs(pairs)) return reading;
        if (clause.kind == Kind::word && has(prefix, whole)) return reading;
        if (clause.kind == Kind::phrase) parts = typed_words(clause);
        reading.told = told_of_signs;
        for (const std::string& part : parts) {
            if (has(prefix, part) || !told_parts_.insert(part).second) continue;
            const std::vector<std::string> near = nearest(part, prefix);
            reading.told += (reading.told.empty() ? "" : ", ") + none(part, prefix);
            if (!near.empty()) reading.told += ": did you mean " + in_quotes(near.front()) + "?";
        }
        return reading;
    }

    // Those of a phrase that stand for themselves.
    static std::vector<std::string> typed_words(const Clause& phrase) {
        std::vector<std::string> typed;
        for (PhraseWord& word : phrase_words(phrase.text))
            if (word.kind == PhraseWord::Kind::plain) typed.push_back(std::move(word.form));
        return typed;
    }

    // Of words beside each other each stands also for what they are together; what must be there
    // stands for itself.
    void join_neighbours(const Clause& clause) {
        const std::vector<Clause>& words = clause.children;
        // A blank, or a blank and a sign.
        constexpr std::uint32_t most_between = 2;
        const std::size_t beside = clause.kind == Kind::all_of ? clause.required : 0;
        for (std::size_t i = beside; i + 1 < words.size(); ++i) {
            const Clause &one = words[i], &next = words[i + 1];
            if (next.at.begin < one.at.end || next.at.begin - one.at.end > most_between) continue;
            const std::string first = single_form(one), second = single_form(next);
            if (first.empty() || second.empty()) continue;
            const std::string joined = compounds_.joined(first, second);
            if (joined.empty()) continue;
            joined_[&one].push_back(joined);
            joined_[&next].push_back(joined);
        }
    }

    // Of a word of the text that is no compound itself; else empty.
    static std::string single_form(const Clause& clause) {
        if (clause.kind != Kind::word || clause.field != Field::text) return "";
        const Analysis analysis = analyse(clause.text);
        return analysis.tokens.size() == 1 ? std::string(analysis.form(analysis.tokens.front()))
                                           : "";
    }

    const bool exact_;
    const std::vector<Wish>& wishes_;
    const Xapian::Database& database_;
    const Identities& identities_;
    const WordLists& lists_;
    Compounds compounds_;
    std::vector<Stemmer> stemmers_;
    unsigned looked_up_ = 0;
    std::size_t forms_a_pattern_ = most_pattern_forms;
    std::map<std::pair<Field, std::string>, std::vector<std::string>> patterns_;  // looked up
    std::map<std::tuple<Field, std::string, bool, bool>, WordReading> known_;
    std::set<std::string> told_parts_;
    // What words and their neighbours are together.
    std::map<const Clause*, std::vector<std::string>> joined_;
};

}  // namespace

void read_words(Question& question, const Index& index, const Identities& identities,
                const WordLists& lists) {
    if (!question.words || index.segments().empty()) return;
    WordReader(question, index, identities, lists).read(*question.words, true);
}

}  // namespace dateline
