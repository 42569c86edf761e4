// A stream of UTF-16 or UTF-32 as UTF-8.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "indexer/streams/byte_stream.h"

struct UConverter;

namespace dateline {

// The stream below must outlive it, and is read by it alone. What can't be decoded becomes U+FFFD.
class Utf8Stream : public ByteStream {
public:
    // `charset` as ICU calls it: "UTF-16LE". Throws SourceError for one that it doesn't know.
    Utf8Stream(ByteStream& below, const std::string& charset);
    ~Utf8Stream() override;

    std::size_t read(char* to, std::size_t size) override;

private:
    struct Close {
        void operator()(UConverter* converter) const;
    };
    using Converter = std::unique_ptr<UConverter, Close>;

    static Converter opened(const std::string& charset);

    ByteStream& below_;
    Converter from_, utf8_;
    std::string buffer_;                  // read from below
    const char* next_;                    // of the buffer, what is not yet decoded
    bool at_end_ = false;                 // of the stream below
    std::array<char16_t, 4096> pivot_{};  // between the two converters
    char16_t* pivot_begin_ = pivot_.data();
    char16_t* pivot_end_ = pivot_.data();
};

}  // namespace dateline
