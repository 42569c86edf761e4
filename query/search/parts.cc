#include "query/search/parts.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"

namespace dateline {

ArticleSet articles_with_part(const Index& index, Field field, std::string_view part) {
    const std::string sought = lower_ascii(part);
    const auto has = [&](const std::string& text) {
        return lower_ascii(text).find(sought) != std::string::npos;
    };
    ArticleSet articles = ArticleSet::live(index);
    for (std::size_t s = 0; s < index.segments().size(); ++s) {
        UnpackedBlock block;
        articles.each(s, [&](std::uint64_t number) {
            const Xapian::docid document = index.document(s, number);
            const bool is_there = field == Field::url
                                      ? has(index.article_head(document, block).article.url)
                                      : std::ranges::any_of(index.paths(document, block), has);
            if (!is_there) articles.remove(s, number);
        });
    }
    return articles;
}

}  // namespace dateline
