#include "indexer/mentions/resolve/name_tail.h"

#include <algorithm>
#include <string_view>

namespace dateline {

namespace {

bool ends_sentence(const Words& words, std::uint32_t token) {
    const auto sentence =
        std::partition_point(words.sentences.begin(), words.sentences.end(),
                             [&](const Sentence& s) { return s.last_token < token; });
    return sentence != words.sentences.end() && sentence->last_token == token;
}

std::uint32_t tail_of(const Analysis& analysis, const Words& words, const NameSpan& name) {
    const Word& last = words.words[name.last_token - 1 - words.first_token];
    const std::string_view behind = analysis.text.substr(analysis.tokens[name.last_token - 1].end);
    if (last.is(Cue::short_form) && behind.starts_with('.'))
        return ends_sentence(words, name.last_token) ? 0 : 1;
    if (name.kind == EntityKind::organization && last.is(Cue::owner))
        for (const std::string_view mark : {"'s", "’s", "'S", "’S"})
            if (behind.starts_with(mark) && (mark.back() == 's' || last.shape == Shape::upper))
                return static_cast<std::uint32_t>(mark.size());
    return 0;
}

}  // namespace

void add_tails(const Analysis& analysis, const Words& words, std::size_t first,
               std::span<NameSpan> found) {
    for (NameSpan& name : found.subspan(first)) name.tail = tail_of(analysis, words, name);
}

}  // namespace dateline
