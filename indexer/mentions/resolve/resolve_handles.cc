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
    const LexiconEntry& known = lexicon.find(hash_word(word));
    return known.is(Use::handle) || known.is(Cue::title);
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

class Handles {
public:
    Handles(const Analysis& analysis, const Lexicon& lexicon, Resolution& resolution)
        : analysis_(analysis), lexicon_(lexicon), resolution_(resolution) {}

    // Adds a span for each of these tokens that is somebody, behind the others.
    void add(const std::vector<std::uint32_t>& handles) {
        const std::size_t names = resolution_.spans.size();
        read_families(names);
        std::size_t next = 0;  // span
        for (const std::uint32_t t : handles) {
            while (next < names && resolution_.spans[next].last_token <= t) ++next;
            if (next < names && resolution_.spans[next].first_token <= t) continue;
            NameReason reason = NameReason::handle_behind;
            std::uint32_t entity = next > 0 ? named_before(t, next - 1) : no_entity;
            if (entity == no_entity) {
                reason = NameReason::handle_made;
                entity = made_of_name(analysis_.form(analysis_.tokens[t]));
            }
            if (entity == no_entity) continue;
            resolution_.spans.push_back(
                {t, t + 1, resolution_.entities[entity].kind, NameOrigin::handle});
            resolution_.entity_of.push_back(entity);
            resolution_.decision_of.push_back({reason, 0});
        }
    }

private:
    void read_families(std::size_t names) {
        for (std::size_t s = 0; s < names; ++s) {
            const NameSpan& span = resolution_.spans[s];
            if (span.kind != EntityKind::person || resolution_.entity_of[s] == no_entity) continue;
            const std::string_view family = analysis_.form(analysis_.tokens[span.last_token - 1]);
            if (family.size() < shortest_family_name) continue;
            Named named{resolution_.entity_of[s], {}};
            if (span.last_token - span.first_token > 1)
                named.given = analysis_.form(analysis_.tokens[span.first_token]);
            auto& list = by_family_.at(hash_word(family));
            constexpr std::size_t most_namesakes = 16;
            const bool is_known = std::any_of(list.begin(), list.end(), [&](const Named& other) {
                return other.entity == named.entity && other.given == named.given;
            });
            if (!is_known && list.size() < most_namesakes) list.push_back(std::move(named));
        }
    }

    // "Moritz Rudolf (@MoritzRudolf)"
    std::uint32_t named_before(std::uint32_t handle, std::size_t span) const {
        if (resolution_.spans[span].last_token != handle) return no_entity;
        const std::uint32_t end = analysis_.tokens[handle - 1].end;
        const std::string_view between =
            analysis_.text.substr(end, analysis_.tokens[handle].begin - end);
        return between.size() <= 3 && between.find('(') != std::string_view::npos
                   ? resolution_.entity_of[span]
                   : no_entity;
    }

    std::uint32_t made_of_name(std::string_view form) const {
        if (form.size() > longest_handle) return no_entity;
        for (std::size_t cut = 0; cut + shortest_family_name <= form.size(); ++cut)
            if (const auto* list = by_family_.find(hash_word(form.substr(cut))))
                for (const Named& named : *list)
                    if (fits(form.substr(0, cut), named, lexicon_)) return named.entity;
        return no_entity;
    }

    const Analysis& analysis_;
    const Lexicon& lexicon_;
    Resolution& resolution_;
    HashTable<std::vector<Named>> by_family_;
};

// Brings the spans from `middle` on, which ascend as those before them do, to their places.
void merge_spans(std::size_t middle, Resolution& resolution) {
    std::vector<std::uint32_t> order(resolution.spans.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::inplace_merge(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(middle),
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

}  // namespace

void resolve_handles(const Analysis& analysis, const Lexicon& lexicon, Resolution& resolution) {
    std::vector<std::uint32_t> handles;
    for (std::uint32_t t = 0; t < analysis.tokens.size(); ++t)
        if (analysis.tokens[t].kind == TokenKind::handle) handles.push_back(t);
    if (handles.empty()) return;
    const std::size_t before = resolution.spans.size();
    Handles(analysis, lexicon, resolution).add(handles);
    if (resolution.spans.size() > before) merge_spans(before, resolution);
}

}  // namespace dateline
