// What tells in the words of a query that some of them are a time, before any grammar is loaded:
// time-cues.txt of the languages that have a grammar of times, and the months of their calendar.txt
// that are words of other meanings.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

#include "text/hash_of_string.h"

namespace dateline {

// Immutable; any number of threads may ask. Words are folded.
class TimeCues {
public:
    // Those of all languages together. Throws DataFileError.
    static TimeCues load(const std::filesystem::path& data_folder);

    // Whether a time with this word is reckoned from today: "last".
    bool is_now(std::string_view word) const { return now_.contains(word); }
    // Whether it leads to a time, and goes with it: "in".
    bool leads(std::string_view word) const { return before_.contains(word); }
    // Whether it is the name of a month or day that is as often something else: "may".
    bool is_doubtful(std::string_view word) const { return doubtful_.contains(word); }

private:
    using Words = std::unordered_set<std::string, HashOfString, std::equal_to<>>;
    void add(std::string_view text, const std::string& file);

    Words now_, before_, doubtful_;
};

}  // namespace dateline
