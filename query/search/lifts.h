// Lifts: what the wishes of a question (question.h) add to the weight of the articles that match.
#pragma once

#include <string>
#include <vector>

#include "query/language/question.h"
#include "query/search/article_set.h"
#include "query/search/term_sets.h"
#include "schema/index.h"

namespace dateline {

// How much. Weights are those of weigh.h, where a word that one article in a hundred has counts
// some 5, and a rare one up to 10.
struct LiftOptions {
    double name_share = 0.3;  // of a name's inverse document frequency
    double published = 2.0;   // for an article published in a time, or in the days after it
    double spoken = 1.5;      // for one that speaks of it
};

// Some articles, and what each of them gains where it matches.
struct Lift {
    ArticleSet articles;
    double weight = 0;
    std::string told;  // what it is for: "Antony Blinken (person)", "published 2022-07"
};

// Whether any article was published in these days, as exactly as is known, or soon after, or speaks
// of them. Throws IndexError.
bool has_articles_of(const Interval& days, const Index& index);

// The lifts of a question, those of its wishes in order. Throws IndexError.
std::vector<Lift> lifts_of(const Question& question, const Index& index, TermSets& sets,
                           const LiftOptions& options = {});

}  // namespace dateline
