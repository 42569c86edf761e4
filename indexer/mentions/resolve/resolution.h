// What resolving works on: the names found in an article, and the entities that they turn out to
// name.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/mentions/tagger/name_reason.h"
#include "indexer/mentions/tagger/name_span.h"
#include "schema/mention.h"
#include "text/analysis.h"

namespace dateline {

inline constexpr std::uint32_t no_entity = UINT32_MAX;

struct Resolution {
    std::vector<NameSpan> spans;  // ascending, not overlapping
    std::vector<std::uint32_t>
        entity_of;  // by span: index into entities, or no_entity until resolved
    std::vector<NameDecision> decision_of;  // by span
    std::vector<Entity> entities;           // forms are filled in at the end
    std::vector<NationalityMention> nationalities;

    // Makes room for what is to be found out of the spans.
    void begin() {
        entity_of.assign(spans.size(), no_entity);
        decision_of.assign(spans.size(), {});
    }

    std::uint32_t add(EntityKind kind, std::string name) {
        entities.push_back({kind, std::move(name), {}, {}});
        return static_cast<std::uint32_t>(entities.size() - 1);
    }
};

// A name as its entity's forms have it: runs of white space as single spaces, words whole that a
// line's end cuts.
std::string as_one_line(std::string_view text);

// The text of some tokens as one line: runs of white space become single spaces.
std::string written_as(const Analysis& analysis, std::uint32_t first_token,
                       std::uint32_t last_token);

// The same for a name to show: "JOE BIDEN" becomes "Joe Biden"; words of up to three capitals stay.
std::string shown_name(const Analysis& analysis, std::uint32_t first_token,
                       std::uint32_t last_token);

}  // namespace dateline
