// What Python's scripts write that is no JSON: NaN for what is missing, and lists and objects as its
// str() shows them, "['Jane Doe', 'John Roe']".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"

namespace dateline {

// JSON with null for each NaN, Infinity and -Infinity outside of strings; nothing where there is
// none.
std::optional<std::string> without_nan(std::string_view json);

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
