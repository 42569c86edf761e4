// Tables: CSV and TSV, a row an article, the fields by the names in the header.
//
// libcsv splits the rows. It is fed line by line, so that the line on which each row begins is
// known. A quote that is never closed would take all that follows into its row: then that line is
// reported, and reading goes on behind it.
#include "indexer/readers/records/table.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"

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

class TableReader {
public:
    TableReader(const Source& source, const ReaderSink& sink, char delimiter)
        : source_(source), sink_(sink), delimiter_(delimiter) {}

    void read(std::string_view text) {
        const std::string_view header = first_line(text);
        columns_ = cells_of(header, delimiter_);
        line_ = 2;
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
            collector.offer(columns_[i], {cells[i]});
        const RecordValues record = collector.take();
        if (std::optional<Problem> found = unread_date(record, row_line_))
            sink_.problem(*std::move(found));
        Article article = read_record(record, row_line_, true);
        article.path = source_.path;
        emit(std::move(article), row_line_, sink_);
    }

    const Source& source_;
    const ReaderSink& sink_;
    char delimiter_;
    std::vector<std::string> columns_;
    std::uint32_t line_ = 1;      // that is read next
    std::uint32_t row_line_ = 1;  // on which the row begins that is being read
};

}  // namespace

std::optional<char> delimiter_of_table(std::string_view text, const RecordNames& names) {
    if (text.empty()) return std::nullopt;
    const std::string_view header = first_line(text.substr(0, longest_header));
    std::optional<char> best;
    std::size_t most_known = 1;  // a text and another one at least
    for (const char delimiter : {',', '\t', ';', '|'}) {
        if (header.find(delimiter) == std::string_view::npos) continue;
        std::size_t known = 0;
        bool has_text = false;
        for (const std::string& column : cells_of(header, delimiter)) {
            const std::optional<NamedField> field = names.find(column);
            known += field.has_value();
            has_text |= field && field->field == RecordField::text;
        }
        if (has_text && known > most_known) {
            best = delimiter;
            most_known = known;
        }
    }
    return best;
}

void read_table(const Source& source, const ReaderSink& sink) {
    const std::optional<std::string> text = decode_source(source, sink);
    if (!text) return;
    const std::optional<char> delimiter = delimiter_of_table(*text, source.names());
    if (!delimiter) {
        sink.problem({1,
                      "the header of this table names no text beside another field: name one "
                      "\"text\", or tell which it is (--field text=NAME)",
                      true});
        return;
    }
    TableReader(source, sink, *delimiter).read(*text);
}

}  // namespace dateline
