// Lengths, sets, and "now" and its like: expressions without days of their own.
#include <cstdio>

#include "times/resolver_steps.h"

namespace dateline::times {

const char* daypart_value(DayPart part) {
    switch (part) {
        case DayPart::morning:
            return "TMO";
        case DayPart::midday:
            return "TMI";
        case DayPart::afternoon:
            return "TAF";
        case DayPart::evening:
            return "TEV";
        case DayPart::night:
            return "TNI";
        case DayPart::day_time:
            return "TDT";
        case DayPart::midnight:
            return "T24:00";
        case DayPart::noon:
            return "T12:00";
    }
    return "";
}

std::string duration_value(const Meaning& meaning) {
    struct Letter {
        const char* text;
        int times;
        const char* half;
    };
    const auto letter = [](Unit unit) -> Letter {
        switch (unit) {
            case Unit::second:
                return {"S", 1, ""};
            case Unit::minute:
                return {"M", 1, "30S"};
            case Unit::hour:
                return {"H", 1, "30M"};
            case Unit::day:
            case Unit::night:
                return {"D", 1, "T12H"};
            case Unit::week:
                return {"W", 1, ""};
            case Unit::weekend:
                return {"D", 2, ""};
            case Unit::month:
                return {"M", 1, ""};
            case Unit::quarter:
                return {"Q", 1, ""};
            case Unit::season:
                return {"M", 3, ""};
            case Unit::half:
                return {"M", 6, ""};
            case Unit::decade:
                return {"Y", 10, ""};
            case Unit::century:
                return {"Y", 100, ""};
            case Unit::millennium:
                return {"Y", 1000, ""};
            case Unit::year:
                return {"Y", 1, "6M"};
            case Unit::period:
                return {"X", 1, ""};
        }
        return {"X", 1, ""};
    };
    const Unit unit = meaning.as(Field::unit, Unit::year);
    const Letter of = letter(unit);
    const bool clock = unit <= Unit::hour;
    std::string value = clock ? "PT" : "P";
    if (meaning.has(Field::vague)) return value + "X" + (unit == Unit::century ? "C" : of.text);
    const std::int64_t count = std::int64_t{meaning.get(Field::count, 1)} * of.times;
    const bool half = meaning.get(Field::half_more, 0) == 1;
    if (half && of.times > 1) return value + std::to_string(count + of.times / 2) + of.text;
    value += std::to_string(count);
    if (half && of.half[0] == '\0') value += ".5";
    value += of.text;
    if (half) value += of.half;
    return value;
}

std::optional<Resolved> Resolver::length() {
    return unresolved(duration_value(said_), TimeKind::duration);
}

std::optional<Resolved> Resolver::repeated() {
    if (said_.has(Field::weekday)) {
        Resolved made =
            unresolved("XXXX-WXX-" + std::to_string(said_[Field::weekday]), TimeKind::set);
        if (said_.has(Field::daypart))
            made.value += daypart_value(said_.as(Field::daypart, DayPart::morning));
        return made;
    }
    if (said_.has(Field::month)) {
        char text[24];
        std::snprintf(text, sizeof text, "XXXX-%02d", said_[Field::month]);
        return unresolved(text, TimeKind::set);
    }
    if (said_.has(Field::season))
        return unresolved(season_value(said_.as(Field::season, Season::spring)), TimeKind::set);
    if (said_.has(Field::daypart))
        return unresolved(
            std::string("XXXX-XX-XX") + daypart_value(said_.as(Field::daypart, DayPart::morning)),
            TimeKind::set);
    return unresolved(duration_value(said_), TimeKind::set);
}

std::optional<Resolved> Resolver::reference() const {
    switch (said_.as(Field::reference, Reference::present)) {
        case Reference::present:
            return unresolved("PRESENT_REF");
        case Reference::past:
            return unresolved("PAST_REF");
        case Reference::future:
            return unresolved("FUTURE_REF");
    }
    return std::nullopt;
}

}  // namespace dateline::times
