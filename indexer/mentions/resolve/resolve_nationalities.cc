#include "indexer/mentions/resolve/resolve_nationalities.h"

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

std::vector<NationalityMention> resolve_nationalities(const Analysis& analysis,
                                                      const Lexicon& lexicon,
                                                      std::span<const std::uint32_t> tokens) {
    std::vector<NationalityMention> mentions;
    const auto hash_at = [&](std::uint32_t token) {
        return hash_word(analysis.form(analysis.tokens[token]));
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& first = analysis.tokens[tokens[i]];
        if (i + 1 < tokens.size() && tokens[i + 1] == tokens[i] + 1) {
            const std::uint64_t both =
                hash_phrase(hash_phrase(0, hash_at(tokens[i])), hash_at(tokens[i + 1]));
            if (lexicon.find(both).is(Cue::nationality)) {
                ++i;
                mentions.push_back({first.begin, analysis.tokens[tokens[i]].end,
                                    std::string(lexicon.nationality_country(both))});
                continue;
            }
        }
        mentions.push_back(
            {first.begin, first.end, std::string(lexicon.nationality_country(hash_at(tokens[i])))});
    }
    return mentions;
}

}  // namespace dateline
