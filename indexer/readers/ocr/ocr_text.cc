#include "indexer/readers/ocr/ocr_text.h"

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/publication_date.h"
#include "indexer/readers/record_article.h"

namespace dateline {

void OcrText::begin_block(std::uint32_t line) {
    if (blocks_.empty() || !blocks_.back().text.empty()) blocks_.emplace_back();
    blocks_.back().line = line;
}

void OcrText::add_line(std::string_view text) {
    const std::string line = one_line(text);
    if (line.empty()) return;
    if (blocks_.empty()) blocks_.emplace_back();
    std::string& block = blocks_.back().text;
    if (!block.empty()) block += '\n';
    block += line;
}

void OcrText::emit(const Source& source, const ReaderSink& sink) {
    constexpr std::size_t longest_title = 200;  // bytes
    Article article;
    article.path = source.path;
    std::string body;
    for (const Block& block : blocks_) {
        if (block.text.empty()) continue;
        if (!body.empty()) body += "\n\n";
        article.lines.push_back({static_cast<std::uint32_t>(body.size()), block.line});
        body += block.text;
    }
    if (article.lines.empty()) article.lines = {{0, 1}};
    if (blocks_.size() > 1 && blocks_.front().text.size() <= longest_title)
        article.title = one_line(blocks_.front().text);
    if (const auto date = find_date(article.title); date && date->is_full())
        article.published = publication(*date, Provenance::inferred);
    set_text(article, std::move(body), article.lines.front().line);
    complete_from_text(article);
    dateline::emit(std::move(article), 0, sink);
}

}  // namespace dateline
