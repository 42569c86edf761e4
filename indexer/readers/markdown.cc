// Markdown: the fields that it states beside its text (note_fields.h, note_head.h), the text without
// its marks.
//
// cmark parses the Markdown, and each block that holds text becomes a paragraph with a mark of its
// own; line breaks within a paragraph stay, so that the lines of the text are those of the file.
#include <cmark.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/note_fields.h"
#include "indexer/readers/note_head.h"
#include "indexer/readers/record_article.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Bytes. cmark takes quadratic time for some inputs that no person writes; longer files are plain
// text.
constexpr std::size_t longest_markdown = std::size_t{4} << 20;
struct NodeFree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IterFree {
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

class TextOfMarkdown {
public:
    TextOfMarkdown(std::uint32_t first_line, std::vector<LineMark>& lines)
        : first_line_(first_line), lines_(lines) {}

    std::string convert(std::string_view markdown) {
        const std::unique_ptr<cmark_node, NodeFree> document(
            cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
        const std::unique_ptr<cmark_iter, IterFree> iter(cmark_iter_new(document.get()));
        for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iter.get()))
            visit(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
        // A block without text at the end leaves its mark behind.
        if (!text_.empty()) drop_marks_from(static_cast<std::uint32_t>(text_.size()));
        return std::move(text_);
    }

    // The text of the heading that the document begins with, where it does.
    const std::string& opening_heading() const { return opening_heading_; }

private:
    void visit(cmark_node* node, bool enter) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_PARAGRAPH:
            case CMARK_NODE_HEADING:
                if (enter) {
                    begin_block(node);
                } else {
                    if (cmark_node_get_type(node) == CMARK_NODE_HEADING && blocks_ == 1 &&
                        block_begin_ == 0)
                        opening_heading_ = text_;
                }
                break;
            case CMARK_NODE_CODE_BLOCK:
                begin_block(node);
                append(cmark_node_get_literal(node));
                while (text_.ends_with('\n')) text_.pop_back();
                break;
            case CMARK_NODE_HTML_BLOCK: {
                // Comments and scripts are no text.
                const char* const html = cmark_node_get_literal(node);
                const std::string inner = html == nullptr ? std::string{} : text_of_markup(html);
                if (inner.empty()) break;
                begin_block(node);
                text_ += inner;
                break;
            }
            case CMARK_NODE_IMAGE:
                images_ += enter ? 1 : -1;
                break;
            case CMARK_NODE_TEXT:
            case CMARK_NODE_CODE:
                if (images_ == 0) append(cmark_node_get_literal(node));
                break;
            case CMARK_NODE_SOFTBREAK:
            case CMARK_NODE_LINEBREAK:
                if (images_ == 0) text_ += '\n';
                break;
            default:
                break;
        }
    }

    void append(const char* literal) {
        if (literal != nullptr) text_ += literal;
    }

    void drop_marks_from(std::uint32_t offset) {
        while (!lines_.empty() && lines_.back().offset >= offset) lines_.pop_back();
    }

    void begin_block(cmark_node* node) {
        // A paragraph of images only leaves nothing behind.
        while (text_.ends_with('\n') || text_.ends_with(' ')) text_.pop_back();
        if (!text_.empty()) text_ += "\n\n";
        ++blocks_;
        block_begin_ = text_.size();
        const int line = std::max(cmark_node_get_start_line(node), 1);
        const std::uint32_t at = static_cast<std::uint32_t>(text_.size());
        const std::uint32_t fence = cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
                                            cmark_node_get_fence_info(node) != nullptr
                                        ? 1
                                        : 0;
        drop_marks_from(at);
        lines_.push_back({at, first_line_ + static_cast<std::uint32_t>(line) - 1 + fence});
    }

    std::uint32_t first_line_;
    std::vector<LineMark>& lines_;
    std::string text_;
    std::string opening_heading_;
    std::size_t block_begin_ = 0;
    int blocks_ = 0;
    int images_ = 0;
};

}  // namespace

void read_markdown(const Source& source, const ReaderSink& sink) {
    if (source.bytes.size() > longest_markdown) {
        read_plain_text(source, sink);
        return;
    }
    const std::optional<std::string> text = decode_source(source, sink);
    if (!text) return;
    Article article;
    article.path = source.path;
    article.newlines_are_lines = true;
    Note note = read_note(*text, sink);
    if (note.is_no_note) return;
    std::string marked(note.body);
    take_note_head(marked, note, source.names());
    RecordValues record = record_of(note, source.names());
    // The text is what stands below, and a file is one article.
    record[RecordField::id].clear();
    if (std::optional<Problem> found = unread_date(record, 1)) sink.problem(*std::move(found));
    state_fields(article, record);
    std::uint32_t title_line = 1;
    for (const NoteField& field : note.fields) {
        const std::optional<NamedField> named = source.names().find(field.name);
        if (named && named->field == RecordField::title && title_line == 1) title_line = field.line;
    }
    TextOfMarkdown converter(note.body_line, article.lines);
    std::string body = converter.convert(without_wiki_links(marked));
    if (body.empty()) {
        emit(std::move(article), 0, sink);
        return;
    }
    if (article.title.empty()) article.title = converter.opening_heading();
    std::ranges::replace(article.title, '\n', ' ');
    set_text(article, std::move(body), title_line);
    complete_from_text(article);
    date_by_file(article, source.modified);
    emit(std::move(article), 0, sink);
}

}  // namespace dateline
