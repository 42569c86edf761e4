// Compaction: several segments become one, by copying.
#pragma once

#include <filesystem>
#include <span>

#include "schema/manifest.h"

namespace dateline {

// Writes the articles of `parts`, folders of complete segments in this order, as one segment into
// `folder`, which must not exist. The numbers of each part follow those of the part before it.
// Syncs all of it. `infos` are those of the parts; none of them may have dead articles, which
// numbers could not survive. Throws IndexError.
SegmentInfo compact(std::span<const std::filesystem::path> parts,
                    std::span<const SegmentInfo> infos, const std::filesystem::path& folder);

// A segment that was built and is not published.
struct Part {
    std::filesystem::path folder;
    SegmentInfo info;
};

// The same of parts, which are removed then.
SegmentInfo compact(std::span<const Part> parts, const std::filesystem::path& folder);

// Puts what `part` describes beside what `whole` does: counts add up, periods span both.
void add_counts(SegmentInfo& whole, const SegmentInfo& part);

}  // namespace dateline
