// Tables: CSV and TSV, a row an article, the fields by the names in the header.
//
// libcsv splits the rows. It is fed line by line, so that the line on which each row begins is
// known. A quote that is never closed would take all that follows into its row: then that line is
// reported, and reading goes on behind it.
#include "indexer/readers/records/table.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/no_text.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/record_collector.h"
#include "indexer/readers/records/python.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// Bytes of a header that is looked at; no table has so many columns.
constexpr std::size_t longest_header = std::size_t{64} << 10;

// How often reading starts again behind a quote that is never closed: each time the rest is read
// anew.
constexpr int most_restarts = 16;

class CsvParser {
public:
    explicit CsvParser(char delimiter) {
        csv_init(&parser_, 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    ~CsvParser() { csv_free(&parser_); }
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    // Takes a line with its end; `row` is called with the cells of each row that it ends.
    template <class Row>
    void feed(std::string_view line, Row&& row) {
        csv_parse(&parser_, line.data(), line.size(), &take_cell, &end_row, this);
        hand_on(row);
    }
    // Ends the last row; false when that is within quotes.
    template <class Row>
    bool finish(Row&& row) {
        // Not before: a stray quote within a cell is no error.
        csv_set_opts(&parser_, CSV_STRICT | CSV_STRICT_FINI);
        const bool closed = csv_fini(&parser_, &take_cell, &end_row, this) == 0;
        if (closed) hand_on(row);
        return closed;
    }

private:
    static void take_cell(void* cell, std::size_t size, void* self) {
        static_cast<CsvParser*>(self)->cells_.emplace_back(static_cast<const char*>(cell), size);
    }
    static void end_row(int, void* self) {
        CsvParser& parser = *static_cast<CsvParser*>(self);
        parser.rows_.push_back(std::exchange(parser.cells_, {}));
    }
    template <class Row>
    void hand_on(Row& row) {
        for (std::vector<std::string>& cells : rows_) row(std::move(cells));
        rows_.clear();
    }

    csv_parser parser_{};
    std::vector<std::string> cells_;
    std::vector<std::vector<std::string>> rows_;
};

// The line at the beginning of a text, with its end.
std::string_view first_line(std::string_view text) {
    return text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
}

std::vector<std::string> cells_of(std::string_view line, char delimiter) {
    std::vector<std::string> cells;
    CsvParser parser(delimiter);
    const auto take = [&](std::vector<std::string>&& row) { cells = std::move(row); };
    parser.feed(line, take);
    parser.finish(take);
    return cells;
}

// Excel says the delimiter in a line of its own before the header: "sep=;".
std::optional<char> stated_delimiter(std::string_view text) {
    constexpr std::string_view begin = "sep=";
    const std::string_view line = first_line(text.substr(0, 8));
    if (!line.starts_with(begin) || !line.ends_with('\n')) return std::nullopt;
    const std::string_view stated = trimmed(line.substr(begin.size()), "\r\n\"");
    return stated.size() == 1 ? std::optional(stated[0]) : std::nullopt;
}

std::string_view separator_line(std::string_view text) {
    return stated_delimiter(text) ? first_line(text) : std::string_view{};
}

// What the first line of a text names when it is cut at a delimiter.
struct Header {
    std::size_t known = 0;  // columns
    bool has_text = false;
    bool has_title = false;
    bool has_summary = false;

    // Whether its rows may be articles of a headline and a date or an abstract, or texts alone.
    bool may_be_articles() const { return has_text || ((has_title || has_summary) && known > 1); }
};

// What no column is called: an address, or a sentence. It is a row, and no line of names above it.
bool is_no_name(const std::string& column) {
    constexpr std::ptrdiff_t most_blanks = 8;
    return is_address(column) || std::ranges::count(column, ' ') > most_blanks;
}

Header header_of(const std::vector<std::string>& columns, const RecordNames& names) {
    Header header;
    if (std::ranges::any_of(columns, is_no_name)) return header;
    for (const std::string& column : columns) {
        const std::optional<NamedField> named = names.find(column);
        if (!named) continue;
        ++header.known;
        const bool lesser = named->is_lesser();
        header.has_text |= named->field == RecordField::text && !lesser;
        header.has_summary |= named->field == RecordField::text && lesser;
        header.has_title |= named->field == RecordField::title && !lesser;
    }
    return header;
}

// The delimiter with which the header names the most columns, of those with which `wanted` holds.
template <class Wanted>
std::optional<char> delimiter_where(std::string_view text, const RecordNames& names,
                                    Wanted wanted) {
    if (text.empty()) return std::nullopt;
    const std::string_view line = first_line(text.substr(0, longest_header));
    std::optional<char> best;
    std::size_t most_known = 0;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        if (line.find(delimiter) == std::string_view::npos) continue;
        const Header header = header_of(cells_of(line, delimiter), names);
        if (!std::invoke(wanted, header) || header.known <= most_known) continue;
        best = delimiter;
        most_known = header.known;
    }
    return best;
}

// Of a table of one column: nothing in a text is it.
constexpr char no_delimiter = '\x1F';

bool names_a_text(std::string_view header, const RecordNames& names) {
    const std::vector<std::string> columns = cells_of(header, no_delimiter);
    return columns.size() == 1 && header_of(columns, names).has_text;
}

std::string unnamed_text(std::string_view text, const RecordNames& names) {
    const std::string_view line = first_line(text.substr(0, longest_header));
    std::vector<std::string> columns;
    for (const char delimiter : {',', '\t', ';', '|'})
        if (std::vector<std::string> cells = cells_of(line, delimiter);
            cells.size() > columns.size())
            columns = std::move(cells);
    return no_text(columns, names);
}

class TableReader {
public:
    TableReader(const Source& source, const ReaderSink& sink, char delimiter)
        : source_(source), sink_(sink), delimiter_(delimiter) {}

