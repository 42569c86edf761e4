#include "query/search/index_status.h"

#include <algorithm>

#include "schema/index.h"

namespace dateline {

namespace fs = std::filesystem;

IndexStatus index_status(const Index& index) {
    IndexStatus status;
    status.path = index.folder().string();
    status.articles = index.live_articles();
    status.segments = index.segments().size();
    status.format = index_format;
    status.features = index.manifest().features;
    for (const SegmentInfo& segment : index.manifest().segments) {
        status.passages += segment.passages;
        status.text_bytes += segment.text_bytes;
        if (segment.period) widen(status.period, *segment.period);
    }
    try {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(index.folder()))
            if (entry.is_regular_file()) status.bytes += entry.file_size();
    } catch (const fs::filesystem_error& error) {
        throw IndexError("can't measure the index at " + index.folder().string() + ": " +
                         error.code().message());
    }
    return status;
}

}  // namespace dateline
