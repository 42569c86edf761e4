#include "indexer/readers/documents/package.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/byline.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/file_endings.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/press/press.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/events.h"
#include "indexer/streams/archive.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Bytes that the text parts of one document unpack to: a thick book has three million.
constexpr std::uint64_t longest_parts = std::uint64_t{128} << 20;

bool is_text_part(std::string_view name) {
    return name == "mimetype" ||
           std::ranges::any_of(
               std::array{".xml"sv, ".opf"sv, ".xhtml"sv, ".html"sv, ".htm"sv, ".rels"sv},
               [&](std::string_view ending) { return has_ending(name, ending); });
}

Parts read_parts(std::string_view bytes) {
    Parts parts;
    std::uint64_t left = longest_parts;
    MemoryStream memory{std::string(bytes)};
    Archive archive(memory);
    while (const std::optional<Member> member = archive.next()) {
        if (!member->is_file || !is_text_part(member->name)) continue;
        if (member->is_encrypted) throw SourceError("encrypted");
        std::optional<std::string> part = read_rest(archive.content(), left);
        if (!part)
            throw SourceError("a document of more than " + std::to_string(longest_parts >> 20) +
                              " MiB");
        left -= part->size();
        parts.emplace(member->name, *std::move(part));
    }
    return parts;
}

}  // namespace

bool is_package(const Source& source) {
    const std::string_view bytes = source.bytes;
    if (!bytes.starts_with("PK\3\4")) return false;
    constexpr std::size_t name_at = 30;  // of the first member, whose head is of this length
    if (bytes.size() > name_at) {
        const std::string_view first = bytes.substr(name_at, 200);
        if (first.starts_with("mimetypeapplication/epub+zip") ||
            first.starts_with("mimetypeapplication/vnd.oasis.opendocument") ||
            first.starts_with("[Content_Types].xml") || first.starts_with("_rels/.rels") ||
            first.starts_with("word/") || first.starts_with("xl/") || first.starts_with("ppt/") ||
            first.starts_with("docProps/"))
            return true;
    }
    const std::string_view name = without_compression(source.path);
    return std::ranges::any_of(std::array{".docx"sv, ".odt"sv, ".epub"sv, ".xlsx"sv, ".pptx"sv},
                               [&](std::string_view ending) { return has_ending(name, ending); });
}

DocumentProperties read_properties(std::string_view xml) {
    DocumentProperties properties;
    std::vector<std::string> authors;
    std::string begun_by, value;
    std::string* field = nullptr;
    std::string author;
    stream_xml(xml, {[&](std::string_view name, const XmlAttribute&) {
                         value.clear();
                         field = name == "title"             ? &properties.title
                                 : name == "creator"         ? &author
                                 : name == "initial-creator" ? &begun_by
                                 : name == "publisher"       ? &properties.publisher
                                 : name == "language"        ? &properties.language
                                 : name == "identifier"      ? &properties.identifier
                                 : name == "date"            ? &properties.date
                                 : name == "created" || name == "creation-date"
                                     ? &properties.created
                                     : nullptr;
                     },
                     [&](std::string_view) {
                         if (field == &author && !value.empty()) authors.push_back(one_line(value));
                         if (field != nullptr && field->empty()) *field = one_line(value);
                         field = nullptr;
                     },
                     [&](std::string_view text) {
                         if (field != nullptr) value += text;
                     }});
    // Who began a text has written it; who saved it last may only have saved it.
    if (!begun_by.empty()) authors = {begun_by};
    properties.author = read_authors(authors, {}).author;
    return properties;
}

std::string related_part(const Parts& parts, std::string_view type) {
    const auto relationships = parts.find("_rels/.rels");
    if (relationships == parts.end()) return {};
    std::string part;
    stream_xml(relationships->second, {[&](std::string_view, const XmlAttribute& attribute) {
                                           if (part.empty() && attribute("Type").ends_with(type))
                                               part = attribute("Target");
                                       },
                                       [](std::string_view) {}, [](std::string_view) {}});
    // Names of parts begin at the package, with a slash or without.
    part.erase(0, std::min(part.find_first_not_of('/'), part.size()));
    return part;
}

void DocumentText::add(std::string_view paragraph) {
    ++count_;
    std::string text = cleaned(paragraph);
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string::npos) return;
    if (!body.empty()) body += "\n\n";
    lines.push_back({static_cast<std::uint32_t>(body.size()), count_});
    body.append(text, begin, text.find_last_not_of(" \t\n") - begin + 1);
}

void emit_document(const Source& source, const DocumentProperties& properties, DocumentText text,
                   const ReaderSink& sink) {
    if (read_press_export(source, {text.body, text.lines, false}, sink)) return;
    Article article;
    article.path = source.path;
    article.title = properties.title.empty() ? one_line(text.title) : properties.title;
    article.language = language_code(properties.language);
    article.source = properties.publisher;
    article.lines = std::move(text.lines);
    if (article.lines.empty()) article.lines.push_back({0, 1});
    set_text(article, std::move(text.body), 1);
    complete_from_text(article);
    // What the text says of its author and its day is the article's; the rest is the file's.
    if (article.author.empty()) article.author = properties.author;
    if (!article.published)
        if (const auto date =
                read_date(properties.created.empty() ? properties.date : properties.created))
            article.published = publication(*date, Provenance::file);
    emit(std::move(article), 0, sink);
}

void read_package(const Source& source, const ReaderSink& sink) {
    try {
        const Parts parts = read_parts(source.bytes);
        const auto type = parts.find("mimetype");
        const std::string main = related_part(parts, "/officeDocument");
        if (parts.contains("word/document.xml") ||
            (main.starts_with("word/") && parts.contains(main)))
            read_docx(source, parts, sink);
        else if (main.starts_with("xl/"))
            sink.problem({0, "an Excel workbook (.xlsx): save its table as CSV", true});
        else if (main.starts_with("ppt/"))
            sink.problem({0, "a PowerPoint presentation (.pptx): save it as PDF", true});
        else if (parts.contains("META-INF/container.xml"))
            read_epub(source, parts, sink);
        else if (type != parts.end() &&
                 type->second.starts_with("application/vnd.oasis.opendocument.text"))
            read_odt(source, parts, sink);
        else
            sink.problem({0, "an office document that is no text, nor a book", true});
    } catch (const SourceError& error) {
        sink.problem({0, error.what(), true});
    }
}

}  // namespace dateline
