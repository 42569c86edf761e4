// How fast times are found: times_bench FILE.jsonl…
//
// Reads the "text" and "published" of each line and finds the time expressions of all texts again
// and again, on one core: words and sentences are cut beforehand, as indexing has them for
// everything else too. Prints megabytes of text a second: the median of the rounds and the best.
#include "times/times.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/understand/sentences.h"
#include "text/analysis.h"
#include "text/data_files.h"

int main(int count, char** arguments) {
    using namespace dateline;
    using Clock = std::chrono::steady_clock;
    const TimeGrammar grammar = TimeGrammar::load(data_folder(), "en");
    const Abbreviations abbreviations = Abbreviations::load(data_folder());
    struct Text {
        std::string text;
        Analysis analysis;
        std::vector<Sentence> sentences;
        std::optional<Interval> published;
    };
    std::vector<Text> texts;
    double megabytes = 0;
    for (int i = 1; i < count; ++i) {
        std::ifstream file(arguments[i]);
        for (std::string line; std::getline(file, line);) {
            const nlohmann::json read = nlohmann::json::parse(line, nullptr, false);
            if (!read.is_object() || !read.contains("text") || !read["text"].is_string()) continue;
            Text& text = texts.emplace_back();
            text.text = read["text"];
            megabytes += static_cast<double>(text.text.size()) / 1e6;
            if (read.contains("published") && read["published"].is_string())
                if (const auto day = parse_day(read["published"].get<std::string>().substr(0, 10)))
                    text.published = Interval{*day, *day};
        }
    }
    if (texts.empty()) {
        std::fprintf(stderr, "times_bench: no texts; give it JSON Lines with \"text\"\n");
        return 2;
    }
    // The texts stay where they are from here on: analyses borrow them.
    for (Text& text : texts) {
        text.analysis = analyse(text.text);
        text.sentences = cut_sentences(text.analysis, abbreviations);
    }
    constexpr int rounds = 9;
    std::vector<double> seconds;
    std::size_t found = 0;
    for (int round = 0; round < rounds; ++round) {
        found = 0;
        const auto begin = Clock::now();
        for (const Text& text : texts)
            found += grammar.find(text.analysis, text.sentences, text.published).size();
        seconds.push_back(std::chrono::duration<double>(Clock::now() - begin).count());
    }
    std::sort(seconds.begin(), seconds.end());
    std::printf("%zu texts, %.1f MB, %zu expressions: %.1f MB/s (best %.1f)\n", texts.size(),
                megabytes, found, megabytes / seconds[rounds / 2], megabytes / seconds.front());
}
