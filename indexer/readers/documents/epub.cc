// EPUB (3.3 and 2): the documents of the spine, in its order, an article each.
//
// One article a chapter, not one a book: a hit then names the chapter, and periodicals are made
// with one document for each of their articles. Author, date, publisher and language are those of
// the book, whose title becomes the source where it states no publisher. Of newspapers that calibre
// made of feeds only the articles are read, each with the address that it was fetched from.
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/documents/package.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html/page.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/events.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// "%20" and its like as the byte they stand for.
std::string unescaped(std::string_view reference) {
    std::string result;
    const auto digit = [](char c) {
        return is_ascii_digit(c)                        ? c - '0'
               : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                        : -1;
    };
    for (std::size_t at = 0; at < reference.size(); ++at) {
        const bool is_escape = reference[at] == '%' && at + 2 < reference.size() &&
                               digit(reference[at + 1]) >= 0 && digit(reference[at + 2]) >= 0;
        if (!is_escape) {
            result.push_back(reference[at]);
            continue;
        }
        result.push_back(
            static_cast<char>(digit(reference[at + 1]) * 16 + digit(reference[at + 2])));
        at += 2;
    }
    return result;
}

struct Book {
    std::string folder;  // of the package document, with which references begin
    std::map<std::string, std::string, std::less<>> documents;  // by the id of the manifest
    std::vector<std::string> spine;                             // these ids
    DocumentProperties properties;
    bool has_articles_apart = false;  // as calibre's news have them, see is_article
};

// calibre makes newspapers of feeds: feed_0/article_3/index.html, and lists of these as index.html
// and feed_0/index.html.
bool is_article(std::string_view document) {
    return document.starts_with("article_") || document.find("/article_") != std::string_view::npos;
}

// "The Daily Courier [Mon, 19 Jun 2023]" without the day of the issue.
std::string without_issue(const std::string& title) {
    const std::size_t open = title.rfind('[');
    if (!title.ends_with(']') || open == std::string::npos || open == 0) return title;
    return std::string(trimmed(title.substr(0, open)));
}

// What calibre says of itself where a book has its author and publisher.
void forget_calibre(DocumentProperties& properties) {
    constexpr std::string_view itself = "calibre";
    if (same_ascii_word(properties.author, itself)) properties.author.clear();
    if (!same_ascii_word(properties.publisher, itself)) return;
    properties.publisher.clear();
    properties.title = without_issue(properties.title);
}

Book read_book(const Parts& parts, const std::string& package) {
    Book book;
    const std::size_t slash = package.rfind('/');
    if (slash != std::string::npos) book.folder = package.substr(0, slash + 1);
    const std::string& xml = parts.find(package)->second;
    book.properties = read_properties(xml);
    stream_xml(xml,
               {[&](std::string_view name, const XmlAttribute& attribute) {
                    // Tables of contents are no chapters.
                    if (name == "item" && attribute("properties").find("nav") == std::string::npos)
                        book.documents.emplace(attribute("id"), attribute("href"));
                    if (name == "itemref") book.spine.push_back(attribute("idref"));
                },
                [](std::string_view) {}, [](std::string_view) {}});
    forget_calibre(book.properties);
    for (const auto& [id, document] : book.documents)
        book.has_articles_apart |= is_article(document);
    return book;
}

// Where calibre has fetched an article, by the link that it puts below it.
std::string address_of(const HtmlPage& page) {
    for (std::uint32_t at = 0; at < page.size(); ++at) {
        if (page[at].tag != Tag::a) continue;
        std::string address = page.inner_text(at);
        if (!address.starts_with("http") || !is_address(address)) continue;
        if (page.attribute(at, Attribute::rel) == "calibre-downloaded-from" ||
            page.inner_text(page[at].parent).starts_with("This article was downloaded by calibre"))
            return address;
    }
    return {};
}

// What calibre puts around its articles: "| Next | Section menu | Main menu |".
std::vector<bool> navigation_of(const HtmlPage& page) {
    std::vector<bool> navigation(page.size(), false);
    for (std::uint32_t at = 0; at < page.size(); ++at)
        navigation[at] = page.attribute(at, Attribute::class_).starts_with("calibre_navbar");
    return navigation;
}

// The name that a page gives its chapter: its first heading, else its <title> where that is not the
// book's.
std::string title_of(const HtmlPage& page, const Book& book) {
    for (const Tag tag : {Tag::h1, Tag::h2, Tag::h3, Tag::title})
        if (const std::uint32_t node = page.find(tag); node < page.size())
            if (std::string title = cleaned(page.inner_text(node));
                !title.empty() && (tag != Tag::title || title != book.properties.title))
                return title;
    return {};
}

void read_chapter(const Source& source, const std::string& name, std::string_view bytes,
                  const Book& book, const ReaderSink& sink) {
    const Decoded html = decode(bytes, declared_in_html(bytes));
    const HtmlPage page(html.text);
    Article article;
    article.path = source.path + "!" + name;
    article.record = name;
    article.title = title_of(page, book);
    const DocumentProperties& properties = book.properties;
    article.author = properties.author;
    article.source = properties.publisher.empty() ? properties.title : properties.publisher;
    article.language = language_code(properties.language);
    article.url = address_of(page);
    if (const std::optional<WrittenDate> date = read_date(properties.date))
        article.published = publication(*date, Provenance::stated);
    std::string body;
    // Books have no furniture: everything in the body is text.
    const std::uint32_t root = page.find(Tag::body);
    for (const HtmlParagraph& paragraph :
         paragraphs_of(page, root < page.size() ? root : 0, navigation_of(page))) {
        if (!body.empty()) body += "\n\n";
        article.lines.push_back({static_cast<std::uint32_t>(body.size()), paragraph.line});
        body += cleaned(paragraph.text);
    }
    // Covers and title pages hold no more than a picture or a name.
    if (body.find_first_not_of(" \n\t") == std::string::npos || body == article.title) return;
    set_text(article, std::move(body), 1);
    complete_from_text(article);
    emit(std::move(article), 0, sink);
}

}  // namespace

void read_epub(const Source& source, const Parts& parts, const ReaderSink& sink) {
    std::string package;
    stream_xml(parts.find("META-INF/container.xml")->second,
               {[&](std::string_view name, const XmlAttribute& attribute) {
                    if (name == "rootfile" && package.empty())
                        package = unescaped(attribute("full-path"));
                },
                [](std::string_view) {}, [](std::string_view) {}});
    if (!parts.contains(package)) {
        sink.problem({0, "a book without its package document", true});
        return;
    }
    const Book book = read_book(parts, package);
    std::size_t chapters = 0;
    const ReaderSink counting{[&](Article&& article) {
                                  ++chapters;
                                  sink.article(std::move(article));
                              },
                              sink.problem};
    std::set<std::string, std::less<>> read;  // a spine may name a document again and again
    for (const std::string& id : book.spine) {
        const auto document = book.documents.find(id);
        if (document == book.documents.end() || !read.insert(id).second) continue;
        const std::string name = std::filesystem::path(book.folder + unescaped(document->second))
                                     .lexically_normal()
                                     .string();
        if (book.has_articles_apart && !is_article(document->second)) continue;
        if (const auto part = parts.find(name); part != parts.end())
            read_chapter(source, name, part->second, book, counting);
    }
    if (chapters == 0) sink.problem({0, "no chapter with text in the book", true});
}

}  // namespace dateline
