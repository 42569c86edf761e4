// Org: the fields from its keywords (#+TITLE: …), the text without its marks.
//
// Read line by line. Each paragraph, heading, item and row stands by itself; line breaks within a
// paragraph stay, so that the lines of the text are those of the file.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/record_collector.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

bool is_letter_or_digit(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Where the last brackets of a line close, or 0: what opens behind them stays open.
struct Closings {
    std::size_t link = 0;  // "]]"
    std::size_t note = 0;  // "]"
};

Closings closings_of(std::string_view line) {
    const auto last = [&](std::string_view closing) {
        const std::size_t at = line.rfind(closing);
        return at == std::string_view::npos ? 0 : at;
    };
    return {last("]]"), last("]")};
}

// "[[https://n.example][the page]]" as "the page", "[fn:1]" as nothing, "<2023-06-19 Mon>" as its
// date. `at` is at a bracket; what is none is copied as it stands. `closings` are the line's.
void take_bracket(std::string_view line, Closings closings, std::size_t& at, std::string& out) {
    const std::string_view rest = line.substr(at);
    if (rest.starts_with("[[")) {
        if (at < closings.link) {
            const std::size_t end = rest.find("]]");
            const std::string_view inside = rest.substr(2, end - 2);
            const std::size_t text = inside.find("][");
            out += text == std::string_view::npos ? inside : inside.substr(text + 2);
            at += end + 2;
            return;
        }
    } else if (rest.starts_with("[fn:")) {
        if (at < closings.note) {
            at += rest.find(']') + 1;
            return;
        }
    } else if (rest.size() > 11 && is_ascii_digit(rest[1]) && rest[5] == '-') {
        constexpr std::size_t longest = 40;
        const std::size_t end = rest.substr(0, longest).find(rest[0] == '<' ? '>' : ']');
        if (end != std::string_view::npos) {
            out += rest.substr(1, end - 1);
            at += end + 1;
            return;
        }
    }
    out += line[at++];
}

// The line without the marks of links, footnotes and emphasis.
std::string plain(std::string_view line) {
    constexpr std::string_view marks = "*/_=~+";
    const Closings closings = closings_of(line);
    std::string out;
    // The mark that is open, and the bytes of `out` before what it marks.
    char open = 0;
    for (std::size_t at = 0; at < line.size();) {
        const char c = line[at];
        if (c == '[' || c == '<') {
            take_bracket(line, closings, at, out);
            continue;
        }
        if (marks.find(c) != std::string_view::npos) {
            const char before = at == 0 ? ' ' : line[at - 1];
            const char after = at + 1 == line.size() ? ' ' : line[at + 1];
            const bool begins = open == 0 && !is_letter_or_digit(before) && after != ' ' &&
                                before != c && line.find(c, at + 1) != std::string_view::npos;
            const bool ends = open == c && !is_letter_or_digit(after) && before != ' ';
            if (begins || ends) {
                open = begins ? c : '\0';
                ++at;
                continue;
            }
        }
        out += c;
        ++at;
    }
    return out;
}

struct Keyword {
    std::string_view name;
    std::string_view value;
};

// "#+TITLE: A visit".
std::optional<Keyword> keyword_of(std::string_view line) {
    if (!line.starts_with("#+")) return std::nullopt;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 2) return std::nullopt;
    const std::string_view name = line.substr(2, colon - 2);
    if (name.find_first_of(" \t") != std::string_view::npos) return std::nullopt;
    return Keyword{name, trimmed(line.substr(colon + 1))};
}

// The level of a heading's line: its stars; 0 for other lines.
std::size_t heading_level(std::string_view line) {
    const std::size_t stars = std::min(line.find_first_not_of('*'), line.size());
    return stars < line.size() && line[stars] == ' ' ? stars : 0;
}

// A heading without its tags ":trade:china:".
std::string_view without_tags(std::string_view heading) {
    if (!heading.ends_with(':')) return heading;
    const std::size_t blank = heading.find_last_of(" \t");
    if (blank == std::string_view::npos || heading[blank + 1] != ':') return heading;
    return trimmed(heading.substr(0, blank));
}

// The text of a list's item behind its bullet; nothing when the line begins none.
std::optional<std::string_view> item_of(std::string_view line) {
    const std::string_view rest = trimmed(line);
    if (rest.starts_with("- ") || rest.starts_with("+ ")) return trimmed(rest.substr(2));
    const std::size_t digits = rest.find_first_not_of("0123456789");
    if (digits != std::string_view::npos && digits > 0 && digits <= 3 &&
        (rest.substr(digits).starts_with(". ") || rest.substr(digits).starts_with(") ")))
        return trimmed(rest.substr(digits + 2));
    return std::nullopt;
}

