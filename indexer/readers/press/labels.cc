#include "indexer/readers/press/labels.h"

#include <algorithm>
#include <array>

#include "indexer/readers/press/lines.h"
#include "text/ascii.h"
#include "text/data_files.h"
#include "text/data_lines.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view file_name = "press/labels.tsv";

constexpr std::array databases = {"nexis"sv, "factiva"sv, "proquest"sv};

struct NamedPart {
    std::string_view name;
    PressPart part;
};
constexpr std::array parts = {
    NamedPart{"text", PressPart::text}, NamedPart{"lead", PressPart::lead},
    NamedPart{"summary", PressPart::summary}, NamedPart{"-", PressPart::nothing}};

// Whether the line begins with the label as it is written, or in capitals.
bool begins_with(std::string_view line, std::string_view name) {
    return line.starts_with(name) ||
           (line.size() >= name.size() &&
            std::equal(name.begin(), name.end(), line.begin(),
                       [](char wanted, char c) { return upper_ascii(wanted) == c; }));
}

// What stands behind a label of `size` bytes; nothing when the line only begins like one.
std::optional<std::string_view> value_behind(std::string_view line, std::size_t size,
                                             PressDatabase database) {
    std::string_view rest = line.substr(size);
    if (rest.empty()) return rest;
    if (database == PressDatabase::factiva) {
        const std::string_view value = without_blanks(rest);
        return value.size() < rest.size() ? std::optional(value) : std::nullopt;
    }
    rest = without_blanks(rest);
    if (!rest.starts_with(':')) return std::nullopt;
    return without_blanks(rest.substr(1));
}

}  // namespace

PressLabels PressLabels::load(const std::filesystem::path& data_folder) {
    PressLabels labels;
    const std::string text = read_data_file(data_folder, file_name);
    each_line(text, [&](std::string_view line, std::size_t) {
        const std::string_view whole = line;
        PressLabel label;
        const auto* const database = std::ranges::find(databases, take(line, '\t'));
        label.name = take(line, '\t');
        const std::string_view place = take(line, '\t');
        const std::string_view says = take(line, '\t');
        const auto* const part = std::ranges::find(parts, says, &NamedPart::name);
        const std::optional<RecordField> field = record_field_named(says);
        if (place == "end" && !label.name.empty()) {
            labels.document_ends_.push_back(std::move(label.name));
            return;
        }
        if (database == databases.end() || label.name.empty() ||
            (place != "head" && place != "tail") || (part == parts.end() && !field))
            throw damaged_line(file_name, text, whole);
        label.database = static_cast<PressDatabase>(database - databases.begin());
        label.is_tail = place == "tail";
        label.part = part == parts.end() ? PressPart::field : part->part;
        label.field = field.value_or(RecordField::title);
        labels.labels_.push_back(std::move(label));
    });
    std::ranges::stable_sort(labels.labels_, [](const PressLabel& a, const PressLabel& b) {
        return a.name.size() > b.name.size();
    });
    return labels;
}

std::optional<LabelledLine> PressLabels::find(PressDatabase database, bool tail,
                                              std::string_view line) const {
    for (const PressLabel& label : labels_) {
        if (label.database != database || label.is_tail != tail || !begins_with(line, label.name))
            continue;
        if (const auto value = value_behind(line, label.name.size(), database))
            return LabelledLine{&label, *value};
    }
    return std::nullopt;
}

const PressLabels& press_labels() {
    static const PressLabels labels = PressLabels::load(data_folder());
    return labels;
}

}  // namespace dateline
