// The article in a page: which of its paragraphs are the story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/page.h"
#include "indexer/readers/html/text.h"

namespace dateline {

// The paragraphs of the article in the order of the page, without its headline `title`. A page in
// which no story can be told from its furniture gives all the prose it has.
std::vector<HtmlParagraph> article_paragraphs(const HtmlPage& page, std::string_view title);

}  // namespace dateline
