#include "query/search/weigh.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace dateline {

namespace {

// How much a word's repetition counts, and how much a long article is held against it; the
// shortest articles are taken for half as long as the average one at least.
constexpr double k1 = 1.0;
constexpr double b = 0.5;
constexpr double least_length = 0.5;

// A word's inverse document frequency. One that more than half of the articles have still speaks
// for those that have it.
double rarity(double articles, double having) {
    const double odds = (articles - having + 0.5) / (having + 0.5);
    return std::log(odds < 2 ? odds / 2 + 1 : odds);
}

class Weigher {
public:
    Weigher(const Matching& matching, const Index& index) : matching_(matching), index_(index) {
        double words = 0;
        for (const Segment& segment : index.segments()) {
            const std::span<const std::uint32_t> lengths = segment.lengths();
            words += static_cast<double>(
                std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0}));
            articles_ += static_cast<double>(lengths.size());
        }
        a_word_of_average_ = words > 0 ? articles_ / words : 0;
    }

    std::vector<WeighedArticle> best(std::size_t count) {
        std::vector<Candidate> candidates;
        for (std::size_t s = 0; s < index_.segments().size(); ++s) {
            weights_.assign(index_.segments()[s].info().articles + 1, 0);
            occurrences_.assign(weights_.size(), 0);
            for (const WeighedWord& word : matching_.words) add(word, s);
            add_best(s, count, candidates);
        }
        keep_best(candidates, count);
        std::sort(candidates.begin(), candidates.end());
        std::vector<WeighedArticle> articles;
        articles.reserve(candidates.size());
        for (const Candidate& one : candidates) articles.push_back({one.document, one.weight});
        return articles;
    }

private:
    struct Candidate {
        float weight;
        std::uint64_t key;
        Xapian::docid document;

        // The better one comes first.
        bool operator<(const Candidate& other) const {
            return weight != other.weight ? weight > other.weight : key < other.key;
        }
    };

    // What one word adds to each article of a segment, however it is written there.
    void add(const WeighedWord& word, std::size_t s) {
        const double rarest = rarity(articles_, static_cast<double>(word.articles)) * (k1 + 1);
        const std::span<const std::uint32_t> lengths = index_.segments()[s].lengths();
        const auto weigh = [&](std::uint64_t number, double occurrences) {
            const double length = std::max(lengths[number - 1] * a_word_of_average_, least_length);
            weights_[number] += static_cast<float>(rarest * occurrences /
                                                   (k1 * (length * b + 1 - b) + occurrences));
        };
        const auto counts = [&](std::uint64_t number) {
            return matching_.articles.has(s, number) &&
                   (!word.within || word.within->has(s, number));
        };
        if (word.terms.size() == 1) {
            each_posting(word.terms.front(), s, [&](std::uint64_t number, Xapian::termcount wdf) {
                if (counts(number)) weigh(number, wdf);
            });
            return;
        }
        for (const std::string& term : word.terms)
            each_posting(term, s, [&](std::uint64_t number, Xapian::termcount wdf) {
                if (counts(number)) occurrences_[number] += wdf;
            });
        matching_.articles.each(s, [&](std::uint64_t number) {
            if (occurrences_[number] > 0) weigh(number, std::exchange(occurrences_[number], 0));
        });
    }

    template <class Visit>
    void each_posting(const std::string& term, std::size_t s, Visit visit) const {
        const Xapian::Database& database = index_.terms(s);
        const auto end = database.postlist_end(term);
        for (auto it = database.postlist_begin(term); it != end; ++it)
            if (*it < weights_.size()) visit(*it, it.get_wdf());  // else the index is damaged
    }

    void add_best(std::size_t s, std::size_t count, std::vector<Candidate>& candidates) const {
        const Segment& segment = index_.segments()[s];
        // Only what is better than the worst of so many is looked at more closely.
        float least = -1;
        matching_.articles.each(s, [&](std::uint64_t number) {
            if (weights_[number] < least) return;
            candidates.push_back(
                {weights_[number], segment.key(number), index_.document(s, number)});
            if (candidates.size() < 4 * count + 64) return;
            keep_best(candidates, count);
            least = candidates.empty()
                        ? 0
                        : std::max_element(candidates.begin(), candidates.end())->weight;
        });
    }

    static void keep_best(std::vector<Candidate>& candidates, std::size_t count) {
        if (candidates.size() <= count) return;
        const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(count);
        std::nth_element(candidates.begin(), end, candidates.end());
        candidates.erase(end, candidates.end());
    }

    const Matching& matching_;
    const Index& index_;
    double articles_ = 0;
    double a_word_of_average_ = 0;  // the part of an average article that one word is
    std::vector<float> weights_;    // of the articles of a segment, by number
    std::vector<std::uint32_t>
        occurrences_;  // of a word in all its forms, likewise; 0 between words
};

}  // namespace

std::vector<WeighedArticle> best_articles(const Matching& matching, const Index& index,
                                          std::size_t count) {
    return Weigher(matching, index).best(count);
}

}  // namespace dateline
