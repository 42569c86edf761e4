#include "indexer/sources/arc.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "indexer/readers/publication_date.h"
#include "indexer/sources/http_response.h"
#include "text/amounts.h"
#include "text/ascii.h"

namespace dateline {

namespace {

constexpr std::string_view first_address = "filedesc:";

// Bytes of the line that begins a record: addresses have some thousands at most.
constexpr std::size_t longest_line = std::size_t{16} << 10;

struct RecordLine {
    std::string url;
    std::string time;  // "20010603120101"
    std::uint64_t length = 0;
};

// Throws SourceError where it is none.
RecordLine read_record_line(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    // Addresses were written as they came, blanks included: the last words are told.
    constexpr std::size_t in_version_1 = 5, in_version_2 = 10;
    RecordLine record;
    const std::size_t kept = words.size() >= in_version_2 && words[words.size() - 6].size() == 3
                                 ? in_version_2
                                 : in_version_1;
    const std::string_view length = words.back();
    const auto [end, error] =
        std::from_chars(length.data(), length.data() + length.size(), record.length);
    if (words.size() < kept || error != std::errc{} || end != length.data() + length.size())
        throw SourceError("no record of an ARC where one should begin");
    const std::size_t first = words.size() - kept;  // the last word of the address
    record.url = line.substr(
        0, static_cast<std::size_t>(words[first].data() - line.data()) + words[first].size());
    record.time = words[first + 2];
    return record;
}

// "20010603120101" as seconds since 1970, in UTC.
std::optional<std::int64_t> instant_of(const std::string& time) {
    constexpr std::size_t digits = 14;
    if (time.size() < digits || !std::ranges::all_of(time, is_ascii_digit)) return std::nullopt;
    const std::optional<WrittenDate> date =
        read_date(time.substr(0, 4) + '-' + time.substr(4, 2) + '-' + time.substr(6, 2) + 'T' +
                  time.substr(8, 2) + ':' + time.substr(10, 2) + ':' + time.substr(12, 2) + 'Z');
    return date ? date->instant : std::nullopt;
}

}  // namespace

bool begins_as_arc(std::string_view head) {
    if (!head.starts_with(first_address)) return false;
    const std::string_view line = head.substr(0, head.find('\n'));
    return std::ranges::count(line, ' ') >= 4;
}

void read_arc(PeekedStream& in, std::uint64_t longest, const WarcSink& sink) {
    for (;;) {
        for (std::string_view next = in.peek(1); next == "\r" || next == "\n"; next = in.peek(1))
            in.take(1);
        const std::string_view begun = in.peek(longest_line);
        if (begun.empty()) return;
        const std::size_t end = begun.find('\n');
        if (end == std::string_view::npos)
            throw SourceError("no record of an ARC where one should begin");
        const RecordLine line = read_record_line(trimmed(begun.substr(0, end)));
        in.take(end + 1);

        bool is_taken = is_web_address(line.url) && !line.url.ends_with("/robots.txt");
        if (is_taken && line.length > longest) {
            sink.problem(line.url, SourceError("larger than " + size_in_words(longest) +
                                                   " (--max-size raises the limit)",
                                               true));
            is_taken = false;
        }
        WarcRecord record;
        if (!read_exactly(in, line.length, is_taken ? &record.payload : nullptr))
            throw SourceError("the last ARC record is cut short");
        if (!is_taken) continue;
        record.declared.url = line.url;
        record.declared.captured = instant_of(line.time);
        try {
            if (!read_response(record.payload, record.declared, longest)) continue;
        } catch (const SourceError& error) {
            sink.problem(line.url, error);
            continue;
        }
        if (!sink.record(std::move(record))) return;
    }
}

}  // namespace dateline
