// The date of publication that a page shows to its readers.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/readers/html_page.h"
#include "indexer/readers/publication_date.h"

namespace dateline {

// The first full date in the short lines around the headline: at most three before it and eight
// behind. The headline is the <h1> that says `title`, else the longest one.
std::optional<WrittenDate> date_by_headline(const HtmlPage& page, std::string_view title);

}  // namespace dateline
