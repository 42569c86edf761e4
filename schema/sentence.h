// Sentences and passages of a text, as ranges of its bytes and tokens.
#pragma once

#include <cstdint>

namespace dateline {

// A sentence, title line or list item: never crosses a paragraph.
struct Sentence {
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;
    std::uint32_t first_token = 0;  // indices into Analysis::tokens: [first_token, last_token)
    std::uint32_t last_token = 0;
    std::uint32_t paragraph = 0;  // counted from 0
};

// What a search shows: one or more whole sentences of one or more short neighbouring paragraphs.
struct Passage {
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;
    std::uint32_t first_token = 0;
    std::uint32_t last_token = 0;
};

}  // namespace dateline
