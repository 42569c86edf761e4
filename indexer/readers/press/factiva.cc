// Factiva: with a code before each part, and without them.
#include <algorithm>
#include <optional>
#include <string>

#include "indexer/readers/press/document.h"
#include "indexer/readers/press/press.h"
#include "text/ascii.h"

namespace dateline {

namespace {

constexpr PressDatabase factiva = PressDatabase::factiva;

std::string_view code_of(const PressLine& line) {
    for (const bool tail : {false, true})
        if (const auto found = press_labels().find(factiva, tail, line.text))
            return found->label->name;
    return {};
}

// "1,204 words", in any language.
bool is_count_of_words(std::string_view line) {
    constexpr std::size_t longest = 40;
    const std::size_t digits = std::min(line.find_first_not_of("0123456789.,"), line.size());
    if (digits == 0 || digits == line.size() || line.size() > longest || line[digits] != ' ')
        return false;
    const std::string_view word = line.substr(digits + 1);
    return !word.empty() && word.find(' ') == std::string_view::npos && !is_ascii_digit(word[0]);
}

// What Factiva prints around its documents.
bool is_furniture(std::string_view line) {
    return line == "Factiva" || same_ascii_word(line, "Dow Jones") ||
           line.find("Factiva, Inc.") != std::string_view::npos;
}

// "15:32", "9:20 GMT", "07:05 AM".
bool is_hour(std::string_view line) {
    return line.size() <= 16 && line.find(':') < 3 && is_ascii_digit(line[0]);
}

// A code of a source: "GRDN".
bool is_code(std::string_view line) {
    return line.size() <= 10 &&
           std::ranges::all_of(line, [](char c) { return is_ascii_upper(c) || is_ascii_digit(c); });
}

// A count of words with the date in the line below: the middle of the head of a document.
std::optional<std::size_t> middle_of_head(PressLines lines) {
    for (std::size_t at = 0; at + 1 < lines.size(); ++at)
        if (is_count_of_words(lines[at].text) && is_line_of_date(lines[at + 1].text)) return at;
    return std::nullopt;
}

// Where the story begins, below the date: behind the notice of copyright, else behind the code of
// the source and the language.
std::size_t begin_of_story(PressLines lines, std::size_t date) {
    constexpr std::size_t longest_head = 14;  // lines: hour, source, code, edition, page, language
    const std::size_t end = std::min(lines.size(), date + longest_head);
    std::size_t begin = std::min(date + 2, lines.size());
    for (std::size_t at = date + 1; at < end; ++at) {
        if (is_copyright(lines[at].text)) return at + paragraph_size(lines.subspan(at));
        if (is_code(lines[at].text)) begin = std::min(at + 2, lines.size());
    }
    return begin;
}

// The publisher, whose name alone stands below a story, by the notice of copyright above it.
bool is_publisher(std::string_view line, std::string_view notice) {
    constexpr std::size_t shortest = 4, longest = 80;  // bytes
    return line.size() >= shortest && line.size() <= longest &&
           notice.find(line) != std::string_view::npos;
}

// Title and byline above the count of words, and a section above them.
void read_lines_above(PressLines above, PressDocument& document) {
    constexpr std::size_t most = 3;
    std::vector<PressLine> head;
    for (const PressLine& line : above)
        if (!is_furniture(line.text)) head.push_back(line);
    if (head.size() > most) head.erase(head.begin(), head.end() - most);
    if (head.empty()) return;
    document.line = head.front().line;
    // A headline is longer than a section.
    const bool has_section =
        head.size() == most || (head.size() == 2 && head[0].text.find(' ') == std::string::npos);
    if (has_section) {
        document.record.add(RecordField::section, std::string(head.front().text));
        head.erase(head.begin());
    }
    document.record.add(RecordField::title, std::string(head[0].text));
    if (head.size() > 1) document.record.add(RecordField::author, std::string(head[1].text));
}

void read_plain_document(const PressExport& from, PressLines lines, std::string_view accession) {
    const std::optional<std::size_t> middle = middle_of_head(lines);
    if (!middle) {
        from.sink.problem({lines.empty() ? 1 : lines.front().line,
                           "a document of Factiva without a count of words above its date: " +
                               std::string(accession),
                           true});
        return;
    }
    PressDocument document;
    document.line = lines[*middle].line;
    read_lines_above(lines.first(*middle), document);
    const std::size_t date = *middle + 1;
    document.record.add(RecordField::date, std::string(lines[date].text));
    document.record.add(RecordField::id, std::string(accession));
    std::size_t source = date + 1;
    if (source < lines.size() && is_hour(lines[source].text)) ++source;
    const std::size_t story = begin_of_story(lines, date);
    if (source < story) document.record.add(RecordField::source, std::string(lines[source].text));
    for (const PressLine& line : lines.subspan(story))
        if (!is_furniture(line.text)) document.story.push_back(line);
    std::vector<PressLine>& body = document.story;
    const std::string notice = joined_lines(lines.subspan(date, story - date));
    if (body.size() > 1 && is_publisher(body.back().text, notice)) body.pop_back();
    emit_press_document(from.source, std::move(document), from.newlines_are_lines, from.sink);
}

// Where the document begins whose headline that is: its section stands above it.
std::size_t begin_of_document(PressLines lines, std::size_t headline) {
    const auto is_above = [&](std::size_t at) {
        const std::string_view code = code_of(lines[at]);
        return code == "SE" || code == "CLM";
    };
    while (headline > 0 && is_above(headline - 1)) --headline;
    // Of a table each cell may have its own line.
    if (headline > 1 && is_above(headline - 2) && lines[headline - 2].text.size() <= 3)
        headline -= 2;
    return headline;
}

}  // namespace

bool read_factiva(const PressExport& from) {
    const PressLines lines = from.lines;
    bool has_source = false, has_date = false, has_story = false;
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string_view code = code_of(lines[at]);
        has_source |= code == "SN" || code == "SC";
        has_date |= code == "PD";
        has_story |= code == "LP" || code == "TD";
        if (code == "HD") begins.push_back(begin_of_document(lines, at));
    }
    if (begins.empty() || !has_source || !has_date || !has_story) return false;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : lines.size();
        PressDocument document;
        document.line = lines[begins[i]].line;
        read_labelled(factiva, lines.subspan(begins[i], end - begins[i]), document);
        // "Document TESTFR0020111229e7ct0001r"
        for (std::string& id : document.record[RecordField::id])
            if (const std::string_view accession = accession_of(id); !accession.empty())
                id = std::string(accession);
        emit_press_document(from.source, std::move(document), from.newlines_are_lines, from.sink);
    }
    return true;
}

bool read_plain_factiva(const PressExport& from) {
    const auto ends_document = [](const PressLine& line) {
        return !accession_of(line.text).empty();
    };
    auto at = from.lines.begin();
    auto end = std::find_if(at, from.lines.end(), ends_document);
    if (end == from.lines.end() || !middle_of_head(PressLines(at, end))) return false;
    for (; end != from.lines.end(); end = std::find_if(at, from.lines.end(), ends_document)) {
        read_plain_document(from, PressLines(at, end), accession_of(end->text));
        at = std::next(end);
    }
    return true;
}

}  // namespace dateline