    void read(std::string_view text) {
        if (const std::string_view stated = separator_line(text); !stated.empty()) {
            text.remove_prefix(stated.size());
            ++line_;
        }
        const std::string_view header = first_line(text);
        columns_ = cells_of(header, delimiter_);
        for (const std::string& column : columns_) fields_.push_back(source_.names().find(column));
        ++line_;
        if (const std::string missing = no_told_text(columns_, source_.names());
            !missing.empty() && !header_of(columns_, source_.names()).has_text)
            sink_.problem({line_ - 1, "stored without a text: " + missing, false});
        std::string_view rest = text.substr(header.size());
        for (int restarts = 0; !rest.empty(); ++restarts) {
            const std::string_view unclosed = read_rows(rest);
            if (unclosed.empty()) return;
            sink_.problem({row_line_,
                           restarts < most_restarts
                               ? "a quote that is never closed"
                               : "a quote that is never closed, again: not read from here on",
                           true});
            if (restarts == most_restarts) return;
            rest = unclosed.substr(first_line(unclosed).size());
            line_ = row_line_ + 1;
        }
    }

private:
    // Reads the rows of a text; what is returned is the rest from a row on that does not end.
    std::string_view read_rows(std::string_view text) {
        CsvParser parser(delimiter_);
        std::string_view row_begin = text;
        row_line_ = line_;
        bool ended = false;
        const auto take = [&](std::vector<std::string>&& cells) {
            read_row(cells);
            ended = true;
        };
        for (std::string_view rest = text; !rest.empty(); ++line_) {
            const std::string_view line = first_line(rest);
            rest.remove_prefix(line.size());
            // libcsv passes over empty lines between rows.
            const bool is_blank = line.find_first_not_of(" \t\r\n") == std::string_view::npos;
            const bool between = row_begin.size() == rest.size() + line.size();
            ended = false;
            parser.feed(line, take);
            if (ended || (between && is_blank)) {
                row_begin = rest;
                row_line_ = line_ + 1;
            }
        }
        return parser.finish(take) ? std::string_view{} : row_begin;
    }

    void read_row(const std::vector<std::string>& cells) {
        if (cells.size() == 1 && cells[0].empty()) return;
        if (cells.size() > columns_.size())
            sink_.problem({row_line_,
                           "a row of " + std::to_string(cells.size()) + " cells under " +
                               std::to_string(columns_.size()) + " columns: the last are left out",
                           false});
        RecordCollector collector(source_.names());
        for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i)
            if (fields_[i])
                collector.offer(*fields_[i], values_of_cell(fields_[i]->field, cells[i]));
            else
                collector.pass_over(cells[i]);
        const RecordValues record = collector.take();
        if (collector.substance() == Substance::none) {
            const bool is_unnamed = collector.may_have_text() && !collector.names_text();
            sink_.problem(
                {row_line_, is_unnamed ? no_text(columns_, source_.names()) : "no text", true});
            return;
        }
        if (collector.substance() == Substance::deleted) {
            sink_.problem({row_line_, std::string(deleted_text), true});
            return;
        }
        if (std::optional<Problem> found = unread_date(record, row_line_))
            sink_.problem(*std::move(found));
        Article article = read_record(record, row_line_, true);
        article.path = source_.path;
        emit(std::move(article), row_line_, sink_);
    }

    std::vector<std::string> values_of_cell(RecordField field, const std::string& cell) const {
        const std::string_view said = trimmed(cell);
        if (may_be_python(said))
            if (std::optional<std::vector<std::string>> list =
                    python_values(field, said, source_.names()))
                return *std::move(list);
        return {cell};
    }

    const Source& source_;
    const ReaderSink& sink_;
    char delimiter_;
    std::vector<std::string> columns_;
    std::vector<std::optional<NamedField>> fields_;  // of the columns
    std::uint32_t line_ = 1;                         // that is read next
    std::uint32_t row_line_ = 1;                     // on which the row begins that is being read
};

}  // namespace

std::optional<char> delimiter_of_table(std::string_view text, const RecordNames& names) {
    if (const std::optional<char> stated = stated_delimiter(text)) return stated;
    return delimiter_where(
        text, names, [](const Header& header) { return header.has_text && header.known > 1; });
}

void read_table(const Source& source, const ReaderSink& sink) {
    const std::optional<std::string> text = decode_source(source, sink);
    if (!text) return;
    std::optional<char> delimiter = delimiter_of_table(*text, source.names());
    // What the file's name calls a table may also be one of headlines, or of one column.
    if (!delimiter) delimiter = delimiter_where(*text, source.names(), &Header::may_be_articles);
    if (!delimiter && names_a_text(first_line(*text), source.names())) delimiter = no_delimiter;
    if (!delimiter) {
        sink.problem({1, unnamed_text(*text, source.names()), true});
        return;
    }
    TableReader(source, sink, *delimiter).read(*text);
}

}  // namespace dateline
