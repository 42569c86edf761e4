// Which elements of a page are never its article: menus, notices, forms, related stories, comments.
#pragma once

#include <vector>

#include "indexer/readers/html/page.h"

namespace dateline {

// For each node whether it and all below it is furniture, by its element, its role, its being
// hidden and the words of its class and id. An element that holds the greater part of the page's
// prose is not, whatever it is called, but comments behind a story are.
std::vector<bool> page_furniture(const HtmlPage& page);

// The same without what only its name calls furniture, comments and consent behind a story aside.
std::vector<bool> certain_furniture(const HtmlPage& page);

}  // namespace dateline
