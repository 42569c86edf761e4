#include "indexer/mentions/resolve/resolve_titles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/mentions/resolve/resolve_people.h"
#include "indexer/understand/sentences.h"
#include "tests/unit/mentions/marked_text.h"
#include "text/data_files.h"

namespace dateline {
namespace {

// The title of the first person.
std::string title(const char* marked) {
    static const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    static const NameLists lists = NameLists::load(data_folder(), "en");
    static const Abbreviations abbreviations = Abbreviations::load(data_folder());
    MarkedText text(marked);
    const std::vector<Sentence> sentences = cut_sentences(text.analysis, abbreviations);
    resolve_people(text.analysis, lexicon, lists, text.resolution);
    resolve_titles(text.analysis, sentences, lexicon, text.resolution);
    return text.resolution.entities.at(0).title;
}

TEST(Title, StandsBeforeTheName) {
    EXPECT_EQ(title("Then President [p:Joe Biden] spoke."), "president");
    EXPECT_EQ(title("It was Sen. [p:Harold Wexler] who spoke."), "sen");
}

TEST(Title, IsWhatSomebodyIsRatherThanHowSheOrHeIsSpokenTo) {
    EXPECT_EQ(title("He met President Dr. [p:Joe Biden]."), "president");
    EXPECT_EQ(title("He met Mr. [p:Joe Biden]."), "mr");
    EXPECT_EQ(title("His wife [p:Jill Biden] spoke."), "");
}

TEST(Title, OfTwoWordsGoesWithoutWhatIsSaidOfIt) {
    EXPECT_EQ(title("The former acting Deputy Prime Minister [p:Harold Wexler] spoke."),
              "prime minister");
    EXPECT_EQ(title("Chief Executive [p:Harold Wexler] spoke."), "chief executive");
}

TEST(Title, DoesNotReachOverTheEndOfASentence) {
    EXPECT_EQ(title("The bill was read by a senator. [p:Harold Wexler] left."), "");
    EXPECT_EQ(title("The visit of the president\n\n[p:Harold Wexler] left."), "");
}

}  // namespace
}  // namespace dateline
