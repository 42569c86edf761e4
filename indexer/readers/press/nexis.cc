// Nexis: what it gives today (Nexis Uni, Lexis Advance), and what it gave before.
#include <algorithm>
#include <optional>
#include <string>

#include "indexer/readers/press/document.h"
#include "indexer/readers/press/press.h"
#include "text/ascii.h"

namespace dateline {

namespace {

constexpr PressDatabase nexis = PressDatabase::nexis;

bool is_label(const PressLine& line, bool tail) {
    return press_labels().find(nexis, tail, line.text).has_value();
}

// Labels with a value, of both sides: prose has none of them, or one.
std::size_t count_labels(PressLines lines) {
    std::size_t count = 0;
    for (const PressLine& line : lines)
        for (const bool tail : {false, true})
            if (const auto found = press_labels().find(nexis, tail, line.text))
                count += found->value.empty() ? 0 : 1;
    return count;
}

bool begins_story(const PressLine& line) {
    const auto found = press_labels().find(nexis, false, line.text);
    return found && found->label->part == PressPart::text && found->value.empty();
}

// "The Guardian (London)" of "The Guardian(London)".
std::string paper_named(std::string name) {
    const std::size_t bracket = name.find('(');
    if (bracket != std::string::npos && bracket > 0 && name[bracket - 1] != ' ')
        name.insert(bracket, 1, ' ');
    return name;
}

// "NEWS" of "NEWS; Pg. 4": page, column and version tell nothing of what it is about.
void cut_section(RecordValues& record) {
    for (std::string& section : record[RecordField::section])
        section.resize(std::min(section.find(';'), section.size()));
}

// The line that dates the document: the last one before its labels that is a date.
std::optional<std::size_t> line_of_date(PressLines head) {
    for (std::size_t at = head.size(); at-- > 0;)
        if (is_line_of_date(head[at].text) && !is_label(head[at], false)) return at;
    return std::nullopt;
}

// Where the paragraph begins that ends before line `end`.
std::size_t paragraph_before(PressLines lines, std::size_t end) {
    while (end > 0 && !lines[--end].begins_paragraph) {
    }
    return end;
}

// Title, paper and date as they stand today, one above the other; what is before them is a cover.
// Gives the first line of the title.
std::size_t read_head(PressLines head, PressDocument& document) {
    const std::optional<std::size_t> dated = line_of_date(head);
    if (!dated || *dated == 0) {
        const std::size_t size = paragraph_size(head);
        document.record.add(RecordField::title, joined_lines(head.first(size)));
        return 0;
    }
    document.record.add(RecordField::date, std::string(head[*dated].text));
    const std::size_t paper = *dated - 1;
    if (paper == 0) {
        document.record.add(RecordField::title, std::string(head[0].text));
        return 0;
    }
    document.record.add(RecordField::source, paper_named(std::string(head[paper].text)));
    // Lines may follow each other without an empty one between.
    const std::size_t title =
        head[paper].begins_paragraph ? paragraph_before(head, paper) : paper - 1;
    document.record.add(RecordField::title, joined_lines(head.subspan(title, paper - title)));
    return title;
}

bool is_edition(std::string_view line) {
    constexpr std::string_view word = "dition";  // of "Edition" and "First Edition"
    return line.find(word) != std::string_view::npos ||
           line.find("DITION") != std::string_view::npos;
}

// Paper, date and title as they stood before, each a paragraph. A notice of copyright may stand
// anywhere, and an edition below the date.
void read_old_head(PressLines head, PressDocument& document) {
    std::vector<PressLines> paragraphs;
    while (!head.empty()) {
        const std::size_t size = paragraph_size(head);
        if (!is_copyright(head[0].text)) paragraphs.push_back(head.first(size));
        head = head.subspan(size);
    }
    const auto dated = std::ranges::find_if(
        paragraphs, [](PressLines lines) { return is_line_of_date(lines[0].text); });
    if (dated == paragraphs.end()) {
        if (!paragraphs.empty())
            document.record.add(RecordField::source, paper_named(joined_lines(paragraphs[0])));
        if (paragraphs.size() > 1)
            document.record.add(RecordField::title, joined_lines(paragraphs[1]));
        return;
    }
    document.record.add(RecordField::date, std::string((*dated)[0].text));
    if (dated != paragraphs.begin())
        document.record.add(RecordField::source, paper_named(joined_lines(*std::prev(dated))));
    for (auto behind = std::next(dated); behind != paragraphs.end(); ++behind)
        if (!is_edition((*behind)[0].text) || std::next(behind) == paragraphs.end()) {
            document.record.add(RecordField::title, joined_lines(*behind));
            break;
        }
}

// Hands on one document whose lines these are; whether it is one.
template <class ReadHead>
bool read_document(const PressExport& from, PressLines lines, ReadHead read) {
    const auto labels = std::ranges::find_if(
        lines, [](const PressLine& line) { return is_label(line, false) || is_label(line, true); });
    if (labels == lines.end()) return false;
    PressDocument document;
    document.line = lines[0].line;
    const auto head = static_cast<std::size_t>(labels - lines.begin());
    read(lines.first(head), document);
    read_labelled(nexis, lines.subspan(head), document);
    cut_section(document.record);
    emit_press_document(from.source, std::move(document), from.newlines_are_lines, from.sink);
    return true;
}

bool ends_document(const PressLine& line) {
    return std::ranges::any_of(press_labels().document_ends(),
                               [&](const std::string& end) { return line.text == end; });
}

}  // namespace

bool read_nexis(const PressExport& from) {
    // Every document ends so, has a story below "Body", and two labels at least: its length and the
    // day that it was loaded.
    constexpr std::size_t fewest_labels = 2;
    if (std::ranges::none_of(from.lines, ends_document) ||
        std::ranges::none_of(from.lines, begins_story) || count_labels(from.lines) < fewest_labels)
        return false;
    PressLines rest = from.lines;
    while (!rest.empty()) {
        const auto end =
            static_cast<std::size_t>(std::ranges::find_if(rest, ends_document) - rest.begin());
        const bool is_ended = end < rest.size();
        const PressLines lines = rest.first(end);
        rest = rest.subspan(std::min(end + 1, rest.size()));
        // Labels of a cover ("Search Terms:") are none of a document's: its head is what stands
        // above "Body" from its title on.
        const auto story = std::ranges::find_if(lines, begins_story);
        if (story == lines.end()) {
            // What calls its story by a word that nobody knows is a document all the same.
            if (is_ended && count_labels(lines) >= fewest_labels)
                read_document(from, lines, read_head);
            continue;
        }
        const PressLines above = lines.first(static_cast<std::size_t>(story - lines.begin()));
        const std::optional<std::size_t> dated = line_of_date(above);
        PressDocument document;
        const std::size_t labelled = dated ? *dated + 1 : 0;
        if (dated) {
            const std::size_t title = read_head(above.first(labelled), document);
            document.line = lines[title].line;
            read_labelled(nexis, lines.subspan(labelled), document);
            cut_section(document.record);
            emit_press_document(from.source, std::move(document), from.newlines_are_lines,
                                from.sink);
        } else {
            read_document(from, lines, read_head);
        }
    }
    return true;
}

bool read_old_nexis(const PressExport& from) {
    const auto begins_document = [](const PressLine& line) {
        return is_count_of_documents(line.text);
    };
    constexpr std::size_t fewest_labels = 3;
    auto at = std::ranges::find_if(from.lines, begins_document);
    if (at == from.lines.end() || count_labels(from.lines) < fewest_labels) return false;
    std::size_t documents = 0;
    while (at != from.lines.end()) {
        const auto next = std::find_if(std::next(at), from.lines.end(), begins_document);
        const PressLines lines(std::next(at), next);
        if (!lines.empty() && read_document(from, lines, read_old_head)) ++documents;
        at = next;
    }
    return documents > 0;
}

}  // namespace dateline
