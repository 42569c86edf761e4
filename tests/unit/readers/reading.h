// What reading some bytes yields, for the tests of the readers.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/reader.h"
#include "schema/interval.h"

namespace dateline {

struct Reading {
    std::vector<Article> articles;
    std::vector<Problem> problems;
};

inline Reading read(std::string_view name, std::string_view bytes, std::uint32_t first_line = 1,
                    std::int64_t modified = 0) {
    Reading reading;
    Source source;
    source.path = "/news/" + std::string(name);
    source.bytes = bytes;
    source.first_line = first_line;
    source.modified = modified;
    read_articles(source,
                  {[&](Article&& article) { reading.articles.push_back(std::move(article)); },
                   [&](Problem&& problem) { reading.problems.push_back(std::move(problem)); }});
    return reading;
}

// The one article that a source should yield.
inline Article only(const Reading& reading) {
    EXPECT_EQ(reading.articles.size(), 1u);
    return reading.articles.empty() ? Article{} : reading.articles[0];
}

// "2023-06-19", and "" for none.
inline std::string published(const Article& article) {
    return article.published ? format_interval(article.published->days) : std::string{};
}

}  // namespace dateline
