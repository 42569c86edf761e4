// Dates as metadata, addresses, datelines and bylines write them.
//
// Read are ISO 8601, RFC 822, RFC 2822 and RFC 850, "June 19, 2023", "19 June 2023", "Jun. 19, 2023,
// 5:30 p.m. EDT", "July 1, 2019 Monday", "2023/06/19", "20230619", "19.06.23", "2023年6月19日",
// seconds of the epoch, and months in the larger languages in the order of day, month, year.
// "06/07/2023" is left unread, for nobody can tell June from July; so is "9 Xyz 2023", for it is no
// whole year. Nothing here ever looks at a clock, or supplies what isn't written but the century.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/readers/written_date.h"
#include "schema/article.h"

namespace dateline {

// The publication that a date states; nothing without a year, or when there is no such day.
std::optional<Publication> publication(const WrittenDate& date, Provenance provenance);

// A value that is a date: the field of a record, an attribute, a <meta>. Words around it are passed
// over; a bare year counts where nothing else is said.
std::optional<WrittenDate> read_date(std::string_view value);

// The first date in running text at or after `from`: at least a day and a month, or a month and a
// year. Months must be capitalised, as English prose has them.
std::optional<WrittenDate> find_date(std::string_view text, std::size_t from = 0);

// The date in an address: /2023/06/19/, /2023/jun/19/, /2023-06-19/, -20230619, or the month of
// /2023/06/.
std::optional<WrittenDate> date_in_url(std::string_view url);

// The date in a file's name ("2023-06-19-bridge.txt", "Courier 19 June 2023.txt"), else that of the
// folders that it is in: 2023/06/19/, 2023-06-19/, 2023/06/.
std::optional<WrittenDate> date_in_path(std::string_view path);

// Seconds (or, from 13 digits, milliseconds) since 1970 as a JSON number gives them; the day is
// UTC's.
std::optional<WrittenDate> date_of_epoch(std::int64_t value);

}  // namespace dateline
