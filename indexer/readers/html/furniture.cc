#include "indexer/readers/html/furniture.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/readers/html/text.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Words of a class or id, whole.
constexpr std::array furniture_words = {
    "ad"sv,         "ads"sv,         "advert"sv,      "aside"sv,     "author"sv,       "banner"sv,
    "bio"sv,        "breadcrumb"sv,  "breadcrumbs"sv, "byline"sv,    "caption"sv,      "ccpa"sv,
    "comment"sv,    "commentlist"sv, "comments"sv,    "consent"sv,   "cookie"sv,       "cookies"sv,
    "copyright"sv,  "credit"sv,      "credits"sv,     "date"sv,      "dateline"sv,     "didomi"sv,
    "disqus"sv,     "footer"sv,      "gallery"sv,     "gdpr"sv,      "hidden"sv,       "login"sv,
    "masthead"sv,   "menu"sv,        "meta"sv,        "modal"sv,     "nav"sv,          "navbar"sv,
    "navigation"sv, "newsletter"sv,  "onetrust"sv,    "outbrain"sv,  "overlay"sv,      "pager"sv,
    "pagination"sv, "paywall"sv,     "popular"sv,     "popup"sv,     "print"sv,        "promo"sv,
    "promoted"sv,   "recirc"sv,      "recommended"sv, "regwall"sv,   "related"sv,      "respond"sv,
    "share"sv,      "shares"sv,      "sharing"sv,     "sidebar"sv,   "signup"sv,       "skip"sv,
    "social"sv,     "sponsor"sv,     "sponsored"sv,   "subscribe"sv, "subscription"sv, "taboola"sv,
    "tag"sv,        "tags"sv,        "teaser"sv,      "timestamp"sv, "toolbar"sv,      "tools"sv,
    "trending"sv,   "widget"sv,
};

// Parts of words.
constexpr std::array furniture_parts = {
    "advert"sv,        "newsletter"sv,      "relatedc"sv,  "related-"sv,  "related_"sv,
    "breadcrumb"sv,    "sidebar"sv,         "recommend"sv, "outbrain"sv,  "taboola"sv,
    "disqus"sv,        "cookie"sv,          "comment-"sv,  "readmore"sv,  "read-more"sv,
    "see-also"sv,      "most-read"sv,       "mostread"sv,  "sharebar"sv,  "social"sv,
    "screen-reader"sv, "visually-hidden"sv, "sr-only"sv,   "also-like"sv, "jp-relatedposts"sv,
};

bool is_word_letter(char c) { return is_ascii_lower(c) || is_ascii_digit(c); }

