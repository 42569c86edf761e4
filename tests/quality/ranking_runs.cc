// Ranks the queries of a collection by several settings of the ranking, for tests/quality/fit_ranking:
//
//   ranking_runs DB QUERIES PER_ARTICLE
//
// reads settings from standard input, a line each, "k1=1.2 b=0.6" (the others as they are); for each
// line it writes the ten best hits of every query, a line each, and then an empty line:
//
//   query <tab> record <tab> byte at which the passage begins
//
// Near duplicates are hits of their own. Words mean what they do to `dateline search`, but with
// "function_words=0", where those are sought, too, and "forms=0", where each is as typed.
#include <algorithm>
#include <compare>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "query/engine/read_against_index.h"
#include "query/engine/read_request.h"
#include "query/search/match.h"
#include "query/search/search.h"
#include "text/data_files.h"

namespace dateline {
namespace {

constexpr std::size_t hits = 10;

RankingOptions read_settings(const std::string& line) {
    RankingOptions options;
    const std::map<std::string, double RankingOptions::*> named{
        {"k1", &RankingOptions::k1},
        {"b", &RankingOptions::b},
        {"early", &RankingOptions::early},
        {"early_half", &RankingOptions::early_half},
        {"title", &RankingOptions::title},
        {"passage", &RankingOptions::passage},
        {"other_form", &RankingOptions::other_form},
        {"repetition", &RankingOptions::repetition},
        {"repetitions", &RankingOptions::repetitions},
        {"around", &RankingOptions::around},
        {"near_ordered", &RankingOptions::near_ordered},
        {"near_unordered", &RankingOptions::near_unordered},
        {"near_tokens", &RankingOptions::near_tokens},
        {"wish_name", &RankingOptions::wish_name},
        {"wish_published", &RankingOptions::wish_published},
        {"wish_spoken", &RankingOptions::wish_spoken},
        {"lead", &RankingOptions::lead},
        {"opening", &RankingOptions::opening},
        {"opening_tokens", &RankingOptions::opening_tokens},
    };
    std::istringstream words(line);
    for (std::string word; words >> word;) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        if (equals == std::string::npos) throw std::runtime_error("no value: " + word);
        const double value = std::stod(word.substr(equals + 1));
        if (name == "near_reach")
            options.near_reach = static_cast<std::size_t>(value);
        else if (name == "articles")
            options.articles = static_cast<std::size_t>(value);
        else if (const auto at = named.find(name); at != named.end())
            options.*(at->second) = value;
        else
            throw std::runtime_error("no such setting: " + name);
    }
    return options;
}

struct Asked {
    std::string query;
    Matching matching;
};

// How the words of the queries are read.
struct Reading {
    bool function_words = true;  // they are left out
    bool forms = true;           // of words: stems, spellings, compounds, near words

    auto operator<=>(const Reading&) const = default;
};

// Takes "function_words=0" and "forms=0" out of a line of settings.
Reading take_reading(std::string& line) {
    const auto take = [&](const std::string& word) {
        const std::size_t at = line.find(word);
        if (at != std::string::npos) line.erase(at, word.size());
        return at == std::string::npos;
    };
    return {take("function_words=0"), take("forms=0")};
}

void keep_function_words(Clause& clause) {
    clause.is_left_out = false;
    std::ranges::for_each(clause.children, keep_function_words);
}

class Runs {
public:
    Runs(const char* db, const char* queries)
        : index_(Index::open(db)), lists_(NameLists::load(folder_)) {
        std::ifstream lines(queries);
        for (std::string line; std::getline(lines, line);) {
            const std::size_t tab = line.find('\t');
            queries_.emplace_back(line.substr(0, tab), line.substr(tab + 1));
        }
    }

    void run(std::string line, std::size_t per_article) {
        const std::vector<Asked>& asked = asked_with(take_reading(line));
        SearchOptions options;
        options.limit = hits;
        options.per_article = per_article;
        options.duplicates = true;
        options.ranking = read_settings(line);
        for (const Asked& one : asked)
            for (const Hit& hit : search(one.matching, index_, options))
                std::cout << one.query << '\t' << hit.stored.article.record << '\t'
                          << hit.passage.begin << '\n';
        std::cout << std::endl;
    }

private:
    // Each query is matched once.
    const std::vector<Asked>& asked_with(Reading reading) {
        const auto [at, is_new] = asked_.try_emplace(reading);
        if (!is_new) return at->second;
        for (const auto& [name, query] : queries_) {
            Request request{.query = query};
            request.filters.exact = !reading.forms;
            Question question = read_request(request, grammars_);
            read_against_index(question, request, index_, who_,
                               {lists_, aliases_, grammars_, word_lists_});
            if (!reading.function_words && question.words) keep_function_words(*question.words);
            at->second.push_back({name, match(question, index_)});
        }
        return at->second;
    }

    const std::filesystem::path folder_ = data_folder();
    const Index index_;
    const DateGrammars grammars_{folder_};
    const WordLists word_lists_{folder_};
    const NameLists lists_;
    const Aliases aliases_;
    const Identities who_ = Identities::of(index_, lists_, aliases_);
    std::vector<std::pair<std::string, std::string>> queries_;  // their names, what they ask
    std::map<Reading, std::vector<Asked>> asked_;
};

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "ranking_runs: write ranking_runs DB QUERIES PER_ARTICLE\n";
        return EXIT_FAILURE;
    }
    try {
        dateline::Runs runs(argv[1], argv[2]);
        const std::size_t per_article = std::strtoul(argv[3], nullptr, 10);
        for (std::string line; std::getline(std::cin, line);) runs.run(line, per_article);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << "ranking_runs: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
