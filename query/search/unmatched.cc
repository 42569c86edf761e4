#include "query/search/unmatched.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/language/phrase_words.h"
#include "query/search/match.h"
#include "query/search/required_parts.h"

namespace dateline {

namespace {

using Kind = Clause::Kind;

// Of a question of more parts it isn't told which are in the way: each costs a search.
constexpr std::size_t most_parts = 12;

std::uint64_t count(const Question& question, std::vector<Clause> parts, const Index& index) {
    Question alone;
    alone.loose = question.loose;
    alone.exact = question.exact;
    alone.filters = std::move(parts);
    return match(alone, index).articles.size();
}

bool is_unmatched(const Clause& part, const Question& question, const Index& index) {
    // How it was read is told anyway: "near Philadelphia, Pennsylvania within 20 km: 0 places".
    return part.kind == Kind::filter && !(part.reading && !part.reading->told.empty()) &&
           count(question, {part}, index) == 0;
}

// The words of a phrase, or what is near each other, wherever they stand; nothing for others.
std::vector<Clause> scattered_words(const Clause& clause) {
    if (clause.kind == Kind::near) return clause.children;
    std::vector<Clause> words;
    if (clause.kind != Kind::phrase) return words;
    for (PhraseWord& word : phrase_words(clause.text)) {
        Clause one = clause;
        one.kind = word.kind == PhraseWord::Kind::pattern ? Kind::pattern : Kind::phrase;
        one.text = std::move(word.form);
        one.word.reset();
        words.push_back(std::move(one));
    }
    return words;
}

}  // namespace

WhyNothing why_nothing(const Question& question, const Index& index) {
    WhyNothing why;
    const std::vector<Clause> parts = required_parts(question);
    if (parts.size() == 1)
        if (std::vector<Clause> words = scattered_words(parts.front()); words.size() > 1)
            if (const std::uint64_t articles = count(question, std::move(words), index))
                why.scattered = articles;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (is_unmatched(parts[i], question, index)) {
            why.unmatched.push_back({parts[i], !has_values(parts[i].field, index)});
            continue;
        }
        if (parts.size() == 1 || parts.size() > most_parts) continue;
        std::vector<Clause> others = parts;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        if (const std::uint64_t articles = count(question, std::move(others), index))
            why.in_the_way.push_back({parts[i], articles});
    }
    return why;
}

bool has_values(Field field, const Index& index) {
    const FieldInfo& of = info(field);
    if (of.prefix.empty() || index.segments().empty()) return true;
    const std::string prefix(of.prefix);
    return index.database().allterms_begin(prefix) != index.database().allterms_end(prefix);
}

}  // namespace dateline
