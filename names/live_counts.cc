#include "names/live_counts.h"

#include <algorithm>
#include <atomic>
#include <future>

namespace dateline {

namespace {

constexpr std::uint32_t nobody = UINT32_MAX;

// Articles that a thread counts at once: some milliseconds of work.
constexpr std::uint64_t articles_at_once = 16'384;

// From how many articles on a second thread is worth its start and its own counts.
constexpr std::uint64_t articles_for_threads = 50'000;

// Articles of a segment, `first` to `last` of it.
struct Piece {
    std::size_t segment;
    std::uint64_t first;
    std::uint64_t last;
};

// What is counted, with the last article that was: an article counts once, however often it has a
// name or one's names. What is asked together lies together, as most of it is in no near cache.
struct EntityCount {
    std::uint32_t articles = 0;
    std::uint32_t last = 0;
};
struct ItemCount {
    std::uint32_t entity = nobody;
    std::uint32_t articles = 0;
    std::uint32_t last = 0;
};

class Counter {
public:
    Counter(const Index& index, std::span<const std::vector<std::uint32_t>> items_of_segments,
            std::span<const std::uint32_t> entity_of_item, std::size_t entities)
        : index_(index),
          items_of_segments_(items_of_segments),
          items_(entity_of_item.size()),
          entities_(entities) {
        for (std::size_t i = 0; i < items_.size(); ++i) items_[i].entity = entity_of_item[i];
    }

    void count(const Piece& piece) {
        const Segment& segment = index_.segments()[piece.segment];
        for (std::uint64_t number = piece.first; number <= piece.last; ++number) {
            if (segment.is_dead(number)) continue;
            segment.read_names(number, names_);
            ++article_;
            add(piece.segment, names_.entities);
            add(piece.segment, names_.others);
        }
    }

    // Adds what has been counted.
    void add_to(LiveCounts& sums) const {
        for (std::size_t i = 0; i < items_.size(); ++i) sums.items[i] += items_[i].articles;
        for (std::size_t e = 0; e < entities_.size(); ++e)
            sums.entities[e] += entities_[e].articles;
    }

private:
    void add(std::size_t segment, const std::vector<std::uint32_t>& names) {
        const std::vector<std::uint32_t>& items = items_of_segments_[segment];
        for (const std::uint32_t name : names) {
            if (name >= items.size())
                throw IndexError("the index at " + index_.folder().string() +
                                 " is damaged: an article of segment " +
                                 index_.segments()[segment].info().name +
                                 " has a name that the segment has not: index the collection again "
                                 "into another folder");
            ItemCount& item = items_[items[name]];
            if (item.last == article_) continue;
            item.last = article_;
            ++item.articles;
            if (item.entity == nobody) continue;
            EntityCount& entity = entities_[item.entity];
            if (entity.last == article_) continue;
            entity.last = article_;
            ++entity.articles;
        }
    }

    const Index& index_;
    std::span<const std::vector<std::uint32_t>> items_of_segments_;
    std::vector<ItemCount> items_;
    std::vector<EntityCount> entities_;
    std::uint32_t article_ = 0;  // how many have been counted: Xapian's documents are no more
    NameRow names_;
};

}  // namespace

LiveCounts count_live(const Index& index,
                      std::span<const std::vector<std::uint32_t>> items_of_segments,
                      std::span<const std::uint32_t> entity_of_item, std::size_t entities) {
    std::vector<Piece> pieces;
    std::uint64_t articles = 0;
    for (std::size_t s = 0; s < index.segments().size(); ++s) {
        const std::uint64_t size = index.segments()[s].info().articles;
        articles += size;
        for (std::uint64_t first = 1; first <= size; first += articles_at_once)
            pieces.push_back({s, first, std::min(first + articles_at_once - 1, size)});
    }
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Counter counter(index, items_of_segments, entity_of_item, entities);
        for (std::size_t p = next++; p < pieces.size(); p = next++) counter.count(pieces[p]);
        return counter;
    };
    LiveCounts counts;
    counts.items.resize(entity_of_item.size());
    counts.entities.resize(entities);
    if (articles < articles_for_threads) {
        work().add_to(counts);
        return counts;
    }
    std::future<Counter> other = std::async(std::launch::async, work);
    work().add_to(counts);
    other.get().add_to(counts);
    return counts;
}

}  // namespace dateline
