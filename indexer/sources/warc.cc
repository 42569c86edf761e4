#include "indexer/sources/warc.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "indexer/readers/publication_date.h"
#include "indexer/sources/http_response.h"
#include "text/amounts.h"

namespace dateline {

namespace {

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end == text.data()) return std::nullopt;
    return value;
}

}  // namespace

bool begins_as_warc(std::string_view head) {
    return head.starts_with("WARC/1.") || head.starts_with("WARC/0.");
}

void read_warc(PeekedStream& in, std::uint64_t longest, const WarcSink& sink) {
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

        const std::optional<std::uint64_t> length = number(head_field(head, "Content-Length"));
        if (!length) throw SourceError("a WARC record does not say its length");
        WarcRecord record;
        std::string_view url = head_field(head, "WARC-Target-URI");
        if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
        record.declared.url.assign(url);
        if (const std::optional<WrittenDate> date = read_date(head_field(head, "WARC-Date")))
            record.declared.captured = date->instant;

        const std::string_view type = head_field(head, "WARC-Type");
        const bool is_response = type == "response";
        bool is_taken = is_web_address(url) && !url.ends_with("/robots.txt") &&
                        (is_response || type == "resource" || type == "conversion");
        if (is_taken && !is_response) {
            set_type(record.declared, head_field(head, "Content-Type"));
            is_taken = is_type_of_articles(record.declared.media_type);
        }
        if (is_taken && *length > longest) {
            sink.problem(record.declared.url, SourceError("larger than " + size_in_words(longest) +
                                                              " (--max-size raises the limit)",
                                                          true));
            is_taken = false;
        }
        if (!read_exactly(in, *length, is_taken ? &record.payload : nullptr))
            throw SourceError("the last WARC record is cut short");
        if (!is_taken) continue;
        try {
            if (is_response && !read_response(record.payload, record.declared, longest)) continue;
        } catch (const SourceError& error) {
            sink.problem(record.declared.url, error);
            continue;
        }
        if (!sink.record(std::move(record))) return;
    }
}

}  // namespace dateline
