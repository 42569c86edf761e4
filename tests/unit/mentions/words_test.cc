#include "indexer/mentions/tagger/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/understand/sentences.h"
#include "text/data_files.h"

namespace dateline {
namespace {

struct Read {
    std::vector<Shape> shapes;
    std::vector<Gap> gaps;
};

Read read(std::string_view text) {
    static const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    const Analysis analysis = analyse(text);
    const Sentence all{0, static_cast<std::uint32_t>(text.size()), 0,
                       static_cast<std::uint32_t>(analysis.tokens.size()), 0};
    Words words;
    read_words(analysis, {&all, 1}, lexicon, words);
    Read result;
    for (const Word& word : words.words) {
        result.shapes.push_back(word.shape);
        result.gaps.push_back(word.gap);
    }
    return result;
}

TEST(Shapes, TellHowWordsAreWritten) {
    EXPECT_THAT(read("talks Blinken NATO U.S. J McDonald 2023 Élysée 北京").shapes,
                testing::ElementsAre(Shape::lower, Shape::capital, Shape::upper, Shape::upper,
                                     Shape::initial, Shape::mixed, Shape::number, Shape::capital,
                                     Shape::other));
}

TEST(Gaps, TellWhatStandsBetweenWords) {
    EXPECT_THAT(read("Blinken’s trip, (well) U.S.-China").gaps,
                testing::ElementsAre(Gap::begin, Gap::possessive, Gap::bracket_open,
                                     Gap::bracket_close, Gap::hyphen));
    EXPECT_THAT(read("J. Biden met Gang. He \"left\": Smith & Co").gaps,
                testing::ElementsAre(Gap::begin, Gap::point, Gap::space, Gap::space, Gap::other,
                                     Gap::quote, Gap::colon, Gap::ampersand));
}

TEST(Forms, AreCountedAsTheyAreWrittenWithinSentences) {
    const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    const std::string_view text = "May rain fell on May as it may";
    const Analysis analysis = analyse(text);
    const Sentence all{0, static_cast<std::uint32_t>(text.size()), 0, 8, 0};
    Words words;
    read_words(analysis, {&all, 1}, lexicon, words);
    const FormCounts& may = words.forms[words.words[0].id];
    EXPECT_EQ(may.capital, 1U);  // the first word of a sentence tells nothing
    EXPECT_EQ(may.lower, 1U);
}

}  // namespace
}  // namespace dateline
