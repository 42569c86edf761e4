#include "indexer/streams/utf8_stream.h"

#include <unicode/ucnv.h>

namespace dateline {

namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10;  // read at a time

}  // namespace

void Utf8Stream::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

Utf8Stream::Converter Utf8Stream::opened(const std::string& charset) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(charset.c_str(), &error));
    if (U_FAILURE(error)) throw SourceError("a character set that ICU doesn't know: " + charset);
    return converter;
}

Utf8Stream::Utf8Stream(ByteStream& below, const std::string& charset)
    : below_(below),
      from_(opened(charset)),
      utf8_(opened("UTF-8")),
      buffer_(piece_bytes, '\0'),
      next_(buffer_.data()) {
    buffer_.clear();
}

Utf8Stream::~Utf8Stream() = default;

std::size_t Utf8Stream::read(char* to, std::size_t size) {
    char* out = to;
    while (out == to && size > 0) {
        if (!at_end_ && next_ == buffer_.data() + buffer_.size()) {
            buffer_.resize(piece_bytes);
            buffer_.resize(below_.read(buffer_.data(), piece_bytes));
            next_ = buffer_.data();
            at_end_ = buffer_.empty();
        }
        UErrorCode error = U_ZERO_ERROR;
        ucnv_convertEx(utf8_.get(), from_.get(), &out, to + size, &next_,
                       buffer_.data() + buffer_.size(), pivot_.data(), &pivot_begin_, &pivot_end_,
                       pivot_.data() + pivot_.size(), false, at_end_, &error);
        if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR)
            throw SourceError(std::string("text that can't be decoded: ") + u_errorName(error));
        if (at_end_ && error != U_BUFFER_OVERFLOW_ERROR) break;
    }
    return static_cast<std::size_t>(out - to);
}

}  // namespace dateline
