#include "times/names.h"

#include <utility>

namespace dateline::times {

namespace {

template <typename Value, std::size_t Size>
std::optional<Value> named(const std::pair<std::string_view, Value> (&names)[Size],
                           std::string_view name) {
    for (const auto& [known, value] : names)
        if (known == name) return value;
    return std::nullopt;
}

constexpr std::pair<std::string_view, Field> fields[] = {
    {"year", Field::year},
    {"month", Field::month},
    {"day", Field::day},
    {"weekday", Field::weekday},
    {"week", Field::week},
    {"quarter", Field::quarter},
    {"half", Field::half},
    {"season", Field::season},
    {"holiday", Field::holiday},
    {"decade", Field::decade},
    {"century", Field::century},
    {"hour", Field::hour},
    {"minute", Field::minute},
    {"second", Field::second},
    {"meridiem", Field::meridiem},
    {"daypart", Field::daypart},
    {"part", Field::part},
    {"shift", Field::shift},
    {"year_shift", Field::year_shift},
    {"count", Field::count},
    {"half_more", Field::half_more},
    {"vague", Field::vague},
    {"unit", Field::unit},
    {"direction", Field::direction},
    {"anchor", Field::anchor},
    {"reference", Field::reference},
    {"dotted", Field::dotted},
    {"to_year", Field::to_year},
    {"to_month", Field::to_month},
    {"to_day", Field::to_day},
    {"era", Field::era},
    {"slashed", Field::slashed},
};

constexpr std::pair<std::string_view, Shape> shapes[] = {
    {"0", zero},
    {"1-12", up_to_12},
    {"13-24", up_to_24},
    {"25-31", up_to_31},
    {"32-59", up_to_59},
    {"60-99", up_to_99},
    {"100-999", three_digits},
    {"1000-1699", old_year},
    {"1700-1899", earlier_year},
    {"1900-2099", modern_year},
    {"2100-2199", far_year},
    {"large", large_number},
    {"decimal", decimal},
    {"dotted-date", dotted_date},
    {"two-digit-year", two_digit_year},
    {"1st-31st", ordinal_to_31},
    {"32nd-", larger_ordinal},
    {"decade", decade_digits},
    {"short-decade", short_decade},
    {"bare-decade", bare_decade},
    {"decade-or-year", decade_or_year},
    {"decade-or-number", decade_or_number},
    {"quarter-year", quarter_year},
    {"half-year", half_year},
    {"fiscal-year", fiscal_year},
    {"clock", clock},
    {"clock-24", clock_24},
    {"day-and-time", day_and_time},
    {"glued-length", glued_length},
};

constexpr std::pair<std::string_view, Glued::Letters Glued::*> glued[] = {
    {"ordinal", &Glued::ordinal}, {"decade", &Glued::decade},   {"meridiem", &Glued::meridiem},
    {"unit", &Glued::unit},       {"quarter", &Glued::quarter}, {"half", &Glued::half},
    {"fiscal", &Glued::fiscal},
};

constexpr std::pair<std::string_view, Construction> constructions[] = {
    {"calendar", Construction::calendar},    {"relative", Construction::relative},
    {"offset", Construction::offset},        {"anaphor", Construction::anaphor},
    {"neighbour", Construction::neighbour},  {"duration", Construction::duration},
    {"repeated", Construction::repeated},    {"reference", Construction::reference},
    {"week-of", Construction::week_of},      {"topic", Construction::topic},
    {"range", Construction::range},          {"span", Construction::span},
    {"weekdays", Construction::weekday_set}, {"named", Construction::named},
    {"nothing", Construction::nothing},
};

template <typename Enum>
constexpr std::pair<std::string_view, std::int32_t> symbol(std::string_view name, Enum value) {
    return {name, static_cast<std::int32_t>(value)};
}

constexpr std::pair<std::string_view, std::int32_t> symbols[] = {
    symbol("SECOND", Unit::second),
    symbol("MINUTE", Unit::minute),
    symbol("HOUR", Unit::hour),
    symbol("DAY", Unit::day),
    symbol("WEEK", Unit::week),
    symbol("WEEKEND", Unit::weekend),
    symbol("MONTH", Unit::month),
    symbol("QUARTER", Unit::quarter),
    symbol("SEASON", Unit::season),
    symbol("HALF", Unit::half),
    symbol("YEAR", Unit::year),
    symbol("DECADE", Unit::decade),
    symbol("CENTURY", Unit::century),
    symbol("MILLENNIUM", Unit::millennium),
    symbol("NIGHT-UNIT", Unit::night),
    symbol("PERIOD", Unit::period),
    symbol("SPRING", Season::spring),
    symbol("SUMMER", Season::summer),
    symbol("AUTUMN", Season::autumn),
    symbol("WINTER", Season::winter),
    symbol("MORNING", DayPart::morning),
    symbol("MIDDAY", DayPart::midday),
    symbol("AFTERNOON", DayPart::afternoon),
    symbol("EVENING", DayPart::evening),
    symbol("NIGHT", DayPart::night),
    symbol("DAYTIME", DayPart::day_time),
    symbol("MIDNIGHT", DayPart::midnight),
    symbol("NOON", DayPart::noon),
    symbol("START", Part::start),
    symbol("MID", Part::mid),
    symbol("END", Part::end),
    symbol("EARLIER", Part::earlier),
    symbol("LATER", Part::later),
    symbol("PRESENT", Reference::present),
    symbol("PAST", Reference::past),
    symbol("FUTURE", Reference::future),
    symbol("PUBLICATION", Anchor::publication),
    symbol("PREVIOUS", Anchor::previous),
    symbol("CALENDAR", Anchor::calendar),
};

}  // namespace

std::optional<Field> field_named(std::string_view name) { return named(fields, name); }
std::optional<Shape> shape_named(std::string_view name) { return named(shapes, name); }
std::optional<Glued::Letters Glued::*> glued_named(std::string_view name) {
    return named(glued, name);
}
std::optional<Construction> construction_named(std::string_view name) {
    return named(constructions, name);
}
std::optional<std::int32_t> symbol_named(std::string_view name) { return named(symbols, name); }

}  // namespace dateline::times
