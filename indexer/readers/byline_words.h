// Words by which lines are known that speak about an article: config/<language>/byline-words.txt,
// whose head tells of each kind.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "names/particles.h"

namespace dateline {

// Those of all languages, as nobody knows that of an article before it is read. Longer ones stand
// before shorter ones that they may begin with.
struct BylineWords {
    using Words = std::vector<std::string>;

    Words by;
    Words stated_by;
    Words author;
    Words published;
    Words updated;
    Words date;
    Words at;
    Words address;
    Words source;
    Words of_paper;
    Words conjunction;
    Words article;
    Words role;
    Words degree;
    Words suffix;
    Words nobody;
    Words section;
    Words passed;
    Words in_place;
    Words press;
    Words body;
    Particles particles;

    // Throws DataFileError.
    static BylineWords load(const std::filesystem::path& data_folder);
};

// Those of the program's data folder, which are read for the first one who asks. Throws
// DataFileError.
const BylineWords& byline_words();

}  // namespace dateline
