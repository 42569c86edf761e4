// An article of index format 2.
//
//   head    id, path, record, title, author, source, url, language, section: strings
//           line marks: count, then offset delta and line each; newlines_are_lines
//           publication: 0, or 1 + flags (precision, provenance, instant), first day, days, instant
//           text_begin, body_begin, title's tokens, passages: count, then begin, end, first and
//           last token; entities: count, then kind, name, forms, title, geo; mentions: count, then
//           begin delta, length, entity; times: count, then begin delta, length, kind, value,
//           interval, range; stated people, places, organizations, keywords: count, then strings,
//           each; nationalities: count, then begin delta, length, country; member
#pragma once

#include <string>
#include <string_view>

#include "schema/stored_article.h"

namespace dateline {

// The article of a head and a text. Throws DamagedBytes.
StoredArticle unpack_format_2(std::string_view head, std::string text);

}  // namespace dateline
