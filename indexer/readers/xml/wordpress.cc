#include "indexer/readers/xml/wordpress.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Shortcodes that WordPress comes with; those that have an end hold no text of the story.
constexpr std::array codes = {"caption"sv, "wp_caption"sv, "gallery"sv, "playlist"sv,
                              "audio"sv,   "video"sv,      "embed"sv,   "more"sv};

bool begins_code(std::string_view text, std::string_view code) {
    if (text.size() < code.size() + 2 || text[0] != '[' ||
        !same_ascii_word(text.substr(1, code.size()), code))
        return false;
    const char next = text[code.size() + 1];
    return next == ']' || next == ' ' || next == '/';
}

// Where the shortcode ends that begins at `at`, its content with it; `at` when none does. What has
// no end within reach is only its opening.
std::size_t end_of_code(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 4000;  // bytes: a picture with its caption
    const std::string_view reach = text.substr(at, longest);
    for (const std::string_view code : codes) {
        if (!begins_code(reach, code)) continue;
        const std::size_t opening = reach.find(']');
        if (opening == std::string_view::npos) return at;
        const std::string closing = "[/" + std::string(code) + "]";
        const std::size_t end = reach.find(closing);
        return at + (end == std::string_view::npos ? opening + 1 : end + closing.size());
    }
    return at;
}

std::string_view name_at(std::string_view text) {
    const auto is_of_name = [](char c) {
        return is_ascii_lower(c) || is_ascii_digit(c) || c == '_' || c == '-';
    };
    const auto end = std::ranges::find_if_not(text, is_of_name);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// Codes of plugins are as good as unknown; what is closed, as "[/vc_row]", is one.
std::set<std::string, std::less<>> closed_codes(std::string_view content) {
    constexpr std::size_t most = 1000;
    std::set<std::string, std::less<>> names;
    for (std::size_t at = 0; (at = content.find("[/", at)) != std::string_view::npos; ++at) {
        const std::string_view name = name_at(content.substr(at + 2));
        if (!name.empty() && content.substr(at + 2 + name.size()).starts_with(']') &&
            names.size() < most)
            names.emplace(name);
    }
    return names;
}

// Where the code of a plugin ends that begins at `at`: one that is closed somewhere, or has a
// parameter, as [contact id="4"]. What such a one holds is text. `at` when none does.
std::size_t end_of_plugin_code(std::string_view text, std::size_t at,
                               const std::set<std::string, std::less<>>& closed) {
    constexpr std::size_t longest = 2000;  // bytes, with its parameters
    const std::string_view reach = text.substr(at, longest);
    const bool is_end = reach.starts_with("[/");
    const std::string_view name = name_at(reach.substr(is_end ? 2 : 1));
    const std::string_view rest = reach.substr((is_end ? 2 : 1) + name.size());
    const std::size_t end = rest.find(']');
    if (name.empty() || end == std::string_view::npos) return at;
    const std::size_t behind = at + (reach.size() - rest.size()) + end + 1;
    if ((end == 0 || rest[0] == ' ') && closed.contains(name)) return behind;
    if (rest[0] != ' ') return at;
    const std::string_view parameter = name_at(rest.substr(1));
    return !parameter.empty() && rest.substr(1 + parameter.size()).starts_with("=\"") ? behind : at;
}

}  // namespace

bool is_published_item(const XmlDocument& xml, std::uint32_t item) {
    const std::string type = xml.line_of_text(xml.child(item, "wp:post_type"));
    const std::string status = xml.line_of_text(xml.child(item, "wp:status"));
    return (type.empty() || type == "post" || type == "page") &&
           (status.empty() || status == "publish");
}

std::map<std::string, std::string, std::less<>> wordpress_authors(const XmlDocument& xml,
                                                                  std::uint32_t channel) {
    std::map<std::string, std::string, std::less<>> authors;
    if (channel == 0) return authors;
    for (const std::uint32_t author : xml.children(channel, "wp:author"))
        authors.emplace(xml.line_of_text(xml.child(author, "wp:author_login")),
                        xml.line_of_text(xml.child(author, "wp:author_display_name")));
    return authors;
}

std::string wordpress_text(std::string_view content) {
    const std::set<std::string, std::less<>> closed = closed_codes(content);
    const auto end_of_any_code = [&](std::size_t at) {
        const std::size_t end = end_of_code(content, at);
        return end > at ? end : end_of_plugin_code(content, at, closed);
    };
    std::string text;
    for (std::size_t at = 0; at < content.size();) {
        const std::string_view rest = content.substr(at);
        if (rest.starts_with("<!--")) {
            const std::size_t end = content.find("-->", at);
            if (end == std::string_view::npos) break;
            // The one that parts a post into what lists show and the rest stands between paragraphs.
            if (rest.starts_with("<!--more") || rest.starts_with("<!--nextpage")) text += "\n<p>\n";
            at = end + 3;
        } else if (const std::size_t end = rest[0] == '[' ? end_of_any_code(at) : at; end > at) {
            at = end;
        } else if (rest[0] == '\n' && (rest.starts_with("\n\n") || rest.starts_with("\n\r\n"))) {
            text += "\n<p>\n";
            at += rest.find_first_not_of("\r\n") == std::string_view::npos
                      ? rest.size()
                      : rest.find_first_not_of("\r\n");
        } else {
            text += content[at++];
        }
    }
    return text;
}

}  // namespace dateline
