// What is seen of each word of a run: of these values its features and those of its neighbours are
// made.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/runs.h"
#include "indexer/mentions/tagger/words.h"
#include "text/analysis.h"

namespace dateline {

struct Observation {
    std::uint64_t word = 0;
    std::uint64_t prefix2 = 0, prefix3 = 0, prefix4 = 0;
    std::uint64_t suffix1 = 0, suffix2 = 0, suffix3 = 0, suffix4 = 0;
    std::uint32_t narrow = 0, fine = 0, coarse = 0, role = 0;

    std::uint32_t lists = 0;    // cues, given and family level
    std::uint32_t shape = 0;    // Shape and length
    std::uint32_t gap = 0;      // Gap before it
    std::uint32_t place = 0;    // part of a gazetteer's name, and what kind of place
    std::uint32_t known = 0;    // part of a name of known.txt, and of what kinds
    std::uint32_t article = 0;  // how the article writes it elsewhere
    // Of the block of neighbouring words with capitals that it belongs to; the words before and
    // behind it come with the gap between.
    std::uint64_t block_before = 0, block_after = 0, block_first = 0, block_last = 0;
    std::uint32_t block = 0;  // its length, and where in it the word is
    std::uint32_t block_before_fine = 0, block_after_fine = 0, block_lists = 0;
    std::uint32_t block_first_fine = 0, block_last_fine = 0, block_gaps = 0;
    std::uint32_t block_first_narrow = 0, block_last_narrow = 0;
    std::uint32_t block_first_role = 0, block_last_role = 0;

    // Which of the given and family names' levels it has.
    std::uint32_t names() const { return lists & 63; }
    // Where in its block it is: 0 first, 1 last, 2 between.
    std::uint32_t block_place() const { return block & 3; }
};

// The words of one run of a window and two on either side.
class Observations {
public:
    // All are borrowed.
    Observations(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                 const Gazetteer& gazetteer)
        : analysis_(analysis), words_(words), lexicon_(lexicon), gazetteer_(gazetteer) {}

    void read(const Run& run);

    // Of a word of the run or near it, by its index in Words::words; one beyond the sentence is
    // seen as its beginning or end.
    const Observation& operator[](std::int64_t word) const {
        if (word < sentence_begin) return before_sentence_;
        if (word >= sentence_end) return behind_sentence_;
        return seen_[static_cast<std::size_t>(word) - seen_begin_];
    }

    std::uint32_t sentence_begin = 0, sentence_end = 0;  // of the run's, in Words::words
    std::uint32_t sentence_style = 0;  // how capitals are used in it, and whether its line is open

private:
    static Observation edge(std::uint64_t word);
    std::uint32_t style_of(const Sentence& sentence) const;
    void read_word(std::uint32_t word, Observation& seen) const;
    void mark_places(const Run& run);
    void mark_known(const Run& run);
    void mark_blocks(const Run& run);
    void mark_block(std::uint32_t begin, std::uint32_t end);

    const Analysis& analysis_;
    const Words& words_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
    const Observation before_sentence_ = edge(11);
    const Observation behind_sentence_ = edge(12);
    std::uint32_t styled_sentence_ = UINT32_MAX;  // whose style is known
    std::uint32_t seen_begin_ = 0;                // the word of seen_[0]
    std::vector<Observation> seen_;
};

}  // namespace dateline
