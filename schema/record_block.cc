#include "schema/record_block.h"

#include <zstd.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

#include "schema/bytes.h"

namespace dateline {

namespace {

constexpr int compression_level = 3;

// What a frame unpacks to is at most this many times its own size: no zstd block has more than 128
// kB, and none is smaller than four bytes. So a damaged length can't make us allocate for it.
constexpr std::uint64_t most_unpacked = 128 * 1024 / 4;

struct FreeCompressor {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

std::string pack_frame(std::string_view bytes) {
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression_level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    const std::size_t size =
        ZSTD_compress2(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(size)) throw std::runtime_error(ZSTD_getErrorName(size));
    frame.resize(size);
    return frame;
}

}  // namespace

std::string pack_block(std::string_view records) {
    Packer heads;
    std::string texts;
    for (Unpacker in(records); !in.rest().empty();) {
        heads.string(in.view());
        const std::string_view text = in.view();
        heads.number(text.size());
        texts += text;
    }
    return pack_frame(heads.bytes()) + pack_frame(texts);
}

std::string unpack_block(std::string_view bytes) {
    const std::string heads = unpack_frame(bytes);
    const std::string texts = unpack_frame(bytes);
    std::string records;
    records.reserve(heads.size() + texts.size());
    std::string_view left = texts;
    for (Unpacker in(heads); !in.rest().empty();) {
        const std::string_view from = in.rest();
        in.view();
        const std::uint64_t length = in.number();
        if (length > left.size()) throw DamagedBytes("a text is beyond its block");
        records += from.substr(0, from.size() - in.rest().size());
        records += left.substr(0, length);
        left.remove_prefix(length);
    }
    return records;
}

std::string unpack_frame(std::string_view& bytes) {
    const auto refuse = [] { throw DamagedBytes("a block of articles is damaged"); };
    const std::size_t frame = ZSTD_findFrameCompressedSize(bytes.data(), bytes.size());
    if (ZSTD_isError(frame)) refuse();
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), frame);
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR ||
        size > frame * most_unpacked)
        refuse();
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
    std::string unpacked(size, '\0');
    const std::size_t done =
        ZSTD_decompressDCtx(context.get(), unpacked.data(), unpacked.size(), bytes.data(), frame);
    if (ZSTD_isError(done) || done != size) refuse();
    bytes.remove_prefix(frame);
    return unpacked;
}

}  // namespace dateline
