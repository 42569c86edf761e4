// Articles by a part of what they have written out: a path, an address.
#pragma once

#include <string_view>

#include "query/search/article_set.h"
#include "schema/fields.h"

namespace dateline {

// The live articles in whose path or address this stands, whatever the case of ASCII letters. Reads
// the record of each. Throws IndexError.
ArticleSet articles_with_part(const Index& index, Field field, std::string_view part);

}  // namespace dateline
