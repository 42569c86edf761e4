// What the manual of dateline-index says besides its commands and options.
#pragma once

#include "terminal/manual_page.h"

namespace dateline {

ManualProse indexer_prose();

}  // namespace dateline
