// The words of an article as the recogniser sees them: how each is written, what stands before it,
// what the lexicon knows of it, and in what forms the article has it elsewhere.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/mentions/tagger/hash_table.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "schema/sentence.h"
#include "text/analysis.h"

namespace dateline {

enum class Shape : std::uint8_t {
    lower,    // talks
    capital,  // Blinken
    upper,    // NATO, U.S.
    initial,  // J
    mixed,    // McDonald, iPhone
    number,   // 2023, 737
    other,    // letters without case
};

// What stands between a word and the one before it.
enum class Gap : std::uint8_t {
    begin,  // the sentence begins
    space,
    hyphen,
    comma,
    point,  // of an initial or a short title: "J. K.", "Mr."
    possessive,
    quote,
    bracket_open,
    bracket_close,
    ampersand,
    slash,
    line,
    dash,
    colon,
    other,
};

// Whether the names of lists go across it.
constexpr bool may_stand_within(Gap gap) {
    return gap == Gap::space || gap == Gap::hyphen || gap == Gap::point || gap == Gap::ampersand ||
           gap == Gap::line || gap == Gap::possessive;
}

struct Word {
    std::uint64_t hash = 0;  // of the folded form
    const LexiconEntry* known = nullptr;
    std::uint32_t id = 0;  // the same for all words of one form within the window
    Shape shape = Shape::lower;
    Gap gap = Gap::begin;
    TokenKind kind = TokenKind::word;

    bool has_capital() const {
        return shape == Shape::capital || shape == Shape::upper || shape == Shape::initial ||
               shape == Shape::mixed;
    }
    bool is(Cue cue) const { return known->is(cue); }
};

// How often the window has a form, by the way it is written where a sentence does not begin.
struct FormCounts {
    std::uint32_t lower = 0;
    std::uint32_t capital = 0;
};

// The words of some neighbouring sentences.
struct Words {
    std::span<const Sentence> sentences;
    std::uint32_t first_token = 0;  // the token of words[0]
    std::vector<Word> words;
    std::vector<FormCounts> forms;  // by Word::id
};

// Fills `into`, whose memory is used again, with the words of the sentences.
void read_words(const Analysis& analysis, std::span<const Sentence> sentences,
                const Lexicon& lexicon, Words& into);

}  // namespace dateline
