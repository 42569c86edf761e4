// A name found in an article, before it is resolved.
#pragma once

#include <cstdint>

#include "indexer/mentions/tagger/name_reason.h"
#include "schema/mention.h"

namespace dateline {

struct NameSpan {
    std::uint32_t first_token = 0;  // indices into Analysis::tokens: [first_token, last_token)
    std::uint32_t last_token = 0;
    EntityKind kind = EntityKind::person;
    NameOrigin origin = NameOrigin::model;
    // Bytes behind the last token that belong to the name: the point of "Corp.", the "'s" of
    // "Moody's".
    std::uint32_t tail = 0;
};

}  // namespace dateline
