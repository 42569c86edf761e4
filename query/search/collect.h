// One pass over the articles of a set, for everything that is counted of them at once.
//
// A collector counts something: it has
//
//   void collect(const Collected& article)
//
// and, that the segments of an index, or several indexes, may be counted apart,
//
//   void merge(const Collector& other)
//
// Hits are no collector's: only the best of the articles are read for them (search.h).
#pragma once

#include <cstddef>
#include <cstdint>

#include "query/search/article_set.h"
#include "schema/index.h"

namespace dateline {

// An article, as collectors see it.
struct Collected {
    std::size_t segment = 0;
    std::uint64_t number = 0;
    const NameRow& names;
};

// Shows the articles to each of the collectors, ascending by segment and number. Throws IndexError.
template <class... Collectors>
void collect(const Index& index, const ArticleSet& articles, Collectors&... collectors) {
    NameRow names;
    articles.each([&](std::size_t segment, std::uint64_t number) {
        index.segments()[segment].read_names(number, names);
        const Collected article{segment, number, names};
        (collectors.collect(article), ...);
    });
}

}  // namespace dateline
