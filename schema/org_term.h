// Organisations across a collection: what the terms of an index keep of their short names.
//
//   ES short  name   an article calls the organisation of this name so for short ("World Health
//                    Organization (WHO)"): the folded letters of the short name, 0x1F, and the name
//                    as it is shown
//
// The names themselves are EO terms (terms.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/mention.h"

namespace dateline {

inline constexpr std::string_view short_name_prefix = "ES";

// Whether a name is a row of capitals: "WHO", "U.N.", "G-7" is none.
bool is_short_name(std::string_view name);

// Its letters, folded: "un" for "U.N.".
std::string short_name_letters(std::string_view name);

// The terms of an article for one of its organisations; none where all its forms are long, or none.
std::vector<std::string> short_name_terms(const Entity& organization);

// All terms of a short name with these letters begin so; and the name of such a term.
std::string short_name_terms_begin(std::string_view letters);
std::string_view parse_short_name_term(std::string_view term);

}  // namespace dateline
