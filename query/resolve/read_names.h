// Reads the names of a question's filters against an index: between parsing and matching.
#pragma once

#include <filesystem>

#include "names/aliases.h"
#include "names/identities.h"
#include "names/name_lists.h"
#include "query/language/question.h"
#include "schema/index.h"

namespace dateline {

// Gives the filters on people, organisations and areas their readings; `names_read` of the question
// tells them. A name that no article has is read as the likeliest one near it (near_names.h),
// unless it is left out or the question is exact. `identities` are of this index and these aliases.
// Reads data files and stretches of the index only where a filter needs them. Throws IndexError,
// DataFileError, DamagedCache.
void read_names(Question& question, const Index& index, const Identities& identities,
                const NameLists& lists, const Aliases& aliases,
                const std::filesystem::path& data_folder);

}  // namespace dateline
