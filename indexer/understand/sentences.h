// Sentences of an article, by the rules of running news text.
//
// A paragraph ends at an empty line, and at the end of a line that isn't wrapped (a title, a list
// item). A sentence ends at . ! ? … with the closing quotes and brackets behind it, when white
// space and then something that can begin a sentence follow, and the point is not that of an
// abbreviation or initial (config/en/abbreviations.txt). Text of other terminators than these
// (Chinese, Hindi, Arabic, Burmese …) is cut by ICU's sentence breaks.
//
// English news goes over the tokens only and looks at the few bytes between them. ICU's sentence
// iterator ends a sentence at every line end of wrapped text and at most abbreviations; a pass that
// mended its breaks would look at the same bytes again (docs/design.md has the figures).
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "schema/sentence.h"
#include "text/analysis.h"

namespace dateline {

// Words whose point does not always end a sentence.
class Abbreviations {
public:
    enum class Kind : std::uint8_t {
        none,
        title,   // a name follows: "Mr." "Gen." "St." never ends a sentence
        number,  // ends one unless a number follows: "No. 10", "Jan. 6"
        any,     // ends one only before a word that likely begins one: "Inc." "Jr." "U.S."
        small,   // the same, written without a capital: "vs." "etc."
    };

    // Reads en/abbreviations.txt. Throws DataFileError when it is missing or a line of it is wrong.
    static Abbreviations load(const std::filesystem::path& data_folder);

    // `form` is a token's folded form, without points.
    Kind kind(std::string_view form) const;
    // Whether the form is one that likely begins a sentence: "the", "he", "but".
    bool starts_sentence(std::string_view form) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    enum class Role : std::uint8_t { title, number, any, small, starter };
    std::unordered_map<std::string, Role, Hash, std::equal_to<>> roles_;
};

// The sentences of a text, ascending; those without a token are left out.
std::vector<Sentence> cut_sentences(const Analysis& analysis, const Abbreviations& abbreviations);

}  // namespace dateline
