#include "indexer/write/upgrade.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/write/compact.h"
#include "indexer/write/format_2.h"
#include "indexer/write/rewriting.h"
#include "schema/bytes.h"

namespace dateline {

namespace {

[[noreturn]] void refuse(const IndexFolder& index, const std::string& segment,
                         const std::string& what) {
    throw IndexError("the index at " + index.path().string() +
                     " was written by an earlier dateline, and can't be brought up to date: "
                     "segment " +
                     segment + what +
                     ": it stays as it is; restore it, or index the collection again into another "
                     "folder");
}

// A segment of format 2 as one of today, without its dead articles; nothing when all are dead.
std::optional<SegmentInfo> rewritten(IndexFolder& index, const SegmentInfo& info) {
    if (info.damaged || !index.is_intact(info)) refuse(index, info.name, " is damaged");
    Rewriting rewriting(index);
    try {
        const Format2Segment segment(index.segments(), info);
        for (std::uint64_t number = 1; number <= info.articles; ++number)
            if (!segment.is_dead(number))
                rewriting.add(segment.article(number), segment.identity(number));
    } catch (const DamagedBytes& error) {
        refuse(index, info.name, std::string(" is damaged: ") + error.what());
    }
    const std::vector<Part> parts = rewriting.finish();
    if (parts.empty()) return std::nullopt;
    return compact(parts, index.segments() / index.next_name());
}

}  // namespace

void upgrade(IndexFolder& index) {
    std::vector<SegmentInfo> segments;
    for (const SegmentInfo& info : index.manifest().segments)
        if (const std::optional<SegmentInfo> now = rewritten(index, info)) segments.push_back(*now);
    index.manifest().segments = std::move(segments);
    index.manifest().format = index_format;
    index.publish();
    index.sweep();
}

}  // namespace dateline
