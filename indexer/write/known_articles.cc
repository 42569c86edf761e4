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
        }
    }
}

void KnownArticles::clear() { *this = {}; }

void KnownArticles::note(const Identity& identity) {
    by_key_[identity.key] = {identity.content, identity.text, identity.address, identity.day, 0,
                             unpublished,      true};
    by_text_[identity.text] = identity.key;
}

// The article that stands in another file and is this one: of the same text, unless both state days
// of publication and these differ; those do not matter when address and title are the same.
std::optional<std::uint64_t> KnownArticles::elsewhere(const Identity& identity) const {
    const auto key = by_text_.find(identity.text);
    if (key == by_text_.end() || key->second == identity.key) return std::nullopt;
    const auto known = by_key_.find(key->second);
    if (known == by_key_.end() || known->second.text != identity.text) return std::nullopt;
    const std::uint64_t day = known->second.day;
    const bool may_be_of_one_day = day == identity.day || day == 0 || identity.day == 0;
    const bool is_at_one_address =
        identity.address != 0 && known->second.address == identity.address;
    if (!may_be_of_one_day && !is_at_one_address) return std::nullopt;
    return key->second;
}

Claim KnownArticles::claim(const Identity& identity, bool may_replace, bool anew) {
    Claim claim;
    claim.identity = identity;
    const std::uint64_t apart = told_apart(identity);
    if (by_key_.contains(apart)) claim.identity.key = apart;
    const auto own = by_key_.find(claim.identity.key);
    if (own != by_key_.end() && own->second.content == identity.content) {
        own->second.seen = true;
        claim.verdict = Verdict::unchanged;
        if (!anew || identity.restored || own->second.segment == unpublished) return claim;
        claim.verdict = Verdict::replaces;
        claim.replaced = find(claim.identity.key);
        note(claim.identity);
        return claim;
    }
    if (const std::optional<std::uint64_t> key = elsewhere(claim.identity)) {
        by_key_.at(*key).seen = true;
        claim.identity.key = *key;
        claim.verdict = Verdict::duplicate;
        return claim;
    }
    if (own != by_key_.end()) {
        if (own->second.seen || identity.restored || !may_replace) {
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
