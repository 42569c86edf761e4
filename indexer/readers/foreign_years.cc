#include "indexer/readers/foreign_years.h"

#include <unicode/calendar.h>

#include <cmath>
#include <memory>

namespace dateline {

std::optional<std::chrono::year_month_day> from_persian(int year, unsigned month, unsigned day) {
    if (!plausible_persian_year(year) || month < 1 || month > 12 || day < 1) return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::createTimeZone("UTC"), icu::Locale("fa@calendar=persian"), error));
    if (U_FAILURE(error)) return std::nullopt;
    calendar->setLenient(false);  // a month's 32nd day is an error
    calendar->clear();
    calendar->set(year, static_cast<std::int32_t>(month) - 1, static_cast<std::int32_t>(day));
    constexpr double milliseconds_a_day = 86'400'000;
    const double days = std::floor(calendar->getTime(error) / milliseconds_a_day);
    if (U_FAILURE(error)) return std::nullopt;
    return std::chrono::sys_days{std::chrono::days{static_cast<std::int64_t>(days)}};
}

}  // namespace dateline
