#include "query/search/bare_terms.h"

#include "schema/terms.h"
#include "text/bare_words.h"

namespace dateline {

std::vector<std::string> bare_terms(const Analysis& typed) {
    if (typed.tokens.size() != 1) return {};
    const std::string bare = bare_word(typed, typed.tokens.front());
    if (bare.empty()) return {};
    std::vector<std::string> terms{term(bare_prefix, bare)};
    // "l'économie" asks for économie alone, too.
    if (bare != typed.form(typed.tokens.front())) terms.push_back(bare);
    return terms;
}

}  // namespace dateline
