// What to say of a record in which no text is found.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"
#include "indexer/readers/source.h"

namespace dateline {

// Of one that says itself that it was deleted.
inline constexpr std::string_view deleted_text = "no text: it was deleted where it stood";

// "it has no fields.inhoud": names that were told for the text and are not there; empty when they
// are, or none was told.
std::string no_told_text(const std::vector<std::string>& fields, const RecordNames& names);

// "no text: its fields are kop, fields.inhoud; tell which is the text (--field text=NAME)", and what
// no_told_text says. `fields` are as the record writes them.
std::string no_text(const std::vector<std::string>& fields, const RecordNames& names);

// How many messages of a file are pictures, films and the like without a word; nothing for none.
std::optional<Problem> wordless_messages(std::size_t count);

}  // namespace dateline
