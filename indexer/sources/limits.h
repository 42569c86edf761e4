// How much of a source is read: what hostile input may cost.
#pragma once

#include <cstdint>

namespace dateline {

struct Limits {
    // Bytes of a file or member that is held in memory, or of a line of JSON Lines, a message of a
    // mailbox, a record of a WARC.
    std::uint64_t max_bytes = 64'000'000;
    // Bytes that one source may unpack to, all of its members together.
    std::uint64_t max_unpacked = 100'000'000'000;
    // Members of one source, those passed over included.
    std::uint64_t max_members = 10'000'000;
    // Archives within archives: 1 for an archive alone.
    std::uint32_t max_depth = 4;
};

}  // namespace dateline
