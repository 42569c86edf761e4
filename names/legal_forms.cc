#include "names/legal_forms.h"

#include <array>
#include <utility>

#include "names/table_file.h"

namespace dateline {

namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 3> marks{{
    {"point", static_cast<std::uint32_t>(LegalFormMark::point)},
    {"keeps", static_cast<std::uint32_t>(LegalFormMark::keeps)},
    {"untagged", static_cast<std::uint32_t>(LegalFormMark::untagged)},
}};

}  // namespace

LegalForms LegalForms::load(const std::filesystem::path& data_folder) {
    LegalForms forms;
    read_table(data_folder, file_name, "word form marks", [&](const TableRow& row) {
        forms.rows_.push_back({std::string(row.cells[0]), std::string(row.cells[1]),
                               static_cast<std::uint8_t>(row.set_of(2, marks))});
    });
    return forms;
}

std::string_view LegalForms::form_of(std::string_view folded) const {
    for (const LegalForm& form : rows_)
        if (form.word == folded) return form.form;
    return {};
}

}  // namespace dateline
