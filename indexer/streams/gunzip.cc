#include "indexer/streams/gunzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t piece_bytes = std::size_t{64} << 10;  // peeked at a time
constexpr int gzip_window = MAX_WBITS + 16;                 // zlib's way to say that gzip is meant

}  // namespace

struct GunzipStream::State {
    PeekedStream in;
    z_stream zlib{};
    bool in_part = true;  // within a part rather than between two

    explicit State(ByteStream& below) : in(below) {
        if (inflateInit2(&zlib, gzip_window) != Z_OK) throw std::bad_alloc();
    }
    ~State() { inflateEnd(&zlib); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

bool begins_as_gzip(std::string_view head) { return head.starts_with("\x1f\x8b\x08"sv); }

GunzipStream::GunzipStream(ByteStream& below) : state_(std::make_unique<State>(below)) {}

GunzipStream::~GunzipStream() = default;

std::size_t GunzipStream::read(char* to, std::size_t size) {
    State& state = *state_;
    z_stream& zlib = state.zlib;
    for (;;) {
        if (!state.in_part) {
            if (!begins_as_gzip(state.in.peek(3))) return 0;
            inflateReset2(&zlib, gzip_window);
            state.in_part = true;
        }
        const std::string_view packed = state.in.peek(piece_bytes);
        zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        zlib.avail_in = static_cast<uInt>(packed.size());
        zlib.next_out = reinterpret_cast<Bytef*>(to);
        zlib.avail_out =
            static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
        const std::size_t room = zlib.avail_out;
        const int result = inflate(&zlib, Z_NO_FLUSH);
        state.in.take(packed.size() - zlib.avail_in);
        const std::size_t done = room - zlib.avail_out;
        if (result == Z_STREAM_END) state.in_part = false;
        if (done > 0 || size == 0) return done;
        if (result == Z_STREAM_END) continue;
        if (result == Z_MEM_ERROR) throw std::bad_alloc();
        if (result != Z_OK && result != Z_BUF_ERROR) throw SourceError("damaged gzip input");
        if (packed.empty()) throw SourceError("truncated gzip input");
    }
}

}  // namespace dateline
