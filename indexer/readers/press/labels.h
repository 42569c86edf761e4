// The labels of press databases: config/press/labels.tsv, whose head tells what they mean.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"

namespace dateline {

enum class PressDatabase : std::uint8_t { nexis, factiva, proquest };

// What stands behind a label.
enum class PressPart : std::uint8_t { field, text, lead, summary, nothing };

struct PressLabel {
    std::string name;      // without its colon
    std::string capitals;  // the same in capitals
    bool has_colon = false;
    PressDatabase database = PressDatabase::nexis;
    bool is_tail = false;  // stands behind the story
    PressPart part = PressPart::nothing;
    RecordField field = RecordField::title;  // of PressPart::field
};

// A label with what stands behind it in its line; `value` is borrowed from that.
struct LabelledLine {
    const PressLabel* label = nullptr;  // that of the head, where it may be either
    std::string_view value;
};

class PressLabels {
public:
    // Throws DataFileError.
    static PressLabels load(const std::filesystem::path& data_folder);

    // The label of that side that a line begins with. The line has no blanks around it.
    std::optional<LabelledLine> find(PressDatabase database, bool tail,
                                     std::string_view line) const;

    // What stands alone in a line behind each document of Nexis.
    const std::vector<std::string>& document_ends() const { return document_ends_; }

    // Whether a text only says that there is none: "Not available."
    bool is_missing(std::string_view text) const;

private:
    std::vector<PressLabel> labels_;  // longer ones before shorter ones
    std::vector<std::string> document_ends_;
    std::vector<std::string> missing_texts_;
};

// Those of the program's data folder, which are read for the first one who asks. Throws
// DataFileError.
const PressLabels& press_labels();

}  // namespace dateline
