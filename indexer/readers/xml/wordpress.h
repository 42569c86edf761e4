// WordPress's export (WXR): a feed of all that a site holds, of which some is articles.
#pragma once

#include <map>
#include <string>

#include "indexer/readers/xml/document.h"

namespace dateline {

// Whether the item is none of a WordPress export, or a post or page of it that is published:
// pictures, menus, drafts and what is in the bin are no articles.
bool is_published_item(const XmlDocument& xml, std::uint32_t item);

// The names that authors are shown by, by those that they log in with.
std::map<std::string, std::string, std::less<>> wordpress_authors(const XmlDocument& xml,
                                                                  std::uint32_t channel);

// The text of a post as HTML whose paragraphs are marked: empty lines part them, as the editor has
// it. Without what stands in brackets for its blocks and pictures: comments ("<!-- wp:paragraph
// -->", "<!--more-->"), captions and the other codes that WordPress itself knows; of codes of plugins ("[vc_row]…[/vc_row]")
// the text within them stays.
std::string wordpress_text(std::string_view content);

}  // namespace dateline
