// Lines of data files and their fields, taken off one by one.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "text/data_files.h"

namespace dateline {

// What stands before the separator, which is taken off with it; all of it where there is none.
inline std::string_view take(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return part;
}

// To be thrown for a line of a data file; `line` is a view within the file's text.
inline DataFileError damaged_line(std::string_view file, std::string_view text,
                                  std::string_view line) {
    const auto number = 1 + std::count(text.data(), line.data(), '\n');
    return DataFileError("the data file " + std::string(file) + " is damaged at line " +
                         std::to_string(number) + "; install dateline again");
}

}  // namespace dateline
