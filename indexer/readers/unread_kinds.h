// Kinds of files that are known and not read: told by how they begin, so that none is stored as an
// article of markup.
#pragma once

#include <string_view>

namespace dateline {

// What a text that begins so is, and what to do with it: "a database dump, which is not read: export
// the table as CSV or JSON"; empty where it may be an article. `text` is without white space and a
// byte order mark at its beginning.
std::string_view unread_kind(std::string_view text);

}  // namespace dateline
