// Which files a walk takes by their names, in folders and in archives.
#pragma once

#include <string_view>

namespace dateline {

// Articles, archives of them, and either compressed: "a.txt", "a.tar", "a.txt.zst", and "a.gz",
// which says nothing of what is in it.
bool is_taken(std::string_view file_name);

// The same for the path of a member; hidden files and what is in hidden folders are not taken.
bool is_taken_member(std::string_view path);

// "./2023/a.html" as people write it: "2023/a.html".
std::string_view tidied(std::string_view member);

}  // namespace dateline
