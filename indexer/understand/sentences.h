// Sentences of an article, by the rules of running news text.
//
// A paragraph ends at an empty line, and at the end of a line that isn't wrapped (a title, a list
// item). A sentence ends at . ! ? … with the closing quotes and brackets behind it, when white
// space and then something that can begin a sentence follow, and the point is not that of an
// abbreviation or initial (abbreviations.txt of its language). Text of other terminators than these
// (Chinese, Hindi, Arabic, Burmese …) is cut by ICU's sentence breaks.
//
// English news goes over the tokens only and looks at the few bytes between them. ICU's sentence
// iterator ends a sentence at every line end of wrapped text and at most abbreviations; a pass that
// mended its breaks would look at the same bytes again (docs/design.md has the figures).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/sentence.h"
#include "text/analysis.h"
#include "text/hash_of_string.h"
#include "text/language_pack.h"

namespace dateline {

// What a language's abbreviations.txt says of points that end no sentence.
class Abbreviations {
public:
    // Words whose point does not always end a sentence.
    enum class Kind : std::uint8_t {
        none,
        title,   // a name follows: "Mr." "Gen." "St." never ends a sentence
        number,  // ends one unless a number follows: "No. 10", "Jan. 6"
        any,     // ends one only before a word that likely begins one: "Inc." "Jr." "U.S."
        small,   // the same, written without a capital: "vs." "etc."
    };

    // Reads <language>/abbreviations.txt, the months of its calendar.txt, and the short forms of its
    // titles.tsv and of legal forms. Throws DataFileError when the first is missing or a line of
    // one is wrong.
    static Abbreviations load(const std::filesystem::path& data_folder,
                              std::string_view language = default_language);

    // `form` is a token's folded form, without points.
    Kind kind(std::string_view form) const;
    // Whether the form is one that likely begins a sentence: "the", "he", "but".
    bool starts_sentence(std::string_view form) const { return starters_.contains(form); }
    // Whether the point of a number before the form is that of an ordinal: "3. März".
    bool follows_ordinal(std::string_view form) const { return ordinals_.contains(form); }

private:
    using Words = std::unordered_set<std::string, HashOfString, std::equal_to<>>;
    std::unordered_map<std::string, Kind, HashOfString, std::equal_to<>> kinds_;
    Words starters_;
    Words ordinals_;
};

// The sentences of a text, ascending; those without a token are left out.
std::vector<Sentence> cut_sentences(const Analysis& analysis, const Abbreviations& abbreviations);

}  // namespace dateline
