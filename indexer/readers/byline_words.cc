#include "indexer/readers/byline_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "text/data_files.h"
#include "text/data_lines.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

constexpr std::string_view file_name = "byline-words.txt";

using Kind = std::pair<std::string_view, BylineWords::Words BylineWords::*>;

constexpr std::array<Kind, 21> kinds{{
    {"by", &BylineWords::by},
    {"stated-by", &BylineWords::stated_by},
    {"author", &BylineWords::author},
    {"published", &BylineWords::published},
    {"updated", &BylineWords::updated},
    {"date", &BylineWords::date},
    {"at", &BylineWords::at},
    {"address", &BylineWords::address},
    {"source", &BylineWords::source},
    {"of-paper", &BylineWords::of_paper},
    {"and", &BylineWords::conjunction},
    {"article", &BylineWords::article},
    {"role", &BylineWords::role},
    {"degree", &BylineWords::degree},
    {"suffix", &BylineWords::suffix},
    {"nobody", &BylineWords::nobody},
    {"section", &BylineWords::section},
    {"passed", &BylineWords::passed},
    {"in-place", &BylineWords::in_place},
    {"press", &BylineWords::press},
    {"body", &BylineWords::body},
}};

void read(const std::filesystem::path& data_folder, const std::string& name, BylineWords& words) {
    const std::string text = read_data_file(data_folder, name);
    each_kind_line(text, [&](std::string_view kind_name, std::string_view line) {
        const auto* const kind = std::find_if(
            kinds.begin(), kinds.end(), [&](const Kind& one) { return one.first == kind_name; });
        if (kind == kinds.end())
            throw DataFileError((data_folder / name).string() + ':' + line_number(text, kind_name) +
                                ": \"" + std::string(kind_name) +
                                "\" is no kind of byline words: correct it, or install dateline "
                                "again");
        while (!line.empty()) {
            std::string_view word = take(line, ',');
            word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
            if (!word.empty()) (words.*kind->second).emplace_back(word);
        }
    });
}

}  // namespace

BylineWords BylineWords::load(const std::filesystem::path& data_folder) {
    BylineWords words;
    words.particles = Particles::load(data_folder);
    for (const std::string& language : languages_with(data_folder, file_name))
        read(data_folder, pack_file(language, file_name), words);
    for (const auto& [name, list] : kinds)
        std::stable_sort(
            (words.*list).begin(), (words.*list).end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    return words;
}

const BylineWords& byline_words() {
    static const BylineWords words = BylineWords::load(data_folder());
    return words;
}

}  // namespace dateline
