// Markdown with YAML front matter: the fields from the front matter, the text without its marks.
//
// cmark parses the Markdown, and each block that holds text becomes a paragraph with a mark of its
// own; line breaks within a paragraph stay, so that the lines of the text are those of the file.
#include <cmark.h>
#include <yaml-cpp/yaml.h>

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
#include "indexer/readers/record_article.h"
#include "indexer/readers/record_collector.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Bytes. cmark takes quadratic time for some inputs that no person writes; longer files are plain
// text.
constexpr std::size_t longest_markdown = std::size_t{4} << 20;
// Bytes. yaml-cpp recurses once a level of nesting, which a front matter this long can't make too
// deep for the stack.
constexpr std::size_t longest_front_matter = std::size_t{16} << 10;

struct Parts {
    std::string_view front;  // YAML without its fences
    std::string_view body;
    std::uint32_t body_line = 1;  // line of the file, from 1
};

Parts split(std::string_view text) {
    Parts parts{{}, text, 1};
    if (!text.starts_with("---\n")) return parts;
    std::uint32_t line = 2;
    for (std::size_t at = 4; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view content = text.substr(at, end - at);
        while (content.ends_with(' ')) content.remove_suffix(1);
        if (content == "---" || content == "...") {
            parts.front = text.substr(4, at - 4);
            parts.body = text.substr(std::min(end + 1, text.size()));
            parts.body_line = line + 1;
            return parts;
        }
        at = end + 1;
    }
    return parts;
}

// The values of a node: a scalar, the name of a map, or those of a list of such.
std::vector<std::string> strings_of(const YAML::Node& node) {
    std::vector<std::string> values;
    const auto add = [&](const YAML::Node& item) {
        if (item.IsScalar()) {
            values.push_back(item.Scalar());
        } else if (item.IsMap()) {
            if (const YAML::Node name = item["name"]; name && name.IsScalar())
                values.push_back(name.Scalar());
        }
    };
    if (node.IsSequence())
        for (const YAML::Node& item : node) add(item);
    else
        add(node);
    return values;
}

// Fills the fields; returns the line of the title within the front matter, from 0.
std::uint32_t read_front_matter(std::string_view text, const RecordNames& names, Article& article,
                                const ReaderSink& sink) {
    const YAML::Node front = YAML::Load(std::string(text));
    if (!front.IsMap()) return 0;
    RecordCollector collector(names);
    std::uint32_t title_line = 0;
    for (const auto& pair : front) {
        if (!pair.first.IsScalar() || !pair.second || pair.second.IsNull()) continue;
        const std::string& name = pair.first.Scalar();
        collector.offer(name, strings_of(pair.second));
        const std::optional<NamedField> field = names.find(name);
        if (field && field->field == RecordField::title && title_line == 0)
            title_line = static_cast<std::uint32_t>(std::max(pair.second.Mark().line, 0));
    }
    RecordValues record = collector.take();
    // The text is what stands below, and a file is one article.
    record[RecordField::id].clear();
    if (std::optional<Problem> found = unread_date(record, 1)) sink.problem(*std::move(found));
    state_fields(article, record);
    return title_line;
}

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
    const Parts parts = split(*text);
    std::uint32_t title_line = 1;
    if (parts.front.size() > longest_front_matter) {
        sink.problem({1,
                      "front matter longer than " + std::to_string(longest_front_matter >> 10) +
                          " KiB is passed over",
                      false});
    } else if (!parts.front.empty()) {
        try {
            title_line = 2 + read_front_matter(parts.front, source.names(), article, sink);
        } catch (const YAML::Exception& error) {
            const int line = std::max(error.mark.line, 0);
            sink.problem({2 + static_cast<std::uint32_t>(line),
                          "front matter is not YAML: " + error.msg, false});
        }
    }
    TextOfMarkdown converter(parts.body_line, article.lines);
    std::string body = converter.convert(parts.body);
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
