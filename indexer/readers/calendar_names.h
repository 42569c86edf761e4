// Names of months, weekdays and time zones as dates are written with them.
#pragma once

#include <array>
#include <string_view>

namespace dateline {

using namespace std::string_view_literals;

struct MonthName {
    std::string_view name;  // lower case
    unsigned month;
    bool english;
};

constexpr std::array months = {
    MonthName{"january", 1, true},
    MonthName{"jan", 1, true},
    MonthName{"february", 2, true},
    MonthName{"feb", 2, true},
    MonthName{"march", 3, true},
    MonthName{"mar", 3, true},
    MonthName{"april", 4, true},
    MonthName{"apr", 4, true},
    MonthName{"may", 5, true},
    MonthName{"june", 6, true},
    MonthName{"jun", 6, true},
    MonthName{"july", 7, true},
    MonthName{"jul", 7, true},
    MonthName{"august", 8, true},
    MonthName{"aug", 8, true},
    MonthName{"september", 9, true},
    MonthName{"sept", 9, true},
    MonthName{"sep", 9, true},
    MonthName{"october", 10, true},
    MonthName{"oct", 10, true},
    MonthName{"november", 11, true},
    MonthName{"nov", 11, true},
    MonthName{"december", 12, true},
    MonthName{"dec", 12, true},
    // Spanish, Portuguese, French, Italian, German, Dutch, Russian; spellings shared with others
    // once.
    MonthName{"enero", 1, false},
    MonthName{"janeiro", 1, false},
    MonthName{"janvier", 1, false},
    MonthName{"gennaio", 1, false},
    MonthName{"januar", 1, false},
    MonthName{"januari", 1, false},
    MonthName{"января", 1, false},
    MonthName{"febrero", 2, false},
    MonthName{"fevereiro", 2, false},
    MonthName{"février", 2, false},
    MonthName{"febbraio", 2, false},
    MonthName{"februar", 2, false},
    MonthName{"februari", 2, false},
    MonthName{"февраля", 2, false},
    MonthName{"marzo", 3, false},
    MonthName{"março", 3, false},
    MonthName{"mars", 3, false},
    MonthName{"märz", 3, false},
    MonthName{"maart", 3, false},
    MonthName{"марта", 3, false},
    MonthName{"abril", 4, false},
    MonthName{"avril", 4, false},
    MonthName{"aprile", 4, false},
    MonthName{"апреля", 4, false},
    MonthName{"mayo", 5, false},
    MonthName{"maio", 5, false},
    MonthName{"mai", 5, false},
    MonthName{"maggio", 5, false},
    MonthName{"mei", 5, false},
    MonthName{"мая", 5, false},
    MonthName{"junio", 6, false},
    MonthName{"junho", 6, false},
    MonthName{"juin", 6, false},
    MonthName{"giugno", 6, false},
    MonthName{"juni", 6, false},
    MonthName{"июня", 6, false},
    MonthName{"julio", 7, false},
    MonthName{"julho", 7, false},
    MonthName{"juillet", 7, false},
    MonthName{"luglio", 7, false},
    MonthName{"juli", 7, false},
    MonthName{"июля", 7, false},
    MonthName{"agosto", 8, false},
    MonthName{"août", 8, false},
    MonthName{"augustus", 8, false},
    MonthName{"августа", 8, false},
    MonthName{"septiembre", 9, false},
    MonthName{"setiembre", 9, false},
    MonthName{"setembro", 9, false},
    MonthName{"septembre", 9, false},
    MonthName{"settembre", 9, false},
    MonthName{"сентября", 9, false},
    MonthName{"octubre", 10, false},
    MonthName{"outubro", 10, false},
    MonthName{"octobre", 10, false},
    MonthName{"ottobre", 10, false},
    MonthName{"oktober", 10, false},
    MonthName{"октября", 10, false},
    MonthName{"noviembre", 11, false},
    MonthName{"novembro", 11, false},
    MonthName{"novembre", 11, false},
    MonthName{"ноября", 11, false},
    MonthName{"diciembre", 12, false},
    MonthName{"dezembro", 12, false},
    MonthName{"décembre", 12, false},
    MonthName{"dicembre", 12, false},
    MonthName{"dezember", 12, false},
    MonthName{"декабря", 12, false},
};

constexpr std::array weekdays = {"monday"sv,   "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv,
                                 "saturday"sv, "sunday"sv,  "mon"sv,       "tue"sv,      "tues"sv,
                                 "wed"sv,      "thu"sv,     "thur"sv,      "thurs"sv,    "fri"sv,
                                 "sat"sv,      "sun"sv};

struct Zone {
    std::string_view name;  // lower case
    int minutes;            // east of Greenwich
};
// Only names that mean one zone in the press: "IST" is Indian, Irish and Israeli.
constexpr std::array zones = {
    Zone{"z", 0},       Zone{"utc", 0},    Zone{"gmt", 0},    Zone{"est", -300}, Zone{"edt", -240},
    Zone{"cdt", -300},  Zone{"mst", -420}, Zone{"mdt", -360}, Zone{"pst", -480}, Zone{"pdt", -420},
    Zone{"cet", 60},    Zone{"cest", 120}, Zone{"bst", 60},   Zone{"eet", 120},  Zone{"eest", 180},
    Zone{"msk", 180},   Zone{"jst", 540},  Zone{"aest", 600}, Zone{"aedt", 660}, Zone{"akst", -540},
    Zone{"akdt", -480}, Zone{"hst", -600},
};

}  // namespace dateline
