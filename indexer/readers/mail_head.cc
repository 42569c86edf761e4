#include "indexer/readers/mail_head.h"

#include <algorithm>
#include <charconv>
#include <functional>

#include "text/ascii.h"

namespace dateline {

namespace {

// Fields of a head that are looked at; mails of lists have thirty.
constexpr int most_fields = 64;

// Calls take(name, value) for each field at the beginning of the text.
void each_field(std::string_view text,
                const std::function<void(std::string_view, std::string_view)>& take) {
    for (int fields = 0; fields < most_fields && !text.empty();) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with(' ') || line.starts_with('\t')) continue;
        const std::size_t colon = line.find_first_of(": ");
        if (colon == 0 || colon == std::string_view::npos || line[colon] != ':') break;
        take(line.substr(0, colon), trimmed(line.substr(colon + 1)));
        ++fields;
    }
}

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names,
                               [&](std::string_view one) { return same_ascii_word(name, one); });
}

bool begins_with(std::string_view text, std::string_view lower) {
    return same_ascii_word(text.substr(0, lower.size()), lower);
}

}  // namespace

bool begins_as_mail(std::string_view text) {
    bool has_sender = false, has_trace = false;
    each_field(text, [&](std::string_view name, std::string_view) {
        has_sender |= is_any(name, {"from"});
        has_trace |= is_any(name, {"message-id", "received", "mime-version", "return-path"});
    });
    return has_sender && has_trace;
}

bool begins_as_mhtml(std::string_view text) {
    bool is_mime = false, is_saved = false, is_page = false, was_sent = false;
    each_field(text, [&](std::string_view name, std::string_view value) {
        is_mime |= is_any(name, {"mime-version"});
        is_saved |= is_any(name, {"snapshot-content-location"}) ||
                    (is_any(name, {"from"}) && begins_with(trimmed(value, "<\""), "saved by "));
        is_page |= (is_any(name, {"content-type"}) && begins_with(value, "multipart/related")) ||
                   is_any(name, {"content-location"});
        // Programs put "Saved by" and themselves there, in their language; none has an address.
        was_sent |= is_any(name, {"message-id", "received", "return-path", "delivered-to", "to"}) ||
                    (is_any(name, {"from"}) && value.find('@') != std::string_view::npos);
    });
    return is_saved || (is_mime && is_page && !was_sent);
}

std::optional<std::string_view> mail_of_emlx(std::string_view bytes) {
    constexpr std::size_t longest_line = 20;
    const std::size_t end = bytes.substr(0, longest_line).find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    std::size_t length = 0;
    const std::string_view line = trimmed(bytes.substr(0, end));
    const auto [last, error] = std::from_chars(line.data(), line.data() + line.size(), length);
    if (error != std::errc{} || last != line.data() + line.size()) return std::nullopt;
    const std::string_view rest = bytes.substr(end + 1);
    if (length <= rest.size()) {
        const std::string_view list = trimmed(rest.substr(length));
        if (list.empty() || list.starts_with("<?xml")) return rest.substr(0, length);
    }
    // The length is wrong in what was edited since; the list is the last thing all the same.
    const std::size_t begin = rest.rfind("<?xml");
    return begin != std::string_view::npos &&
                   rest.substr(begin).find("<plist") != std::string_view::npos
               ? rest.substr(0, begin)
               : rest.substr(0, length);
}

}  // namespace dateline
