// What Python's scripts write that is no JSON: NaN for what is missing, and lists and objects as
// str() shows them, "['Jane Doe', 'John Roe']".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"

namespace dateline {

// JSON of what is none for NaN, Infinity and -Infinity outside of strings, which become null, or is
// an object as str() shows it. Nothing for what is neither.
std::optional<std::string> json_of_python(std::string_view text);

// Whether a value might be a list or object: quick to say no.
inline bool may_be_python(std::string_view value) {
    return value.size() > 2 && ((value.front() == '[' && value.back() == ']') ||
                                (value.front() == '{' && value.back() == '}'));
}

// What a list or object says of a field, as if it were written in JSON; nothing when it is none,
// but text in brackets.
std::optional<std::vector<std::string>> python_values(RecordField field, std::string_view value,
                                                      const RecordNames& names);

}  // namespace dateline
