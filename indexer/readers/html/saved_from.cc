#include "indexer/readers/html/saved_from.h"

#include <algorithm>

#include "indexer/readers/head_line.h"
#include "indexer/readers/publication_date.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// They write it before the page, or at the beginning of its head.
constexpr std::size_t reach = std::size_t{16} << 10;  // bytes

std::optional<std::int64_t> instant(std::string_view date) {
    const std::optional<WrittenDate> read = read_date(date);
    return read ? read->instant : std::nullopt;
}

// What stands behind `opening`, up to one of `closing`; empty when it isn't there.
std::string_view behind(std::string_view text, std::string_view opening, std::string_view closing) {
    const std::size_t at = text.find(opening);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = trimmed(text.substr(at + opening.size()));
    return trimmed(rest.substr(0, rest.find_first_of(closing)));
}

// Each program's own words.
SavedFrom of_comment(std::string_view comment) {
    if (const auto url = behind(comment, "saved from url=", " \n"); !url.empty())
        // Its length stands before it: "(0042)https://…".
        return {std::string(url.substr(std::min(url.find(')') + 1, url.size()))), {}};
    if (comment.starts_with("Page saved with SingleFile"))
        return {std::string(behind(comment, "url:", " \n")),
                instant(behind(comment, "saved date:", "(\n"))};
    if (const auto place = behind(comment, "Mirrored from ", " "); !place.empty()) {
        const std::size_t date = comment.rfind("], ");
        return {"https://" + std::string(place),
                date == std::string_view::npos ? std::nullopt : instant(comment.substr(date + 3))};
    }
    if (comment.starts_with("Saved from http"))
        return {std::string(behind(comment, "Saved from ", " ")),
                instant(behind(comment, " at ", " "))};
    return {};
}

}  // namespace

SavedFrom saved_from(std::string_view html) {
    const std::string_view head = html.substr(0, reach);
    SavedFrom found;
    for (std::size_t at = head.find("<!--"); at != std::string_view::npos && found.url.empty();) {
        const std::size_t end = std::min(head.find("-->", at), head.size());
        found = of_comment(trimmed(head.substr(at + 4, std::max(end, at + 4) - at - 4)));
        at = head.find("<!--", end);
    }
    for (const std::string_view opening :
         {"data-scrapbook-source=\"", "name=\"savepage-url\" content=\""})
        if (found.url.empty()) found.url = behind(head, opening, "\"");
    return is_web_page(found.url) ? found : SavedFrom{};
}

}  // namespace dateline
