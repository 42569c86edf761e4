// Ranks the queries of a collection by several settings of the ranking, for tests/quality/fit_ranking:
//
//   ranking_runs DB QUERIES PER_ARTICLE
//
// reads settings from standard input, a line each, "k1=1.2 b=0.6" (the others as they are); for each
// line it writes the ten best hits of every query, a line each, and then an empty line:
//
//   query <tab> record <tab> byte at which the passage begins
//
// Near duplicates are hits of their own. Words mean what they do to `dateline search`.
#include <algorithm>
#include <array>
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
        {"least_length", &RankingOptions::least_length},
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

int run(const char* db, const char* queries, std::size_t per_article) {
    const Index index = Index::open(db);
    const std::filesystem::path folder = data_folder();
    const DateGrammars grammars(folder);
    const NameLists lists = NameLists::load(folder);
    const Aliases aliases;
    const Identities who = Identities::of(index, lists, aliases);
    std::vector<Asked> asked;
    std::ifstream lines(queries);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        Request request;
        request.query = line.substr(tab + 1);
        Question question = read_request(request, grammars);
        read_against_index(question, request, index, who, {lists, aliases, grammars, folder});
        asked.push_back({line.substr(0, tab), match(question, index)});
    }
    for (std::string line; std::getline(std::cin, line);) {
        SearchOptions options;
        options.limit = hits;
        options.per_article = per_article;
        options.duplicates = true;
        options.ranking = read_settings(line);
        for (const Asked& one : asked)
            for (const Hit& hit : search(one.matching, index, options))
                std::cout << one.query << '\t' << hit.stored.article.record << '\t'
                          << hit.passage.begin << '\n';
        std::cout << std::endl;
    }
    return EXIT_SUCCESS;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "ranking_runs: write ranking_runs DB QUERIES PER_ARTICLE\n";
        return EXIT_FAILURE;
    }
    try {
        return dateline::run(argv[1], argv[2], std::strtoul(argv[3], nullptr, 10));
    } catch (const std::exception& error) {
        std::cerr << "ranking_runs: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
