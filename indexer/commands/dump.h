// dateline-index dump: every article of an index as JSON Lines, which dateline-index reads back
// (readers/records/dumped_article.h).
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>

namespace dateline {

// Prints every live article, ordered by id, so that equal indexes give equal dumps
// (docs/json.md). An article or a segment that is damaged is left out and told to `damaged`; false
// then. Throws IndexError.
bool dump_index(const std::filesystem::path& db, std::ostream& out,
                const std::function<void(const std::string& what)>& damaged);

}  // namespace dateline
