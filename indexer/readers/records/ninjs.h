// ninjs, the IPTC's news in JSON: versions 1 to 3.
#pragma once

#include <simdjson.h>

#include "indexer/readers/record_fields.h"

namespace dateline {

// Whether an object of JSON is an item of ninjs: it says so in "standard", or has an address of its
// own and a creation time as ninjs names them, beside a headline or a body.
bool is_ninjs(simdjson::dom::object object);

// What an item states. Its text is the plainest body that it has.
RecordValues ninjs_record(simdjson::dom::object object);

}  // namespace dateline
