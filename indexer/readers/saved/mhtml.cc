// MHTML (RFC 2557): a page that was saved with all that is in it, as parts of one message.
//
// Read is the page alone: the part that the head names as the root, else the first page; frames,
// pictures and styles are parts of no article. Where it was fetched its own head says
// (Content-Location). Sender, subject and date of the message are those of the saving, and say no
// more than that the page is no younger.
#include <string>
#include <vector>

#include "indexer/readers/formats.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/mime.h"
#include "indexer/readers/publication_date.h"
#include "text/ascii.h"

namespace dateline {

namespace {

void collect_pages(GMimeObject* object, int depth, std::vector<GMimePart*>& pages) {
    if (object == nullptr || depth > deepest_part) return;
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart* const parts = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
            collect_pages(g_mime_multipart_get_part(parts, i), depth + 1, pages);
    } else if (GMIME_IS_PART(object) && (is_of_type(object, "text", "html") ||
                                         is_of_type(object, "application", "xhtml+xml"))) {
        pages.push_back(GMIME_PART(object));
    }
}

std::string location_of(GMimePart* part) {
    const char* const location = g_mime_part_get_content_location(part);
    return location == nullptr ? std::string{} : std::string(trimmed(location));
}

// The page that was saved; nothing where none is.
GMimePart* root_page(GMimeMessage* message) {
    GMimeObject* const body = g_mime_message_get_mime_part(message);
    std::vector<GMimePart*> pages;
    collect_pages(body, 0, pages);
    if (pages.empty()) return nullptr;
    const std::string location = header_of(GMIME_OBJECT(message), "Snapshot-Content-Location");
    if (!location.empty())
        for (GMimePart* const page : pages)
            if (location_of(page) == trimmed(location)) return page;
    if (const std::string start(trimmed(type_parameter(body, "start"), "<> ")); !start.empty())
        for (GMimePart* const page : pages) {
            const char* const id = g_mime_object_get_content_id(GMIME_OBJECT(page));
            if (id != nullptr && trimmed(id, "<> ") == start) return page;
        }
    return pages.front();
}

// Whether the line stands there that ends the parts of the outermost body.
bool is_whole(std::string_view bytes, GMimeObject* body) {
    const std::string boundary = type_parameter(body, "boundary");
    return !GMIME_IS_MULTIPART(body) || boundary.empty() ||
           bytes.rfind("--" + boundary + "--") != std::string_view::npos;
}

}  // namespace

void read_mhtml(const Source& source, const ReaderSink& sink) {
    if (has_too_many_parts(source.bytes)) {
        sink.problem({0, "MHTML of more parts or fields than are read", true});
        return;
    }
    const Owned<GMimeMessage> message = parse_message(source.bytes);
    GMimePart* const root = message ? root_page(message.get()) : nullptr;
    if (root == nullptr) {
        sink.problem({0, "MHTML without a page in it", true});
        return;
    }
    GMimeObject* const body = g_mime_message_get_mime_part(message.get());
    if (!is_whole(source.bytes, body))
        sink.problem({0, "cut off: the page is read as far as it goes", false});
    const std::string bytes = content_of(root);
    Source page{.path = source.path, .bytes = bytes};
    page.declared.media_type = "text/html";
    page.declared.charset = type_parameter(GMIME_OBJECT(root), "charset");
    for (const std::string& address :
         {location_of(root), header_of(GMIME_OBJECT(message.get()), "Snapshot-Content-Location"),
          header_of(GMIME_OBJECT(message.get()), "Content-Location")})
        if (page.declared.url.empty() && is_web_page(trimmed(address)))
            page.declared.url = trimmed(address);
    if (const auto saved = read_date(header_of(GMIME_OBJECT(message.get()), "Date")))
        page.declared.captured = saved->instant;
    read_html(page, {[&](Article&& article) {
                         // Lines of the page are none of the file, where it is encoded.
                         article.lines = {{0, source.first_line}};
                         sink.article(std::move(article));
                     },
                     [&](Problem&& found) {
                         found.line = 0;
                         sink.problem(std::move(found));
                     }});
}

}  // namespace dateline
