#include "names/known_organizations.h"

#include <utility>

#include "names/table_file.h"
#include "text/data_lines.h"

namespace dateline {

namespace {

// A name of the table, whose legal form is of the name: "British Broadcasting Corporation".
std::pair<std::string, bool> key_of(const OrganizationKey& key) {
    return {key.legal.empty() ? key.base : key.base + ' ' + key.legal, key.is_short};
}

}  // namespace

KnownOrganizations KnownOrganizations::load(const std::filesystem::path& data_folder,
                                            const LegalForms& legal_forms) {
    KnownOrganizations known;
    read_table(data_folder, file_name, "names", [&](const TableRow& row) {
        std::string_view names = row.cells[0];
        const std::size_t number = known.shown_.size();
        while (!names.empty()) {
            const std::string_view name = take(names, '|');
            if (number == known.shown_.size()) known.shown_.emplace_back(name);
            const auto [at, is_new] =
                known.row_of_.emplace(key_of(organization_key(name, legal_forms)), number);
            if (!is_new && at->second != number)
                row.fail("\"" + std::string(name) + "\" stands in two rows: take it out of one");
        }
    });
    return known;
}

std::string_view KnownOrganizations::shown_for(const OrganizationKey& key) const {
    const auto at = row_of_.find(key_of(key));
    return at == row_of_.end() ? std::string_view() : std::string_view(shown_[at->second]);
}

}  // namespace dateline
