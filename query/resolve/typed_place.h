// A place as somebody types it, and what that says of where it lies.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

// What "the country" of a name is called where others are called so, too.
inline constexpr std::string_view the_country = "country";

// What somebody types for one of several places of a name; all but the first is folded.
struct TypedPlace {
    std::string written;
    std::string name;
    std::string bare_name;  // without an article before it
    // "Paris, Texas": the country or region in which it lies, without an article; or, where none is
    // called so, the code of the country: "Paris, FR".
    std::string around;
    std::string middle;       // "San José, Alajuela, Costa Rica": the region of the country
    bool is_country = false;  // "Georgia, the country"
    // "Georgia (US, GA)": codes of its country and region; "Paris (FR)" goes without that of the
    // region.
    std::string country;
    std::string region;

    bool says_which() const { return !around.empty() || !country.empty() || is_country; }
};

// Throws DataFileError.
TypedPlace read_typed(const std::string& typed, const std::filesystem::path& data_folder);

}  // namespace dateline
