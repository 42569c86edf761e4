// Matching: from a Question to the articles that it matches, and to what ranks them and their
// passages.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "query/language/question.h"
#include "query/search/article_set.h"
#include "query/search/lifts.h"
#include "query/search/sought.h"
#include "schema/index.h"

namespace dateline {

// A name that a filter asks for, so that passages which speak of it are preferred: any name with
// these words, people of these names, places with these terms.
struct SoughtName {
    Field field = Field::person;
    std::string folded;              // empty where its words are not enough
    std::vector<std::string> names;  // ascending
    std::vector<std::string> terms;  // ascending
};

// A time that is asked for: passages that speak of a time which overlaps it are preferred, and when
// some are required, only passages that meet one of those are shown.
struct SoughtTime {
    Interval days;
    bool required = false;
    double weight = 1;  // beside that of a filter
};

// Live articles that match but for a question's filters on publication.
struct LeftOut {
    std::uint64_t undated = 0;  // without a date
    std::uint64_t inexact = 0;  // known less exactly than is asked: what question.loose would find
};

// A word by which articles are weighed (weigh.h).
struct WeighedWord {
    std::vector<std::string> terms;  // its forms
    std::uint64_t articles = 0;      // that have one of them
    Span at = {};                    // of the query
    unsigned times = 1;              // that it is typed
    // Only articles of these are weighed by it, as all of what it stands in must match: the words
    // of a phrase, one side of an AND; all articles without.
    std::shared_ptr<const ArticleSet> within = nullptr;
};

struct Matching {
    // Without articles.
    explicit Matching(const Index& index) : articles(index) {}

    ArticleSet articles;  // that match, live ones alone
    LeftOut left_out;
    // Whether the question has words, by which these articles are weighed; else all are equal.
    bool ranked = false;
    std::vector<WeighedWord> words;
    std::vector<Lift> lifts;     // what articles that match gain besides, where they are weighed
    std::vector<Sought> sought;  // what the words look for, in the order of the query
    std::vector<SoughtName> names;
    std::vector<SoughtTime> times;
    // For each time asked for the articles that speak of it as exactly as asked, and not only of a
    // century or year that it is in.
    std::vector<ArticleSet> exactly_timed;
};

// Reads the posting lists of a question, once; a word that was not read against the index
// (read_words.h) stands for itself alone. The index must outlive the matching. Throws IndexError.
Matching match(const Question& question, const Index& index);

}  // namespace dateline
