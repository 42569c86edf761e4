// Which files a walk takes by their names, in folders and in archives.
#pragma once

#include <string_view>

namespace dateline {

// Articles, archives of them, and either compressed: "a.txt", "a.tar", "a.txt.zst", and "a.gz",
// which says nothing of what is in it.
bool is_taken(std::string_view file_name);

// Whether a member is hidden or stands in a hidden folder, by its path.
bool is_hidden_member(std::string_view path);

// The file name of a member.
std::string_view name_of_member(std::string_view path);

// Whether a member of an archive is what a WACZ (a zip of web archives) keeps beside them: lists of
// their pages and the like.
bool is_list_of_wacz(std::string_view archive, std::string_view member);

// Whether a member is called as one of these that are called as articles are; what is in it tells,
// in an archive that isn't called a WACZ (begins_as_list_of_wacz in told_by_content.h).
bool may_be_list_of_wacz(std::string_view member);

// "./2023/a.html" as people write it: "2023/a.html".
std::string_view tidied(std::string_view member);

}  // namespace dateline
