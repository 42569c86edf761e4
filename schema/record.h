// The bytes of an article in the index.
#pragma once

#include <string>
#include <string_view>

#include "schema/stored_article.h"

namespace dateline {

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
