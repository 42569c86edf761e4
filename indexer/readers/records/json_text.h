// The text of a value of JSON.
//
// It is a string; an object that stands for one ({"rendered": …}, {"type": "paragraph", "content":
// …}); or a list of such. The parts of a list are paragraphs, but those of a running text, "voted to
// close the ", {"type": "italic", "text": "old"}, " bridge", are joined as they stand. Objects that
// have a title of their own are records, and pictures and the like are no text.
#pragma once

#include <simdjson.h>

#include <string>

#include "indexer/readers/record_fields.h"

namespace dateline {

// Empty where the value has no text.
std::string text_of(simdjson::dom::element value, const RecordNames& names);

}  // namespace dateline
