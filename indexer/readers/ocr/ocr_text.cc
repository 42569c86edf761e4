#include "indexer/readers/ocr/ocr_text.h"

#include <algorithm>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/publication_date.h"
#include "indexer/readers/record_article.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// The number of a page, a rule: no text, and no title.
bool says_nothing(std::string_view block) {
    return std::ranges::none_of(block, [](char c) {
        return is_ascii_letter(c) || (static_cast<unsigned char>(c) & 0x80) != 0;
    });
}

}  // namespace

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
    blocks_.erase(blocks_.begin(), std::ranges::find_if_not(blocks_, says_nothing, &Block::text));
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
