// Scripts that are written without spaces, which ICU cuts with dictionaries.
#pragma once

#include <unicode/utypes.h>

namespace dateline {

bool is_unspaced(UChar32 c);

}  // namespace dateline
