// The articles that have a term, read from the posting lists of all segments; each list once.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "query/search/article_set.h"

namespace dateline {

// For one question and one thread: Xapian's objects are not for several.
class TermSets {
public:
    // Borrows the index.
    explicit TermSets(const Index& index) : index_(index) {}

    // Articles that have one of the terms, dead ones too; none without terms. The set stays until
    // the next one is asked for. Throws IndexError.
    const ArticleSet& any_of(std::span<const std::string> terms);

private:
    ArticleSet read(std::span<const std::string> terms) const;

    const Index& index_;
    // By the terms, one behind the other; as many as a question asked in earnest has.
    std::map<std::string, ArticleSet> sets_;
    std::optional<ArticleSet> last_;  // of a question with more
};

}  // namespace dateline
