#include "indexer/understand/passages.h"

#include <algorithm>
#include <optional>

namespace dateline {

namespace {

// A sentence too long for a passage, in pieces of whole tokens.
void cut_long_sentence(const Analysis& analysis, const Sentence& sentence,
                       std::vector<Passage>& out) {
    std::uint32_t first = sentence.first_token;
    std::uint32_t begin = sentence.begin;
    for (std::uint32_t i = first; i < sentence.last_token; ++i) {
        const bool last = i + 1 == sentence.last_token;
        const std::uint32_t next_end = last ? sentence.end : analysis.tokens[i + 1].end;
        if (!last && next_end - begin <= longest_passage) continue;
        const std::uint32_t end = last ? sentence.end : analysis.tokens[i + 1].begin;
        out.push_back({begin, end, first, i + 1});
        begin = end;
        first = i + 1;
    }
}

}  // namespace

std::vector<Passage> cut_passages(const Analysis& analysis, std::span<const Sentence> sentences,
                                  std::uint32_t body_begin) {
    const auto body = std::find_if(sentences.begin(), sentences.end(),
                                   [&](const Sentence& s) { return s.begin >= body_begin; });
    if (body != sentences.end())
        sentences = sentences.subspan(static_cast<std::size_t>(body - sentences.begin()));

    std::vector<Passage> passages;
    std::optional<Passage> open;
    std::uint32_t paragraph = 0;
    const auto close = [&] {
        if (open) passages.push_back(*open);
        open.reset();
    };
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const Sentence& sentence = sentences[i];
        if (open) {
            std::uint32_t end = sentence.end;
            if (sentence.paragraph != paragraph) {
                // A paragraph is taken in whole or not at all.
                std::size_t last = i;
                while (last + 1 < sentences.size() && end - open->begin <= full_passage &&
                       sentences[last + 1].paragraph == sentence.paragraph)
                    end = sentences[++last].end;
            }
            if (end - open->begin > full_passage) close();
        }
        paragraph = sentence.paragraph;
        if (sentence.end - sentence.begin > longest_passage) {
            close();
            cut_long_sentence(analysis, sentence, passages);
        } else if (open) {
            open->end = sentence.end;
            open->last_token = sentence.last_token;
        } else {
            open = Passage{sentence.begin, sentence.end, sentence.first_token, sentence.last_token};
        }
    }
    close();
    return passages;
}

}  // namespace dateline
