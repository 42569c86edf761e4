// Where the parts of an article's text stand in the string that it was read from.
//
// A reader changes line ends, takes control characters out, normalises to NFC, and makes plain text
// of HTML; the article keeps only what came of it. Whoever marks a mention in the source's own
// string needs its place there.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

// Bytes of a text: [begin, end).
struct ByteRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

class TextAlignment {
public:
    // Aligns the text as read, from article.text_begin on, with the string `raw`, valid UTF-8, that
    // it was read from. Nothing when the one can't be made of the other by the changes above. Time
    // is linear in the lengths; memory in the number of changes.
    static std::optional<TextAlignment> align(std::string_view read, std::string_view raw);

    // The bytes of `raw` that became the stretch of `read`; nothing when they are not there: a
    // dateline that the reader took from another field.
    std::optional<ByteRange> in_raw(ByteRange of_read) const;

private:
    // Stretches of both texts that say the same. Of equal length: byte for byte.
    struct Piece {
        ByteRange read;
        ByteRange raw;
        bool is_same = true;
    };
    friend class Aligner;

    std::vector<Piece> pieces_;  // ascending in both
};

}  // namespace dateline
