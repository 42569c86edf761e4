// Short forms that a text states in brackets behind the name that they stand for, "Bank of Ghana
// (BoG)": they are organisations wherever the text has them, whatever the tagger made of them.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// The token where the words begin that end before `last_token` and whose first letters are those of
// the short form, folded; small words within them may have none. None begins before `first_token`.
// `last_token` if there are no such words.
std::uint32_t spelt_out_from(const Analysis& analysis, const Lexicon& lexicon,
                             std::uint32_t first_token, std::uint32_t last_token,
                             std::string_view short_form);

// Puts the short forms of organisations among the names found from found[first] on; they stay
// ascending and apart.
void find_acronyms(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                   std::size_t first, std::vector<NameSpan>& found);

}  // namespace dateline
