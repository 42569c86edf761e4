// Legal forms of companies, behind their names: "Inc.", "GmbH" (config/names/legal-forms.tsv).
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The marks of the table, one bit each.
enum class LegalFormMark : std::uint8_t { point = 1 << 0, keeps = 1 << 1, untagged = 1 << 2 };

struct LegalForm {
    std::string word;  // folded
    std::string form;  // one way of writing it: "inc" of "incorporated"
    std::uint8_t marks = 0;

    bool is(LegalFormMark mark) const { return (marks & static_cast<std::uint8_t>(mark)) != 0; }
};

// Immutable; any number of threads may ask it.
class LegalForms {
public:
    static constexpr std::string_view file_name = "names/legal-forms.tsv";

    // Throws DataFileError.
    static LegalForms load(const std::filesystem::path& data_folder);

    // One way of writing it; empty for a word that is none.
    std::string_view form_of(std::string_view folded) const;
    std::span<const LegalForm> rows() const { return rows_; }

private:
    std::vector<LegalForm> rows_;
};

}  // namespace dateline
