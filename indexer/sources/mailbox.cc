#include "indexer/sources/mailbox.h"

#include <algorithm>
#include <optional>
#include <string>

#include "indexer/streams/lines.h"
#include "text/amounts.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// "From jane@news.example Mon Jun 19 07:30:00 2023": prose has no time of day and year there.
bool is_separator(std::string_view line) {
    if (!line.starts_with("From ") || line.size() > 500) return false;
    bool time = false, year = false;
    for (std::size_t at = 5; at + 4 < line.size() + 1; ++at) {
        time |= at + 5 <= line.size() && is_ascii_digit(line[at]) && is_ascii_digit(line[at + 1]) &&
                line[at + 2] == ':' && is_ascii_digit(line[at + 3]) && is_ascii_digit(line[at + 4]);
        const std::string_view four = line.substr(at, 4);
        year |=
            four.size() == 4 && std::ranges::all_of(four, is_ascii_digit) && line[at - 1] == ' ';
    }
    return time && year;
}

// "From ", "From -", "From jane@news.example", without a time: programs that copy messages from one
// mailbox to another write such. Only a header behind it tells it from prose.
bool is_bare_separator(std::string_view line) {
    if (!line.starts_with("From ") || line.size() > 500) return false;
    const std::string_view rest = trimmed(line.substr(5));
    return rest.empty() || rest == "-" || rest.starts_with("- ") || rest == "MAILER-DAEMON" ||
           (rest.find(' ') == std::string_view::npos && rest.find('@') != std::string_view::npos);
}

// "Subject: Owls": a word, and a colon straight behind it.
bool is_header(std::string_view line) {
    const std::size_t end = line.find_first_of(": \t\n");
    return end != std::string_view::npos && end > 0 && line[end] == ':' &&
           std::ranges::all_of(line.substr(0, end), [](char c) {
               return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.';
           });
}

// Whether it is a "From " line that is quoted, once or again.
bool is_quoted(std::string_view line) {
    const std::size_t marks = line.find_first_not_of('>');
    return marks > 0 && marks != std::string_view::npos && line.substr(marks).starts_with("From ");
}

}  // namespace

bool begins_as_mailbox(std::string_view head) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos) return false;
    const std::string_view line = head.substr(0, end);
    return (is_separator(line) || is_bare_separator(line)) && is_header(head.substr(end + 1));
}

void split_mailbox(ByteStream& in, std::uint64_t longest, const SliceSink& sink) {
    Slice message;
    bool too_long = false, behind_empty = true, begun = false;
    std::uint32_t line_number = 0;
    const auto finish = [&] {
        if (!begun) return true;
        if (too_long)
            sink.problem(message.first_line, "a message larger than " + size_in_words(longest) +
                                                 " (--max-size raises the limit)");
        const bool go_on = too_long || sink.slice(std::move(message));
        message = {};
        too_long = false;
        return go_on;
    };
    std::optional<std::string> held;  // a bare separator, until the line behind it is known
    const auto add = [&](std::string_view line) {
        too_long |= message.bytes.size() + line.size() > longest;
        if (too_long)
            message.bytes.clear();
        else
            message.bytes += line;
    };
    bool stopped = false;
    for_each_line(in, [&](std::string_view line, bool begins) {
        if (begins) ++line_number;
        const bool is_bare = held.has_value();
        if (is_bare && !is_header(line)) add(*held);
        if (is_bare && is_header(line)) {
            if (!finish()) {
                stopped = true;
                return false;
            }
            begun = true;
            message.first_line = line_number;
        }
        held.reset();
        if (begins && behind_empty && is_separator(line)) {
            if (!finish()) {
                stopped = true;
                return false;
            }
            begun = true;
            message.first_line = line_number + 1;
            behind_empty = false;
            return true;
        }
        if (begins && behind_empty && is_bare_separator(line)) {
            held = line;
            behind_empty = false;
            return true;
        }
        if (begins && is_quoted(line)) line.remove_prefix(1);
        behind_empty = begins && (line == "\n" || line == "\r\n");
        add(line);
        return true;
    });
    if (stopped) return;
    if (held) add(*held);
    finish();
}

}  // namespace dateline
