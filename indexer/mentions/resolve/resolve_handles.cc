#include <algorithm>
#include <string>

#include "indexer/mentions/resolve/resolve_people.h"
#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

constexpr std::size_t shortest_family_name =
    4;  // bytes; "@li" and "@anna" end too many other words
constexpr std::size_t longest_handle = 40;

struct Named {
    std::uint32_t entity = 0;
    std::string given;  // folded; empty for an entity of one word
};

// Words that stand before a name in handles: "@SecBlinken", "@realDonaldTrump".
bool is_title(std::string_view word, const Lexicon& lexicon) {
    return word == "real" || word == "official" || word == "the" || word == "iam" || word == "pm" ||
           lexicon.find(hash_word(word)).is(Cue::title);
}

// Whether what stands in a handle before the family name belongs to that person: nothing, a title,
// the given name, its beginning or its first letter, perhaps with a middle initial.
bool fits(std::string_view before, const Named& named, const Lexicon& lexicon) {
    while (!before.empty() && before.back() == '_') before.remove_suffix(1);
    if (before.empty() || is_title(before, lexicon)) return true;
    const std::string_view given = named.given;
    if (given.empty()) return false;
    if (before.starts_with(given))
        return before.size() <= given.size() + 2 || is_title(before.substr(given.size()), lexicon);
    return given.starts_with(before);
}

}  // namespace

void resolve_handles(const Analysis& analysis, const Lexicon& lexicon, Resolution& resolution) {
    std::vector<std::uint32_t> handles;
    for (std::uint32_t t = 0; t < analysis.tokens.size(); ++t)
        if (analysis.tokens[t].kind == TokenKind::handle) handles.push_back(t);
    if (handles.empty()) return;

    HashTable<std::vector<Named>> by_family;
    for (std::size_t s = 0; s < resolution.spans.size(); ++s) {
        const NameSpan& span = resolution.spans[s];
        if (span.kind != EntityKind::person || resolution.entity_of[s] == no_entity) continue;
        const std::string_view family = analysis.form(analysis.tokens[span.last_token - 1]);
        if (family.size() < shortest_family_name) continue;
        Named named{resolution.entity_of[s], {}};
        if (span.last_token - span.first_token > 1)
            named.given = analysis.form(analysis.tokens[span.first_token]);
        auto& list = by_family.at(hash_word(family));
        constexpr std::size_t most_namesakes = 16;
        const bool is_known = std::any_of(list.begin(), list.end(), [&](const Named& other) {
            return other.entity == named.entity && other.given == named.given;
        });
        if (!is_known && list.size() < most_namesakes) list.push_back(std::move(named));
    }

    const std::size_t before = resolution.spans.size();
    std::size_t next_span = 0;
    for (const std::uint32_t t : handles) {
        while (next_span < before && resolution.spans[next_span].last_token <= t) ++next_span;
        if (next_span < before && resolution.spans[next_span].first_token <= t) continue;
        std::uint32_t entity = no_entity;
        NameReason reason = NameReason::handle_made;
        // "Moritz Rudolf (@MoritzRudolf)"
        if (next_span > 0 && resolution.spans[next_span - 1].last_token == t) {
            const std::uint32_t end = analysis.tokens[t - 1].end;
            const std::string_view between =
                analysis.text.substr(end, analysis.tokens[t].begin - end);
            if (between.size() <= 3 && between.find('(') != std::string_view::npos) {
                entity = resolution.entity_of[next_span - 1];
                reason = NameReason::handle_behind;
            }
        }
        const std::string_view form = analysis.form(analysis.tokens[t]);
        for (std::size_t cut = 0; entity == no_entity && form.size() <= longest_handle &&
                                  cut + shortest_family_name <= form.size();
             ++cut) {
            const auto* list = by_family.find(hash_word(form.substr(cut)));
            if (!list) continue;
            for (const Named& named : *list)
                if (fits(form.substr(0, cut), named, lexicon)) {
                    entity = named.entity;
                    break;
                }
        }
        if (entity == no_entity) continue;
        resolution.spans.push_back(
            {t, t + 1, resolution.entities[entity].kind, NameOrigin::handle});
        resolution.entity_of.push_back(entity);
        resolution.decision_of.push_back({reason, 0});
    }
    if (resolution.spans.size() == before) return;

    std::vector<std::uint32_t> order(resolution.spans.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::inplace_merge(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(before),
                       order.end(), [&](std::uint32_t a, std::uint32_t b) {
                           return resolution.spans[a].first_token < resolution.spans[b].first_token;
                       });
    std::vector<NameSpan> spans;
    std::vector<std::uint32_t> entity_of;
    std::vector<NameDecision> decision_of;
    for (const std::uint32_t i : order) {
        spans.push_back(resolution.spans[i]);
        entity_of.push_back(resolution.entity_of[i]);
        decision_of.push_back(resolution.decision_of[i]);
    }
    resolution.spans = std::move(spans);
    resolution.entity_of = std::move(entity_of);
    resolution.decision_of = std::move(decision_of);
}

}  // namespace dateline
