// What a line of JSON Lines says about its article in its own words, before a reader changes them.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/readers/record_fields.h"

namespace dateline {

using StatedId = std::variant<std::string, std::int64_t>;

struct JsonLine {
    std::optional<StatedId> id;       // a string or a number
    std::optional<std::string> text;  // unless it is no single string
};

// Reads lines one after the other; a line that is no JSON object has neither.
class JsonLineReader {
public:
    JsonLine read(std::string_view line, const RecordNames& names);

private:
    simdjson::dom::parser parser_;
};

}  // namespace dateline
