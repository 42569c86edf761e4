// Lifts: what the wishes of a question (question.h) add to the weight of the articles that match.
#pragma once

#include <string>
#include <vector>

#include "query/language/question.h"
#include "query/search/article_set.h"
#include "query/search/ranking_options.h"
#include "query/search/term_sets.h"
#include "schema/index.h"

namespace dateline {

// Some articles, and what each of them gains where it matches.
struct Lift {
    ArticleSet articles;
    double weight = 1;                        // of a name its rarity
    double RankingOptions::*share = nullptr;  // what that counts
    std::string told;  // what it is for: "Antony Blinken (person)", "published 2022-07"

    double by(const RankingOptions& options) const { return weight * options.*share; }
};

// Whether any article was published in these days, as exactly as is known, or soon after, or speaks
// of them. Throws IndexError.
bool has_articles_of(const Interval& days, const Index& index);

// The lifts of a question, those of its wishes in order. Throws IndexError.
std::vector<Lift> lifts_of(const Question& question, const Index& index, TermSets& sets);

}  // namespace dateline
