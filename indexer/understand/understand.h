// Understanding: from an article as read to an article as stored, with its language, people,
// places, times and passages.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/mentions/recogniser.h"
#include "indexer/understand/language.h"
#include "indexer/understand/sentences.h"
#include "schema/stored_article.h"
#include "text/analysis.h"
#include "times/times.h"

namespace dateline {

// An article as stored, and why. The reasons borrow from the Understanding.
struct Explanation {
    StoredArticle stored;
    std::vector<MentionReason> mention_reasons;  // beside stored.mentions.mentions
    std::vector<TimeReason> time_reasons;        // beside stored.times
};

// All that is needed to understand articles; any number of threads may ask it.
//
// The language of an article is found first, and then its language pack (text/language_pack.h)
// understands it, as far as it goes: names.model finds people, places and organisations, and
// times.rules times. An article of unknown language is taken for one of the default language; one
// whose language has no pack is only cut into passages.
class Understanding {
public:
    // With `words_only`, no people, places and times are looked for, and their data is not loaded.
    // Packs other than that of the default language are read when an article needs them. Throws
    // DataFileError.
    Understanding(std::filesystem::path data_folder, bool words_only);

    // Understands the article in `stored`, filling its other members and its language, and leaves
    // its text's tokens in `analysis`, which borrows that text. Throws DataFileError.
    void understand(StoredArticle& stored, Analysis& analysis) const;

    // The same with the reasons. An author who is mentioned stays among the people, as she is one
    // of the text.
    Explanation explain(Article&& article) const;

    // What of articles in a language is not looked for, in words: "names and dates are understood
    // in English only"; empty where all is.
    std::string not_understood(std::string_view language) const;

private:
    // What a pack has of it; all of it in that of the default language.
    struct Pack {
        std::once_flag is_read;
        std::optional<Abbreviations> abbreviations;
        std::optional<Recogniser> recogniser;
        std::optional<TimeGrammar> times;
    };

    const Pack* pack_of(std::string_view language) const;
    void read(std::string_view language, Pack& pack) const;
    void understand(StoredArticle& stored, Analysis& analysis, Explanation* reasons) const;

    const std::filesystem::path data_folder_;
    const bool words_only_;
    const FunctionWords function_words_;
    mutable std::map<std::string, Pack, std::less<>> packs_;  // by language; each is read once
    const Pack& default_;
};

}  // namespace dateline
