#include "indexer/readers/assemble.h"

#include <algorithm>
#include <string_view>

#include "indexer/readers/source.h"

namespace dateline {

namespace {

// Where the title ends when the first paragraph of the body is it, white space aside; else 0.
std::size_t end_of_title(std::string_view body, std::string_view title) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    std::size_t at = 0;
    for (std::size_t i = 0; i < title.size();) {
        if (is_blank(title[i])) {
            if (at < body.size() && !is_blank(body[at])) return 0;
            while (i < title.size() && is_blank(title[i])) ++i;
            while (at < body.size() && is_blank(body[at])) ++at;
            continue;
        }
        if (at >= body.size() || body[at] != title[i]) return 0;
        ++at;
        ++i;
    }
    return at == body.size() || body[at] == '\n' ? at : 0;
}

}  // namespace

void set_text(Article& article, std::string body, std::uint32_t title_line) {
    article.text_begin = 0;
    article.body_begin = 0;
    if (article.title.empty()) {
        article.text = std::move(body);
        return;
    }
    if (const std::size_t end = end_of_title(body, article.title); end > 0) {
        const std::size_t next = body.find_first_not_of(" \t\n", end);
        article.body_begin = static_cast<std::uint32_t>(std::min(next, body.size()));
        article.text = std::move(body);
        return;
    }
    const std::uint32_t shift = static_cast<std::uint32_t>(article.title.size()) + 2;
    article.text.clear();
    article.text.reserve(shift + body.size());
    article.text.append(article.title).append("\n\n").append(body);
    article.text_begin = shift;
    article.body_begin = shift;
    for (LineMark& mark : article.lines) mark.offset += shift;
    article.lines.insert(article.lines.begin(), {0, title_line});
}

void emit(Article&& article, std::uint32_t line, const ReaderSink& sink) {
    if (article.text.size() > longest_text) {
        sink.problem(
            {line, "a text of more than " + std::to_string(longest_text >> 20) + " MiB", true});
        return;
    }
    if (article.text.find_first_not_of(" \t\n") == std::string::npos) {
        sink.problem({line, "no text", true});
        return;
    }
    sink.article(std::move(article));
}

}  // namespace dateline
