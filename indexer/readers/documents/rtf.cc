// RTF: one article a file, or the many of a press database's export.
#include "indexer/readers/documents/rtf_text.h"
#include "indexer/readers/formats.h"

namespace dateline {

void read_rtf(const Source& source, const ReaderSink& sink) {
    RtfText rtf = read_rtf_text(source.bytes);
    if (!rtf.why.empty()) sink.problem({0, rtf.why, rtf.text.body.empty()});
    if (!rtf.why.empty() && rtf.text.body.empty()) return;
    emit_document(source, rtf.properties, std::move(rtf.text), sink);
}

}  // namespace dateline
