#include "indexer/mentions/resolve/resolve_titles.h"

#include <algorithm>

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

class TitleReader {
public:
    TitleReader(const Analysis& analysis, std::span<const Sentence> sentences,
                const Lexicon& lexicon)
        : analysis_(analysis), sentences_(sentences), lexicon_(lexicon) {}

    // The title that ends before this token; empty when there is none.
    std::string before(std::uint32_t token) const {
        std::uint32_t at = token;
        std::string address;
        constexpr std::uint32_t most_words = 5;  // "former acting Deputy Prime Minister"
        while (at > 0 && token - at < most_words && is_title_before(at)) {
            --at;
            const std::string_view word = analysis_.form(analysis_.tokens[at]);
            const LexiconEntry& known = lexicon_.find(hash_word(word));
            if (known.is(TitleMark::aside) || known.is(Use::kin)) continue;
            if (known.is(TitleMark::address)) {
                if (address.empty()) address = word;
                continue;
            }
            if (at > 0 && is_title_before(at)) {
                const std::string_view first = analysis_.form(analysis_.tokens[at - 1]);
                if (lexicon_.find(hash_word(first)).is(TitleMark::first_word))
                    return std::string(first) + ' ' + std::string(word);
            }
            return std::string(word);
        }
        return address;
    }

    bool is_address(std::string_view title) const {
        return lexicon_.find(hash_word(title)).is(TitleMark::address);
    }

private:
    // Whether a title is the token before this one in the same sentence, with nothing but space or
    // the point of an abbreviation between.
    bool is_title_before(std::uint32_t token) const {
        const Token& title = analysis_.tokens[token - 1];
        const std::string_view word = analysis_.form(title);
        if (word.empty()) return false;
        const LexiconEntry& entry = lexicon_.find(hash_word(word));
        if (!entry.is(Cue::title) && !entry.is(Cue::relation)) return false;
        const std::uint32_t begin = analysis_.tokens[token].begin;
        if (begin < title.end) return false;
        if (sentence_of(token) != sentence_of(token - 1)) return false;
        const std::string_view between = analysis_.text.substr(title.end, begin - title.end);
        return between == " " || between == ". " || between == "-" || between == "\n";
    }

    std::size_t sentence_of(std::uint32_t token) const {
        const auto behind = std::ranges::upper_bound(sentences_, token, {}, &Sentence::first_token);
        return static_cast<std::size_t>(behind - sentences_.begin());
    }

    const Analysis& analysis_;
    std::span<const Sentence> sentences_;
    const Lexicon& lexicon_;
};

}  // namespace

void resolve_titles(const Analysis& analysis, std::span<const Sentence> sentences,
                    const Lexicon& lexicon, Resolution& resolution) {
    const TitleReader titles(analysis, sentences, lexicon);
    for (std::size_t s = 0; s < resolution.spans.size(); ++s) {
        if (resolution.entity_of[s] == no_entity) continue;
        Entity& entity = resolution.entities[resolution.entity_of[s]];
        if (entity.kind != EntityKind::person) continue;
        if (!entity.title.empty() && !titles.is_address(entity.title)) continue;
        std::string title = titles.before(resolution.spans[s].first_token);
        if (entity.title.empty() || (!title.empty() && !titles.is_address(title)))
            entity.title = std::move(title);
    }
}

}  // namespace dateline
