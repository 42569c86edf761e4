// The name that somebody meant who typed one that no article has: "vladimir putin" for "vladmir
// putin".
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

namespace dateline {

// The likeliest name of the index, folded, among the terms with this prefix (terms.h) whose words are
// those of a folded name or near them (near_words.h); empty where there is none, and for a name of
// more than five words.
std::string near_name(const Xapian::Database& database, std::string_view prefix,
                      const std::string& folded);

}  // namespace dateline
