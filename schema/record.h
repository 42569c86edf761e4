// An article as the index keeps it, and its bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/article.h"
#include "schema/mention.h"
#include "schema/sentence.h"

namespace dateline {

// An article with all that was understood of it.
struct StoredArticle {
    Article article;
    Mentions mentions;
    std::vector<TimeMention> times;  // ascending
    std::vector<Passage> passages;   // ascending
    // The tokens of the title, where it stands in the text: [first, last); else empty.
    std::uint32_t title_first_token = 0;
    std::uint32_t title_last_token = 0;
};

// A record is what a hit needs to be ranked and shown, in one read:
//
//   head length (varint) | head | text length (varint) | text as a zstd frame
//
//   head    id, path, record, title, author, source, url, language, section: strings
//           line marks: count, then offset delta and line each; newlines_are_lines
//           publication: 0, or 1 + flags (precision, provenance, instant), first day, days, instant
//           text_begin, body_begin, title's tokens, passages: count, then begin, end, first and
//           last token; entities: count, then kind, name, forms, title, geo; mentions: count, then
//           begin delta, length, entity; times: count, then begin delta, length, kind, value,
//           interval, range; stated people, places, organizations, keywords: count, then strings,
//           each; nationalities: count, then begin delta, length, country
//
// The head is not compressed: ranking reads the heads of some hundred articles for the text of ten.
std::string pack_record(const StoredArticle& stored);

// A record read without its text, which `record_text` gives. Throws DamagedBytes.
StoredArticle unpack_head(std::string_view record);
std::string record_text(std::string_view record);

// The whole of it. Throws DamagedBytes.
StoredArticle unpack_record(std::string_view record);

}  // namespace dateline
