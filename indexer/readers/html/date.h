// The date of publication of a page, as it states it, has it in its address or shows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/readers/html/metadata.h"
#include "indexer/readers/html/page.h"
#include "indexer/readers/publication_date.h"

namespace dateline {

// The first full date in the short lines around the headline: at most three before it and eight
// behind. The headline is the <h1> that says `title`, else the longest one.
std::optional<WrittenDate> date_by_headline(const HtmlPage& page, std::string_view title);

// The publication of the page's article, found in this order: what the page states
// (html/metadata.h); the day in its address; its first <time> behind the headline; another date by
// the headline; a <time> above it. An instant is of the day on which it fell where the page is at
// home, if its scripts name one time zone: pages state instants in UTC, but an evening's article of
// New York is not one of the next day. A page with none of these gets no date here; its text may
// still say one (article_head.h).
//
// `fetched`: when, in seconds since 1970, if that is known; no page can be of a later day.
std::optional<Publication> publication_of(const HtmlPage& page, const HtmlMetadata& metadata,
                                          std::optional<std::int64_t> fetched);

}  // namespace dateline
