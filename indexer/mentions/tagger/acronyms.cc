#include "indexer/mentions/tagger/acronyms.h"

#include <algorithm>

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

bool is_written_as_one(const Word& word) {
    return word.shape == Shape::upper || word.shape == Shape::mixed;
}

constexpr std::uint32_t no_token = UINT32_MAX;

struct Speller {
    const Analysis& analysis;
    const Lexicon& lexicon;
    std::uint32_t first_token;

    // The token from which on the words before `token` have the letters; no_token if they do not.
    std::uint32_t spell(std::uint32_t token, std::string_view letters) const {
        if (letters.empty()) return is_small(token) ? no_token : token;
        if (token == first_token) return no_token;
        const std::uint32_t word = token - 1;
        const std::string_view form = analysis.form(analysis.tokens[word]);
        if (form.empty()) return no_token;  // an address
        if (form.front() == letters.back()) {
            const std::uint32_t from = spell(word, letters.substr(0, letters.size() - 1));
            if (from != no_token) return from;
        }
        return is_small(word) ? spell(word, letters) : no_token;
    }

    bool is_small(std::uint32_t token) const {
        const std::string_view form = analysis.form(analysis.tokens[token]);
        return !form.empty() && analysis.written(analysis.tokens[token]).front() == form.front() &&
               lexicon.find(hash_word(form)).is(Cue::joining);
    }
};

}  // namespace

std::uint32_t spelt_out_from(const Analysis& analysis, const Lexicon& lexicon,
                             std::uint32_t first_token, std::uint32_t last_token,
                             std::string_view short_form) {
    // The bounds keep what is tried of a hostile text small.
    constexpr std::size_t fewest_letters = 2, most_letters = 12, most_small_words = 4;
    const std::size_t letters = short_form.size();
    if (letters < fewest_letters || letters > most_letters) return last_token;
    const auto reach = static_cast<std::uint32_t>(letters + most_small_words);
    const Speller speller{analysis, lexicon,
                          std::max(first_token, last_token - std::min(last_token, reach))};
    const std::uint32_t from = speller.spell(last_token, short_form);
    return from == no_token ? last_token : from;
}

void find_acronyms(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                   std::size_t first, std::vector<NameSpan>& found) {
    const auto index = [&](std::uint32_t token) { return token - words.first_token; };
    std::vector<std::string_view> stated;  // as written
    for (std::size_t s = first; s < found.size(); ++s) {
        const NameSpan& name = found[s];
        const std::uint32_t at = index(name.last_token);
        if (name.kind != EntityKind::organization || at + 1 >= words.words.size() ||
            words.words[at].gap != Gap::bracket_open ||
            words.words[at + 1].gap != Gap::bracket_close || !is_written_as_one(words.words[at]))
            continue;
        const Token& short_form = analysis.tokens[name.last_token];
        if (spelt_out_from(analysis, lexicon, name.first_token, name.last_token,
                           analysis.form(short_form)) != name.last_token)
            stated.push_back(analysis.written(short_form));
    }
    if (stated.empty()) return;

    std::vector<NameSpan> all;
    std::size_t next = first;
    for (std::uint32_t i = 0; i < words.words.size(); ++i) {
        const std::uint32_t token = i + words.first_token;
        while (next < found.size() && found[next].last_token <= token) all.push_back(found[next++]);
        if (!is_written_as_one(words.words[i])) continue;
        const bool is_free = next == found.size() || found[next].first_token > token;
        const bool is_alone = !is_free && found[next].first_token == token &&
                              found[next].last_token == token + 1 &&
                              found[next].kind != EntityKind::organization;
        if ((!is_free && !is_alone) ||
            std::find(stated.begin(), stated.end(), analysis.written(analysis.tokens[token])) ==
                stated.end())
            continue;
        all.push_back({token, token + 1, EntityKind::organization, NameOrigin::acronym});
        if (is_alone) ++next;
    }
    all.insert(all.end(), found.begin() + static_cast<std::ptrdiff_t>(next), found.end());
    found.resize(first);
    found.insert(found.end(), all.begin(), all.end());
}

}  // namespace dateline
