// The data files that the programs read: gazetteers, name lists, abbreviations, rules, models.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

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

}  // namespace dateline
