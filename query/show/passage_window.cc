#include "query/show/passage_window.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace dateline {

namespace {

// The words of the query that stand in a passage: numbers from 0.
struct Words {
    std::vector<std::uint64_t> weights;               // by number
    std::vector<std::vector<std::uint32_t>> by_line;  // those that begin in each line
};

// In thousandths, so that what is taken from a sum leaves what there was before.
std::uint64_t whole(double weight) {
    constexpr double most = 1e6;  // an inverse document frequency is below 50
    return static_cast<std::uint64_t>(std::lround(1000 * std::clamp(weight, 0.0, most)));
}

Words words_of(const MarkedText& passage, std::span<const Line> lines,
               std::span<const Match> matches) {
    Words words;
    words.by_line.resize(lines.size());
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    std::size_t line = 0;
    for (const Mark& mark : passage.marks) {
        if (mark.ink != Ink::match || mark.number >= matches.size()) continue;
        while (line + 1 < lines.size() && mark.begin >= lines[line].end) ++line;
        const Match& match = matches[mark.number];
        const auto next = static_cast<std::uint32_t>(words.weights.size());
        const auto [known, is_new] = numbers.try_emplace(match.sought, next);
        if (is_new) words.weights.push_back(whole(match.weight));
        words.by_line[line].push_back(known->second);
    }
    return words;
}

// What stands in some neighbouring lines.
class Told {
public:
    explicit Told(const Words& words) : words_(words), counts_(words.weights.size()) {}

    void add(std::size_t line) {
        for (const std::uint32_t word : words_.by_line[line]) {
            ++matches_;
            if (counts_[word]++ > 0) continue;
            weight_ += words_.weights[word];
            ++different_;
        }
    }
    void take(std::size_t line) {
        for (const std::uint32_t word : words_.by_line[line]) {
            --matches_;
            if (--counts_[word] > 0) continue;
            weight_ -= words_.weights[word];
            --different_;
        }
    }

    // The larger the better: the weight of the different words, their number, all matches.
    using Worth = std::tuple<std::uint64_t, std::size_t, std::size_t>;
    Worth worth() const { return {weight_, different_, matches_}; }

private:
    const Words& words_;
    std::vector<std::uint32_t> counts_;  // of each word
    std::uint64_t weight_ = 0;
    std::size_t different_ = 0;
    std::size_t matches_ = 0;
};

}  // namespace

LineWindow best_window(const MarkedText& passage, std::span<const Line> lines,
                       std::span<const Match> matches, std::size_t height) {
    if (lines.size() <= height) return {0, lines.size()};
    const Words words = words_of(passage, lines, matches);
    Told told(words);
    Told::Worth best{};
    std::size_t best_first = 0;
    for (std::size_t last = 0; last < lines.size(); ++last) {
        told.add(last);
        if (last + 1 < height) continue;
        const std::size_t first = last + 1 - height;
        if (told.worth() > best) {
            best = told.worth();
            best_first = first;
        }
        told.take(first);
    }
    // The first such window has its last match in its last line: move it down until it has about as
    // much before the first match as after the last, without losing one.
    std::size_t blank_before = 0;
    while (blank_before < height && words.by_line[best_first + blank_before].empty())
        ++blank_before;
    if (best > Told::Worth{})
        best_first += std::min(blank_before / 2, lines.size() - height - best_first);
    return {best_first, best_first + height};
}

}  // namespace dateline
