// Links that people keep as files: Windows' .url, and .desktop of Linux. (A .webloc of macOS is a
// property list.)
#include "indexer/readers/formats.h"

namespace dateline {

void read_link(const Source&, const ReaderSink& sink) {
    sink.problem({0, "a link, not an article", true});
}

}  // namespace dateline
