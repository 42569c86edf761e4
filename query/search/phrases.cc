#include "query/search/phrases.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "query/search/occurrences.h"

namespace dateline {

namespace {

// Bytes of tokens that may count as memory while they are looked through.
constexpr std::ptrdiff_t most_kept = 32'000'000;

// The bytes of some tokens' codes.
std::string_view codes_of(std::string_view codes, const TokenRange& tokens) {
    const auto skip = [&](std::size_t at, std::uint32_t count) {
        for (; count > 0 && at < codes.size(); ++at)
            if (static_cast<unsigned char>(codes[at]) < 0x80) --count;
        return at;
    };
    const std::size_t begin = skip(0, tokens.first);
    return codes.substr(begin, skip(begin, tokens.last - tokens.first) - begin);
}

}  // namespace

ArticleSet articles_with_phrase(const Index& index, const Sought& phrase, ArticleSet candidates) {
    // What stands for itself alone is found without reading the codes.
    if (std::ranges::any_of(phrase.words, [](const auto& word) { return !word.forms.empty(); }))
        return articles_with_last(index, {phrase}, std::move(candidates));
    for (std::size_t s = 0; s < index.segments().size(); ++s) {
        const Segment& segment = index.segments()[s];
        std::string run;
        bool is_known = true;
        for (const Sought::Word& word : phrase.words) {
            const std::uint32_t number = segment.vocabulary().number_of(word.exact);
            is_known = is_known && number != no_word;
            append_code(run, number);
        }
        const char* kept_from = nullptr;  // of the tokens
        const auto stands_in = [&](std::uint64_t number) {
            if (!phrase.in_title) {
                const std::string_view codes = segment.codes(number);
                if (kept_from == nullptr) kept_from = codes.data();
                if (codes.data() - kept_from > most_kept) {
                    segment.let_go_of_tokens();
                    kept_from = codes.data();
                }
                return has_run(codes, run);
            }
            const TokenRow row = segment.tokens(number);
            return has_run(codes_of(row.codes, row.title), run);
        };
        candidates.each(s, [&](std::uint64_t number) {
            if (!is_known || !stands_in(number)) candidates.remove(s, number);
        });
    }
    return candidates;
}

ArticleSet articles_with_last(const Index& index, const std::vector<Sought>& sought,
                              ArticleSet candidates) {
    const std::size_t last = sought.size() - 1;
    std::vector<std::uint32_t> tokens;
    for (std::size_t s = 0; s < index.segments().size(); ++s) {
        const Segment& segment = index.segments()[s];
        OccurrenceFinder finder(sought, segment.vocabulary());
        candidates.each(s, [&](std::uint64_t number) {
            const TokenRow row = segment.tokens(number);
            segment.read_tokens(row, tokens);
            const std::span<const Occurrence> found = finder.find(row.title, tokens);
            if (std::ranges::find(found, last, &Occurrence::sought) == found.end())
                candidates.remove(s, number);
        });
        segment.let_go_of_tokens();
    }
    return candidates;
}

}  // namespace dateline
