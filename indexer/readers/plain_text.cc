// Plain text: one article a file, kept whole; its head says title, address, byline and date.
#include <string>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/press/press.h"

namespace dateline {

void read_plain_text(const Source& source, const ReaderSink& sink) {
    if (source.bytes.size() > 2 * longest_text) {  // UTF-16 shrinks by half
        sink.problem(
            {0, "a text of more than " + std::to_string(longest_text >> 20) + " MiB", true});
        return;
    }
    std::optional<std::string> text = decode_source(source, sink);
    if (!text) return;
    Article article;
    article.path = source.path;
    article.newlines_are_lines = true;
    article.lines = {{0, source.first_line}};
    if (read_press_export(source, {*text, article.lines, true}, sink)) return;
    article.text = *std::move(text);
    complete_from_text(article);
    date_by_file(article, source.modified);
    emit(std::move(article), 0, sink);
}

}  // namespace dateline
