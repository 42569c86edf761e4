#include "indexer/sources/warc.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "indexer/readers/publication_date.h"
#include "text/amounts.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Bytes of the head of a record; those of crawlers have some hundreds.
constexpr std::size_t longest_head = std::size_t{64} << 10;

// The value of a field of a head, as WARC and HTTP write them; empty when it has none.
std::string_view field(std::string_view head, std::string_view name) {
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

std::optional<std::uint64_t> number(std::string_view text, int base = 10) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc{} || end == text.data()) return std::nullopt;
    return value;
}

// Where the head ends that `text` begins with: past its empty line.
std::optional<std::size_t> end_of_head(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        if (text.substr(at + 1).starts_with('\n')) return at + 2;
        if (text.substr(at + 1).starts_with("\r\n")) return at + 3;
    }
    return std::nullopt;
}

// A body that was sent in chunks, put together; as it is where it is none, for crawlers that put it
// together keep the field that says so.
std::string without_chunks(std::string_view body) {
    std::string result;
    for (std::size_t at = 0;;) {
        const std::size_t end = body.find('\n', at);
        if (end == std::string_view::npos) break;
        const std::optional<std::uint64_t> size = number(body.substr(at, end - at), 16);
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

bool is_taken_type(std::string_view type) {
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

// What is kept of the answer of a server; nothing of one that isn't a page.
bool read_response(std::string& block, Declared& declared) {
    const std::string_view all = block;
    const std::optional<std::size_t> body = end_of_head(all.substr(0, longest_head));
    if (!all.starts_with("HTTP/") || !body) return false;
    const std::string_view head = all.substr(0, *body);
    const std::size_t status = head.find(' ');
    if (status == std::string_view::npos || !trimmed(head.substr(status)).starts_with("200"))
        return false;
    set_type(declared, field(head, "Content-Type"));
    if (!is_taken_type(declared.media_type)) return false;
    const std::string_view coding = field(head, "Content-Encoding");
    std::string payload = same_ascii_word(field(head, "Transfer-Encoding"), "chunked")
                              ? without_chunks(all.substr(*body))
                              : std::string(all.substr(*body));
    // gzip is found by its bytes. Crawlers that unpack keep the field that says otherwise.
    if ((same_ascii_word(coding, "br") || same_ascii_word(coding, "deflate")) &&
        !trimmed(payload).starts_with('<'))
        throw SourceError("packed with " + std::string(coding) + ", which is not read");
    block = std::move(payload);
    return true;
}

}  // namespace

bool begins_as_warc(std::string_view head) {
    return head.starts_with("WARC/1.") || head.starts_with("WARC/0.");
}

void read_warc(PeekedStream& in, std::uint64_t longest, const WarcSink& sink) {
    std::string discarded;
    for (;;) {
        // Records end with two empty lines, not all crawlers' alike.
        for (std::string_view next = in.peek(1); next == "\r" || next == "\n"; next = in.peek(1))
            in.take(1);
        std::string_view begun = in.peek(8);
        if (begun.empty()) return;
        if (!begins_as_warc(begun)) throw SourceError("no record of a WARC where one should begin");
        begun = in.peek(longest_head);
        const std::optional<std::size_t> size = end_of_head(begun);
        if (!size) throw SourceError("the head of a WARC record does not end");
        const std::string head(begun.substr(0, *size));
        in.take(*size);

        const std::optional<std::uint64_t> length = number(field(head, "Content-Length"));
        if (!length) throw SourceError("a WARC record does not say its length");
        WarcRecord record;
        std::string_view url = field(head, "WARC-Target-URI");
        if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
        record.declared.url.assign(url);
        if (const std::optional<WrittenDate> date = read_date(field(head, "WARC-Date")))
            record.declared.captured = date->instant;

        const std::string_view type = field(head, "WARC-Type");
        const bool is_response = type == "response";
        bool is_taken = is_web_address(url) && !url.ends_with("/robots.txt") &&
                        (is_response || type == "resource" || type == "conversion");
        if (is_taken && !is_response) {
            set_type(record.declared, field(head, "Content-Type"));
            is_taken = is_taken_type(record.declared.media_type);
        }
        if (is_taken && *length > longest) {
            sink.problem(record.declared.url, SourceError("larger than " + size_in_words(longest) +
                                                              " (--max-size raises the limit)",
                                                          true));
            is_taken = false;
        }
        std::string& to = is_taken ? record.payload : discarded;
        for (std::uint64_t left = *length; left > 0;) {
            if (!is_taken) to.clear();
            const std::size_t before = to.size();
            const std::size_t some =
                static_cast<std::size_t>(std::min<std::uint64_t>(left, 1 << 16));
            to.resize(before + some);
            const std::size_t done = in.read(to.data() + before, some);
            to.resize(before + done);
            left -= done;
            if (done == 0) throw SourceError("the last WARC record is cut short");
        }
        if (!is_taken) continue;
        try {
            if (is_response && !read_response(record.payload, record.declared)) continue;
        } catch (const SourceError& error) {
            sink.problem(record.declared.url, error);
            continue;
        }
        if (!sink.record(std::move(record))) return;
    }
}

}  // namespace dateline
