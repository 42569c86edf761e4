// What a page states about its article: JSON-LD, OpenGraph, Dublin Core, <meta>, <time>, <link>,
// <html>.
#pragma once

#include <optional>
#include <string>

#include "indexer/readers/html/page.h"
#include "schema/article.h"

namespace dateline {

struct HtmlMetadata {
    std::string title;
    std::string author;
    std::string source;
    std::string url;
    std::string language;
    std::string section;
    // Stated as the article's own date of publication. Where JSON-LD and <meta> disagree, the
    // earlier: updates and republishing move such a date on, nothing moves it back. Of a wiki's
    // page, whose text is that of its latest revision, the date of that.
    std::optional<Publication> published;
    // The first <time> behind the first <h1>, and the first above it (the day on which the page was
    // fetched, often), updates aside.
    std::optional<Publication> shown;
    std::optional<Publication> shown_above;
    StatedNames stated;
    std::string body;  // the articleBody of JSON-LD, as it stands there
};

HtmlMetadata metadata_of(const HtmlPage& page);

}  // namespace dateline
