// How a query was read, told to who typed it.
#pragma once

#include <string>
#include <vector>

#include "query/language/question.h"

namespace dateline {

// The tree as it was read: a line for the words, with some of what each stands for besides itself,
// one for each filter, and one for the function words that were left out.
//   words  all of (taiwan, any of (hotline (also hotlines), "direct line")) without trade
//   filter date:2023-06-01..2023-07-31
//   without source:blog
//   rather  Antony Blinken (person)
//   rather  published in or about 2022-07
//   aside  the, of
std::string explain(const Question& question);

// One of its clauses, as it was read: "person:xi", "any of (hotline, talks)".
std::string explain(const Clause& clause);

// All of what follows.
std::vector<std::string> what_was_read(const Question& question);

// What is to be told of words as they have been read against an index, in their order: those that
// no article has, and what is searched in their place; of many the first ones.
std::vector<std::string> words_read(const Question& question);

// How dates that were typed as words have been read, in the order of the filters: "since
// 2023-06-01", "when 2023-09-01..2023-11-30".
std::vector<std::string> dates_read(const Question& question);

// How names have been read against an index, in the same order, where there is something to tell.
std::vector<std::string> names_read(const Question& question);

// What a wish is: "Antony Blinken (person)", "published in or about 2022-07".
std::string told(const Wish& wish);

// How the wishes have been read that are worth a note, in one sentence: `"july 2022" read as
// 2022-07; --plain for the words alone`. Empty where there are none.
std::string wishes_read(const Question& question);

}  // namespace dateline
