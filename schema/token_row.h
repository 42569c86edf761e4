// The tokens of an article, as a segment keeps them: what phrases are found in and passages are
// scored by, without its record.
//
// A row is
//
//   ranges: length in bytes, then title's first token, and how many it has; passages: count, then
//   for each its first token as the distance from the end of the one before (zigzag), and how many
//   it has; varints
//   codes: for each token the number of its word (vocabulary.h), frequent ones first, as a varint
//
// so that most tokens take a byte. In a varint all bytes but the last have the upper bit set: where
// the codes of several words are found beside each other as bytes, and no such byte stands before,
// the words stand beside each other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Tokens [first, last) of an article.
struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

// Borrows the codes from the segment.
struct TokenRow {
    TokenRange title;  // empty where the title doesn't stand in the text
    std::vector<TokenRange> passages;
    std::string_view codes;
};

// The number of a token that is no word: an address.
inline constexpr std::uint32_t no_word = 0;

std::string pack_token_row(const TokenRow& row);
// Throws DamagedBytes.
TokenRow unpack_token_row(std::string_view bytes);
// The codes of such a row alone. Throws DamagedBytes.
std::string_view codes_of_row(std::string_view bytes);

void append_code(std::string& codes, std::uint32_t word);
// The numbers of words that codes stand for, into `words`. Throws DamagedBytes.
void read_codes(std::string_view codes, std::vector<std::uint32_t>& words);

// Whether the codes of some words stand in those of an article: `phrase` is not empty.
bool has_run(std::string_view codes, std::string_view phrase);

}  // namespace dateline
