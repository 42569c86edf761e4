// NITF within other formats: NewsML-G2 carries stories in it.
#pragma once

#include "indexer/readers/record_fields.h"
#include "indexer/readers/xml/document.h"

namespace dateline {

// What an <nitf> element states about its story; its text is in nitf_body.
RecordValues nitf_record(const XmlDocument& xml, std::uint32_t nitf);

// The element with the text of the story; 0 when there is none.
std::uint32_t nitf_body(const XmlDocument& xml, std::uint32_t nitf);

// "20230619T113000Z", as NITF and NewsML 1 write it, as ISO 8601 has it with its signs; other
// values as they are.
std::string with_signs(std::string_view date);

}  // namespace dateline
