// Times in the words of a query: "earthquakes in july 2022".
#pragma once

#include <functional>
#include <string_view>

#include "query/language/date_reader.h"
#include "query/language/question.h"
#include "query/language/time_cues.h"

namespace dateline {

// Adds a wish for each time that a row of plain words says (rows_of_words.h), and marks those of its
// words that are no words besides (Clause::says_time), with what leads to it ("in").
//
// A time has a year or is reckoned from today: "july 2022", "last week", "2 march 2022"; the longest
// that can be read. A year alone, or a word for a day, is one whose word counts as before ("2022",
// "yesterday"), as are the words of a time with a month that means something else ("may 2022"). A
// month, a weekday, a day of the year ("september 11") and other numbers are words alone. At most
// some hundreds of readings are tried, however long the query is. A time of which there are no articles
// is none, so that "last summer" is words where all are older. Asks for grammars only where there is
// a year or a cue. Throws DataFileError.
void read_wished_times(Question& question, const DateReader& dates, const TimeCues& cues,
                       const std::function<bool(const Interval& days)>& has_articles);

// Takes the words that are marked so out of their rows, as the wish says them. Where nothing is left
// of a group but words of which `says_nothing` holds, folded, all of them stay words, so that
// something matches.
void take_out_words_of_times(Question& question,
                             const std::function<bool(std::string_view word)>& says_nothing);

}  // namespace dateline
