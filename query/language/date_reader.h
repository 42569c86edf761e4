// Dates as people type them: after --since and its like, and in date: and when:.
#pragma once

#include <optional>
#include <string_view>

#include "query/language/date_grammars.h"
#include "schema/interval.h"
#include "times/times.h"

namespace dateline {

// Asks for the grammars of times only when the text is no ISO date: for the default language's
// first, and for those of the other languages when that can't read the words whole. May be asked
// from any thread.
class DateReader {
public:
    // Borrows the grammars. `day_first`: of 1/7/2022 the 1 is the day, else the month.
    explicit DateReader(const DateGrammars& grammars, Day today, bool day_first = true)
        : grammars_(grammars), today_(today), day_first_(day_first) {}

    // - A day, week, month or year of ISO 8601: "2023-06-19", "20230619", "2023-W25", "2023-06",
    //   "2023"
    // - words of any language that has a grammar: "june 2023", "last week", "märz 2022"; "2h", "2d",
    //   "3w", "6m", "1y" are so many hours, days, weeks, months or years ago, as mail programs have
    //   them
    // - a range of them with "..", whose ends may be open, or in words: "june to july 2022",
    //   "from may 3 to june 5 2020", "between 1999 and 2003"; two ISO forms may also have "/"
    //   between them
    // Nothing when it is not understood or ends before it begins. Throws DataFileError when a
    // grammar is missing or damaged.
    std::optional<Interval> read(std::string_view words) const;

private:
    // In the first language that can.
    std::optional<Interval> read_one(std::string_view words) const;
    std::optional<Interval> read_one_or_range(std::string_view words) const;
    // In this language.
    std::optional<Interval> read_one(std::string_view words, const TimeGrammar& grammar) const;
    std::optional<Interval> read_range(std::string_view words, const TimeGrammar& grammar) const;

    const DateGrammars& grammars_;
    Day today_;
    bool day_first_;
};

// Whether a date is typed as ISO forms and ranges of them, which mean the same to everybody.
bool is_iso_date(std::string_view typed);

// Whether a number of four digits stands in it, as years have.
bool says_year(std::string_view words);

// Whether the user writes the day before the month, as all the world but the United States does:
// what the first of LC_ALL, LC_TIME and LANG that is set is not "en_US".
bool writes_day_first();

}  // namespace dateline
