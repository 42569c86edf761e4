// Forms of words that no stem tells, which <language>/irregular-forms.txt lists, a word with its
// forms a line: "flee fled", "colombia colombian colombians", "president presidential".
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/stemmer.h"

namespace dateline {

struct IrregularWord {
    std::string base;                // "rise", which has the forms of its stem besides
    std::vector<std::string> forms;  // "rose", "risen", as they are
};

// Borrows nothing; any number of threads may read it.
class IrregularForms {
public:
    // Those of a language; none where it has no list. Throws DataFileError.
    static IrregularForms load(const std::filesystem::path& data_folder, std::string_view language);

    // The words of which a folded word is a form: for "rises" and "risen" "rise", but for "rose",
    // which is mostly another word, none. Looks through the list, some microseconds.
    std::vector<IrregularWord> of(std::string_view word, const Stemmer& stemmer) const;

private:
    std::string text_;  // as it stands there
};

}  // namespace dateline
