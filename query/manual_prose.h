// What the manual of dateline says besides its commands and options.
#pragma once

#include "terminal/manual_page.h"

namespace dateline {

ManualProse query_prose();

}  // namespace dateline
