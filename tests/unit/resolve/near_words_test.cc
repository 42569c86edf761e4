#include "query/resolve/near_words.h"

#include <gmock/gmock.h>

#include <utility>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr double far = 9;

// Of articles with one word each, as many as it is followed by.
Xapian::Database database(const std::vector<std::pair<std::string, int>>& words) {
    Xapian::WritableDatabase made(std::string(), Xapian::DB_BACKEND_INMEMORY);
    for (const auto& [word, articles] : words)
        for (int i = 0; i < articles; ++i) {
            Xapian::Document document;
            document.add_term(word);
            made.add_document(document);
        }
    return made;
}

std::vector<std::string> near(const Xapian::Database& all, const std::string& word,
                              const std::string& prefix = "", std::size_t kept = 1) {
    std::vector<std::string> words;
    for (const NearWord& one : near_words(all, prefix, word, kept)) words.push_back(one.word);
    return words;
}

TEST(Slips, AreLettersLeftOutPutInOrChanged) {
    EXPECT_EQ(slips_between("taiwan", "taiwan", far), 0);
    EXPECT_EQ(slips_between("goverment", "government", far), 1);
    EXPECT_EQ(slips_between("taiwamn", "taiwan", far), 1);
    EXPECT_EQ(slips_between("tapwan", "taiwan", far), 1);
    EXPECT_EQ(slips_between("", "ab", far), 2);
    EXPECT_EQ(slips_between("киев", "киеф", far), 1);
}

TEST(Slips, ThatAreEasilyMadeAreHalfOnes) {
    EXPECT_EQ(slips_between("tawian", "taiwan", far), 0.5);           // swapped
    EXPECT_EQ(slips_between("occured", "occurred", far), 0.5);        // once for twice
    EXPECT_EQ(slips_between("ghandi", "gandhi", far), 1);             // an h less, an h more
    EXPECT_EQ(slips_between("ramaphoza", "ramaphosa", far), 0.5);     // of a like sound
    EXPECT_EQ(slips_between("filippines", "philippines", far), 0.5);  // f for ph
    EXPECT_EQ(slips_between("phillipines", "philippines", far), 1);   // two of them
}

TEST(Slips, AreCountedUpToALimit) {
    EXPECT_EQ(slips_between("taiwan", "philippines", 2), 2);
    EXPECT_EQ(slips_between("abcd", "dcba", 1), 1);
}

TEST(NearWords, AreOneSlipAwayOrTwoOfALongWord) {
    const auto all = database({{"taiwan", 3},
                               {"taiwans", 1},
                               {"train", 5},
                               {"government", 2},
                               {"governments", 1},
                               {"governor", 1}});
    EXPECT_THAT(near(all, "taiwam"), ElementsAre("taiwan"));
    EXPECT_THAT(near(all, "goverment"), UnorderedElementsAre("government", "governments"));
    EXPECT_THAT(near(all, "tiwn"), IsEmpty());
    EXPECT_THAT(near(all, "taiwan"), ElementsAre("taiwans")) << "not the word itself";
}

TEST(NearWords, ComeTheLikeliestFirst) {
    const auto all = database({{"putin", 9}, {"puten", 1}, {"pukin", 1}, {"puton", 2}});
    EXPECT_THAT(near(all, "putin"), ElementsAre("puten", "puton", "pukin"))
        << "by slips, and how many articles have them";
    EXPECT_THAT(near(database({{"abide", 1}, {"abode", 100}}), "abyde"),
                ElementsAre("abode", "abide"))
        << "what is far more frequent is likelier though it is a slip further";
}

TEST(NearWords, BeginWithTheSameSoundOrTheSecondLetter) {
    const auto all = database({{"khadafi", 1}, {"phone", 1}, {"ethiopia", 1}, {"bone", 1}});
    EXPECT_THAT(near(all, "qhadafi"), ElementsAre("khadafi"));
    EXPECT_THAT(near(all, "fone"), ElementsAre("phone"));
    EXPECT_THAT(near(all, "tehiopia"), ElementsAre("ethiopia"));
    EXPECT_THAT(near(all, "lone"), IsEmpty());
}

TEST(NearWords, AreWordsAndNamesOfTheirPrefix) {
    const auto all = database({{"Pputin", 2}, {"Pputin v", 1}, {"puttin", 1}, {"Pvladimir", 1}});
    EXPECT_THAT(near(all, "putim", "P"), ElementsAre("putin"));
    EXPECT_THAT(near(all, "puttim"), ElementsAre("puttin"));
    EXPECT_THAT(near(database({{"Labu dhabi", 1}, {"Labu", 3}}), "abu dabi", "L"),
                ElementsAre("abu dhabi"));
}

TEST(NearWords, AreNoneForShortWordsAndNumbers) {
    const auto all = database({{"uns", 1}, {"b52s", 1}, {"1988", 1}});
    EXPECT_THAT(near(all, "unn"), IsEmpty());
    EXPECT_THAT(near(all, "b52t"), IsEmpty());
    EXPECT_THAT(near(all, "1989"), IsEmpty());
}

TEST(NearWords, AreFoundInAnyAlphabet) {
    EXPECT_THAT(near(database({{"зеленский", 2}, {"землетрясение", 1}}), "зеленскии"),
                ElementsAre("зеленский"));
}

// Those that are leapt over are the ones that a look at each would not have found, either.
TEST(NearWords, AreAllThereAre) {
    std::vector<std::pair<std::string, int>> words;
    const std::string letters = "aehklnsty";
    for (std::size_t i = 0; i < 3000; ++i) {
        // One to three letters are others, and one is left out or not.
        std::string word = "zelenskyy";
        for (std::size_t change = 0; change < 1 + i % 3; ++change)
            word[1 + (i / 3 + change * 3) % 8] = letters[(i / 7 + change * 5) % letters.size()];
        if (i % 2 == 0) word.erase(2 + i % 6, 1);
        words.emplace_back(word, 1);
    }
    const auto all = database(words);
    std::vector<std::string> expected;
    for (auto it = all.allterms_begin(); it != all.allterms_end(); ++it)
        if (*it != "zelenskyy" && slips_between("zelenskyy", *it, far) <= 2)
            expected.push_back(*it);
    EXPECT_GT(expected.size(), 10U);
    EXPECT_THAT(near(all, "zelenskyy"), testing::UnorderedElementsAreArray(expected));
}

}  // namespace
}  // namespace dateline
