// HTML: the article found in the page, with what the page states about it.
#include <algorithm>
#include <string>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/html/article.h"
#include "indexer/readers/html/date.h"
#include "indexer/readers/html/metadata.h"
#include "indexer/readers/html/page.h"
#include "indexer/readers/html/saved_from.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/press/page.h"

namespace dateline {

namespace {

// Bytes. The largest pages of newspapers have three million.
constexpr std::size_t longest_page = std::size_t{32} << 20;

// The body that the metadata gives, as paragraphs without lines of their own.
std::vector<HtmlParagraph> stated_paragraphs(const std::string& body) {
    const std::string text = has_markup(body) ? text_of_markup(body) : cleaned(body);
    std::vector<HtmlParagraph> paragraphs;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) paragraphs.push_back({text.substr(at, end - at), 1, 0, 0, 0, 0});
        at = end + 1;
    }
    return paragraphs;
}

// "Headline | The Paper" as "Headline", where a paragraph at the head of the story is it: the page
// has neither a heading nor the paper's name to tell.
void cut_title_to_headline(std::string& title, const std::vector<HtmlParagraph>& story) {
    constexpr std::size_t at_the_head = 3;
    for (std::size_t i = 0; i < std::min(at_the_head, story.size()); ++i) {
        const std::string& text = story[i].text;
        if (text.empty() || text.size() >= title.size() || !title.starts_with(text)) continue;
        const std::string_view rest = std::string_view(title).substr(text.size());
        for (const std::string_view separator : {" | ", " - ", " – ", " — ", " :: ", " » "})
            if (rest.starts_with(separator)) {
                title = text;
                return;
            }
    }
}

}  // namespace

void read_html(const Source& source, const ReaderSink& sink) {
    if (source.bytes.size() > longest_page) {
        sink.problem(
            {0, "a page of more than " + std::to_string(longest_page >> 20) + " MiB", true});
        return;
    }
    std::string buffer;
    const std::optional<std::string_view> html =
        decode_markup(source, sink, declared_in_html(source.bytes), buffer);
    if (!html) return;
    const HtmlPage page(*html);
    if (page.problem()) sink.problem(Problem(*page.problem()));
    if (read_press_page(source, *html, page, sink)) return;
    HtmlMetadata metadata = metadata_of(page);
    if (!source.declared.url.empty()) metadata.url = source.declared.url;
    const SavedFrom saved = saved_from(*html);
    if (metadata.url.empty()) metadata.url = saved.url;
    const std::optional<Publication> published = publication_of(
        page, metadata, source.declared.captured ? source.declared.captured : saved.saved);
    Article article;
    article.path = source.path;
    article.title = std::move(metadata.title);
    article.author = std::move(metadata.author);
    article.source = std::move(metadata.source);
    article.url = std::move(metadata.url);
    article.language = std::move(metadata.language);
    article.section = std::move(metadata.section);
    article.published = published;
    article.stated = std::move(metadata.stated);
    std::vector<HtmlParagraph> story = article_paragraphs(page, article.title);
    std::size_t found = 0;
    for (const HtmlParagraph& paragraph : story) found += paragraph.text.size();
    // A page that scripts fill has its story in the metadata alone.
    if (found * 3 < metadata.body.size()) story = stated_paragraphs(metadata.body);
    cut_title_to_headline(article.title, story);
    std::string body;
    for (const HtmlParagraph& paragraph : story) {
        if (!body.empty()) body += "\n\n";
        article.lines.push_back({static_cast<std::uint32_t>(body.size()), paragraph.line});
        body += paragraph.text;
    }
    if (body.empty()) {
        sink.problem({0, "no article found in the page", true});
        return;
    }
    std::uint32_t title_line = 1;
    if (const std::uint32_t heading = page.find(Tag::h1); heading < page.size())
        title_line = page[heading].line;
    set_text(article, std::move(body), title_line);
    complete_from_text(article);
    emit(std::move(article), 0, sink);
}

}  // namespace dateline
