// What a part of the matching articles is about: the words and people that it has more often than
// the others.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "names/identities.h"
#include "schema/index.h"

namespace dateline {

// What tells a part of the articles from the others, the most telling first.
struct Distinction {
    std::vector<std::string> words;   // as they are written most often
    std::vector<std::string> people;  // by the names that the collection has for them
};

// Tells parts of one set of articles from the rest of it. Reads at most two hundred articles of a
// part and four hundred of the whole, evenly spread, each once.
//
// Words and people are ranked by the log-likelihood ratio (Dunning 1993) of the numbers of articles
// that have them; more for being repeated within an article, standing in its title, and being in
// many of the part's, and for names and nouns rather than verbs and adverbs. Words of one stem are
// one; stop words (stop_words.h) and numbers are none, nor are words of people's names. What
// might as well be chance (p > 0.001) is left out, and of many words so much more that chance is
// expected to account for a quarter of those kept at most (Benjamini and Hochberg 1995). People are
// those of the collection, whatever an article calls them (names/identities.h).
class Distinguisher {
public:
    // Borrows all but `all`, which are the matching articles.
    Distinguisher(const Index& index, const std::vector<Xapian::docid>& all,
                  const Identities& identities, const std::filesystem::path& data_folder);
    ~Distinguisher();

    // `part` is of them. Throws IndexError and DataFileError.
    Distinction distinguish(const std::vector<Xapian::docid>& part);

private:
    class Reader;
    std::unique_ptr<Reader> reader_;
    std::vector<Xapian::docid> sample_;
};

}  // namespace dateline
