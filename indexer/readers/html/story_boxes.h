// Where in a page its story stands: the boxes with the most prose and the fewest menus.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/readers/html/page.h"
#include "indexer/readers/html/text.h"

namespace dateline {

// The boxes that the story stands in, in their order: the smallest with the most prose, and those
// beside it or beside a box around it that hold more of the story. Which of the page's `paragraphs`
// are teasers of other stories counts against a box; the page itself, node 0, is the only one where
// no box is better.
std::vector<std::uint32_t> story_boxes(const HtmlPage& page,
                                       const std::vector<HtmlParagraph>& paragraphs,
                                       const std::vector<bool>& teasers);

}  // namespace dateline
