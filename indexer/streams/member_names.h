// Names of members whose archive does not say how they are written: those of a zip made on Windows,
// DOS or an old Mac.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The name as UTF-8. It may be that already; else Russian, Japanese, Chinese and Korean code pages
// are told by what they make of it; what is none of these is CP437, as the standard of zip has it.
std::string member_name_as_utf8(std::string_view name);

}  // namespace dateline
