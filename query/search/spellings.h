// Words that the countries of a language write differently, which <language>/spellings.txt lists in
// pairs: "labour labor".
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/stemmer.h"

namespace dateline {

// Borrows nothing; any number of threads may read it.
class Spellings {
public:
    // Those of a language; none where it has no list. Throws DataFileError.
    static Spellings load(const std::filesystem::path& data_folder, std::string_view language);

    // The words that are paired with one that has the stem of a folded word: "labor" for "labours".
    // Looks through the text of the list, some ten microseconds. Throws DataFileError for a line
    // that is no pair.
    std::vector<std::string> others(std::string_view word, const Stemmer& stemmer) const;

private:
    std::string file_;  // its name
    std::string text_;  // as it stands there
};

}  // namespace dateline
