// A timeline for people: a bar for each period, downwards in time, and behind those of the peaks
// what they are about.
//
//   week of     articles
//   1987-03-02       121  █████████████████▎
//   1987-03-09       160  ██████████████████████▉  semiconductors, tariffs · Yasuhiro Nakasone
//   ⋮                     9 weeks without
//   1987-05-18        12  █▋
//
// Periods are written as date: and --on take them; a week is written as its Monday. Without Unicode
// the bars are made of #, to the nearest whole one. A bar is never so short that nothing is seen.
#pragma once

#include <ostream>

#include "query/search/timeline.h"
#include "terminal/style.h"

namespace dateline {

// A chart uses wider terminals than text does.
inline constexpr std::size_t widest_chart = 140;

void print_timeline(std::ostream& out, const Timeline& timeline, const Style& style);

// A period as the chart writes it: "2023-06-19", "2023-06", "2023", "1990s".
std::string period_words(PeriodUnit unit, const Interval& days);

// What a line below the chart says of it: "160 articles", "by the times spoken of".
std::vector<std::string> timeline_notes(const Timeline& timeline);

// How many articles of the question are not in it: "3 without a date".
std::vector<std::string> timeline_left_out(const Timeline& timeline);

}  // namespace dateline
