// The countries of an article's nationalities: "Chinese officials", "two South Koreans".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/mentions/tagger/lexicon.h"
#include "schema/mention.h"
#include "text/analysis.h"

namespace dateline {

// A mention for each nationality among these tokens, which ascend; two beside each other are one
// where they are a nationality together ("South Korean").
std::vector<NationalityMention> resolve_nationalities(const Analysis& analysis,
                                                      const Lexicon& lexicon,
                                                      std::span<const std::uint32_t> tokens);

}  // namespace dateline
