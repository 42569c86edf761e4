// The people, places and organisations that a stretch of an article names.
#pragma once

#include <cstdint>
#include <vector>

#include "query/search/hit.h"

namespace dateline {

// The entities of one kind that are mentioned within `range`, each once, in order of appearance:
// indices into stored.mentions.entities.
std::vector<std::uint32_t> names_within(const StoredArticle& stored, Range range, EntityKind kind);

// How often each entity of the article is mentioned in it, by index.
std::vector<std::uint32_t> mention_counts(const StoredArticle& stored);

}  // namespace dateline
