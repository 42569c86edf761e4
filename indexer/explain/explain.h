// dateline-index explain: what is understood of articles, without touching an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "indexer/readers/record_fields.h"
#include "indexer/sources/limits.h"
#include "terminal/style.h"

namespace dateline {

struct ExplainOptions {
    std::filesystem::path data;  // folder of the data files
    Limits limits;
    bool json = false;  // a line of JSON an article, else pages for people
    RecordNames names;  // what the names of records stand for
    Style style;        // of the pages
};

// Called with "path:line" or "path", and what is wrong there.
using ExplainProblem = std::function<void(const std::string& where, const std::string& what)>;

// Explains every article under the paths, in the order of the files, holding one article or file in
// memory. False when something could not be read, or not be placed in its source. Throws
// DataFileError.
bool explain_paths(const std::vector<std::string>& paths, const ExplainOptions& options,
                   std::ostream& out, const ExplainProblem& problem);

}  // namespace dateline
