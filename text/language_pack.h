// Language packs: what is known of a language, in a folder of the data files with its ISO 639-1
// code: config/de. Its language.toml makes the folder a pack; every other file may be absent, and
// then what needs it isn't done in that language (CONTRIBUTING.md lists them).
//
//     name = "German"            in English, for messages
//     stemmer = "german"         Xapian's name for it; without one, words are found as written
//     ascii_stems = true         words with other letters than a to z are left as they are
//     verb_endings = ["ing"]     of verbs and adverbs, which say less of a topic than nouns
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// What an article or a query is taken for whose language nobody tells. Its pack has every file.
inline constexpr std::string_view default_language = "en";

struct LanguagePack {
    std::string name;
    std::string stemmer;  // empty: none
    bool ascii_stems = false;
    std::vector<std::string> verb_endings;
};

// What understands names and times in a language; who reads these files tells what is in them.
inline constexpr std::string_view names_file = "names.model";
inline constexpr std::string_view times_file = "times.rules";

// The languages whose pack has this file, or that have a pack at all; ascending. The default one is
// always among them, as it is one that has_pack_file knows: a file that its pack lacks is missing,
// and who reads it says so.
std::vector<std::string> languages_with(const std::filesystem::path& data_folder,
                                        std::string_view file);
std::vector<std::string> languages_with_packs(const std::filesystem::path& data_folder);

// Whether the language has a pack with this file: "times.rules".
bool has_pack_file(const std::filesystem::path& data_folder, std::string_view language,
                   std::string_view file);

// "names are understood in English only, dates in German, English only": what there is to say of
// these lists of languages, of which an empty one is of no interest.
std::string told_limits(const std::vector<std::string>& names,
                        const std::vector<std::string>& dates);

// "de/times.rules": what read_data_file calls the file.
std::string pack_file(std::string_view language, std::string_view file);

// What language.toml says; nothing where the language has no pack. Throws DataFileError.
std::optional<LanguagePack> read_language_pack(const std::filesystem::path& data_folder,
                                               std::string_view language);

}  // namespace dateline
