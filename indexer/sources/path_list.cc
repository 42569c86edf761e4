#include "indexer/sources/path_list.h"

#include <unistd.h>

#include <algorithm>

#include "indexer/streams/byte_stream.h"

namespace dateline {

namespace {
constexpr std::uint64_t longest_list = 4'000'000'000;  // bytes
}

std::vector<std::string> split_path_list(std::string_view list) {
    const char end = list.find('\0') == std::string_view::npos ? '\n' : '\0';
    std::vector<std::string> paths;
    while (!list.empty()) {
        const std::size_t size = std::min(list.find(end), list.size());
        if (size > 0) paths.emplace_back(list.substr(0, size));
        list.remove_prefix(std::min(size + 1, list.size()));
    }
    return paths;
}

std::vector<std::string> read_path_list(const std::string& file) {
    FileStream in = file == "-" ? FileStream(::dup(STDIN_FILENO)) : FileStream(file);
    const std::optional<std::string> list = read_rest(in, longest_list);
    if (!list) throw SourceError("too long for a list of paths");
    return split_path_list(*list);
}

}  // namespace dateline
