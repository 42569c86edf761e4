#include "indexer/streams/content_coding.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

#include "indexer/streams/byte_stream.h"
#include "text/amounts.h"
#include "text/ascii.h"

namespace dateline {

namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10;  // unpacked at a time

// What has been unpacked, up to a limit.
class Unpacked {
public:
    explicit Unpacked(std::uint64_t most) : most_(most) {}
    void add(const unsigned char* bytes, std::size_t size) {
        if (size > most_ - result.size())
            throw SourceError(
                "larger than " + size_in_words(most_) + " (--max-size raises the limit)", true);
        result.append(reinterpret_cast<const char*>(bytes), size);
    }
    std::string result;

private:
    std::uint64_t most_;
};

std::string without_brotli(std::string_view bytes, std::uint64_t most) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
    if (!decoder) throw std::bad_alloc();
    std::vector<unsigned char> piece(piece_bytes);
    Unpacked unpacked(most);
    std::size_t left = bytes.size();
    const auto* next = reinterpret_cast<const unsigned char*>(bytes.data());
    for (;;) {
        std::size_t room = piece.size();
        unsigned char* to = piece.data();
        const BrotliDecoderResult result =
            BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &to, nullptr);
        unpacked.add(piece.data(), piece.size() - room);
        const bool is_lost = result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT &&
                             unpacked.result.empty() && !bytes.empty();
        if (result == BROTLI_DECODER_RESULT_ERROR || is_lost)
            throw SourceError("damaged Brotli input");
        if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return std::move(unpacked.result);
    }
}

// With the head of zlib as the standard says, or without it as some servers send it.
std::string without_deflate(std::string_view bytes, std::uint64_t most) {
    const bool has_head =
        bytes.size() > 1 && (bytes[0] & 0x0F) == 8 &&
        (static_cast<unsigned char>(bytes[0]) * 256 + static_cast<unsigned char>(bytes[1])) % 31 ==
            0;
    z_stream stream{};
    if (inflateInit2(&stream, has_head ? MAX_WBITS : -MAX_WBITS) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
    std::vector<unsigned char> piece(piece_bytes);
    Unpacked unpacked(most);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in =
        static_cast<uInt>(std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
    for (;;) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        const int result = inflate(&stream, Z_NO_FLUSH);
        unpacked.add(piece.data(), piece.size() - stream.avail_out);
        if (result == Z_DATA_ERROR || result == Z_NEED_DICT)
            throw SourceError("damaged deflate input");
        if (result == Z_STREAM_END || stream.avail_out > 0) return std::move(unpacked.result);
    }
}

}  // namespace

bool is_content_coding(std::string_view coding) {
    return same_ascii_word(coding, "br") || same_ascii_word(coding, "deflate");
}

std::string without_coding(std::string_view bytes, std::string_view coding, std::uint64_t most) {
    return same_ascii_word(coding, "br") ? without_brotli(bytes, most)
                                         : without_deflate(bytes, most);
}

}  // namespace dateline
