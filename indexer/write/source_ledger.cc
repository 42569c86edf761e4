#include "indexer/write/source_ledger.h"

#include <algorithm>

#include "indexer/sources/walk.h"
#include "indexer/write/identity.h"

namespace dateline {

namespace {

bool has(const std::vector<std::uint64_t>& keys, std::uint64_t key) {
    return std::ranges::binary_search(keys, key);
}

bool has(const std::vector<Listed>& articles, std::uint64_t key) {
    return std::ranges::binary_search(articles, key, {}, &Listed::key);
}

struct ByKey {
    bool operator()(const Listed& article, std::uint64_t key) const { return article.key < key; }
    bool operator()(std::uint64_t key, const Listed& article) const { return key < article.key; }
};

}  // namespace

SourceLedger::SourceLedger(SourceStates states) : states_(std::move(states)) {
    contents_.reserve(states_.size());
    for (const auto& [path, state] : states_) {
        for (const Listed& article : state.articles) keys_.push_back(article.key);
        if (state.origin != origin_of_path(path)) moved_origins_.insert(state.origin);
        if (state.complete) contents_.emplace(state.content, &path);
    }
    std::sort(keys_.begin(), keys_.end());
}

bool SourceLedger::has_elsewhere(std::uint64_t key, const std::string& path) const {
    const auto [first, last] = std::equal_range(keys_.begin(), keys_.end(), key);
    if (first == last) return false;
    // A source that this run has changed is one that was moved: its list is now of another path.
    const auto own = states_.find(path);
    if (own == states_.end() || changes_.contains(path)) return true;
    const std::vector<Listed>& listed = own->second.articles;
    const auto [own_first, own_last] = std::equal_range(listed.begin(), listed.end(), key, ByKey{});
    return last - first > own_last - own_first;
}

std::uint64_t SourceLedger::origin(const std::string& path) const {
    if (const auto known = states_.find(path); known != states_.end()) return known->second.origin;
    std::uint64_t origin = origin_of_path(path);
    while (moved_origins_.contains(origin))
        origin = origin_of_path(path + '\n' + std::to_string(origin));
    return origin;
}

void SourceLedger::set(const std::string& path, SourceState state) {
    if (state.origin == 0) state.origin = origin(path);
    sort_once(state.articles);
    changes_[path] = std::move(state);
}

std::optional<SourceState> SourceLedger::take_moved(std::uint64_t size, std::uint64_t content) {
    const auto [first, last] = contents_.equal_range(content);
    for (auto it = first; it != last; ++it) {
        const std::string& path = *it->second;
        const SourceState& state = states_.at(path);
        if (state.size != size || changes_.contains(path) || !is_gone(path)) continue;
        forget(path);
        return state;
    }
    return std::nullopt;
}

std::vector<SourceLedger::Touched> SourceLedger::touched_articles() const {
    std::vector<Touched> touched;
    for (const auto& [path, state] : changes_) {
        const auto before = states_.find(path);
        const bool was_known = before != states_.end();
        if (was_known && state && before->second.articles == state->articles &&
            before->second.vanished == state->vanished)
            continue;
        if (was_known)
            for (const Listed& article : before->second.articles) touched.push_back({article.key});
        if (!state) continue;
        for (const Listed& article : state->articles) {
            // What another source has had does not stand where its record says.
            const bool written = has(keys_, article.key) &&
                                 !(was_known && has(before->second.articles, article.key));
            touched.push_back({article.key, 0, written});
        }
    }
    // Each once, with what any of its entries says.
    std::ranges::sort(touched, {}, &Touched::key);
    std::size_t kept = 0;
    for (const Touched& article : touched) {
        if (kept > 0 && touched[kept - 1].key == article.key)
            touched[kept - 1].written |= article.written;
        else
            touched[kept++] = article;
    }
    touched.resize(kept);
    return touched;
}

void SourceLedger::make_changes() {
    for (auto& [path, state] : changes_) {
        if (state)
            states_.insert_or_assign(path, *std::move(state));
        else
            states_.erase(path);
    }
    changes_.clear();
}

SourceLedger::Consequences SourceLedger::settle(
    const std::function<bool(std::uint64_t)>& has_places) {
    std::vector<Touched> touched = touched_articles();
    make_changes();

    Consequences consequences;
    if (touched.empty()) return consequences;
    const auto for_each_listed = [&](auto&& use) {
        for (const auto& [path, state] : states_)
            for (const Listed& article : state.articles)
                if (const auto it =
                        std::ranges::lower_bound(touched, article.key, {}, &Touched::key);
                    it != touched.end() && it->key == article.key)
                    use(path, state, article, *it);
    };
    for_each_listed(
        [](const std::string& path, const SourceState& state, const Listed&, Touched& article) {
            if (++article.sources > 1 || state.vanished || state.origin != origin_of_path(path))
                article.written = true;
        });
    for (Touched& article : touched) {
        if (article.sources == 0) consequences.unlisted.push_back(article.key);
        if (!article.written && has_places(article.key)) article.written = true;
        if (article.written) consequences.places[article.key];
    }
    for_each_listed([&](const std::string& path, const SourceState& state, const Listed& listed,
                        const Touched& article) {
        if (article.written)
            consequences.places[listed.key].push_back(
                {path + listed.member, listed.line, state.vanished,
                 static_cast<std::uint32_t>(listed.member.size())});
    });
    for (auto& [key, places] : consequences.places) std::sort(places.begin(), places.end());
    *this = SourceLedger(std::move(states_));
    return consequences;
}

}  // namespace dateline
