// What the names in records mean: config/record-names.txt, whose head tells of each kind.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/readers/record_fields.h"

namespace dateline {

struct RecordWords {
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <class Value>
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    // The words of a kind, each with its place in the list: the lower wins.
    using List = Map<std::uint16_t>;

    Map<NamedField> fields;  // folded
    List paths;              // the beginnings of the paths among them
    List holder;
    List made;
    List text_value;
    List name_value;
    List url_value;
    List date_value;
    List given;
    List middle;
    List family;
    List page;
    List inline_type;
    List paragraph_type;
    List no_text_type;
    List media;
    List service;
    List unpublished;
    // As written.
    List wrapper;
    List missing;
    List deleted;

    // Throws DataFileError.
    static RecordWords load(const std::filesystem::path& data_folder);
};

// Those of the program's data folder, which are read for the first one who asks. Throws
// DataFileError.
const RecordWords& record_words();

// Calls path(name) with each beginning of a path: "a" and "ab" for "a.b.c".
template <class Path>
void each_path_to(std::string_view name, Path path) {
    for (std::size_t at = name.find('.'); at != std::string_view::npos; at = name.find('.', at + 1))
        if (const FoldedName beginning(name.substr(0, at)); !beginning.view().empty())
            path(beginning.view());
}

}  // namespace dateline
