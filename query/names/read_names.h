// Reads the names of a question's filters against an index: between parsing and matching.
#pragma once

#include <filesystem>

#include "query/language/question.h"
#include "query/names/aliases.h"
#include "schema/index.h"

namespace dateline {

// Gives the filters on people, organisations and areas their readings; `names_read` of the question
// tells them. Reads data files and stretches of the index only where a filter needs them. Throws
// IndexError, DataFileError.
void read_names(Question& question, const Index& index, const Aliases& aliases,
                const std::filesystem::path& data_folder);

}  // namespace dateline
