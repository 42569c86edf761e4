// Timelines: how many of the matching articles fall into each day, week, month, year or decade, by
// their publication or by the times that they speak of, and what the peaks are about.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "names/identities.h"
#include "query/search/distinction.h"
#include "query/search/match.h"
#include "query/search/period.h"

namespace dateline {

struct TimelineOptions {
    std::optional<PeriodUnit> unit;  // else chosen by the span
    bool mentioned = false;          // by the times spoken of, else by publication
};

struct TimelinePeriod {
    Interval days;
    std::uint64_t articles = 0;
    std::optional<Distinction> peak;  // of a peak
};

struct Timeline {
    PeriodUnit unit = PeriodUnit::day;
    bool mentioned = false;
    std::vector<TimelinePeriod> periods;  // those with articles, ascending
    std::uint64_t articles = 0;           // that match
    std::uint64_t without_time = 0;       // of them without a date, or that speak of no time
    // Of the others, those in no period, because no date of theirs is known as exactly as that.
    std::uint64_t inexact = 0;
};

// Counts an article in each period that has the whole of its publication, or, with `mentioned`, the
// whole of a time that it speaks of (day_buckets.h); once in each. When `loose`, as the question
// is, also in those that the publication or time only overlaps. Where the question requires times
// (when:), only times that overlap one of those count.
//
// The unit, where none is given, is the smallest with at most 45 periods (80 years) between the
// first and last of the middle 95 % of the dates, for which at least half of the articles are exact
// enough.
//
// A peak has at least half as many articles again as the average period with any, and at least two,
// and no period near it has more; the highest six at most. Throws IndexError and DataFileError.
Timeline timeline(const Matching& matching, bool loose, const Index& index,
                  const Identities& identities, const std::filesystem::path& data_folder,
                  const TimelineOptions& options);

}  // namespace dateline
