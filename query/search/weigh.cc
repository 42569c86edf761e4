#include "query/search/weigh.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "query/search/rarity.h"

namespace dateline {

namespace {

// The formula, for words and articles of one index.
class Bm25 {
public:
    Bm25(const Index& index, const RankingOptions& options) : options_(options) {
        double words = 0;
        for (const Segment& segment : index.segments()) {
            const std::span<const std::uint32_t> lengths = segment.lengths();
            words += static_cast<double>(
                std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0}));
            articles_ += lengths.size();
        }
        a_word_of_average_ = words > 0 ? static_cast<double>(articles_) / words : 0;
    }

    // What a word approaches that is repeated without end.
    double most(const WeighedWord& word) const {
        return rarity(articles_, word.articles) * (options_.k1 + 1) * word.times;
    }
    double weight(double most, std::uint32_t length, double occurrences) const {
        const double relative = length * a_word_of_average_;
        const double b = options_.b;
        return most * occurrences / (options_.k1 * (relative * b + 1 - b) + occurrences);
    }

private:
    const RankingOptions& options_;
    std::uint64_t articles_ = 0;
    double a_word_of_average_ = 0;  // the part of an average article that one word is
};

class Weigher {
public:
    Weigher(const Matching& matching, const Index& index, const RankingOptions& options)
        : matching_(matching), index_(index), options_(options), bm25_(index, options) {}

    std::vector<WeighedArticle> best(std::size_t count) {
        std::vector<Candidate> candidates;
        for (std::size_t s = 0; s < index_.segments().size(); ++s) {
            weights_.assign(index_.segments()[s].info().articles + 1, 0);
            occurrences_.assign(weights_.size(), 0);
            for (const WeighedWord& word : matching_.words) add(word, s);
            for (const Lift& lift : matching_.lifts) add(lift, s);
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
        const double most = bm25_.most(word);
        const std::span<const std::uint32_t> lengths = index_.segments()[s].lengths();
        const auto weigh = [&](std::uint64_t number, double occurrences) {
            weights_[number] +=
                static_cast<float>(bm25_.weight(most, lengths[number - 1], occurrences));
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

    void add(const Lift& lift, std::size_t s) {
        const auto gain = static_cast<float>(lift.by(options_));
        lift.articles.each(s, [&](std::uint64_t number) { weights_[number] += gain; });
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
    const RankingOptions& options_;
    const Bm25 bm25_;
    std::vector<float> weights_;  // of the articles of a segment, by number
    std::vector<std::uint32_t>
        occurrences_;  // of a word in all its forms, likewise; 0 between words
};

}  // namespace

std::vector<WeighedArticle> best_articles(const Matching& matching, const Index& index,
                                          const RankingOptions& options, std::size_t count) {
    return Weigher(matching, index, options).best(count);
}

std::vector<WordWeight> word_weights(const Matching& matching, const Index& index,
                                     const RankingOptions& options, Xapian::docid document) {
    const Bm25 bm25(index, options);
    const std::size_t segment = index.segment_number_of(document);
    const std::uint64_t number = index.number_of(document);
    const std::uint32_t length = index.segments()[segment].lengths()[number - 1];
    const Xapian::Database& database = index.terms(segment);
    std::vector<WordWeight> weights;
    for (const WeighedWord& word : matching.words) {
        WordWeight& one = weights.emplace_back();
        if (word.within && !word.within->has(segment, number)) continue;
        for (const std::string& term : word.terms) {
            Xapian::PostingIterator it = database.postlist_begin(term);
            if (it == database.postlist_end(term)) continue;
            it.skip_to(static_cast<Xapian::docid>(number));
            if (it != database.postlist_end(term) && *it == number) one.occurrences += it.get_wdf();
        }
        if (one.occurrences > 0)
            one.weight = bm25.weight(bm25.most(word), length, static_cast<double>(one.occurrences));
    }
    return weights;
}

}  // namespace dateline