class OrgReader {
public:
    explicit OrgReader(const RecordNames& names) : collector_(names), names_(names) {}

    void read(std::string_view text) {
        for (; !text.empty(); ++line_) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            read_line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    RecordValues record() {
        RecordValues record = collector_.take();
        record[RecordField::id].clear();
        if (!tags_.empty() && record[RecordField::keywords].empty())
            record[RecordField::keywords] = tags_;
        return record;
    }

    std::string body;
    std::vector<LineMark> lines;
    std::string first_heading;
    std::uint32_t title_line = 1;

private:
    void read_line(std::string_view line) {
        const std::string_view content = trimmed(line);
        if (in_drawer_) {
            in_drawer_ = upper_ascii(content) != ":END:";
            return;
        }
        if (content.empty()) {
            begin_paragraph_ = true;
        } else if (const std::size_t level = heading_level(line); level > 0) {
            const std::string heading = plain(without_tags(trimmed(line.substr(level))));
            if (body.empty() && first_heading.empty()) first_heading = heading;
            add_block(heading);
        } else if (content.starts_with("#+")) {
            read_keyword(content);
        } else if (content == "#" || content.starts_with("# ")) {
            // a comment
        } else if (content.size() > 2 && content.front() == ':' && content.back() == ':' &&
                   content.find(' ') == std::string_view::npos) {
            in_drawer_ = true;
        } else if (content.starts_with('|')) {
            if (!content.starts_with("|-")) add_block(row_of(content));
        } else if (const auto item = item_of(line)) {
            begin_paragraph_ = true;
            add(plain(*item));
        } else if (content.find_first_not_of('-') == std::string_view::npos &&
                   content.size() >= 5) {
            begin_paragraph_ = true;  // a rule
        } else {
            add(plain(content));
        }
    }

    void read_keyword(std::string_view content) {
        const std::optional<Keyword> keyword = keyword_of(content);
        // "#+BEGIN_QUOTE" and its like: what stands between is text.
        begin_paragraph_ = true;
        if (!keyword) return;
        const std::string name = upper_ascii(keyword->name);
        if (name == "FILETAGS") {
            std::string tags(keyword->value);
            std::ranges::replace(tags, ':', ';');
            tags_ = {tags};
            return;
        }
        const std::optional<NamedField> field = names_.find(name);
        if (field && field->field == RecordField::title) title_line = line_;
        if (!field || field->field != RecordField::text)
            collector_.offer(keyword->name, {plain(keyword->value)});
    }

    static std::string row_of(std::string_view row) {
        std::string out;
        while (!row.empty()) {
            const std::size_t end = std::min(row.find('|'), row.size());
            const std::string cell = plain(trimmed(row.substr(0, end)));
            if (!cell.empty()) out += (out.empty() ? "" : "  ") + cell;
            row.remove_prefix(std::min(end + 1, row.size()));
        }
        return out;
    }

    void add_block(const std::string& text) {
        begin_paragraph_ = true;
        add(text);
        begin_paragraph_ = true;
    }

    void add(const std::string& text) {
        if (text.empty()) return;
        if (body.empty() || begin_paragraph_) {
            if (!body.empty()) body += "\n\n";
            lines.push_back({static_cast<std::uint32_t>(body.size()), line_});
        } else {
            body += '\n';
            // A comment may have stood between.
            if (line_ != last_line_ + 1)
                lines.push_back({static_cast<std::uint32_t>(body.size()), line_});
        }
        body += text;
        last_line_ = line_;
        begin_paragraph_ = false;
    }

    RecordCollector collector_;
    const RecordNames& names_;
    std::vector<std::string> tags_;
    std::uint32_t line_ = 1;
    std::uint32_t last_line_ = 0;  // of which text was taken
    bool begin_paragraph_ = true;
    bool in_drawer_ = false;
};

}  // namespace

void read_org(const Source& source, const ReaderSink& sink) {
    const std::optional<std::string> text = decode_source(source, sink);
    if (!text) return;
    OrgReader reader(source.names());
    reader.read(*text);
    Article article;
    article.path = source.path;
    article.newlines_are_lines = true;
    article.lines = std::move(reader.lines);
    const RecordValues record = reader.record();
    if (std::optional<Problem> found = unread_date(record, 1)) sink.problem(*std::move(found));
    state_fields(article, record);
    if (reader.body.empty()) {
        emit(std::move(article), 0, sink);
        return;
    }
    if (article.title.empty()) article.title = reader.first_heading;
    set_text(article, cleaned(reader.body), reader.title_line);
    complete_from_text(article);
    date_by_file(article, source.modified);
    emit(std::move(article), 0, sink);
}

}  // namespace dateline
