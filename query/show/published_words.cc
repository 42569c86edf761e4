#include "query/show/published_words.h"

#include <unicode/dtfmtsym.h>

#include <array>
#include <chrono>
#include <cstdio>

namespace dateline {

namespace {

// "June 2023"; "2023-06" where ICU lacks its data.
std::string month_words(Day first_day) {
    const std::string year_and_month = format_day(first_day).substr(0, 7);
    UErrorCode error = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale::getEnglish(), error);
    if (U_FAILURE(error)) return year_and_month;
    int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count);
    const std::chrono::year_month_day date{first_day};
    std::string words;
    months[static_cast<unsigned>(date.month()) - 1].toUTF8String(words);
    return words + " " + year_and_month.substr(0, 4);
}

std::string date_words(const Publication& published) {
    switch (published.precision) {
        case Precision::year:
            return format_day(published.days.from).substr(0, 4);
        case Precision::month:
            return month_words(published.days.from);
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
