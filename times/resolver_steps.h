// The work behind resolve(), one step a kind of expression.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "times/resolver.h"

namespace dateline::times {

// Makes the period of a year; absent when that year has none.
using Make = std::function<std::optional<Period>(int year)>;

const char* daypart_value(DayPart part);

// Borrows what it is made of.
class Resolver {
public:
    Resolver(const Grammar& grammar, const Meaning& meaning, const Context& context)
        : grammar_(grammar), said_(meaning), context_(context) {}

    std::optional<Resolved> run(Construction construction);
    std::optional<Ends> ends();

private:
    // A date or a time of it, narrowed to the part that is said.
    Resolved dated(Period period) const;
    void narrow(Resolved& made, const Period& period) const;
    void add_time(Resolved& made) const;
    Resolved with_time(Resolved made) const;
    std::string clock_value() const;
    // A value without an interval: the date is not known.
    static Resolved unresolved(std::string value, TimeKind kind = TimeKind::date);
    std::optional<Resolved> finished(std::optional<Period> period) const;

    // ---- which year (resolver.cc) ----
    std::optional<int> year() const;
    bool says_year() const;
    // The days from which dates without a year are reckoned.
    std::optional<Interval> here() const;
    // How far a candidate lies from there, in days that count more in an unlikely direction;
    // nothing when it can't be meant.
    std::optional<double> cost(const Period& candidate, const Interval& here) const;
    // Of the candidates of the years around here the one that lies best.
    std::optional<Period> best_year(const Make& make) const;
    std::optional<Period> in_year(const Make& make) const;
    // In the year that is said or lies best; `unknown` is the value where no year can be told.
    std::optional<Resolved> placed(const Make& make, std::string unknown) const;

    // ---- dates on the calendar (resolver.cc, holidays.cc; ranges in range.cc) ----
    std::optional<Resolved> calendar();
    std::optional<Resolved> month_and_day();
    std::optional<Resolved> month();
    std::optional<Resolved> week_of_month();
    // "the first Monday in May", "the last Friday of the month"
    std::optional<Resolved> nth_weekday();
    static std::string season_value(Season season);
    std::optional<Resolved> holiday();
    std::optional<Resolved> moving_holiday(const Holiday& holiday) const;
    std::optional<Resolved> decade();
    std::optional<Resolved> weekday();
    // "the 15th": of the month that is spoken of.
    std::optional<Resolved> day_of_month();
    std::optional<Resolved> time_of_day();
    std::optional<Resolved> range();

    // ---- before Christ (antiquity.cc) ----
    // Absent when the expression has nothing to do with it.
    std::optional<Resolved> in_antiquity(Construction construction) const;
    Resolved before_christ(int year) const;
    // The year so many years after one before Christ.
    std::optional<Resolved> after_antiquity(int before_christ, long years) const;

    // ---- counted from the publication or another date (distance.cc) ----
    std::optional<Resolved> relative();
    static std::string unknown_value(Unit unit);
    std::optional<Resolved> offset();
    std::optional<Resolved> vague_distance(int direction, Anchor anchor);
    // The date that a distance is counted from; none when it is less exact than the distance.
    std::optional<Period> distance_base(Anchor anchor, Unit unit);
    // "that year", "the same day"
    std::optional<Resolved> anaphor();
    // "the following year", "the next day", "the previous Friday", "the following March"
    std::optional<Resolved> neighbour();
    std::optional<Resolved> week_of();
    // "the quarter", "the 1988 quarter", "the year-ago period"
    std::optional<Resolved> topic();
    // "last 3 days": today and the two days before.
    std::optional<Resolved> span();

    // ---- lengths, sets, references (duration.cc) ----
    std::optional<Resolved> length();
    std::optional<Resolved> repeated();
    std::optional<Resolved> reference() const;

    const Grammar& grammar_;
    const Meaning& said_;
    const Context& context_;
};

}  // namespace dateline::times
