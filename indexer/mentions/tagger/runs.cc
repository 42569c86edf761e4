#include "indexer/mentions/tagger/runs.h"

#include <algorithm>

namespace dateline {

namespace {

// Longer runs (headlines all in capitals, tables) are cut: the path through a run is found at once.
constexpr std::uint32_t longest_run = 128;
// "Centre for the Study of …": this many small words may stand between two with capitals.
constexpr std::uint32_t most_joining = 3;
// A text with fewer capitals among its words than one in this many is written without them.
constexpr std::size_t words_per_capital = 100;

bool is_core(const Word& word, bool without_capitals) {
    if (word.kind == TokenKind::tag) return true;
    if (word.kind != TokenKind::word) return false;
    return word.has_capital() || (without_capitals && word.shape == Shape::lower);
}

bool can_join(const Word& word) {
    return word.kind == TokenKind::number || word.is(Cue::joining) || word.is(Cue::particle);
}

// Punctuation that no name goes across.
bool parts_names(Gap gap) { return gap == Gap::begin || gap == Gap::other || gap == Gap::colon; }

// "Conservative party", "Volta river"
bool can_end(const Word& word) {
    return word.kind == TokenKind::number ||
           (word.gap == Gap::space &&
            (word.is(Cue::group) || word.is(Cue::landform) || word.is(Cue::press)));
}

}  // namespace

void find_runs(const Words& words, std::vector<Run>& runs) {
    runs.clear();
    const auto capitals = static_cast<std::size_t>(std::count_if(
        words.words.begin(), words.words.end(), [](const Word& w) { return w.has_capital(); }));
    const bool without_capitals = capitals * words_per_capital < words.words.size();

    for (std::uint32_t s = 0; s < words.sentences.size(); ++s) {
        const std::uint32_t first = words.sentences[s].first_token - words.first_token;
        const std::uint32_t last = words.sentences[s].last_token - words.first_token;
        std::uint32_t free_from = first;  // words before belong to a run already
        for (std::uint32_t i = first; i < last;) {
            if (!is_core(words.words[i], without_capitals)) {
                ++i;
                continue;
            }
            Run run{i, i + 1, s};
            // "van der Berg", "20th Century Fox", "southern Sudan"
            while (run.begin > free_from && i - run.begin < 2 &&
                   !parts_names(words.words[run.begin].gap)) {
                const Word& before = words.words[run.begin - 1];
                if (!before.is(Cue::particle) && !before.is(Cue::direction) &&
                    !(run.begin == i && before.kind == TokenKind::number))
                    break;
                --run.begin;
            }
            for (std::uint32_t k = i + 1; k < last && k - run.begin < longest_run; ++k) {
                const Word& word = words.words[k];
                if (parts_names(word.gap)) break;
                // "Yoon Suk-yeol"
                const bool hangs_on =
                    word.gap == Gap::hyphen && run.end == k && word.kind == TokenKind::word;
                if (is_core(word, without_capitals) || hangs_on)
                    run.end = k + 1;
                else if (!can_join(word) || k - run.end >= most_joining)
                    break;
            }
            if (run.end < last && run.end - run.begin < longest_run &&
                !parts_names(words.words[run.end].gap) && can_end(words.words[run.end]))
                ++run.end;
            runs.push_back(run);
            free_from = i = run.end;
        }
    }
}

}  // namespace dateline
