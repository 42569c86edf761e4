// Measures how near duplicates are told (text/sketch.h): near_duplicates ARTICLES.jsonl
//
// Recall on copies that it makes of the articles: under a new head of other words, cut to a half,
// corrected in one word of fifty, and all of that at once. Precision on all pairs of the articles
// themselves: those that the sketches call near duplicates, by how many shingles they really share.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/segment.h"
#include "text/analysis.h"
#include "text/sketch.h"

namespace {

using namespace dateline;
using Tokens = std::vector<std::uint32_t>;

// Shorter articles have no sketch.
constexpr std::size_t fewest_words = 60;

Tokens tokens_of(const std::string& text) {
    const Analysis analysis = analyse(text);
    Tokens tokens;
    for (const Token& token : analysis.tokens)
        if (token.form_length > 0) tokens.push_back(token_hash(analysis.form(token)));
    return tokens;
}

// The share of distinct runs of five words that two articles have in common.
double exact_resemblance(const Tokens& a, const Tokens& b) {
    const auto shingles = [](const Tokens& tokens) {
        std::unordered_set<std::uint64_t> set;
        for (std::size_t i = 0; i + 5 <= tokens.size(); ++i) {
            std::uint64_t hash = 0;
            for (std::size_t k = 0; k < 5; ++k) hash = hash * 0x9e3779b97f4a7c15ULL + tokens[i + k];
            set.insert(hash);
        }
        return set;
    };
    const auto first = shingles(a);
    const auto second = shingles(b);
    std::size_t shared = 0;
    for (const std::uint64_t hash : first) shared += second.count(hash);
    const std::size_t all = first.size() + second.size() - shared;
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

Tokens new_head(Tokens tokens, std::mt19937& draw) {
    for (std::size_t i = 0; i < std::min<std::size_t>(30, tokens.size()); ++i)
        tokens[i] = static_cast<std::uint32_t>(draw());
    return tokens;
}

Tokens half(Tokens tokens) {
    tokens.resize(tokens.size() / 2);
    return tokens;
}

Tokens corrected(Tokens tokens, std::mt19937& draw) {
    for (std::uint32_t& token : tokens)
        if (draw() % 50 == 0) token = static_cast<std::uint32_t>(draw());
    return tokens;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: near_duplicates ARTICLES.jsonl\n", stderr);
        return 2;
    }
    std::vector<Tokens> articles;
    std::ifstream lines(argv[1]);
    for (std::string line; std::getline(lines, line);) {
        const auto json = nlohmann::json::parse(line);
        articles.push_back(tokens_of(json.value("title", "") + "\n\n" + json.value("text", "")));
    }
    std::mt19937 draw(1);
    const std::vector<double> thresholds{0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6};
    std::printf("| copy | articles |");
    for (const double threshold : thresholds) std::printf(" %.2f |", threshold);
    std::printf("\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    const auto recall = [&](const char* name, auto&& copy_of) {
        std::size_t count = 0;
        std::vector<std::size_t> found(thresholds.size());
        for (const Tokens& tokens : articles) {
            if (tokens.size() < fewest_words) continue;
            ++count;
            const double alike = resemblance(sketch_of(tokens), sketch_of(copy_of(tokens)));
            for (std::size_t t = 0; t < thresholds.size(); ++t)
                found[t] += alike >= thresholds[t] ? 1 : 0;
        }
        std::printf("| %s | %zu |", name, count);
        for (const std::size_t n : found)
            std::printf(" %.1f%% |", 100.0 * static_cast<double>(n) / static_cast<double>(count));
        std::printf("\n");
    };
    recall("new head of 30 words", [&](const Tokens& t) { return new_head(t, draw); });
    recall("one word of 50 corrected", [&](const Tokens& t) { return corrected(t, draw); });
    recall("cut to a half", [](const Tokens& t) { return half(t); });
    recall("cut to 70%", [](Tokens t) {
        t.resize(t.size() * 7 / 10);
        return t;
    });
    recall("new head and 1 of 50 corrected",
           [&](const Tokens& t) { return corrected(new_head(t, draw), draw); });

    // Pairs that share a hash of their sketches are the only ones that can be alike.
    std::vector<Sketch> sketches;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_hash;
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        sketches.push_back(sketch_of(articles[i]));
        for (const std::uint32_t hash : sketches.back())
            if (hash != UINT32_MAX) by_hash[hash].push_back(i);
    }
    std::unordered_set<std::uint64_t> pairs;
    for (const auto& [hash, sharing] : by_hash)
        for (std::size_t a = 0; a < sharing.size() && sharing.size() < 500; ++a)
            for (std::size_t b = a + 1; b < sharing.size(); ++b)
                pairs.insert(static_cast<std::uint64_t>(sharing[a]) << 32 | sharing[b]);
    std::printf(
        "\n| threshold | pairs found | share at least 0.5 | 0.3 to 0.5 | 0.15 to 0.3 | less |\n"
        "| --- | --- | --- | --- | --- | --- |\n");
    for (const double threshold : thresholds) {
        std::size_t found = 0;
        std::vector<std::size_t> by_truth(4);
        for (const std::uint64_t pair : pairs) {
            const auto a = static_cast<std::uint32_t>(pair >> 32);
            const auto b = static_cast<std::uint32_t>(pair);
            if (resemblance(sketches[a], sketches[b]) < threshold) continue;
            ++found;
            const double truth = exact_resemblance(articles[a], articles[b]);
            ++by_truth[truth >= 0.5 ? 0 : truth >= 0.3 ? 1 : truth >= 0.15 ? 2 : 3];
        }
        std::printf("| %.2f | %zu | %zu | %zu | %zu | %zu |\n", threshold, found, by_truth[0],
                    by_truth[1], by_truth[2], by_truth[3]);
    }
}
