// Answers of servers as crawlers keep them: a head of fields, and the body as it was sent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/source.h"
#include "indexer/streams/byte_stream.h"

namespace dateline {

// Bytes of the head of a record or an answer; those of crawlers have some hundreds.
inline constexpr std::size_t longest_head = std::size_t{64} << 10;

// Where the head ends that `text` begins with: past its empty line.
std::optional<std::size_t> end_of_head(std::string_view text);

// The value of a field of a head, as WARC and HTTP write them; empty when it has none.
std::string_view head_field(std::string_view head, std::string_view name);

// Type and character set of "text/html; charset=utf-8".
void set_type(Declared& declared, std::string_view content_type);

// Whether articles have this type; an empty one is not told.
bool is_type_of_articles(std::string_view media_type);

bool is_web_address(std::string_view url);

// Makes of an answer its body, without chunks and coding (gzip is left, whose bytes tell it), and
// tells its type. False for what is no page: another status than 200, another type. Throws
// SourceError where the body can't be unpacked, or to more than `longest` bytes.
bool read_response(std::string& block, Declared& declared, std::uint64_t longest);

}  // namespace dateline
