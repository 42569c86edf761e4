// ProQuest: a title, what stands above the story, the story, and a long list of labels below it.
// Lines of underscores part documents in plain text; in other files nothing does but the labels.
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/readers/press/document.h"
#include "indexer/readers/press/press.h"

namespace dateline {

namespace {

constexpr PressDatabase proquest = PressDatabase::proquest;
const PressLabel* label_of(const PressLine& line, bool tail) {
    const auto found = press_labels().find(proquest, tail, line.text);
    return found ? found->label : nullptr;
}

// The line by which a document is reached, "ProQuest document link", in any language: the database's
// name is in no other label of a head.
bool is_link(const PressLine& line) {
    const PressLabel* const label = label_of(line, false);
    return label != nullptr && label->name.find("ProQuest") != std::string::npos;
}

// What part documents from each other, or their pages.
bool is_separator(const PressLine& line) {
    constexpr std::size_t shortest = 10;
    return is_count_of_documents(line.text) ||
           (line.text.size() >= shortest &&
            line.text.find_first_not_of('_') == std::string_view::npos);
}

// Whether the lines are ProQuest's, by three of its labels at least.
bool is_proquest(PressLines lines) {
    bool has_link = false, has_paper = false, has_text = false;
    for (const PressLine& line : lines) {
        has_link |= is_link(line);
        if (const PressLabel* const tail = label_of(line, true)) {
            has_link |= tail->name.find("ProQuest") != std::string::npos;
            has_paper |= tail->field == RecordField::source && tail->part == PressPart::field;
        }
        if (const PressLabel* const head = label_of(line, false)) {
            has_paper |= head->name == "Publication info";
            has_text |= head->part == PressPart::text || head->part == PressPart::summary;
        }
    }
    return has_link && has_paper && has_text;
}

// The documents: what ends a tail that has named its document is the next one's title.
std::vector<PressLines> documents_of(PressLines lines) {
    std::vector<PressLines> documents;
    std::size_t begin = 0;
    bool is_named = false, has_value = true;
    const auto end_at = [&](std::size_t end) {
        if (end > begin) documents.push_back(lines.subspan(begin, end - begin));
        begin = end;
        is_named = false;
    };
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (is_separator(lines[at])) {
            end_at(at);
            begin = at + 1;
            continue;
        }
        if (const auto tail = press_labels().find(proquest, true, lines[at].text)) {
            is_named |=
                tail->label->field == RecordField::id && tail->label->part == PressPart::field;
            has_value = !tail->value.empty();
        } else if (is_named && lines[at].begins_paragraph) {
            // The cell beside a label has a line of its own.
            if (has_value) end_at(at);
            has_value = true;
        }
    }
    end_at(lines.size());
    return documents;
}

// "Nathan Olivarez" of "Olivarez, Nathan"; other names as they are. The family always stands first
// here, also one of two words, of which read_authors (byline.h) can't tell.
std::string turned(std::string_view name) {
    const std::size_t comma = name.find(',');
    if (comma == std::string_view::npos || name.find(',', comma + 1) != std::string_view::npos)
        return std::string(name);
    return std::string(without_blanks(name.substr(comma + 1))) + ' ' +
           std::string(without_blanks(name.substr(0, comma)));
}

// "Olivarez, Nathan; Doe, Jane", each family name first.
std::vector<std::string> authors_of(std::string_view listed) {
    std::vector<std::string> authors;
    for (const std::string& name : names_listed(proquest, listed)) authors.push_back(turned(name));
    return authors;
}

// The line of a new export below the title: "Olivarez, Nathan . Los Angeles Times ; Los Angeles,
// Calif. [Los Angeles, Calif]. 08 May 2010: AA.2."
std::string_view authors_in_citation(std::string_view citation, std::string_view paper) {
    const std::size_t at = paper.empty() ? std::string_view::npos : citation.find(paper);
    if (at == std::string_view::npos || at == 0) return {};
    std::string_view authors = without_blanks(citation.substr(0, at));
    if (!authors.ends_with('.')) return {};
    authors.remove_suffix(1);
    return without_blanks(authors);
}

void set_first(RecordValues& record, RecordField field, std::string value) {
    if (!value.empty()) record[field] = {std::move(value)};
}

// Hands on the document; whether it is one.
bool read_document(const PressExport& from, PressLines lines) {
    const auto labels = std::ranges::find_if(
        lines, [](const PressLine& line) { return label_of(line, false) != nullptr; });
    if (labels == lines.end()) return false;
    const auto above = static_cast<std::size_t>(labels - lines.begin());
    std::vector<PressLines> paragraphs;
    for (PressLines rest = lines.first(above); !rest.empty();) {
        paragraphs.push_back(rest.first(paragraph_size(rest)));
        rest = rest.subspan(paragraphs.back().size());
    }
    PressDocument document;
    document.line = lines[0].line;
    std::string citation;
    if (is_link(*labels) && paragraphs.size() > 1) {
        citation = joined_lines(paragraphs.back());
        paragraphs.pop_back();
    }
    if (!paragraphs.empty()) {
        document.line = paragraphs.back()[0].line;
        document.record.add(RecordField::title, joined_lines(paragraphs.back()));
    }
    read_labelled(proquest, lines.subspan(above), document);
    RecordValues& record = document.record;
    // A cover, or a last page.
    if (record[RecordField::source].empty() && record[RecordField::id].empty()) return false;
    if (!record[RecordField::source].empty()) {
        const std::string& paper = record[RecordField::source].front();
        set_first(record, RecordField::source,
                  std::string(without_blanks(paper.substr(0, paper.find(';')))));
    }
    const std::string_view paper = record[RecordField::source].empty()
                                       ? std::string_view{}
                                       : record[RecordField::source].front();
    const auto& stated = record[RecordField::author];
    record[RecordField::author] = authors_of(stated.empty() ? authors_in_citation(citation, paper)
                                                            : std::string_view(stated.front()));
    emit_press_document(from.source, std::move(document), from.newlines_are_lines, from.sink);
    return true;
}

}  // namespace

bool read_proquest(const PressExport& from) {
    if (!is_proquest(from.lines)) return false;
    bool found = false;
    for (const PressLines document : documents_of(from.lines))
        found |= read_document(from, document);
    return found;
}

}  // namespace dateline
