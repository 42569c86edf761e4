// Reads files with the readers alone and prints JSON Lines for the scorers of pages:
//     read_pages FILE…    {"id", "text", "published", "title", "author", "source", "url", …}
// "id" is the name of the file up to its first full stop, "text" the article without a title that
// the reader put before it. With --time N every file is read N times, and the processor's time that
// it took is printed to stderr instead; what is set up at the first article is not counted.
#include <cstdio>
#include <ctime>
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

// How often to read the files without printing them; 0 to print them.
int rounds_asked_for(std::vector<std::string>& paths) {
    if (paths.size() < 2 || paths[0] != "--time") return 0;
    const int rounds = std::stoi(paths[1]);
    paths.erase(paths.begin(), paths.begin() + 2);
    return rounds;
}

void read(const std::string& path, const std::string& content, const dateline::ReaderSink& sink) {
    dateline::Source source;
    source.path = std::filesystem::absolute(path).string();
    source.bytes = content;
    dateline::read_articles(source, sink);
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> paths(arguments + 1, arguments + count);
    const int rounds = rounds_asked_for(paths);
    std::vector<std::string> contents;
    for (const std::string& path : paths) contents.push_back(read_whole(path));
    if (rounds == 0) {
        for (std::size_t i = 0; i < paths.size(); ++i) {
            std::string id = std::filesystem::path(paths[i]).filename().string();
            id.resize(std::min(id.find('.'), id.size()));
            read(paths[i], contents[i],
                 {[&](dateline::Article&& article) { print(id, article); },
                  [&](dateline::Problem&& problem) {
                      std::fprintf(stderr, "%s:%u: %s\n", paths[i].c_str(), problem.line,
                                   problem.what.c_str());
                  }});
        }
        return 0;
    }
    std::size_t articles = 0, bytes = 0;
    const dateline::ReaderSink counting = {[&](dateline::Article&&) { ++articles; },
                                           [](dateline::Problem&&) {}};
    if (!paths.empty()) read(paths[0], contents[0], counting);
    articles = 0;
    const std::clock_t begin = std::clock();
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < paths.size(); ++i) {
            read(paths[i], contents[i], counting);
            bytes += contents[i].size();
        }
    const double spent = double(std::clock() - begin) / CLOCKS_PER_SEC;
    std::fprintf(stderr, "%zu articles, %.1f MB in %.3f s: %.1f MB/s\n", articles,
                 double(bytes) / 1e6, spent, double(bytes) / 1e6 / spent);
}
