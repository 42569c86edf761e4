// The grammars of the source tree, for tests that read dates.
#pragma once

#include "query/language/date_grammars.h"

namespace dateline {

inline const DateGrammars& grammars() {
    static const DateGrammars grammars(DATELINE_SOURCE_DIR "/config");
    return grammars;
}

}  // namespace dateline
