#include "names/table_file.h"

#include <algorithm>

#include "text/data_files.h"

namespace dateline {

namespace {

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

void TableRow::fail(const std::string& what) const {
    throw DataFileError(file.string() + ':' + std::to_string(line) + ": " + what +
                        ": correct it, or install dateline again");
}

std::uint32_t TableRow::set_of(
    std::size_t column, std::span<const std::pair<std::string_view, std::uint32_t>> words) const {
    if (cells[column] == "-") return 0;
    std::uint32_t set = 0;
    for (const std::string_view part : parts_of(cells[column], ',')) {
        const auto word = std::find_if(words.begin(), words.end(),
                                       [&](const auto& known) { return known.first == part; });
        if (word == words.end()) {
            std::string known;
            for (const auto& [name, bit] : words)
                known += (known.empty() ? "" : ", ") + std::string(name);
            fail("\"" + std::string(part) + "\" is none of " + known);
        }
        set |= word->second;
    }
    return set;
}

void read_table(const std::filesystem::path& data_folder, std::string_view name,
                std::string_view columns, const std::function<void(const TableRow&)>& row) {
    const std::string text = read_data_file(data_folder, name);
    const std::vector<std::string_view> names = parts_of(columns, ' ');
    const std::filesystem::path file = data_folder / name;
    bool has_head = false;
    std::size_t number = 0;
    for (const std::string_view line : parts_of(text, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const TableRow read{file, number, parts_of(line, '\t')};
        if (!has_head) {
            has_head = true;
            if (read.cells != names)
                read.fail("the first line names the columns " + std::string(columns) +
                          ", with tabs between");
            continue;
        }
        if (read.cells.size() != names.size() ||
            std::ranges::any_of(read.cells, &std::string_view::empty))
            read.fail("a row has " + std::to_string(names.size()) +
                      " cells with tabs between; \"-\" is one without anything");
        row(read);
    }
}

}  // namespace dateline
