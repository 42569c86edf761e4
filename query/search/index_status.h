// What an index holds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/interval.h"

namespace dateline {

class Index;

struct IndexStatus {
    std::string path;
    std::uint64_t articles = 0;
    std::uint64_t passages = 0;
    std::optional<Interval> period;  // of publication
    std::uint64_t bytes = 0;         // on disk
    std::uint64_t text_bytes = 0;    // of the articles
    std::uint64_t segments = 0;
    int format = 0;
    std::vector<std::string> features;
    // How many articles are in each language that is known, the most frequent first.
    std::vector<std::pair<std::string, std::uint64_t>> languages;
    // The languages in which names and dates are understood, ascending.
    std::vector<std::string> names_understood;
    std::vector<std::string> dates_understood;
};

// Throws IndexError when its files can't be measured.
IndexStatus index_status(const Index& index, const std::filesystem::path& data_folder);

}  // namespace dateline
