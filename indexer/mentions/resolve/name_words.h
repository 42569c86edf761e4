// What explain says of a name of an article: what found it, and why it means what it means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/tagger/gazetteer.h"

namespace dateline {

// Of one mention.
struct MentionReason {
    std::string_view found;  // one word for programs: "model", "dateline"
    std::string why;         // for people: "family name", "stated in Texas"
};

// A reason for each span that has an entity, in order: beside the mentions made of them.
std::vector<MentionReason> reasons_of(const Analysis& analysis, const Gazetteer& gazetteer,
                                      const Resolution& resolution);

}  // namespace dateline
