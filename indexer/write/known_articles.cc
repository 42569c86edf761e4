#include "indexer/write/known_articles.h"

#include <algorithm>

#include "schema/segment.h"

namespace dateline {

namespace {

constexpr std::uint32_t unpublished = UINT32_MAX >> 1;  // of 31 bits

constexpr std::size_t fewest_slots = 1024;

// Of a key the lower bits are 0.
std::size_t mixed(std::uint64_t hash) { return static_cast<std::size_t>(hash ^ hash >> 32); }

// As a segment's table has it.
std::uint32_t stored_content(const Identity& identity) {
    return static_cast<std::uint32_t>(identity.content);
}

}  // namespace

// The slot of an article with this hash, or the free one that it would get.
std::size_t KnownArticles::Table::slot_of(const std::deque<Known>& articles,
                                          std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = mixed(hash) & mask;
    while (slots_[at] != 0 && articles[slots_[at] - 1].*hash_ != hash) at = (at + 1) & mask;
    return at;
}

std::optional<std::uint32_t> KnownArticles::Table::find(const std::deque<Known>& articles,
                                                        std::uint64_t hash) const {
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t entry = slots_[slot_of(articles, hash)];
    return entry == 0 ? std::nullopt : std::optional(entry - 1);
}

void KnownArticles::Table::put(const std::deque<Known>& articles, std::uint32_t index) {
    if (2 * used_ >= slots_.size()) grow(articles);
    std::uint32_t& slot = slots_[slot_of(articles, articles[index].*hash_)];
    if (slot == 0) ++used_;
    slot = index + 1;
}

// Entries whose article has another hash by now find a place under that.
void KnownArticles::Table::grow(const std::deque<Known>& articles) {
    std::vector<std::uint32_t> old(std::max(fewest_slots, 2 * slots_.size()));
    slots_.swap(old);
    used_ = 0;
    for (const std::uint32_t entry : old)
        if (entry != 0) put(articles, entry - 1);
}

void KnownArticles::load(const std::filesystem::path& segments_folder,
                         std::span<const SegmentInfo> segments) {
    clear();
    loaded_ = true;
    for (std::uint32_t s = 0; s < segments.size(); ++s) {
        const Segment segment(segments_folder, segments[s], SegmentUse::records);
        std::uint32_t number = 0;
        for (const TableRow& row : segment.rows()) {
            ++number;
            if (segment.is_dead(number)) continue;
            const std::size_t before = articles_.size();
            const std::uint32_t index = index_for(segment.key(number));
            Known& known = articles_[index];
            if (articles_.size() == before) outdated_.push_back({known.segment, known.number});
            known = {known.key,      row.text, row.address,     row.content,
                     row.stated_day, number,   s & unpublished, 0};
            by_text_.put(articles_, index);
        }
    }
}

void KnownArticles::clear() { *this = {}; }

// That of the article with this key, which is a new one when there was none.
std::uint32_t KnownArticles::index_for(std::uint64_t key) {
    if (const std::optional<std::uint32_t> index = by_key_.find(articles_, key)) return *index;
    const auto index = static_cast<std::uint32_t>(articles_.size());
    articles_.emplace_back().key = key;
    by_key_.put(articles_, index);
    return index;
}

const KnownArticles::Known* KnownArticles::known(std::uint64_t key) const {
    const std::optional<std::uint32_t> index = by_key_.find(articles_, key);
    return index ? &articles_[*index] : nullptr;
}

void KnownArticles::note(const Identity& identity) {
    const std::uint32_t index = index_for(identity.key);
    articles_[index] = {identity.key,     identity.text,
                        identity.address, stored_content(identity),
                        identity.day,     0,
                        unpublished,      1};
    by_text_.put(articles_, index);
}

// The article that stands in another file and is this one: of the same text, unless both state days
// of publication and these differ; those do not matter when address and title are the same.
std::optional<std::uint64_t> KnownArticles::elsewhere(const Identity& identity) const {
    const std::optional<std::uint32_t> index = by_text_.find(articles_, identity.text);
    if (!index) return std::nullopt;
    const Known& known = articles_[*index];
    if (known.key == identity.key) return std::nullopt;
    const bool may_be_of_one_day = known.day == identity.day || known.day == 0 || identity.day == 0;
    const bool is_at_one_address = identity.address != 0 && known.address == identity.address;
    if (!may_be_of_one_day && !is_at_one_address) return std::nullopt;
    return known.key;
}

Claim KnownArticles::claim(const Identity& identity, bool may_replace, bool anew) {
    Claim claim;
    claim.identity = identity;
    const std::uint64_t apart = told_apart(identity);
    if (known(apart) != nullptr) claim.identity.key = apart;
    const std::optional<std::uint32_t> own = by_key_.find(articles_, claim.identity.key);
    if (own && articles_[*own].content == stored_content(identity)) {
        articles_[*own].seen = 1;
        claim.verdict = Verdict::unchanged;
        if (!anew || identity.restored || articles_[*own].segment == unpublished) return claim;
        claim.verdict = Verdict::replaces;
        claim.replaced = find(claim.identity.key);
        note(claim.identity);
        return claim;
    }
    if (const std::optional<std::uint64_t> key = elsewhere(claim.identity)) {
        articles_[*by_key_.find(articles_, *key)].seen = 1;
        claim.identity.key = *key;
        claim.verdict = Verdict::duplicate;
        return claim;
    }
    if (own) {
        if (articles_[*own].seen != 0 || identity.restored || !may_replace) {
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
    const Known* article = known(key);
    if (article == nullptr || article->segment == unpublished) return std::nullopt;
    return ArticlePlace{article->segment, article->number};
}

}  // namespace dateline
