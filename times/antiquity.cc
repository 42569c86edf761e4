// Years before Christ. They are no days of dateline's calendar: such expressions get a TIMEX3 value
// ("BC0218"), and no interval rather than one of another age.
#include <cstdio>

#include "times/resolver_steps.h"

namespace dateline::times {

namespace {

constexpr int before_christ_era = 1;
constexpr int years_of_century = 100;

}  // namespace

Resolved Resolver::before_christ(int year) const {
    char text[48];
    if (said_.has(Field::month) && said_.has(Field::day))
        std::snprintf(text, sizeof text, "BC%04d-%02d-%02d", year, said_[Field::month],
                      said_[Field::day]);
    else if (said_.has(Field::month))
        std::snprintf(text, sizeof text, "BC%04d-%02d", year, said_[Field::month]);
    else
        std::snprintf(text, sizeof text, "BC%04d", year);
    Resolved made = unresolved(text);
    if (said_.has(Field::season) && !said_.has(Field::month))
        made.value +=
            season_value(said_.as(Field::season, Season::spring)).substr(std::size("XXXX") - 1);
    made.before_christ = year;
    return made;
}

std::optional<Resolved> Resolver::after_antiquity(int from, long years) const {
    if (years > from + 2000L || years < -9000L) return std::nullopt;
    const int year = from - static_cast<int>(years);
    if (year > 0) return before_christ(year);
    // No year 0: the year after 1 BC is AD 1.
    return finished(year_period(1 - year));
}

std::optional<Resolved> Resolver::in_antiquity(Construction construction) const {
    if (said_.get(Field::era, 0) == before_christ_era) {
        char text[24];
        if (said_.has(Field::century)) {
            std::snprintf(text, sizeof text, "BC%02d", said_[Field::century] - 1);
            return unresolved(text);
        }
        if (said_.has(Field::decade)) {
            std::snprintf(text, sizeof text, "BC%03d", said_[Field::decade] / 10);
            return unresolved(text);
        }
        return before_christ(said_.get(Field::year, 0));
    }
    if (!context_.before_christ) return std::nullopt;
    const int year = *context_.before_christ;
    const bool says_other = said_.has(Field::shift) || said_.has(Field::year_shift);
    const Unit unit = said_.as(Field::unit, Unit::day);
    switch (construction) {
        case Construction::calendar:
            if (said_.has(Field::year)) {
                if (said_[Field::year] >= 1000 || said_.has(Field::era)) return std::nullopt;
                return before_christ(said_[Field::year]);
            }
            if (says_other && said_.as(Field::anchor, Anchor::publication) == Anchor::previous)
                return after_antiquity(year, said_.get(Field::year_shift, 0));
            if (says_other || (!said_.has(Field::month) && !said_.has(Field::season)))
                return std::nullopt;
            return before_christ(year);
        case Construction::offset: {
            if (said_.as(Field::anchor, Anchor::publication) != Anchor::previous ||
                said_.has(Field::vague))
                return std::nullopt;
            const long count = said_.get(Field::count, 1) * long{said_.get(Field::direction, -1)};
            if (unit == Unit::year) return after_antiquity(year, count);
            if (unit == Unit::decade) return after_antiquity(year, count * 10);
            if (unit == Unit::century) return after_antiquity(year, count * years_of_century);
            return unresolved(duration_value(said_), TimeKind::duration);
        }
        case Construction::anaphor:
            if (unit == Unit::year || unit == Unit::period || said_.has(Field::month) ||
                said_.has(Field::season))
                return before_christ(year);
            return with_time(unresolved(unknown_value(unit)));
        case Construction::relative:  // "the next year"
            if (unit == Unit::year && said_.get(Field::shift, 0) == 1)
                return after_antiquity(year, 1);
            return std::nullopt;
        case Construction::neighbour:
            if (unit == Unit::year || said_.has(Field::month) || said_.has(Field::season))
                return after_antiquity(year, said_.get(Field::direction, 1));
            return with_time(unresolved(unknown_value(unit)));
        default:
            return std::nullopt;
    }
}

}  // namespace dateline::times
