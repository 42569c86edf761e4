#include "query/show/published_words.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <string_view>

namespace dateline {

namespace {

std::string date_words(const Publication& published) {
    constexpr std::array<std::string_view, 12> months{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    const std::chrono::year_month_day from{published.days.from};
    const std::string day = format_day(published.days.from);
    switch (published.precision) {
        case Precision::year:
            return day.substr(0, 4);
        case Precision::month:
            return std::string(months[(static_cast<unsigned>(from.month()) - 1) % 12]) + " " +
                   day.substr(0, 4);
        case Precision::day:
        case Precision::instant:
            break;
    }
    return format_interval(published.days);
}

// " 14:30 UTC", with the day where it is another one in UTC.
std::string time_words(const Publication& published) {
    if (!published.instant) return {};
    const std::chrono::sys_seconds instant{std::chrono::seconds{*published.instant}};
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    // An instant that is no day of the calendar is not worth a line.
    if (day < first_day || day > last_day) return {};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(instant - day).count();
    std::array<char, 48> clock{};
    std::snprintf(clock.data(), clock.size(), "%02d:%02d UTC", static_cast<int>(minutes / 60),
                  static_cast<int>(minutes % 60));
    if (day == published.days.from) return std::string(" ") + clock.data();
    return " (" + format_day(day) + " " + clock.data() + ")";
}

}  // namespace

std::string published_briefly(const std::optional<Publication>& published) {
    if (!published) return "undated";
    switch (published->provenance) {
        case Provenance::stated:
        case Provenance::url:
            break;
        case Provenance::inferred:
            return "~" + date_words(*published);
        case Provenance::file:
            return "file " + date_words(*published);
    }
    return date_words(*published);
}

std::string published_fully(const std::optional<Publication>& published) {
    if (!published) return "not known";
    const std::string words = date_words(*published) + time_words(*published);
    switch (published->provenance) {
        case Provenance::stated:
            break;
        case Provenance::url:
            return words + ", from its address";
        case Provenance::inferred:
            return words + ", found in the text";
        case Provenance::file:
            return words + ", when the file was last changed";
    }
    return words;
}

}  // namespace dateline
