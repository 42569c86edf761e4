#include "query/search/article_evidence.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <numeric>

#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

using testing::DoubleEq;

// In these tests word n of the vocabulary has the hash n, and tokens are such numbers; 99 is sought
// by nobody.
class EvidenceTest : public testing::Test {
protected:
    EvidenceTest() {
        std::vector<std::uint32_t> hashes(100);
        std::iota(hashes.begin(), hashes.end(), 1U);
        std::ofstream(folder_.path() / "words") << pack_vocabulary(hashes);
        vocabulary_ = Vocabulary(folder_.path() / "words");
        options_.early_half = 10;
        options_.other_form = 0.5;
        options_.repetition = 0.1;
        options_.repetitions = 2;
        options_.around = 0;
        options_.near_ordered = 1;
        options_.near_unordered = 0.5;
        options_.near_tokens = 4;
        options_.near_reach = 2;
    }

    static Sought word(std::uint32_t exact, double weight, std::vector<std::uint32_t> forms = {}) {
        Sought sought;
        sought.words.push_back({exact, std::move(forms)});
        sought.weight = weight;
        return sought;
    }

    ArticleEvidence read(const std::vector<Sought>& sought, std::vector<std::uint32_t> tokens,
                         std::vector<TokenRange> passages, TokenRange title = {}) {
        TokenRow row;
        row.title = title;
        row.passages = std::move(passages);
        return EvidenceReader(sought, vocabulary_, options_).read(row, tokens);
    }
    // One passage of these tokens.
    Met met(const std::vector<Sought>& sought, std::vector<std::uint32_t> tokens) {
        const auto count = static_cast<std::uint32_t>(tokens.size());
        return read(sought, std::move(tokens), {{0, count}}).passages.front();
    }

    ScratchFolder folder_;
    Vocabulary vocabulary_;
    RankingOptions options_;
};

TEST_F(EvidenceTest, EarlyWordsCountMoreAndFallSmoothly) {
    std::vector<std::uint32_t> tokens(40, 99);
    tokens[0] = 1;
    tokens[10] = 2;
    tokens[30] = 3;
    tokens[35] = 1;
    const auto early = [&](std::uint32_t number) {
        return read({word(number, 6)}, tokens, {{0, 40}}).early;
    };
    EXPECT_THAT(early(1), DoubleEq(6));
    EXPECT_THAT(early(2), DoubleEq(3));
    EXPECT_THAT(early(3), DoubleEq(1.5));
    EXPECT_THAT(early(4), DoubleEq(0));
}

TEST_F(EvidenceTest, OfTheOpeningTheWordsAsTypedCount) {
    options_.opening_tokens = 3;
    const auto opening = [&](const std::vector<std::uint32_t>& tokens) {
        return read({word(1, 6, {2}), word(3, 4)}, tokens, {{0, 5}}).opening;
    };
    EXPECT_THAT(opening({1, 99, 3, 99, 99}), DoubleEq(10));
    EXPECT_THAT(opening({99, 99, 1, 3, 99}), DoubleEq(6)) << "behind it";
    EXPECT_THAT(opening({2, 3, 99, 1, 99}), DoubleEq(4)) << "another form";
    EXPECT_THAT(opening({2, 1, 1, 99, 99}), DoubleEq(6)) << "once";
}

TEST_F(EvidenceTest, OtherFormsCountLessAndRepetitionsALittle) {
    EXPECT_THAT(met({word(1, 2)}, {1, 99}).words, DoubleEq(2));
    EXPECT_THAT(met({word(1, 2, {2})}, {2, 99}).words, DoubleEq(1));
    EXPECT_THAT(met({word(1, 2)}, {1, 99, 1}).words, DoubleEq(2.2));
    EXPECT_THAT(met({word(1, 2)}, {1, 1, 1, 1, 1}).words, DoubleEq(2.4));
    // The typed form is worth as much wherever it stands among others.
    EXPECT_THAT(met({word(1, 2, {2})}, {2, 1}).words, DoubleEq(2.2));
    EXPECT_THAT(met({word(1, 2), word(3, 5)}, {3, 99, 99, 99, 99, 99, 1}).words, DoubleEq(7));
}

