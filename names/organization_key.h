// Names of organisations as they are compared.
#pragma once

#include <string>
#include <string_view>

#include "names/legal_forms.h"

namespace dateline {

// "The Standard Oil Co." is "standard oil" and "co"; "U.N." is "un", short.
struct OrganizationKey {
    std::string base;
    std::string legal;      // its legal forms, each in one way of writing it
    bool is_short = false;  // a row of capitals (org_term.h)

    bool operator==(const OrganizationKey&) const = default;
};
OrganizationKey organization_key(std::string_view name, const LegalForms& legal_forms);

// The first letters, folded, of those words that begin with a capital.
std::string initials_of(std::string_view name);

}  // namespace dateline
