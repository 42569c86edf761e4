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

// Calls use(kind, words) with each line "kind: words" of a data file; both are views within its
// text. Lines that begin with "#" are comments.
template <class Use>
void each_kind_line(std::string_view text, Use use) {
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        if (line.empty() || line.front() == '#') continue;
        const std::string_view kind = take(line, ':');
        use(kind, line);
    }
}

// The line on which `part`, a view within the text, begins; from 1.
inline std::string line_number(std::string_view text, std::string_view part) {
    return std::to_string(1 + std::count(text.data(), part.data(), '\n'));
}

// To be thrown for a line of a data file; `line` is a view within the file's text.
inline DataFileError damaged_line(std::string_view file, std::string_view text,
                                  std::string_view line) {
    return DataFileError("the data file " + std::string(file) + " is damaged at line " +
                         line_number(text, line) + "; install dateline again");
}

}  // namespace dateline
