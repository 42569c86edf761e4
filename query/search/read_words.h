// Reads the words of a question against an index: between its names (query/resolve/read_names.h) and
// matching.
//
// A word stands for
// - the forms of its stem (word_forms.h), and those that no stem tells (irregular_forms.h),
// - what other countries write for it (spellings.h), with the forms of that,
// - other spellings of the name that it is of people of the index (query/resolve/name_spellings.h),
// - what it and the next word are together, where articles write so: "heat wave" for "heatwave",
// - the two words that it is made of, where no article or hardly any has it: "heatwave" for "heat
//   wave",
// - and where that is nothing at all, the nearest words (query/resolve/near_words.h), which is told.
// A word with a ~ is all words near it, one with a * all that are so written, and a question that is exact has each word as typed alone.
#pragma once

#include "names/identities.h"
#include "query/language/question.h"
#include "query/search/word_lists.h"
#include "schema/index.h"

namespace dateline {

// Gives the words, patterns and phrases of a question their readings; `words_read` of the question
// tells them. What is excluded stands for the forms of its stem alone, and the words of a phrase for themselves:
// of those that no article has the nearest ones are only told. Throws IndexError, DataFileError,
// DamagedCache.
void read_words(Question& question, const Index& index, const Identities& identities,
                const WordLists& lists);

}  // namespace dateline
