#include "indexer/write/known_articles.h"

#include "schema/segment.h"

namespace dateline {

namespace {

constexpr std::uint32_t unpublished = UINT32_MAX;

}  // namespace

void KnownArticles::load(const std::filesystem::path& segments_folder,
                         std::span<const SegmentInfo> segments) {
    clear();
    loaded_ = true;
    std::size_t articles = 0;
    for (const SegmentInfo& info : segments) articles += info.articles;
    by_key_.reserve(articles);
    by_text_.reserve(articles);
    for (std::uint32_t s = 0; s < segments.size(); ++s) {
        const Segment segment(segments_folder, segments[s]);
        std::uint64_t number = 0;
        for (const TableRow& row : segment.rows()) {
            ++number;
            if (segment.is_dead(number)) continue;
            const auto [entry, is_new] = by_key_.try_emplace(row.key);
            Known& known = entry->second;
            if (!is_new) outdated_.push_back({known.segment, known.number});
            known = {row.content, row.text, row.address, row.day, number, s, false};
            by_text_[row.text] = row.key;
            if (row.address != 0) by_address_[row.address] = row.key;
        }
    }
}

void KnownArticles::clear() { *this = {}; }

void KnownArticles::note(const Identity& identity) {
    by_key_[identity.key] = {identity.content, identity.text, identity.address, identity.day, 0,
                             unpublished,      true};
    by_text_[identity.text] = identity.key;
    if (identity.address != 0) by_address_[identity.address] = identity.key;
}

// The article that stands in another file and is this one: of the same text, unless both state days
// of publication and these differ; or of the same address and title.
std::optional<std::uint64_t> KnownArticles::elsewhere(const Identity& identity) const {
    const auto known_as = [&](const auto& keys, std::uint64_t hash) -> const Known* {
        const auto key = keys.find(hash);
        if (key == keys.end() || key->second == identity.key) return nullptr;
        const auto known = by_key_.find(key->second);
        return known == by_key_.end() ? nullptr : &known->second;
    };
    const Known* known = known_as(by_text_, identity.text);
    if (known && known->text == identity.text &&
        (known->day == identity.day || known->day == 0 || identity.day == 0))
        return by_text_.at(identity.text);
    if (identity.address == 0) return std::nullopt;
    known = known_as(by_address_, identity.address);
    if (known && known->address == identity.address) return by_address_.at(identity.address);
    return std::nullopt;
}

Claim KnownArticles::claim(const Identity& identity,
                           const std::unordered_set<std::uint64_t>& shared) {
    Claim claim;
    claim.identity = identity;
    const std::uint64_t apart = told_apart(identity);
    if (by_key_.contains(apart)) claim.identity.key = apart;
    const auto own = by_key_.find(claim.identity.key);
    if (own != by_key_.end() && own->second.content == identity.content) {
        own->second.seen = true;
        claim.verdict = Verdict::unchanged;
        return claim;
    }
    if (const std::optional<std::uint64_t> key = elsewhere(claim.identity)) {
        by_key_.at(*key).seen = true;
        claim.identity.key = *key;
        claim.verdict = Verdict::duplicate;
        return claim;
    }
    if (own != by_key_.end()) {
        if (own->second.seen || identity.restored || shared.contains(claim.identity.key)) {
            claim.identity.key = apart;
        } else {
            claim.verdict = Verdict::replaces;
            claim.replaced = find(claim.identity.key);
        }
    }
    note(claim.identity);
    return claim;
}

std::optional<ArticlePlace> KnownArticles::find(std::uint64_t key) const {
    const auto known = by_key_.find(key);
    if (known == by_key_.end() || known->second.segment == unpublished) return std::nullopt;
    return ArticlePlace{known->second.segment, known->second.number};
}

}  // namespace dateline
