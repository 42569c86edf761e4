#include "query/search/period.h"

#include <algorithm>

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

// 1970-01-01 was a Thursday, three days after the Monday of its week.
constexpr days into_the_week{3};

Day in_year(std::int64_t year, unsigned month, unsigned day) {
    return Day{std::chrono::year{static_cast<int>(year)} / static_cast<int>(month) /
               static_cast<int>(day)};
}

}  // namespace

std::string_view name_of(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::day:
            return "day";
        case PeriodUnit::week:
            return "week";
        case PeriodUnit::month:
            return "month";
        case PeriodUnit::year:
            return "year";
        case PeriodUnit::decade:
            return "decade";
    }
    return "";
}

std::int64_t period_at(PeriodUnit unit, Day day) {
    const year_month_day date{day};
    const std::int64_t year = static_cast<int>(date.year());
    switch (unit) {
        case PeriodUnit::day:
            return day.time_since_epoch().count();
        case PeriodUnit::week:
            return std::chrono::floor<std::chrono::weeks>(day.time_since_epoch() + into_the_week)
                .count();
        case PeriodUnit::month:
            return year * 12 + static_cast<unsigned>(date.month()) - 1;
        case PeriodUnit::year:
            return year;
        case PeriodUnit::decade:
            return year / 10;
    }
    return 0;
}

Interval period_days(PeriodUnit unit, std::int64_t period) {
    Interval all;
    switch (unit) {
        case PeriodUnit::day:
            all = {Day{days{period}}, Day{days{period}}};
            break;
        case PeriodUnit::week:
            all.from = Day{days{period * 7} - into_the_week};
            all.to = all.from + days{6};
            break;
        case PeriodUnit::month: {
            const std::chrono::year_month month{
                std::chrono::year{static_cast<int>(period / 12)},
                std::chrono::month{static_cast<unsigned>(period % 12 + 1)}};
            all = {Day{month / 1}, Day{month / std::chrono::last}};
            break;
        }
        case PeriodUnit::year:
            all = {in_year(period, 1, 1), in_year(period, 12, 31)};
            break;
        case PeriodUnit::decade:
            all = {in_year(period * 10, 1, 1), in_year(period * 10 + 9, 12, 31)};
            break;
    }
    return {std::max(all.from, first_day), std::min(all.to, last_day)};
}

}  // namespace dateline
