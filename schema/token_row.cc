#include "schema/token_row.h"

#include <algorithm>

#include "schema/bytes.h"

namespace dateline {

namespace {

// In a varint all bytes but the last have it.
constexpr unsigned char more_follows = 0x80;

bool has_more(char byte) { return (static_cast<unsigned char>(byte) & more_follows) != 0; }

std::uint32_t tokens_of(std::string_view codes) {
    const auto ends =
        std::count_if(codes.begin(), codes.end(), [](char c) { return !has_more(c); });
    return static_cast<std::uint32_t>(ends);
}

// `first` as a distance from `end`, and how many there are.
void pack(Packer& out, TokenRange range, std::uint32_t end) {
    out.signed_number(static_cast<std::int64_t>(range.first) - end);
    out.number(range.last - range.first);
}

// Throws DamagedBytes for tokens that the article doesn't have.
TokenRange unpack(Unpacker& in, std::uint32_t end, std::uint32_t tokens) {
    const std::int64_t distance = in.signed_number();
    const std::uint32_t length = in.number32();
    if (distance < -static_cast<std::int64_t>(end) || distance > tokens - std::int64_t{end})
        throw DamagedBytes("a passage is not within its article");
    const auto first = static_cast<std::uint32_t>(end + distance);
    if (length > tokens - first) throw DamagedBytes("a passage is not within its article");
    return {first, first + length};
}

}  // namespace

std::string pack_token_row(const TokenRow& row) {
    Packer out;
    out.number(row.title.first);
    out.number(row.title.last - row.title.first);
    out.number(row.passages.size());
    std::uint32_t end = 0;
    for (const TokenRange& passage : row.passages) {
        pack(out, passage, end);
        end = passage.last;
    }
    Packer ranges;
    ranges.string(out.bytes());
    std::string bytes = ranges.take();
    bytes += row.codes;
    return bytes;
}

std::string_view codes_of_row(std::string_view bytes) {
    Unpacker in(bytes);
    in.view();
    const std::string_view codes = in.rest();
    if (!codes.empty() && has_more(codes.back())) throw DamagedBytes("a word's number is cut off");
    return codes;
}

TokenRow unpack_token_row(std::string_view bytes) {
    TokenRow row;
    row.codes = codes_of_row(bytes);
    const std::uint32_t tokens = tokens_of(row.codes);
    Unpacker in(Unpacker(bytes).view());
    row.title.first = in.number32();
    const std::uint32_t title_words = in.number32();
    if (row.title.first > tokens || title_words > tokens - row.title.first)
        throw DamagedBytes("a title is not within its article");
    row.title.last = row.title.first + title_words;
    row.passages.resize(in.count());
    std::uint32_t end = 0;
    for (TokenRange& passage : row.passages) {
        passage = unpack(in, end, tokens);
        end = passage.last;
    }
    if (!in.rest().empty()) throw DamagedBytes("something stands behind an article's passages");
    return row;
}

void append_code(std::string& codes, std::uint32_t word) {
    while (word >= more_follows) {
        codes.push_back(static_cast<char>(word | more_follows));
        word >>= 7;
    }
    codes.push_back(static_cast<char>(word));
}

void read_codes(std::string_view codes, std::vector<std::uint32_t>& words) {
    words.clear();
    words.reserve(codes.size());
    const char* at = codes.data();
    const char* const end = at + codes.size();
    while (at != end) {
        auto byte = static_cast<unsigned char>(*at++);
        if (byte < more_follows) {
            words.push_back(byte);
            continue;
        }
        std::uint64_t word = byte & 0x7FU;
        for (unsigned shift = 7; byte >= more_follows; shift += 7) {
            if (at == end) throw DamagedBytes("a word's number is cut off");
            byte = static_cast<unsigned char>(*at++);
            if (shift > 28) throw DamagedBytes("a word's number is too long");
            word |= std::uint64_t{byte & 0x7FU} << shift;
        }
        if (word > UINT32_MAX) throw DamagedBytes("a word's number is too large");
        words.push_back(static_cast<std::uint32_t>(word));
    }
}

bool has_run(std::string_view codes, std::string_view phrase) {
    for (std::size_t at = codes.find(phrase); at != std::string_view::npos;
         at = codes.find(phrase, at + 1))
        if (at == 0 || !has_more(codes[at - 1])) return true;
    return false;
}

}  // namespace dateline
