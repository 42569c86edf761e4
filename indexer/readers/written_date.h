// One date as it is written, from its first word or number to its time and zone
// (publication_date.h tells which forms are read).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

// A date as it is written, which may lack its year, its day, or both month and day.
struct WrittenDate {
    std::size_t begin = 0;  // bytes of the text it was found in
    std::size_t end = 0;
    int year = 0;                         // 0: not stated, as in "June 19"
    unsigned month = 0;                   // 0: not stated, as in "2023"
    unsigned day = 0;                     // 0: not stated, as in "June 2023"
    std::optional<std::int64_t> instant;  // when time and zone are stated: seconds of the epoch

    bool is_full() const { return year != 0 && day != 0; }
};

// The date that begins at this byte. In `prose` a number alone is none, and a month is capitalised.
std::optional<WrittenDate> date_at(std::string_view text, std::size_t at, bool prose);

}  // namespace dateline
