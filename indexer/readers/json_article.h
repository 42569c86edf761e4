// An article from one JSON object.
#pragma once

#include <simdjson.h>

#include <optional>

#include "schema/article.h"

namespace dateline {

// Whether the object holds a text, by one of the usual names for it.
bool has_text(simdjson::dom::object object);

// Reads an object that has a text. Fields that it states win over what its text says at its head. A
// title stands before the text as its first paragraph; a "dateline" ("SALVADOR, Feb 26 -"), which
// agencies cut from the text, stands again at the beginning of the first paragraph. HTML in the
// text becomes paragraphs. `line` is where the object begins in its file.
Article read_json_article(simdjson::dom::object object, std::uint32_t line);

// "en" from "en-GB", "eng", "English"; empty when it is none of the languages with two letters.
std::string language_code(std::string_view stated);

}  // namespace dateline
