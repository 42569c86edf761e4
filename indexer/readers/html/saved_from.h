// Where a page comes from, as the program says that saved it: browsers, SingleFile, HTTrack,
// monolith, WebScrapBook and Save Page WE write it into the page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

struct SavedFrom {
    std::string url;
    // When it was saved, in seconds since 1970: the page is no younger.
    std::optional<std::int64_t> saved;
};

// Nothing of either where none of them has saved the page.
SavedFrom saved_from(std::string_view html);

}  // namespace dateline
