// The language of an article, found in its text by CLD2, which takes short news in English that are
// full of foreign names for texts in other languages.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

#include "schema/article.h"

namespace dateline {

// The words that only join others in the default language: "the", "of", "and".
class FunctionWords {
public:
    // The lines "function: words" of its stop-words.txt. Throws DataFileError.
    static FunctionWords load(const std::filesystem::path& data_folder);

    bool has(std::string_view form) const { return words_.contains(std::string(form)); }

private:
    std::unordered_set<std::string> words_;
};

// The language of an article: what its text evidently is, else what its source states, as ISO 639-1
// ("de"); empty when neither tells. A page's template often states another language than that of
// the story in it, so the text is asked first; it must be long enough and speak clearly. Whatever
// CLD2 says, a text whose words between its names are those of the default language is one of it,
// and one of names alone is of none that its text tells.
std::string language_of(const Article& article, const FunctionWords& function_words);

}  // namespace dateline
