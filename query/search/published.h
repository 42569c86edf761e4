// Which articles were published within some days.
#pragma once

#include "query/search/article_set.h"
#include "schema/interval.h"

namespace dateline {

// Articles whose publication, as exactly as it is known, lies within the days; or only overlaps
// them, where that is asked for. Those without a date lie in none.
ArticleSet articles_published(const Index& index, const Interval& asked, bool loose);

}  // namespace dateline
