// Words that articles write together and apart: "heatwave" and "heat wave".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/search/stemmer.h"
#include "query/search/term_sets.h"
#include "query/search/word_lists.h"
#include "schema/index.h"

namespace dateline {

// For one question and one thread. Looks up the terms that it asks for, and goes through none.
class Compounds {
public:
    // Borrows both.
    Compounds(const Index& index, const WordLists& lists)
        : index_(index), lists_(lists), sets_(index) {}

    // What the stop words of a language make is no compound.
    void add_language(std::string language) { languages_.push_back(std::move(language)); }

    // What two folded words beside each other are as one, where several articles have it; else
    // empty. Throws IndexError, DataFileError.
    std::string joined(const std::string& one, const std::string& next);

    // The two words that a folded word is made of, where no article or hardly any has it and some
    // have these beside each other: the first one, and the second in each of its forms that stand
    // so. Throws likewise.
    std::vector<std::string> parts(const std::string& word, const std::vector<Stemmer>& stemmers);

private:
    bool is_stop_word(std::string_view word) const;
    bool are_of_grammar(std::string_view one, std::string_view next) const;
    std::uint64_t articles_beside(const std::string& one, const std::string& next);

    const Index& index_;
    const WordLists& lists_;
    TermSets sets_;
    std::vector<std::string> languages_;
};

}  // namespace dateline
