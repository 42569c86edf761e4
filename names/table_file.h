// Tables of the data folder: a line for each row, whose cells are parted by tabs. Lines that begin
// with # are comments; the first other line names the columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

struct TableRow {
    const std::filesystem::path& file;
    std::size_t line = 0;                 // in the file, from 1
    std::vector<std::string_view> cells;  // as many as there are columns, none of them empty

    // Throws DataFileError: where it is, what is wrong, and what to do.
    [[noreturn]] void fail(const std::string& what) const;

    // What a cell has of these words, each of which has a bit: "point,honorific". "-" is nothing;
    // another word fails.
    std::uint32_t set_of(std::size_t column,
                         std::span<const std::pair<std::string_view, std::uint32_t>> words) const;
};

// Calls `row` for each row of a table, in order. `name` is relative to the folder, `columns` as its
// first line has them, parted by blanks. Throws DataFileError, as `row` may.
void read_table(const std::filesystem::path& data_folder, std::string_view name,
                std::string_view columns, const std::function<void(const TableRow&)>& row);

}  // namespace dateline
