#include "indexer/commands/dump.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "schema/article_json.h"
#include "schema/index.h"

namespace dateline {

namespace {

// What a reader needs besides the fields to make the same article again.
Json stored_json(const Article& article) {
    Json lines = Json::array();
    for (const LineMark& mark : article.lines) lines.push_back({mark.offset, mark.line});
    Json json{{"text_begin", article.text_begin},
              {"body_begin", article.body_begin},
              {"lines", std::move(lines)},
              {"newlines_are_lines", article.newlines_are_lines}};
    if (article.published && article.published->instant)
        json["instant"] = *article.published->instant;
    return json;
}

}  // namespace

bool dump_index(const std::filesystem::path& db, std::ostream& out,
                const std::function<void(const std::string&)>& damaged) {
    bool whole = true;
    const auto leave_out = [&](const std::string& what) {
        damaged(what);
        whole = false;
    };
    const Index index = Index::open_records(db, leave_out);
    std::vector<std::pair<std::uint64_t, Xapian::docid>> order;
    order.reserve(index.live_articles());
    for (std::size_t s = 0; s < index.segments().size(); ++s) {
        const Segment& segment = index.segments()[s];
        for (std::uint64_t number = 1; number <= segment.info().articles; ++number)
            if (!segment.is_dead(number))
                order.emplace_back(segment.key(number), index.document(s, number));
    }
    std::sort(order.begin(), order.end());
    for (const auto& [key, document] : order) {
        try {
            const StoredArticle stored = index.article(document);
            Json json{{"format", dump_format}};
            add_article(json, stored);
            json["stored"] = stored_json(stored.article);
            print_json_line(out, json);
        } catch (const IndexError& error) {
            leave_out(error.what());
        }
        if (!out) break;
    }
    return whole;
}

}  // namespace dateline
