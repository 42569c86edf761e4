// What was understood of an article, and why: for people and programs that ask, not for an index.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/mentions/recogniser.h"
#include "indexer/understand/sentences.h"
#include "schema/article.h"
#include "schema/mention.h"
#include "times/times.h"

namespace dateline {

// The same that an index would keep, but for its author, who stays among the people.
struct Explanation {
    Article article;
    Mentions mentions;
    std::vector<MentionReason> reasons;  // beside mentions.mentions
    std::vector<ExplainedTime> times;    // ascending; they borrow from the Explainer
};

class Explainer {
public:
    // Throws DataFileError.
    explicit Explainer(const std::filesystem::path& data_folder);

    Explanation explain(Article&& article) const;

private:
    Abbreviations abbreviations_;
    Recogniser recogniser_;
    TimeGrammar times_;
};

}  // namespace dateline
