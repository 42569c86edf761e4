// The terms of an article (schema/terms.h), as a document of Xapian.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <vector>

#include "schema/stored_article.h"
#include "text/analysis.h"

namespace dateline {

// Makes one document after the other in memory of its own.
class ArticleTerms {
public:
    // `analysis` is that of the article's text; `words` has for each token a number below
    // `most_words` that only tokens of its hash have, or no_number for what is no word.
    Xapian::Document document(const StoredArticle& stored, const Analysis& analysis,
                              std::span<const std::uint32_t> words, std::size_t most_words);

    static constexpr std::uint32_t no_number = UINT32_MAX;

    // How often its words occur in all, those of the title as often as they count there: about the
    // length that Xapian has of the document.
    static std::uint32_t length(const StoredArticle& stored, const Analysis& analysis);

private:
    // A word of the article.
    struct Word {
        Xapian::termcount count = 0;  // with the weight of those in the title; 0 between articles
        std::uint32_t token = 0;      // the first one
    };

    void add_words(const StoredArticle& stored, const Analysis& analysis,
                   std::span<const std::uint32_t> words, Xapian::Document& document);

    std::vector<Word> words_;          // by number
    std::vector<std::uint32_t> used_;  // numbers of the article's words
};

}  // namespace dateline
