// The forms of a word that an index has: "deliveries" also stands for deliver, delivered, delivery
// …
//
// Words are indexed as they are written, not as stems: that is half the postings, exact search
// needs no index of its own, and a stemmer can be added or changed without indexing again. A
// query's word is expanded instead: the index's terms that begin like its stem are stemmed, and
// those with the same stem are its forms.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/stemmer.h"

namespace dateline {

// The stemmers for these languages, as ISO 639-1, as far as there are any; that of the default
// language when there are none at all. Throws DataFileError.
std::vector<Stemmer> stemmers_for(const std::vector<std::string>& languages,
                                  const std::filesystem::path& data_folder);

// The folded word first, whether the index has it or not, then its other forms in the index: those
// that a stemmer gives the same stem.
std::vector<std::string> word_forms(const Xapian::Database& database, const std::string& word,
                                    const std::vector<Stemmer>& stemmers);

// Whether a stemmer may be asked for the stem of a folded word.
bool is_stemmable(std::string_view word, const Stemmer& stemmer);

// What all words of this stem begin with, of which a folded word is one. A view of the word.
std::string_view unchanged_by_stemming(std::string_view word, std::string_view stem);

struct PatternForms {
    std::vector<std::string> words;
    std::size_t all = 0;  // so many there are, more than `words` where they are bounded
};

// The words of the index that a folded pattern stands for (query/language/phrase_words.h): `most`
// of them, the most frequent ones. Looks through all that begin as it does, up to its first *.
PatternForms pattern_forms(const Xapian::Database& database, const std::string& pattern,
                           std::size_t most);

}  // namespace dateline
