// Signs of other query languages, which would be words in silence: je?s, jets~2, aid^2, W/5, #5.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

// Throws QueryError where a word of a query, which begins at this byte of it, has such a sign.
void refuse_foreign_signs(std::string_view word, std::uint32_t at);

// The same for * between quotes, where each has to stand in a word behind its first letter. `inner`
// is what stands between them, from this byte of the query on.
void refuse_stars(std::string_view inner, std::uint32_t at);

}  // namespace dateline
