#include "indexer/understand/passages.h"

#include <gmock/gmock.h>

#include "indexer/understand/sentences.h"

namespace dateline {
namespace {

std::vector<std::string> cut(const std::string& text, std::uint32_t body_begin = 0) {
    static const Abbreviations abbreviations = Abbreviations::load(DATELINE_SOURCE_DIR "/config");
    const Analysis analysis = analyse(text);
    const std::vector<Sentence> sentences = cut_sentences(analysis, abbreviations);
    std::vector<std::string> out;
    std::uint32_t next = 0;
    for (const Passage& passage : cut_passages(analysis, sentences, body_begin)) {
        if (!out.empty()) {
            EXPECT_EQ(passage.first_token, next);
        }
        next = passage.last_token;
        out.push_back(text.substr(passage.begin, passage.end - passage.begin));
    }
    if (!out.empty()) {
        EXPECT_EQ(next, analysis.tokens.size());
    }
    return out;
}

std::string sentence(std::size_t length) { return "A" + std::string(length - 2, 'a') + "."; }

TEST(Passages, PutShortParagraphsTogether) {
    EXPECT_THAT(cut(sentence(100) + "\n\n" + sentence(100)), testing::SizeIs(1));
    EXPECT_THAT(cut(sentence(300) + "\n\n" + sentence(300)), testing::SizeIs(2));
}

TEST(Passages, CutLongParagraphsBetweenSentences) {
    const std::string s = sentence(200);
    EXPECT_THAT(cut(s + " " + s + " " + s), testing::ElementsAre(s + " " + s, s));
}

TEST(Passages, TakeAFurtherParagraphWholeOrNotAtAll) {
    const std::string s = sentence(150);
    EXPECT_THAT(cut(s + "\n\n" + s + " " + s), testing::ElementsAre(s, s + " " + s));
}

TEST(Passages, LeaveTheHeadOut) {
    EXPECT_THAT(cut("The title\n\nThe text.", 11), testing::ElementsAre("The text."));
    EXPECT_THAT(cut("Only a title", 12), testing::ElementsAre("Only a title"));
}

TEST(Passages, AreBoundedWhateverTheText) {
    std::string words;
    for (int i = 0; i < 100'000; ++i) words += "word ";
    for (const std::string& passage : cut(words)) EXPECT_LE(passage.size(), longest_passage + 1);
    EXPECT_TRUE(cut("").empty());
    EXPECT_TRUE(cut("\n — \n").empty());
}

}  // namespace
}  // namespace dateline
