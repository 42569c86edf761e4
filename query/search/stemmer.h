// The stemmer of a language.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

struct Stemmer {
    std::string language;  // ISO 639-1
    Xapian::Stem stem;
    bool ascii_only = false;  // words with other letters than a to z are left as they are

    // Whether a folded word is made of letters that it knows.
    bool knows_letters(std::string_view word) const;
};

// The one that the language's pack names; of a language without a pack the one that Xapian has for
// its code. Nothing where there is none. Throws DataFileError.
std::optional<Stemmer> stemmer_of(std::string_view language,
                                  const std::filesystem::path& data_folder);

}  // namespace dateline
