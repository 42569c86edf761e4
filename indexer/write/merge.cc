#include "indexer/write/merge.h"

#include <algorithm>
#include <filesystem>

#include "indexer/write/compact.h"
#include "indexer/write/rewriting.h"
#include "schema/bytes.h"
#include "schema/record.h"
#include "schema/segment.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// Segments of similar size that are merged into one when there are so many of them: a search opens
// every segment, and an update must not copy the whole index.
constexpr std::ptrdiff_t tier_segments = 8;
constexpr std::uint64_t tier_ratio = 8;

// A segment is written anew when one in so many of its articles is dead.
constexpr std::uint64_t most_dead = 4;

// The live articles of a segment, as few new parts. Xapian can't take articles out of a database
// without term lists.
std::vector<Part> rewrite_live(IndexFolder& index, const SegmentInfo& info) {
    const Segment segment(index.segments(), info, SegmentUse::records);
    UnpackedBlock block;
    Rewriting rewriting(index);
    for (std::uint64_t number = 1; number <= info.articles; ++number) {
        if (segment.is_dead(number)) continue;
        const TableRow& row = segment.row(number);
        rewriting.add(
            unpack_record(segment.record(number, block)),
            {segment.key(number), row.content, row.text, row.address, row.stated_day, false});
    }
    return rewriting.finish();
}

// Puts segments together as one, without their dead articles.
void merge(IndexFolder& index, const std::vector<SegmentInfo>& segments) {
    std::vector<fs::path> parts;
    std::vector<SegmentInfo> infos;
    for (const SegmentInfo& info : segments) {
        if (info.dead == 0) {
            parts.push_back(index.segments() / info.name);
            infos.push_back(info);
            continue;
        }
        for (const Part& part : rewrite_live(index, info)) {
            parts.push_back(part.folder);
            infos.push_back(part.info);
        }
    }
    const SegmentInfo whole = compact(parts, infos, index.segments() / index.next_name());
    // It takes the place of the first: of two versions of an article the one in the later segment
    // counts.
    const auto is_merged = [&](const SegmentInfo& info) {
        return std::any_of(segments.begin(), segments.end(),
                           [&](const SegmentInfo& old) { return old.name == info.name; });
    };
    std::vector<SegmentInfo>& all = index.manifest().segments;
    *std::find_if(all.begin(), all.end(), is_merged) = whole;
    std::erase_if(all, is_merged);
}

}  // namespace

void merge_segments(IndexFolder& index, const std::function<void(const std::string&)>& trouble) {
    const auto try_merge = [&](const std::vector<SegmentInfo>& segments) {
        try {
            merge(index, segments);
        } catch (const std::exception& error) {
            trouble(std::string("segments could not be merged: ") + error.what());
        }
    };
    // Of these segments those that may be copied.
    const auto intact = [&](const std::vector<SegmentInfo>& segments) {
        std::vector<SegmentInfo> chosen;
        for (SegmentInfo& info : index.manifest().segments) {
            const bool is_asked_for =
                std::any_of(segments.begin(), segments.end(),
                            [&](const SegmentInfo& one) { return one.name == info.name; });
            if (!is_asked_for || info.damaged) continue;
            info.damaged = !index.is_intact(info);
            if (!info.damaged) chosen.push_back(info);
        }
        return chosen;
    };
    const std::vector<SegmentInfo> before = index.manifest().segments;
    for (const SegmentInfo& info : before)
        if (info.dead * most_dead >= info.articles && !intact({info}).empty()) try_merge({info});
    for (std::uint64_t ceiling = tier_ratio; ceiling < UINT64_MAX / tier_ratio;
         ceiling *= tier_ratio) {
        std::vector<SegmentInfo> small;
        for (const SegmentInfo& info : index.manifest().segments)
            if (info.articles <= ceiling && !info.damaged) small.push_back(info);
        // Smaller ones go along; they alone never make a large one be copied.
        const auto are_many = [&] {
            return std::count_if(small.begin(), small.end(), [&](const SegmentInfo& info) {
                       return ceiling == tier_ratio || info.articles > ceiling / tier_ratio;
                   }) >= tier_segments;
        };
        if (!are_many()) continue;
        small = intact(small);
        if (are_many()) try_merge(small);
    }
    for (const SegmentInfo& info : index.manifest().segments)
        if (info.damaged)
            trouble("segment " + info.name +
                    " is damaged and stays as it is: dateline-index check tells where, and what "
                    "to do");
}

void merge_all(IndexFolder& index) {
    const std::vector<SegmentInfo> all = index.manifest().segments;
    if (all.empty() || (all.size() == 1 && all.front().dead == 0)) return;
    const auto refuse = [&](const std::string& what) {
        throw IndexError("the index at " + index.path().string() + " is damaged: " + what +
                         ": it stays as it is; dateline-index check tells where, and what to do");
    };
    for (const SegmentInfo& info : all)
        if (!index.is_intact(info)) refuse("segment " + info.name);
    try {
        merge(index, all);
    } catch (const DamagedBytes& error) {
        refuse(error.what());
    }
}

SegmentInfo write_dead(IndexFolder& index, const SegmentInfo& info,
                       std::vector<std::uint64_t> numbers) {
    const Segment segment(index.segments(), info, SegmentUse::records);
    const std::vector<std::uint64_t> before = segment.dead_numbers();
    numbers.insert(numbers.end(), before.begin(), before.end());
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    SegmentInfo changed = info;
    changed.dead = numbers.size();
    changed.dead_file = index.write(".dead", pack_dead(numbers));
    return changed;
}

}  // namespace dateline
