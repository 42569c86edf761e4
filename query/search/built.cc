#include "query/search/built.h"

#include <iterator>
#include <map>
#include <memory>
#include <utility>

namespace dateline {

Built Built::as_a_whole() && {
    const auto all = std::make_shared<const ArticleSet>(articles);
    // Words of one part share its articles.
    std::map<std::shared_ptr<const ArticleSet>, std::shared_ptr<const ArticleSet>> both;
    for (WeighedWord& word : words) {
        if (!word.within) {
            word.within = all;
            continue;
        }
        std::shared_ptr<const ArticleSet>& within = both[word.within];
        if (!within) {
            ArticleSet narrowed = *word.within;
            narrowed &= *all;
            within = std::make_shared<const ArticleSet>(std::move(narrowed));
        }
        word.within = within;
    }
    return std::move(*this);
}

void Built::add_words(Built&& other) {
    words.insert(words.end(), std::make_move_iterator(other.words.begin()),
                 std::make_move_iterator(other.words.end()));
}

}  // namespace dateline
