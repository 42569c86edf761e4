// Property lists: Safari's .webarchive, a page that was saved with all that is in it, and .webloc,
// a link.
//
// Of a web archive the main resource is read, where it was fetched and as what; its frames
// (WebSubframeArchives) and pictures (WebSubresources) are parts of no article.
#include "indexer/readers/formats.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/saved/property_list.h"
#include "text/ascii.h"

namespace dateline {

void read_property_list(const Source& source, const ReaderSink& sink) {
    const PropertyList list(source.bytes);
    const auto of_page = [&](std::string_view key) { return list.value({"WebMainResource", key}); };
    const std::optional<std::string> bytes = of_page("WebResourceData");
    if (!bytes) {
        const bool is_link = list.value({"URL"}).has_value();
        sink.problem({0,
                      is_link ? "a link, not an article"
                              : "a property list that is damaged, or has no page in it",
                      true});
        return;
    }
    Source page{.path = source.path, .bytes = *bytes};
    page.declared.media_type = lower_ascii(of_page("WebResourceMIMEType").value_or("text/html"));
    page.declared.charset = of_page("WebResourceTextEncodingName").value_or("");
    if (const std::string address = of_page("WebResourceURL").value_or(""); is_web_page(address))
        page.declared.url = address;
    const ReaderSink of_page_in_file{[&](Article&& article) {
                                         if (article.url.empty()) article.url = page.declared.url;
                                         article.lines = {{0, source.first_line}};
                                         sink.article(std::move(article));
                                     },
                                     [&](Problem&& found) {
                                         found.line = 0;
                                         sink.problem(std::move(found));
                                     }};
    if (page.declared.media_type == "text/plain")
        read_plain_text(page, of_page_in_file);
    else
        read_html(page, of_page_in_file);
}

}  // namespace dateline
