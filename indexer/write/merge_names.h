// The tables of names of several segments become one (schema/name_table.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace dateline {

// Writes the names of `files` into `file`, each with the articles of all of them that have it.
// Returns for each of the files the numbers that its names have there, by those that they had.
// Holds some twelve bytes a name in memory. Throws IndexError.
std::vector<std::vector<std::uint32_t>> merge_names(std::span<const std::filesystem::path> files,
                                                    const std::filesystem::path& file);

}  // namespace dateline
