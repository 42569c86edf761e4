// The words of a query that only join the others: "voice to parliament" asks for two words.
#pragma once

#include <xapian.h>

#include "query/language/question.h"
#include "query/search/word_lists.h"

namespace dateline {

// Marks the function words (stop_words.h) among words beside each other as left out, as long as
// another one is left: in a phrase, behind + and between operators each word was meant. They are
// those of the language that is asked for, else of the one that most articles are in. What is typed
// in capitals among other words ("WHO report") is a name, and what is one word with its neighbour
// ("u s", read_words.h) is looked up as that. Throws DataFileError.
void leave_out_function_words(Question& question, const Xapian::Database& database,
                              const WordLists& lists);

}  // namespace dateline
