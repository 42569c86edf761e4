// Files of a test, written and damaged.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace dateline {

inline void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
    // File systems hasten to the disk what takes the place of a file.
    std::filesystem::remove(file);
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

inline std::string read_bytes(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Calls `read` with the file cut at each length, and with each of its bits flipped; whatever it
// does then must end in a value or in an error that it expects.
template <class Read>
void damage_each(const std::filesystem::path& file, Read read) {
    const std::string bytes = read_bytes(file);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        write_bytes(file, std::string_view(bytes).substr(0, length));
        read();
    }
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        write_bytes(file, damaged);
        read();
    }
    write_bytes(file, bytes);
}

}  // namespace dateline
