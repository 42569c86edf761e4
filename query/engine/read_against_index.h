// What a question means in an index: between reading it and matching.
#pragma once

#include "names/aliases.h"
#include "names/identities.h"
#include "names/name_lists.h"
#include "query/engine/request.h"
#include "query/language/date_grammars.h"
#include "query/language/question.h"
#include "query/search/word_lists.h"
#include "schema/index.h"

namespace dateline {

// What is known besides; borrowed.
struct Known {
    const NameLists& lists;
    const Aliases& aliases;
    const DateGrammars& grammars;
    const WordLists& words;
};

// Reads, in this order, the names of filters (query/resolve/read_names.h), unless the request is
// plain or exact the times and names in the words (query/language/wished_times.h, query/resolve/
// wished_names.h), what each word stands for (query/search/read_words.h), and, unless it is exact,
// which words only join the others (function_words.h). `question` is that of the request,
// `identities` are of this index and these aliases. Throws IndexError, DataFileError, DamagedCache.
void read_against_index(Question& question, const Request& request, const Index& index,
                        const Identities& identities, const Known& known);

}  // namespace dateline
