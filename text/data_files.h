// The data files that the programs read: gazetteers, name lists, abbreviations, rules, models.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// A data file is missing or damaged; the message names it and says what to do.
struct DataFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The folder with the data files: $DATELINE_DATA, else share/dateline beside the program's bin (an
// installed prefix), else config/ of the source tree that the program was built from.
// Throws DataFileError when none of them exists.
std::filesystem::path data_folder();

// A data file read whole. `name` is relative to the folder: "en/times.rules".
std::string read_data_file(const std::filesystem::path& folder, std::string_view name);

// Calls `line(text, number)` for each line of a data file that says something; what stands behind
// a # is gone. Lines are counted from 1.
template <class Line>
void each_line(std::string_view file, Line line) {
    std::size_t number = 0;
    while (!file.empty()) {
        const std::size_t end = std::min(file.find('\n'), file.size());
        const std::string_view whole = file.substr(0, end);
        const std::string_view said = whole.substr(0, whole.find('#'));
        file.remove_prefix(std::min(end + 1, file.size()));
        ++number;
        if (said.find_first_not_of(" \t\r") != std::string_view::npos) line(said, number);
    }
}

}  // namespace dateline
