#include "indexer/readers/note_head.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "text/ascii.h"

namespace dateline {

namespace {

struct NoteLine {
    std::size_t begin = 0;
    std::string_view text;  // without its newline
};

// The lines of a text's head, which ends here at the latest.
std::vector<NoteLine> first_lines(std::string_view text) {
    constexpr std::size_t most = 60;
    std::vector<NoteLine> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < most;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back({at, text.substr(at, end - at)});
        at = end + 1;
    }
    return lines;
}

bool is_blank(const NoteLine& line) { return trimmed(line.text, " \t").empty(); }

std::size_t after_blanks(const std::vector<NoteLine>& lines, std::size_t at) {
    while (at < lines.size() && is_blank(lines[at])) ++at;
    return at;
}

struct Property {
    std::string_view name, value;
    bool is_doubled = false;  // "name:: value"
};

std::optional<Property> property_in(std::string_view line) {
    constexpr std::size_t longest_name = 30;  // bytes
    line = trimmed(line, " \t");
    if (line.starts_with("- ")) line.remove_prefix(2);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > longest_name) return std::nullopt;
    Property property{line.substr(0, colon), line.substr(colon + 1), false};
    property.is_doubled = property.value.starts_with(':');
    if (property.is_doubled) property.value.remove_prefix(1);
    if (!property.value.empty() && property.value.front() != ' ') return std::nullopt;
    property.value = trimmed(property.value, " \t");
    const auto is_of_name = [](char c) {
        return is_ascii_letter(c) || c == ' ' || c == '_' || c == '-' ||
               (static_cast<unsigned char>(c) & 0x80) != 0;
    };
    if (!std::ranges::all_of(property.name, is_of_name)) return std::nullopt;
    return property;
}

class NoteHead {
public:
    NoteHead(std::string& body, Note& note, const RecordNames& names)
        : body_(body), note_(note), names_(names), lines_(first_lines(body)) {}

    void take() {
        std::size_t at = after_blanks(lines_, 0);
        if (at < lines_.size() && lines_[at].text.starts_with("% ")) {
            take_title_block(at);
            return;
        }
        if (at < lines_.size() && lines_[at].text.starts_with("# "))
            at = after_blanks(lines_, at + 1);
        if (at >= lines_.size()) return;
        if (lines_[at].text == "> ## Excerpt")
            take_excerpt(at);
        else
            take_properties(at);
    }

private:
    void take_properties(std::size_t begin) {
        std::vector<NoteField> fields;
        std::size_t known = 0;
        bool is_doubled = false;
        std::size_t at = begin;
        for (; at < lines_.size() && !is_blank(lines_[at]); ++at) {
            const std::optional<Property> property = property_in(lines_[at].text);
            if (!property || (at > begin && property->is_doubled != is_doubled)) break;
            is_doubled = property->is_doubled;
            const std::optional<NamedField> named = names_.find(property->name);
            // "Summary: …" is a part of the text.
            if (named && named->field == RecordField::text && !is_doubled) return;
            known += named ? 1 : 0;
            fields.push_back({std::string(property->name),
                              {std::string(property->value)},
                              note_.body_line + static_cast<std::uint32_t>(at)});
        }
        const bool is_whole = at == lines_.size() || is_blank(lines_[at]);
        const std::size_t fewest = is_doubled ? 1 : 2;
        if (known < fewest || !(is_whole || is_doubled)) return;
        std::ranges::move(fields, std::back_inserter(note_.fields));
        empty_lines(begin, at);
    }

    void take_title_block(std::size_t begin) {
        constexpr std::array names = {"title", "author", "date"};
        std::size_t at = begin;
        for (; at < lines_.size() && at < begin + names.size() && lines_[at].text.starts_with('%');
             ++at)
            note_.fields.push_back({names[at - begin],
                                    {std::string(trimmed(lines_[at].text.substr(1), " \t"))},
                                    note_.body_line + static_cast<std::uint32_t>(at)});
        empty_lines(begin, at);
    }

    void take_excerpt(std::size_t begin) {
        std::size_t at = begin;
        while (at < lines_.size() && lines_[at].text.starts_with('>')) ++at;
        const std::size_t rule = after_blanks(lines_, at);
        if (rule < lines_.size() && lines_[rule].text == "---") empty_lines(begin, rule + 1);
    }

    // From the last on, as what stands before keeps its place.
    void empty_lines(std::size_t begin, std::size_t end) {
        while (end-- > begin) body_.erase(lines_[end].begin, lines_[end].text.size());
    }

    std::string& body_;
    Note& note_;
    const RecordNames& names_;
    std::vector<NoteLine> lines_;  // of the body
};

}  // namespace

void take_note_head(std::string& body, Note& note, const RecordNames& names) {
    NoteHead(body, note, names).take();
}

}  // namespace dateline
