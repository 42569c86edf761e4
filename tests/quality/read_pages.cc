// Reads files with the readers alone and prints JSON Lines for the scorers of pages:
//     read_pages FILE…    {"id", "text", "published", "title", "author", "source", "url", …}
// "id" is the name of the file up to its first full stop, "text" the article without a title that
// the reader put before it. With --time N every file is read N times and the mean is printed to
// stderr.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/readers/reader.h"

namespace {

std::string read_whole(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const char* name_of(dateline::Provenance provenance) {
    switch (provenance) {
        case dateline::Provenance::stated:
            return "stated";
        case dateline::Provenance::url:
            return "url";
        case dateline::Provenance::inferred:
            return "inferred";
        default:
            return "file";
    }
}

void print(const std::string& id, const dateline::Article& article) {
    nlohmann::ordered_json line;
    line["id"] = id;
    if (!article.record.empty()) line["record"] = article.record;
    line["title"] = article.title;
    line["author"] = article.author;
    line["source"] = article.source;
    line["url"] = article.url;
    line["language"] = article.language;
    line["section"] = article.section;
    if (article.published) {
        line["published"] = dateline::format_interval(article.published->days);
        line["provenance"] = name_of(article.published->provenance);
    }
    line["line"] = dateline::line_of(article, article.body_begin);
    line["head"] = article.text.substr(0, article.body_begin);
    line["text"] = article.text.substr(article.text_begin);
    std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> paths(arguments + 1, arguments + count);
    int times = 1;
    bool quiet = false;
    if (paths.size() >= 2 && paths[0] == "--time") {
        times = std::stoi(paths[1]);
        quiet = true;
        paths.erase(paths.begin(), paths.begin() + 2);
    }
    std::vector<std::string> contents;
    for (const std::string& path : paths) contents.push_back(read_whole(path));
    const auto begin = std::chrono::steady_clock::now();
    std::size_t articles = 0, bytes = 0;
    for (int round = 0; round < times; ++round)
        for (std::size_t i = 0; i < paths.size(); ++i) {
            dateline::Source source;
            source.path = std::filesystem::absolute(paths[i]).string();
            source.bytes = contents[i];
            bytes += contents[i].size();
            std::string id = std::filesystem::path(paths[i]).filename().string();
            id.resize(std::min(id.find('.'), id.size()));
            dateline::read_articles(source, {[&](dateline::Article&& article) {
                                                 ++articles;
                                                 if (!quiet) print(id, article);
                                             },
                                             [&](dateline::Problem&& problem) {
                                                 if (round == 0)
                                                     std::fprintf(stderr, "%s:%u: %s\n",
                                                                  paths[i].c_str(), problem.line,
                                                                  problem.what.c_str());
                                             }});
        }
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    if (quiet)
        std::fprintf(stderr, "%zu articles, %.1f MB in %.3f s: %.1f MB/s\n", articles,
                     double(bytes) / 1e6, spent.count(), double(bytes) / 1e6 / spent.count());
}
