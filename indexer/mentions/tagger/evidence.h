// What stands around a form somewhere in a window: that it follows a title once tells of it
// wherever else the article has it.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/words.h"
#include "text/analysis.h"

namespace dateline {

struct Evidence {
    // A trained model knows them by these bits; 1 << 6 was another once.
    enum Bit : std::uint16_t {
        behind_title = 1 << 0,
        behind_given_name = 1 << 1,
        before_speech = 1 << 2,
        behind_speech = 1 << 3,
        behind_inward = 1 << 4,
        before_group = 1 << 5,
        owns = 1 << 7,
        behind_the = 1 << 8,
        before_relation = 1 << 9,
        given_before_capital = 1 << 10,
        alone = 1 << 11,        // no other word with a capital beside it
        in_brackets = 1 << 12,  // as acronyms are stated
        spelt_out = 1 << 13,    // stated with the words whose first letters it has
    };
    static constexpr unsigned count = 14;
};

// The bits of each form, by Word::id.
std::vector<std::uint16_t> gather_evidence(const Analysis& analysis, const Words& words,
                                           const Lexicon& lexicon);

}  // namespace dateline
