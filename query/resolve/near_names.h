// The name that somebody meant who typed one that no article has: "vladimir putin" for "vladmir
// putin".
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

namespace dateline {

// The likeliest name of the index, folded, among the terms with this prefix (terms.h) that is near a
// folded one (near_words.h); where there is none, one whose words are those of the name or near them;
// empty without, and for a name of more than five words.
std::string near_name(const Xapian::Database& database, std::string_view prefix,
                      const std::string& folded);

}  // namespace dateline
