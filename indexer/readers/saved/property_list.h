// Apple's property lists, binary and XML: values along a path of keys.
//
//     "bplist00" objects, table of their offsets, trailer of 32 bytes:
//     … offset size (1 byte) reference size (1) number of objects (8) the top one (8) table at (8)
//
// An object begins with a byte of its kind and its length (15: the length follows as a number):
// 4 data, 5 ASCII, 6 UTF-16, D a dictionary, whose references to keys and then to values follow.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/xml/document.h"

namespace dateline {

bool begins_as_binary_property_list(std::string_view bytes);

class PropertyList {
public:
    // The bytes must outlive it; they may be any.
    explicit PropertyList(std::string_view bytes);

    // The string, as UTF-8, or the data at the end of a path of keys through dictionaries from the
    // outermost on; nothing when it has none, or what stands there is damaged.
    std::optional<std::string> value(std::initializer_list<std::string_view> path) const;

private:
    std::string_view bytes_;
    std::optional<XmlDocument> xml_;  // of one that is no binary
};

}  // namespace dateline
