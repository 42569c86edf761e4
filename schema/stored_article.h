// An article as the index keeps it.
#pragma once

#include <cstdint>
#include <vector>

#include "schema/article.h"
#include "schema/mention.h"
#include "schema/sentence.h"

namespace dateline {

// An article with all that was understood of it.
struct StoredArticle {
    Article article;
    Mentions mentions;
    std::vector<TimeMention> times;  // ascending
    std::vector<Passage> passages;   // ascending
    // The tokens of the title, where it stands in the text: [first, last); else empty.
    std::uint32_t title_first_token = 0;
    std::uint32_t title_last_token = 0;
};

}  // namespace dateline
