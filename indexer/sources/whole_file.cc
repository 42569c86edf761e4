#include "indexer/sources/whole_file.h"

#include <xxhash.h>

#include <cerrno>
#include <fstream>
#include <memory>
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

std::uint64_t hash_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(),
                                                                         &XXH3_freeState);
    XXH3_64bits_reset(state.get());
    std::string bytes(std::size_t{1} << 20, '\0');
    while (in) {
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        XXH3_64bits_update(state.get(), bytes.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (!in.is_open() || in.bad()) throw std::system_error(errno, std::generic_category());
    return XXH3_64bits_digest(state.get());
}

}  // namespace dateline
