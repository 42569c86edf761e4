#include "indexer/readers/press/labels.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "indexer/readers/press/lines.h"
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

std::string in_capitals(const std::string& text) {
    std::string capitals;
    icu::UnicodeString::fromUTF8(text).toUpper().toUTF8String(capitals);
    return capitals;
}

// What stands behind a label in a line that begins with it; nothing when it only looks so.
std::optional<std::string_view> value_behind(std::string_view rest, const PressLabel& label) {
    if (rest.empty() && (label.database == PressDatabase::factiva || !label.has_colon)) return rest;
    const std::string_view value = without_blanks(rest);
    if (label.database == PressDatabase::factiva)
        return value.size() < rest.size() ? std::optional(value) : std::nullopt;
    if (!label.has_colon || !value.starts_with(':')) return std::nullopt;
    return without_blanks(value.substr(1));
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
        if ((place == "end" || place == "none") && !label.name.empty()) {
            (place == "end" ? labels.document_ends_ : labels.missing_texts_)
                .push_back(std::move(label.name));
            return;
        }
        if (database == databases.end() || label.name.empty() ||
            (place != "head" && place != "tail") || (part == parts.end() && !field))
            throw damaged_line(file_name, text, whole);
        label.database = static_cast<PressDatabase>(database - databases.begin());
        label.is_tail = place == "tail";
        label.part = part == parts.end() ? PressPart::field : part->part;
        label.field = field.value_or(RecordField::title);
        label.has_colon = label.name.ends_with(':');
        if (label.has_colon) label.name.pop_back();
        label.capitals = in_capitals(label.name);
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
        if (label.database != database || label.is_tail != tail) continue;
        for (const std::string* const name : {&label.name, &label.capitals})
            if (line.starts_with(*name))
                if (const auto value = value_behind(line.substr(name->size()), label))
                    return LabelledLine{&label, *value};
    }
    return std::nullopt;
}

bool PressLabels::is_missing(std::string_view text) const {
    return std::ranges::find(missing_texts_, text) != missing_texts_.end();
}

const PressLabels& press_labels() {
    static const PressLabels labels = PressLabels::load(data_folder());
    return labels;
}

}  // namespace dateline
