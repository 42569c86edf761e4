// The features by which the tagger knows names: what a word is, how it is written, what stands
// around it, what the lists know of it, and what the rest of the article says of it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/labels.h"
#include "indexer/mentions/tagger/runs.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// Changes when features do: a model is of one version.
inline constexpr std::uint32_t feature_version = 5;

// How often a form or a pair of forms was given each type by the first pass.
struct FormTypes {
    std::array<std::uint16_t, type_count> counts{};
    std::uint16_t last_of_person = 0;         // as last of several words of a person's name
    std::uint16_t first_of_person = 0;        // as first of them
    std::uint16_t first_of_organization = 0;  // as first of several words of an organisation's
    // Of a short form stated in brackets, "World Health Organization (WHO)": one more than the type
    // of the name before it; and the same of that name's last word, for the short form's.
    std::uint8_t stated_for = 0, stated_as = 0;
};

// What the first pass made of the forms of a window.
struct FirstPass {
    std::vector<FormTypes> forms;  // by Word::id
    HashTable<FormTypes> pairs;    // by the phrase hash of two neighbouring words of one type
};

// The features of the words of one window, for one pass.
class Features {
public:
    // `first_pass` is null in the first pass itself. All are borrowed.
    Features(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
             const Gazetteer& gazetteer, const FirstPass* first_pass);

    // To be called for each run in turn, before of() for its words.
    void begin_run(const Run& run);

    // The features of a word of the run, as hashes; valid until the next call.
    std::span<const std::uint64_t> of(std::uint32_t word);

private:
    // What the features are made of, for one word.
    struct Piece {
        std::uint64_t word = 0;
        std::uint64_t prefix2 = 0, prefix3 = 0, prefix4 = 0;
        std::uint64_t suffix1 = 0, suffix2 = 0, suffix3 = 0, suffix4 = 0;
        std::uint32_t narrow = 0, fine = 0, coarse = 0, role = 0;

        std::uint32_t lists = 0;    // given and family level, cues
        std::uint32_t shape = 0;    // Shape and length
        std::uint32_t gap = 0;      // Gap before it
        std::uint32_t place = 0;    // part of a gazetteer's name, and what kind of place
        std::uint32_t known = 0;    // part of a name of known.txt, and of what kinds
        std::uint32_t article = 0;  // how the article writes it elsewhere
        std::uint64_t block_before = 0, block_after = 0, block_first = 0, block_last = 0;
        std::uint32_t block = 0;  // place and length within neighbouring words with capitals
        std::uint32_t block_before_class = 0, block_after_class = 0, block_lists = 0;
        std::uint32_t block_first_class = 0, block_last_class = 0, block_gaps = 0;
        std::uint32_t block_first_narrow = 0, block_last_narrow = 0;
        std::uint32_t block_first_role = 0, block_last_role = 0;
    };

    void gather_evidence();
    bool is_spelt_out(std::uint32_t word, std::uint32_t begin) const;
    void read_piece(std::uint32_t word, Piece& piece) const;
    void mark_places(std::uint32_t begin, std::uint32_t end);
    void mark_known(std::uint32_t begin, std::uint32_t end);
    void mark_blocks(std::uint32_t begin, std::uint32_t end);
    const Piece& piece(std::int64_t word) const;
    void add(std::uint32_t kind, std::uint64_t value);
    void add(std::uint32_t kind, std::uint64_t one, std::uint64_t other);
    void add_company(std::uint32_t word);
    void add_known(std::uint32_t word);
    void add_first_pass(std::uint32_t word);

    const Analysis& analysis_;
    const Words& words_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
    const FirstPass* first_pass_;
    std::vector<std::uint16_t> evidence_;  // by form: bits of what stands around it in the window

    std::uint32_t sentence_begin_ = 0, sentence_end_ = 0;
    std::uint32_t pieces_begin_ = 0;  // word of pieces_[0]
    std::uint32_t sentence_style_ = 0;
    std::uint32_t styled_sentence_ = UINT32_MAX;
    std::vector<Piece> pieces_;
    std::vector<std::uint64_t> features_;
};

}  // namespace dateline
