// Values of JSON that come as a string, a list or an object, and the record that an object is.
#pragma once

#include <simdjson.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/record_fields.h"

namespace dateline {

// An array or object by value, for what is known to be one.
inline simdjson::dom::array array_of(simdjson::dom::element value) {
    return value.get_array().value_unsafe();
}
inline simdjson::dom::object object_of(simdjson::dom::element value) {
    return value.get_object().value_unsafe();
}

// The values of an object by what their names mean, as they stand there.
using RecordElements = std::array<std::optional<simdjson::dom::element>, record_field_count>;
RecordElements elements_of(simdjson::dom::object object, const RecordNames& names);

// The same as strings.
RecordValues record_of(simdjson::dom::object object, const RecordNames& names);

// Whether the object holds a text, by one of the names for it; it may be an empty one.
bool has_text(simdjson::dom::object object, const RecordNames& names);

// A string, a number as it would be written, or the name of an object (@value, name, title, label,
// text); of a list the first that has one. Empty otherwise.
std::string string_of(simdjson::dom::element value);

// The string_of every item of a list, or of the only value; without empty ones.
std::vector<std::string> strings_of(simdjson::dom::element value);

}  // namespace dateline
