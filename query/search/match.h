// Matching: from a Question to what Xapian is asked, and to what passages are scored by.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/language/question.h"
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
};

struct Matching {
    Xapian::Query query;         // of articles; ranks them when `ranked`
    bool ranked = false;         // false when the question has no words: then all matches are equal
    std::vector<Sought> sought;  // what the words look for, in the order of the query
    std::vector<SoughtName> names;
    std::vector<SoughtTime> times;
    // Of times asked for: the articles that speak of them as exactly as asked, and not only of a
    // century or year that they are in. Nothing when there are none.
    std::vector<Xapian::Query> exactly_timed;
};

// The index must outlive the matching, which reads it while it is run.
Matching match(const Question& question, const Index& index);

}  // namespace dateline
