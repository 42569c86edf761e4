// Parts of the world that are more than a country or less than one, and are no division of it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

struct WorldPart {
    struct Piece {
        std::string country;  // ISO 3166-1 alpha-2
        std::string region;   // first-level division's code within it; empty: the whole country
    };
    std::string name;
    std::vector<Piece> pieces;
};

// The part of the world with this folded name in a language: of its areas.tsv ("middle east",
// "ussr"), or a continent, region or union that CLDR knows, the last by its code, too ("southeast
// asia", "eu"). Throws DataFileError.
std::optional<WorldPart> world_part_named(const std::string& folded,
                                          const std::filesystem::path& data_folder,
                                          const std::string& language);

}  // namespace dateline
