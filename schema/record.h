// An article as the index keeps it, and its bytes.
#pragma once

#include <string>
#include <string_view>
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

// A record is what a hit needs to be shown:
//
//   head length (varint) | head (record_head.h) | text length (varint) | text
//
// The article's id stands elsewhere: it is made of its key (segment.h). Segments compress records
// with those of their neighbours (record_block.h).
std::string pack_record(const StoredArticle& stored);

// The article of a record, without its id; the head alone without its text, too. Throws
// DamagedBytes.
StoredArticle unpack_record(std::string_view record);
StoredArticle unpack_head(std::string_view record);

}  // namespace dateline
