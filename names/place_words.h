// Words that tell of which kind a place is: config/<language>/place-words.txt, where each kind is
// explained.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class PlaceWord : std::uint8_t {
    article,
    of,
    from,
    kind_behind,
    kind_before,
    division_of,
    settlement_of,
    division,
    division_in_name,
    settlement,
    river,
    country_article,
    behind_place,
    street_ending,
    beyond_earth,
    park,
    park_on_map,
    building,
    degree,
    party,
    between_two,
    beats,
    against_team,
    sport,
};

// Immutable; any number of threads may ask it. A kind that a language's file lacks has no words.
class PlaceWords {
public:
    // Throws DataFileError.
    static PlaceWords load(const std::filesystem::path& data_folder, std::string_view language);

    std::span<const std::string> of_kind(PlaceWord kind) const {
        return words_[static_cast<std::size_t>(kind)];
    }
    // Of a folded word. The longest lists have some thirty words, which one goes through fastest.
    bool is(std::string_view word, PlaceWord kind) const {
        const auto words = of_kind(kind);
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    // What is left of a folded name without an article before it.
    std::string_view without_article(std::string_view name) const;

private:
    static constexpr std::size_t kinds = static_cast<std::size_t>(PlaceWord::sport) + 1;
    std::array<std::vector<std::string>, kinds> words_;
};

}  // namespace dateline
