// What a question means in an index: between reading it and matching.
#pragma once

#include <filesystem>

#include "names/aliases.h"
#include "names/identities.h"
#include "names/name_lists.h"
#include "query/language/question.h"
#include "schema/index.h"

namespace dateline {

// What is known besides; borrowed.
struct Known {
    const NameLists& lists;
    const Aliases& aliases;
    const std::filesystem::path& data_folder;
};

// Reads, in this order, the names of filters (query/resolve/read_names.h), the names in the words
// (wished_names.h), unless `plain`, what each word stands for (query/search/read_words.h), and
// which words only join the others (function_words.h). `identities` are of this index and these
// aliases. Throws IndexError, DataFileError, DamagedCache.
void read_against_index(Question& question, bool plain, const Index& index,
                        const Identities& identities, const Known& known);

}  // namespace dateline
