// The usual names of an article's fields in JSON, and values that come as a string, a list or an
// object.
#pragma once

#include <simdjson.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Field : std::uint8_t {
    title,
    text,
    date,
    author,
    url,
    source,
    section,
    language,
    record,
    dateline,
};
inline constexpr std::size_t field_count = 10;

// The values of an object by what they mean; of several names for one field the more telling wins.
using Fields = std::array<std::optional<simdjson::dom::element>, field_count>;

// An array or object by value, for what is known to be one.
inline simdjson::dom::array array_of(simdjson::dom::element value) {
    return value.get_array().value_unsafe();
}
inline simdjson::dom::object object_of(simdjson::dom::element value) {
    return value.get_object().value_unsafe();
}

// Names are compared without case, '_', '-' and spaces: "published_at" is "publishedAt".
Fields fields_of(simdjson::dom::object object);

// A string, a number as it would be written, or the name of an object (@value, name, title, label,
// text); of a list the first that has one. Empty otherwise.
std::string string_of(simdjson::dom::element value);

// Names of people or papers: "A", "A and B", "A, B and C" from a list of strings or objects.
std::string names_of(simdjson::dom::element value);

// A running text: a string, or a list of paragraphs.
std::string text_of(simdjson::dom::element value);

// The names joined in English: "A, B and C".
std::string joined_names(const std::vector<std::string>& names);

}  // namespace dateline
