// An article from a record's values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"
#include "indexer/readers/source.h"
#include "schema/article.h"

namespace dateline {

// Fills every field of the article but its text from a record: title, author, source, address,
// section, language, id, date and the names that it states. "people", "places", "organizations" and
// "keywords" may be lists, or one value that lists its names with ; | or commas.
void state_fields(Article& article, const RecordValues& record);

// What to say of a stated date, or of a record whose date is none that can be read; nothing else
// tells that its article is dated otherwise, or not at all.
std::optional<Problem> unread_date(std::string_view stated, std::uint32_t line);
std::optional<Problem> unread_date(const RecordValues& record, std::uint32_t line);

// Reads a record that has a text, which may be HTML. Fields that it states win over what its text
// says at its head. A title stands before the text as its first paragraph; a "dateline" ("SALVADOR,
// Feb 26 -"), which agencies cut from the text, stands again at the beginning of the first
// paragraph. A record whose text is missing is its title, when `headline_alone`. `line` is where
// the record begins in its file, and every offset stands on it.
Article read_record(const RecordValues& record, std::uint32_t line, bool headline_alone);

// The text with its dateline at its head, where it isn't already.
std::string with_dateline(std::string text, const std::string& dateline);

// One line, cleaned: runs of white space are one blank, and none is around it.
std::string one_line(std::string_view text);

// The names joined in English, each once: "A, B and C"; with semicolons where one of them has a comma
// or an "and" of its own (authors_of in schema/authors.h parts them again).
std::string joined_names(const std::vector<std::string>& names);

// The keywords that a value lists with ; | or commas.
std::vector<std::string> listed_keywords(std::string_view list);

// "en" from "en-GB", "eng", "English"; empty when it is none of the languages with two letters.
std::string language_code(std::string_view stated);

}  // namespace dateline
