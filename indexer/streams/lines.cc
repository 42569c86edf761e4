#include "indexer/streams/lines.h"

#include <string>

namespace dateline {

namespace {
constexpr std::size_t piece_bytes = std::size_t{1} << 20;
}

void for_each_line(ByteStream& in,
                   const std::function<bool(std::string_view line, bool begins)>& line) {
    std::string buffer;
    bool begins = true;
    for (bool more = true; more;) {
        const std::size_t before = buffer.size();
        buffer.resize(piece_bytes);
        const std::size_t done = in.read(buffer.data() + before, piece_bytes - before);
        buffer.resize(before + done);
        more = done > 0;
        std::size_t begin = 0;
        while (begin < buffer.size()) {
            const std::size_t end = buffer.find('\n', begin);
            const bool ends = end != std::string::npos;
            if (!ends && more && buffer.size() - begin < piece_bytes) break;
            const std::size_t size = ends ? end + 1 - begin : buffer.size() - begin;
            if (!line(std::string_view(buffer).substr(begin, size), begins)) return;
            begins = ends;
            begin += size;
        }
        buffer.erase(0, begin);
    }
}

}  // namespace dateline
