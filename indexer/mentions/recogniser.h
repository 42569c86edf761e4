// People, places and organisations of an article: recognised in its text, resolved within it.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/mentions/resolve/name_words.h"
#include "schema/mention.h"
#include "schema/sentence.h"
#include "text/analysis.h"

namespace dateline {

struct ExplainedMentions {
    Mentions mentions;
    std::vector<MentionReason> reasons;  // beside mentions.mentions
};

// The gazetteer and the name lists of the data folder, and a language's words and model; immutable,
// so one serves all threads.
class Recogniser {
public:
    // Throws DataFileError when a file is missing or damaged.
    static Recogniser load(const std::filesystem::path& data_folder, std::string_view language);
    ~Recogniser();
    Recogniser(Recogniser&&) noexcept;
    Recogniser& operator=(Recogniser&&) noexcept;

    // All mentions of an article's text with the entities they resolve to. Time is linear in the
    // text.
    Mentions recognise(const Analysis& analysis, std::span<const Sentence> sentences) const;

    // The same, and why.
    ExplainedMentions explain(const Analysis& analysis, std::span<const Sentence> sentences) const;

private:
    struct Data;
    Resolution resolve(const Analysis& analysis, std::span<const Sentence> sentences) const;
    explicit Recogniser(std::unique_ptr<const Data> data);
    std::unique_ptr<const Data> data_;
};

}  // namespace dateline
