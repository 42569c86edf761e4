// Understanding: from an article as read to an article as stored, with its people, places, times
// and passages.
#pragma once

#include <filesystem>
#include <optional>

#include "indexer/mentions/recogniser.h"
#include "indexer/understand/sentences.h"
#include "schema/record.h"
#include "text/analysis.h"
#include "times/times.h"

namespace dateline {

// All that is needed to understand articles; immutable, so one serves all threads.
class Understanding {
public:
    // With `words_only`, no people, places and times are looked for, and their data is not loaded.
    // Throws DataFileError.
    Understanding(const std::filesystem::path& data_folder, bool words_only);

    // Understands the article in `stored`, filling its other members and its language, and leaves
    // its text's tokens in `analysis`, which borrows that text. People, places and times are
    // understood in English only.
    void understand(StoredArticle& stored, Analysis& analysis) const;

private:
    Abbreviations abbreviations_;
    std::optional<Recogniser> recogniser_;
    std::optional<TimeGrammar> times_;
};

}  // namespace dateline
