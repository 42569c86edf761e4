// Which names an article has, as a segment keeps it: a column from articles to names, by which
// those of many articles are counted without reading them.
//
// A row is: count, then for each person, place and organisation of the article, in the order of
// its record, the number of its name in the segment's table of names (name_table.h); count, then
// the numbers of what else it has one of: source, authors, section, language, keywords. Varints.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stored_article.h"

namespace dateline {

struct NameRow {
    // Of StoredArticle::mentions.entities, the one that stands at the same place there.
    std::vector<std::uint32_t> entities;
    std::vector<std::uint32_t> others;  // each once
};

std::string pack_name_row(const NameRow& row);
// Throws DamagedBytes.
NameRow unpack_name_row(std::string_view bytes);
// The same into one whose memory is used again.
void unpack_name_row(std::string_view bytes, NameRow& into);

// The names of an article for a table of names (name_table.h), in the order of a row.
struct ArticleNames {
    std::vector<std::string> entities;
    std::vector<std::string> others;
};
ArticleNames names_of(const StoredArticle& stored);

}  // namespace dateline
