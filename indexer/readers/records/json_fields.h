// Values of JSON that come as a string, a list or an object, and what they say of a field.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"
#include "indexer/readers/record_words.h"

namespace dateline {

// An array or object by value, for what is known to be one.
inline simdjson::dom::array array_of(simdjson::dom::element value) {
    return value.get_array().value_unsafe();
}
inline simdjson::dom::object object_of(simdjson::dom::element value) {
    return value.get_object().value_unsafe();
}

// A string, a number as it would be written, or the name of an object (config/record-names.txt:
// name-value, or given and family name); of a list the first that has one. Empty otherwise.
std::string string_of(simdjson::dom::element value);

// The string_of every item of a list, or of the only value; without empty ones.
std::vector<std::string> strings_of(simdjson::dom::element value);

// What a value says of a field: texts of parts as one, people without their numbers, dates and
// addresses of objects that hold them, lists that were written as Python writes them.
std::vector<std::string> values_of(RecordField field, simdjson::dom::element value,
                                   const RecordNames& names);

// The members of an object whose names are in a list, in the order of that.
std::vector<simdjson::dom::element> values_by(const RecordWords::List& list,
                                              simdjson::dom::object object);

// The same; where none is, all of an object that has its value in languages.
std::vector<simdjson::dom::element> values_in(const RecordWords::List& list,
                                              simdjson::dom::object object);

}  // namespace dateline
