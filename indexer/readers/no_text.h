// What to say of a record in which no text is found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"

namespace dateline {

// Of one that says itself that it was deleted.
inline constexpr std::string_view deleted_text = "no text: it was deleted where it stood";

// "no text: its fields are kop, fields.inhoud; tell which is the text (--field text=NAME)", with the
// names that were told for it and are not there. `fields` are as the record writes them.
std::string no_text(const std::vector<std::string>& fields, const RecordNames& names);

}  // namespace dateline
