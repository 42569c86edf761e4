// Files of folders whose names do not say that they hold articles: the pages of a site's mirror
// ("bridge", "story.php", "index.html?p=12", "bridge.html.1"), the messages and mailboxes of mail
// programs ("1687152600.M1P2.host:2,S", "Newsletters"). How they begin does.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// So many bytes of a file tell what it is: the head of a mail may be long.
inline constexpr std::size_t telling_bytes = std::size_t{16} << 10;

// Whether it is worth looking into a file of this name: one that is not taken by it (taken_names.h)
// and is none of what sites and projects have thousands of, as pictures and programs.
bool may_be_told_by_content(std::string_view file_name);

// Whether a file that begins so is a page, a mail, a mailbox, a web archive, a feed, news XML or
// SGML, a PDF or X's archive of tweets. JSON, tables and plain text begin like much else, and are taken by their names alone.
bool begins_as_articles(std::string_view head);

// Whether a member that begins so is what a WACZ keeps beside its web archives, lists of pages and of
// files: one that is called .zip is known by them.
bool begins_as_list_of_wacz(std::string_view head);

// The same as begins_as_articles of a file on the disk, whose first bytes are read. False where it can't be read.
bool holds_articles(const std::string& path);

}  // namespace dateline
