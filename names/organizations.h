// Which organisations of a collection are the same.
//
// Works on their names alone and on the short names that articles state. One are names that differ
// in case, in "the" before several words, in points ("U.N."), or in how one legal form is written
// ("Corp", "Corporation"); a name with one legal form and the same without any, unless there are
// several such forms, or the short one is so much more frequent that it is something else; and a
// short name with the long one that articles state for it ("World Health Organization (WHO)"),
// unless they state several, or another long name has these initials; and the names of those
// whom everybody knows (known_organizations.h). In doubt they stay apart: nothing else is put
// together.
//
// What the user says in aliases.toml goes before all of this.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "names/aliases.h"
#include "names/known_organizations.h"
#include "names/legal_forms.h"

namespace dateline {

struct OrganizationName {
    std::string name;  // as it is shown
    std::uint64_t articles = 0;
};

// That an organisation is called so for short: letters as org_term.h has them.
struct ShortName {
    std::string letters;
    std::string name;  // the long one
    std::uint64_t articles = 0;
};

struct Organization {
    // Of one that everybody knows, the name that the table has first, if it goes by it here. Else the most frequent of the long names, as most articles write it, one that they mostly write as
    // a row of capitals being a short one; what the user's file says.
    std::string name;
    std::vector<std::uint32_t> names;  // indices into those that were resolved, ascending
};

// The organisations of these names, in no order. Each name is of one of them, or of none, where the
// user says so.
std::vector<Organization> resolve_organizations(std::span<const OrganizationName> names,
                                                std::span<const ShortName> short_names,
                                                const LegalForms& legal_forms,
                                                const KnownOrganizations& known,
                                                const Aliases& aliases);

}  // namespace dateline
