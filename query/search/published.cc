#include "query/search/published.h"

#include <span>

#include "schema/day_buckets.h"

namespace dateline {

ArticleSet articles_published(const Index& index, const Interval& asked, bool loose) {
    const std::uint32_t from = day_number(asked.from), to = day_number(asked.to);
    ArticleSet articles(index);
    for (std::size_t s = 0; s < index.segments().size(); ++s) {
        const std::span<const PublicationRow> rows = index.segments()[s].publications();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto [moment, first, last] = rows[i];
            const bool is_in = loose ? first <= to && last >= from : first >= from && last <= to;
            if (is_in && first != 0) articles.add(s, i + 1);
        }
    }
    return articles;
}

}  // namespace dateline
