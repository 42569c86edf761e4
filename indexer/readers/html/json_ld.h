// What the JSON-LD of a page says about its article (schema.org's NewsArticle and its kin).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/article.h"

namespace dateline {

struct LinkedData {
    std::string title;
    std::string name;  // of what the article is about, where it is a wiki's
    std::string author;
    std::string source;
    std::string url;
    std::string language;
    std::string section;
    std::string body;
    StatedNames stated;                         // keywords, and what "about" and "mentions" name
    std::optional<Publication> published;       // of the article
    std::optional<Publication> modified;        // the article's last change
    std::optional<Publication> page_published;  // of the web page, a video or a posting in a forum
};

// Adds what one <script type="application/ld+json"> says; what is already filled stays. Objects are
// looked for in arrays, in "@graph" and in "mainEntity". Broken JSON is passed over.
void read_linked_data(std::string_view script, LinkedData& data);

}  // namespace dateline
