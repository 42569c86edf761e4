#include "query/search/occurrences.h"

#include <algorithm>

namespace dateline {

namespace {

bool comes_before(const Occurrence& a, const Occurrence& b) {
    return a.token != b.token ? a.token < b.token : a.sought < b.sought;
}

// An occurrence of one operand, a set of them by its number.
struct Part {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t operand;
};

// Puts occurrences of operands together from left to right. Of all ways to have the same operands
// behind it only the one with the fewest words between counts for what comes; how many these are
// with the next one follows from where it would end if none stood between.
class Nearness {
public:
    explicit Nearness(const Sought::Near& near)
        : near_(near), best_(std::size_t{1} << near.operands.size()) {}

    // `parts` by begin. The stretches that have all operands, each beginning once.
    std::vector<Part> stretches(std::span<const Part> parts) {
        for (const Part& part : parts) {
            std::erase_if(waiting_, [&](const Way& way) {
                if (way.end > part.begin) return false;
                if (Way& best = best_[way.operands]; best.end == 0 || way.packed > best.packed)
                    best = way;
                return true;
            });
            add(part);
        }
        return std::move(found_);
    }

private:
    struct Way {
        std::size_t operands = 0;  // a bit for each
        std::uint32_t begin = 0;
        std::uint32_t end = 0;     // 0: there is none
        std::uint32_t packed = 0;  // where it would end without the words between
    };

    void add(const Part& part) {
        const std::size_t own = std::size_t{1} << part.operand;
        if (!near_.in_order || part.operand == 0) go_on({own, part.begin, part.end, part.end});
        for (const Way& way : best_) {
            if (way.end == 0 || (way.operands & own) != 0) continue;
            if (near_.in_order && way.operands != own - 1) continue;
            const std::uint32_t between = part.begin - way.packed;
            if (between > near_.between) continue;
            go_on({way.operands | own, way.begin, part.end, part.end - between});
        }
    }

    void go_on(const Way& way) {
        if (way.operands + 1 == best_.size())
            found_.push_back({way.begin, way.end, 0});
        else
            waiting_.push_back(way);
    }

    const Sought::Near& near_;
    std::vector<Way> best_;     // by operands
    std::vector<Way> waiting_;  // that end behind the part that is looked at
    std::vector<Part> found_;
};

}  // namespace

OccurrenceFinder::OccurrenceFinder(const std::vector<Sought>& sought,
                                   const Vocabulary& vocabulary) {
    for (const Sought& one : sought) {
        const auto number = static_cast<std::uint32_t>(sought_.size());
        sought_.push_back(one.in(vocabulary));
        if (one.near) near_.push_back(number);
        if (one.words.empty()) continue;
        const Sought::Word& first = sought_.back().words.front();
        starts_.push_back({first.exact, number, true});
        for (const std::uint32_t form : first.forms)
            if (form != first.exact) starts_.push_back({form, number, false});
    }
    std::sort(starts_.begin(), starts_.end(), [](const Start& a, const Start& b) {
        return a.number != b.number ? a.number < b.number : a.sought < b.sought;
    });
    for (const Start& start : starts_)
        may_start_[start.number % bits / 64] |= std::uint64_t{1} << (start.number % 64);
}

std::span<const Occurrence> OccurrenceFinder::find(const TokenRange& title,
                                                   std::span<const std::uint32_t> tokens) {
    occurrences_.clear();
    find_words(title, tokens);
    if (near_.empty()) return occurrences_;
    for (const std::uint32_t sought : near_) find_near(sought);
    std::sort(occurrences_.begin(), occurrences_.end(), comes_before);
    return occurrences_;
}

void OccurrenceFinder::find_words(const TokenRange& title, std::span<const std::uint32_t> tokens) {
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        if (!may_start(tokens[at])) continue;
        auto start = std::lower_bound(
            starts_.begin(), starts_.end(), tokens[at],
            [](const Start& one, std::uint32_t number) { return one.number < number; });
        for (; start != starts_.end() && start->number == tokens[at]; ++start) {
            const Sought& sought = sought_[start->sought];
            if (sought.in_title && (at < title.first || at >= title.last)) continue;
            if (sought.words.size() > 1 && !sought.matches_at(tokens, at)) continue;
            const auto end = at + static_cast<std::uint32_t>(sought.words.size());
            occurrences_.push_back({at, end, start->sought, start->is_exact});
        }
    }
}

void OccurrenceFinder::find_near(std::uint32_t sought) {
    const Sought::Near& near = *sought_[sought].near;
    std::vector<Part> parts;
    for (const Occurrence& one : occurrences_)
        for (std::uint32_t operand = 0; operand < near.operands.size(); ++operand)
            if (std::ranges::find(near.operands[operand], one.sought) !=
                near.operands[operand].end())
                parts.push_back({one.token, one.end, operand});
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.begin < b.begin; });
    std::vector<Part> stretches = Nearness(near).stretches(parts);
    std::ranges::sort(stretches, {}, &Part::begin);
    std::uint32_t last = UINT32_MAX;
    for (const Part& one : stretches)
        if (one.begin != last) occurrences_.push_back({last = one.begin, one.end, sought, true});
}

}  // namespace dateline
