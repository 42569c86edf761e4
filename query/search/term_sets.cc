#include "query/search/term_sets.h"

#include <xapian.h>

namespace dateline {

namespace {

// A page of text pasted in has thousands of words; their sets would fill the memory, and are read
// anew where they are needed again.
constexpr std::size_t most_sets = 200;

}  // namespace

const ArticleSet& TermSets::any_of(std::span<const std::string> terms) {
    std::string key;
    for (const std::string& term : terms) {
        key += term;
        key += '\0';
    }
    const auto known = sets_.find(key);
    if (known != sets_.end()) return known->second;
    if (sets_.size() >= most_sets) return last_.emplace(read(terms));
    return sets_.emplace(std::move(key), read(terms)).first->second;
}

ArticleSet TermSets::read(std::span<const std::string> terms) const {
    ArticleSet set(index_);
    for (std::size_t s = 0; s < index_.segments().size(); ++s) {
        const Xapian::Database& database = index_.terms(s);
        const std::uint64_t articles = index_.segments()[s].info().articles;
        for (const std::string& term : terms) {
            const auto end = database.postlist_end(term);
            for (auto it = database.postlist_begin(term); it != end; ++it) {
                if (*it > articles)
                    throw IndexError(
                        "the index is damaged: " + index_.segments()[s].terms_path().string() +
                        " has articles that were not written");
                set.add(s, *it);
            }
        }
    }
    return set;
}

}  // namespace dateline
