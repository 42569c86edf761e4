// Links that people keep as files: Windows' .url, and .desktop of Linux. (A .webloc of macOS is a
// property list.) And lists of them, of feeds.
#include "indexer/readers/formats.h"

namespace dateline {

void read_link(const Source&, const ReaderSink& sink) {
    sink.problem({0, "a link, not an article", true});
}

void read_list_of_feeds(const Source&, const ReaderSink& sink) {
    sink.problem(
        {0, "a list of feeds (OPML), not an article: index what the feeds give, as RSS or Atom",
         true});
}

}  // namespace dateline
