#include "indexer/sources/http_response.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "indexer/streams/content_coding.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// A hexadecimal number, as the size of a chunk is written.
std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc{} || end == text.data()) return std::nullopt;
    return value;
}

// A body that was sent in chunks, put together; as it is where it is none, for crawlers that put it
// together keep the field that says so.
std::string without_chunks(std::string_view body) {
    std::string result;
    for (std::size_t at = 0;;) {
        const std::size_t end = body.find('\n', at);
        if (end == std::string_view::npos) break;
        const std::optional<std::uint64_t> size = number(body.substr(at, end - at));
        if (!size) break;
        at = end + 1;
        if (*size == 0) return result;
        result.append(body.substr(at, *size));
        if (*size >= body.size() - at) return result;  // cut short
        at += *size;
        if (body.substr(at).starts_with('\r')) ++at;
        if (body.substr(at).starts_with('\n')) ++at;
    }
    return result.empty() ? std::string(body) : result;
}

}  // namespace

std::optional<std::size_t> end_of_head(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        if (text.substr(at + 1).starts_with('\n')) return at + 2;
        if (text.substr(at + 1).starts_with("\r\n")) return at + 3;
    }
    return std::nullopt;
}

std::string_view head_field(std::string_view head, std::string_view name) {
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find('\n', at), head.size());
        const std::string_view line = head.substr(at, end - at);
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos &&
            same_ascii_word(trimmed(line.substr(0, colon)), name))
            return trimmed(line.substr(colon + 1));
        at = end + 1;
    }
    return {};
}

void set_type(Declared& declared, std::string_view content_type) {
    const std::string_view type = trimmed(content_type.substr(0, content_type.find(';')));
    declared.media_type = lower_ascii(type);
    for (std::size_t at = content_type.find(';'); at != std::string_view::npos;) {
        const std::size_t end = content_type.find(';', at + 1);
        const std::string_view parameter = trimmed(content_type.substr(at + 1, end - at - 1));
        if (const std::size_t equals = parameter.find('=');
            equals != std::string_view::npos &&
            same_ascii_word(parameter.substr(0, equals), "charset")) {
            std::string_view value = trimmed(parameter.substr(equals + 1));
            while (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
            while (value.ends_with('"') || value.ends_with('\'')) value.remove_suffix(1);
            declared.charset.assign(value);
        }
        at = end;
    }
}

bool is_type_of_articles(std::string_view type) {
    return std::ranges::any_of(
        std::array{""sv, "text/html"sv, "application/xhtml+xml"sv, "text/plain"sv,
                   "application/pdf"sv, "application/epub+zip"sv,
                   "application/vnd.oasis.opendocument.text"sv,
                   "application/vnd.openxmlformats-officedocument.wordprocessingml.document"sv},
        [&](std::string_view taken) { return type == taken; });
}

bool is_web_address(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

bool read_response(std::string& block, Declared& declared, std::uint64_t longest) {
    const std::string_view all = block;
    const std::optional<std::size_t> body = end_of_head(all.substr(0, longest_head));
    if (!all.starts_with("HTTP/") || !body) return false;
    const std::string_view head = all.substr(0, *body);
    const std::size_t status = head.find(' ');
    if (status == std::string_view::npos || !trimmed(head.substr(status)).starts_with("200"))
        return false;
    set_type(declared, head_field(head, "Content-Type"));
    if (!is_type_of_articles(declared.media_type)) return false;
    const std::string_view coding = head_field(head, "Content-Encoding");
    std::string payload = same_ascii_word(head_field(head, "Transfer-Encoding"), "chunked")
                              ? without_chunks(all.substr(*body))
                              : std::string(all.substr(*body));
    // gzip is found by its bytes. Crawlers that unpack keep the field that says otherwise.
    if (is_content_coding(coding) && !trimmed(payload).starts_with('<'))
        payload = without_coding(payload, coding, longest);
    block = std::move(payload);
    return true;
}

}  // namespace dateline
