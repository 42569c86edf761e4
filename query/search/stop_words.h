// Words that say nothing of what an article is about, by language: function words, numbers and words
// of all news ("said"), which <language>/stop-words.txt lists, and the months and weekdays of its
// calendar.txt.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "text/hash_of_string.h"

namespace dateline {

class StopWords {
public:
    // All of a language; none where it has no list. Throws DataFileError.
    static StopWords load(const std::filesystem::path& data_folder, std::string_view language);
    // Its function words alone, which only join the others of a query.
    static StopWords load_function_words(const std::filesystem::path& data_folder,
                                         std::string_view language);

    // `form` as analysis.h folds it.
    bool contains(std::string_view form) const { return words_.contains(form); }

private:
    static StopWords load_kinds(const std::filesystem::path& data_folder, std::string_view language,
                                std::span<const std::string_view> wanted);

    std::unordered_set<std::string, HashOfString, std::equal_to<>> words_;
};

}  // namespace dateline