bool named_as_furniture(std::string_view names) {
    for (const std::string_view part : furniture_parts)
        if (names.find(part) != std::string_view::npos) return true;
    for (std::size_t at = 0; at < names.size();) {
        if (!is_word_letter(names[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < names.size() && is_word_letter(names[end])) ++end;
        if (std::ranges::binary_search(furniture_words, names.substr(at, end - at))) return true;
        at = end;
    }
    return false;
}
static_assert(std::ranges::is_sorted(furniture_words));

// What readers say, which may be longer than what they speak of.
bool named_as_comments(std::string_view names) {
    const std::string lower = lower_ascii(names);
    const std::size_t at = lower.find("comment");
    return (at != std::string::npos && lower.find("commentary") == std::string::npos) ||
           lower.find("disqus") != std::string::npos;
}

// "Comments", "12 Comments", "Comments (3)".
bool heads_comments(const HtmlPage& page, std::uint32_t at) {
    const Tag tag = page[at].tag;
    constexpr std::uint32_t most_nodes = 12;
    if (tag < Tag::h2 || tag > Tag::h6 || page[at].end - at > most_nodes) return false;
    std::string said = lower_ascii(page.inner_text(at));
    std::erase_if(said, [](char c) { return c < 'a' || c > 'z'; });
    return said == "comment" || said == "comments";
}

bool is_hidden(std::string_view style) {
    if (style.find(':') == std::string_view::npos) return false;
    const std::string lower = lower_ascii(style);
    return lower.find("display:none") != std::string::npos ||
           lower.find("display: none") != std::string::npos;
}

// What the classes and ids of a page say; most stand in it many times.
class Names {
public:
    bool name_furniture(std::string_view names) {
        if (names.empty()) return false;
        const auto [known, added] = known_.try_emplace(names);
        if (added) known->second = named_as_furniture(lower_ascii(names));
        return known->second;
    }

private:
    std::unordered_map<std::string_view, bool> known_;  // borrowed from the page
};

bool is_furniture(const HtmlPage& page, std::uint32_t at, Names& names) {
    const HtmlNode& node = page[at];
    switch (node.tag) {
        case Tag::nav:
        case Tag::footer:
        case Tag::aside:
        case Tag::form:
        case Tag::figure:
        case Tag::figcaption:
        case Tag::menu:
        case Tag::label:
        case Tag::time:
        case Tag::address:
            return true;
        default:
            break;
    }
    if (node.attributes == 0) return false;
    if (is_hidden(page.attribute(at, Attribute::style))) return true;
    if (page.attribute(at, Attribute::aria_hidden) == "true") return true;
    const std::string_view role = page.attribute(at, Attribute::role);
    for (const std::string_view known :
         {"navigation"sv, "complementary"sv, "banner"sv, "contentinfo"sv, "dialog"sv, "search"sv,
          "menu"sv, "alert"sv})
        if (role == known) return true;
    // What blogs call these by are the article's own tags and the state of the page.
    if (node.tag == Tag::article || node.tag == Tag::main || node.tag == Tag::body ||
        node.tag == Tag::html)
        return false;
    return names.name_furniture(page.attribute(at, Attribute::class_)) ||
           names.name_furniture(page.attribute(at, Attribute::id));
}

bool is_comments(const HtmlPage& page, std::uint32_t at) {
    return named_as_comments(page.attribute(at, Attribute::class_)) ||
           named_as_comments(page.attribute(at, Attribute::id));
}

}  // namespace

std::vector<bool> page_furniture(const HtmlPage& page) {
    constexpr std::uint32_t shortest_story = 200;  // bytes of prose
    // Sums over the paragraphs that begin before a node, in bytes.
    std::vector<std::uint32_t> text(page.size() + 1, 0), prose(page.size() + 1, 0),
        quoted(page.size() + 1, 0);
    std::uint32_t at = 0, quotation_end = 0;
    for (const HtmlParagraph& paragraph : paragraphs_of(page, 0, {})) {
        constexpr std::uint32_t shortest = 80;
        for (; at < paragraph.begin; ++at)
            if (page[at].tag == Tag::blockquote)
                quotation_end = std::max(quotation_end, page[at].end);
        const std::uint32_t size = static_cast<std::uint32_t>(paragraph.text.size());
        text[paragraph.begin + 1] += size;
        if (paragraph.begin < quotation_end) quoted[paragraph.begin + 1] += size;
        if (size >= shortest && paragraph.links * 3 < size) prose[paragraph.begin + 1] += size;
    }
    for (std::vector<std::uint32_t>* sums : {&text, &prose, &quoted})
        for (std::uint32_t node = 0; node < page.size(); ++node) (*sums)[node + 1] += (*sums)[node];
    const auto of = [&](const std::vector<std::uint32_t>& sums, std::uint32_t node) {
        return sums[page[node].end] - sums[node];
    };
    std::vector<bool> furniture(page.size(), false);
    Names names;
    for (at = 0; at < page.size(); ++at) {
        if (page[at].tag == Tag::text) continue;
        if (prose[at] >= shortest_story && heads_comments(page, at)) {
            const std::uint32_t end = page[page[at].parent].end;
            std::fill(furniture.begin() + at, furniture.begin() + end, true);
            at = end - 1;
            continue;
        }
        if (of(prose, at) * 2 > prose.back() &&
            !(prose[at] >= shortest_story && is_comments(page, at)))
            continue;
        if (!is_furniture(page, at, names)) continue;
        // A quotation stands in the story, though pages call the box around it a widget.
        if (of(quoted, at) * 5 > of(text, at) * 3) continue;
        furniture[at] = true;
        at = page[at].end - 1;
    }
    return furniture;
}

}  // namespace dateline
