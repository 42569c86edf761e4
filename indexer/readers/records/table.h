// Tables of comma- or tab-separated values, to tell them from other text.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/readers/record_fields.h"

namespace dateline {

// The delimiter of the table that begins with this text: the one that its first line states
// ("sep=;"), or that of , tab ; | that makes of it a header naming a text and another field. Nothing
// when none does.
std::optional<char> delimiter_of_table(std::string_view text, const RecordNames& names);

}  // namespace dateline
