// The well-known organisations that go by several names: "CDC", "Centers for Disease Control and
// Prevention" (config/names/organizations.tsv).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "names/legal_forms.h"
#include "names/organization_key.h"

namespace dateline {

// Immutable; any number of threads may ask it.
class KnownOrganizations {
public:
    static constexpr std::string_view file_name = "names/organizations.tsv";

    // Throws DataFileError, also for a name that stands in two rows.
    static KnownOrganizations load(const std::filesystem::path& data_folder,
                                   const LegalForms& legal_forms);

    // The first name of the organisation that goes by this one; empty where none does.
    std::string_view shown_for(const OrganizationKey& key) const;

private:
    using Key = std::pair<std::string, bool>;  // base, and whether it is short
    std::vector<std::string> shown_;
    std::map<Key, std::size_t> row_of_;
};

}  // namespace dateline
