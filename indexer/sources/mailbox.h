// Mailboxes (mbox): messages one behind the other, each behind a line "From address date".
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/sources/slices.h"
#include "indexer/streams/byte_stream.h"

namespace dateline {

bool begins_as_mailbox(std::string_view head);

// Cuts a mailbox into its messages, holding one in memory. A message begins behind its "From "
// line, which stands behind an empty line and gives a time of day, or is bare and followed by a
// header ("Subject: …"); lines quoted as ">From " are unquoted. One longer than `longest` bytes is a problem, and the next is read. Throws SourceError.
void split_mailbox(ByteStream& in, std::uint64_t longest, const SliceSink& sink);

}  // namespace dateline
