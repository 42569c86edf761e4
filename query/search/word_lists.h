// The lists of words that questions are read with, by language: each is read when it is asked for
// first, and kept.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "query/search/irregular_forms.h"
#include "query/search/spellings.h"
#include "query/search/stop_words.h"

namespace dateline {

// May be asked from any thread. What it returns lives as long as it does. A language without a list
// has an empty one; damaged files throw DataFileError.
class WordLists {
public:
    explicit WordLists(std::filesystem::path data_folder) : data_folder_(std::move(data_folder)) {}

    const StopWords& stop_words(const std::string& language) const {
        return kept(stop_words_, language, StopWords::load);
    }
    const StopWords& function_words(const std::string& language) const {
        return kept(function_words_, language, StopWords::load_function_words);
    }
    const Spellings& spellings(const std::string& language) const {
        return kept(spellings_, language, Spellings::load);
    }
    const IrregularForms& irregular_forms(const std::string& language) const {
        return kept(irregular_forms_, language, IrregularForms::load);
    }

    const std::filesystem::path& data_folder() const { return data_folder_; }

private:
    template <class List, class Load>
    const List& kept(std::map<std::string, List>& lists, const std::string& language,
                     Load load) const {
        const std::lock_guard lock(mutex_);
        const auto it = lists.find(language);
        return (it != lists.end() ? it
                                  : lists.emplace(language, load(data_folder_, language)).first)
            ->second;
    }

    const std::filesystem::path data_folder_;
    mutable std::mutex mutex_;  // guards what is below
    mutable std::map<std::string, StopWords> stop_words_;
    mutable std::map<std::string, StopWords> function_words_;
    mutable std::map<std::string, Spellings> spellings_;
    mutable std::map<std::string, IrregularForms> irregular_forms_;
};

}  // namespace dateline
