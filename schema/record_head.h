// The head of a record: all of an article but its id and its text (record.h).
#pragma once

#include <string>
#include <string_view>

#include "schema/stored_article.h"

namespace dateline {

// The fields of the head are told in record_head.cc, each once.
std::string pack_fields(const StoredArticle& stored);
// `text` is that of the article. Throws DamagedBytes.
StoredArticle unpack_fields(std::string_view head, std::string_view text);

}  // namespace dateline