TEST_F(EvidenceTest, NeighboursAreNearInEitherOrderUpToADistance) {
    const std::vector<Sought> pair{word(1, 2), word(2, 3)};
    EXPECT_THAT(met(pair, {1, 2}).near, DoubleEq(2));
    EXPECT_THAT(met(pair, {2, 1}).near, DoubleEq(1));
    EXPECT_THAT(met(pair, {1, 99, 99, 99, 2}).near, DoubleEq(1));
    EXPECT_THAT(met(pair, {1, 99, 99, 99, 99, 2}).near, DoubleEq(0));
    EXPECT_THAT(met(pair, {2, 99, 1, 99, 99, 99, 99, 1, 2}).near, DoubleEq(2));
    EXPECT_THAT(met(pair, {1, 1, 1}).near, DoubleEq(0));
}

TEST_F(EvidenceTest, WordsFartherApartInTheQueryAreNearForLess) {
    const std::vector<Sought> three{word(1, 2), word(2, 2), word(3, 2)};
    EXPECT_THAT(met(three, {1, 3}).near, DoubleEq(1));
    EXPECT_THAT(met(three, {1, 2, 3}).near, DoubleEq(2 + 2 + 1 / std::sqrt(2.0)));
    options_.near_reach = 1;
    EXPECT_THAT(met(three, {1, 3}).near, DoubleEq(0));
}

TEST_F(EvidenceTest, PassagesHaveAPartOfWhatStandsBesideThem) {
    options_.around = 0.5;
    const ArticleEvidence evidence = read({word(1, 2), word(2, 4)}, {1, 99, 2, 99, 99, 99, 2, 1},
                                          {{0, 2}, {2, 4}, {4, 6}, {6, 8}});
    EXPECT_THAT(evidence.passages[0].words, DoubleEq(2));
    EXPECT_THAT(evidence.passages[0].around, DoubleEq(2));
    EXPECT_THAT(evidence.passages[1].around, DoubleEq(1));
    EXPECT_THAT(evidence.passages[2].words, DoubleEq(0));
    EXPECT_THAT(evidence.passages[2].around, DoubleEq(3));
    EXPECT_THAT(evidence.passages[3].around, DoubleEq(0));
}

TEST_F(EvidenceTest, WhatIsSoughtInTitlesIsFoundThereAlone) {
    Sought in_title = word(1, 2);
    in_title.in_title = true;
    const ArticleEvidence evidence =
        read({in_title, word(2, 3)}, {1, 2, 99, 1, 2}, {{2, 5}}, {0, 2});
    EXPECT_THAT(evidence.title.words, DoubleEq(5));
    EXPECT_THAT(evidence.title.near, DoubleEq(2));
    EXPECT_THAT(evidence.passages[0].words, DoubleEq(3));
    EXPECT_THAT(evidence.early, DoubleEq(2 + 3 / 1.1));
    EXPECT_THAT(read({in_title}, {99, 1}, {{1, 2}}, {0, 1}).early, DoubleEq(0));
}

TEST_F(EvidenceTest, PhrasesAreMetWhereAllOfTheirWordsStand) {
    Sought phrase = word(1, 4);
    phrase.words.push_back({2, {}});
    EXPECT_THAT(met({phrase}, {1, 99, 2}).words, DoubleEq(0));
    EXPECT_THAT(met({phrase}, {99, 1, 2}).words, DoubleEq(4));
    EXPECT_THAT(met({phrase}, {99, 1}).words, DoubleEq(0));
}

TEST_F(EvidenceTest, WhatTheSegmentLacksIsMetNowhere) {
    EXPECT_THAT(met({word(5000, 4)}, {0, 99, 0}).words, DoubleEq(0));
}

}  // namespace
}  // namespace dateline
