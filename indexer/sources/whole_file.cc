#include "indexer/sources/whole_file.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace dateline {

std::string read_whole(const FoundFile& file) {
    std::string bytes(file.size, '\0');
    std::ifstream in(file.path, std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (!in.is_open() || in.bad()) throw std::system_error(errno, std::generic_category());
    return bytes;
}

}  // namespace dateline
