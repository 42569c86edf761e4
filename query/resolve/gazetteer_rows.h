// Rows of the gazetteer's file, config/places/places.tsv, for the few searches that need them.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "schema/mention.h"

namespace dateline {

struct GazetteerRow {
    std::string_view kind;  // "continent", "country", "capital", "state", "city" …
    std::string_view name;
    GeoPoint point;
    std::uint64_t population = 0;
    std::string_view other_names;  // folded, with ";" between them, some behind a mark: "^us"
};

class GazetteerRows {
public:
    // Throws DataFileError.
    static GazetteerRows load(const std::filesystem::path& data_folder);

    // Continents, countries, states that are no more and first-level divisions alone: the first
    // fortieth of the file, below a millisecond.
    static GazetteerRows load_divisions(const std::filesystem::path& data_folder);

    // Calls `use` with each row, in the order of the file: the larger kinds first, and within a
    // kind the more populous.
    void for_each(const std::function<void(const GazetteerRow&)>& use) const;

    // The same for those which bear a folded name.
    void for_each_named(const std::string& folded,
                        const std::function<void(const GazetteerRow&)>& use) const;

private:
    std::string text_;
};

}  // namespace dateline
