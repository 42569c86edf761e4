#include "schema/token_row.h"

#include <gmock/gmock.h>

#include <random>

#include "schema/bytes.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using Words = std::vector<std::uint32_t>;

std::string codes_of(const Words& words) {
    std::string codes;
    for (const std::uint32_t word : words) append_code(codes, word);
    return codes;
}

TEST(TokenRow, ComesBackAsItWasPacked) {
    const std::string codes = codes_of({5, 127, 128, no_word, 16'383, 16'384, UINT32_MAX});
    const TokenRow row{{1, 3}, {{3, 5}, {4, 7}, {0, 2}}, codes};
    const std::string bytes = pack_token_row(row);
    const TokenRow read = unpack_token_row(bytes);
    EXPECT_EQ(read.title, row.title);
    EXPECT_EQ(read.passages, row.passages);
    EXPECT_EQ(read.codes, codes);
    EXPECT_EQ(codes_of_row(bytes), codes);
    Words words;
    read_codes(read.codes, words);
    EXPECT_THAT(words, ElementsAre(5, 127, 128, no_word, 16'383, 16'384, UINT32_MAX));
}

TEST(TokenRow, MayBeOfNothing) {
    const std::string bytes = pack_token_row({});
    const TokenRow read = unpack_token_row(bytes);
    EXPECT_EQ(read.codes, "");
    EXPECT_TRUE(read.passages.empty());
}

TEST(TokenRow, RefusesTitlesAndPassagesBeyondItsTokens) {
    const std::string codes = codes_of({1, 200, 3});
    for (const TokenRow& row :
         {TokenRow{{0, 4}, {}, codes}, TokenRow{{3, 4}, {}, codes}, TokenRow{{}, {{1, 4}}, codes},
          TokenRow{{}, {{4, 4}}, codes}, TokenRow{{}, {{0, 3}, {2, 5}}, codes}})
        EXPECT_THROW(unpack_token_row(pack_token_row(row)), DamagedBytes);
    EXPECT_NO_THROW(unpack_token_row(pack_token_row({{0, 3}, {{3, 3}}, codes})));
}

TEST(TokenRow, SurvivesEveryCutAndEveryFlippedBit) {
    const std::string codes = codes_of({5, 130, 70'000, 1, 2, 3});
    const std::string bytes = pack_token_row({{0, 2}, {{2, 4}, {4, 6}}, codes});
    const auto read = [](const std::string& damaged) {
        try {
            const TokenRow row = unpack_token_row(damaged);
            Words words;
            read_codes(row.codes, words);
            EXPECT_LE(row.title.last, words.size());
            for (const TokenRange& passage : row.passages) {
                EXPECT_LE(passage.first, passage.last);
                EXPECT_LE(passage.last, words.size());
            }
        } catch (const DamagedBytes&) {
        }
    };
    for (std::size_t length = 0; length < bytes.size(); ++length) read(bytes.substr(0, length));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        read(damaged);
    }
}

TEST(Codes, ThatAreNoneAreRefused) {
    Words words;
    for (const std::string_view bytes : {"\x80", "\x05\xff", "\xff\xff\xff\xff\xff\x01",
                                         "\xff\xff\xff\xff\x1f", "\x80\x80\x80\x80\x80\x80"})
        EXPECT_THROW(read_codes(bytes, words), DamagedBytes) << bytes.size();
    read_codes("\xff\xff\xff\xff\x0f", words);
    EXPECT_THAT(words, ElementsAre(UINT32_MAX));
    read_codes("", words);
    EXPECT_THAT(words, ElementsAre());
}

TEST(HasRun, FindsWordsBesideEachOther) {
    const std::string article = codes_of({1, 300, 2, 2, 3});
    EXPECT_TRUE(has_run(article, codes_of({1})));
    EXPECT_TRUE(has_run(article, codes_of({300, 2, 2})));
    EXPECT_TRUE(has_run(article, codes_of({2, 3})));
    EXPECT_FALSE(has_run(article, codes_of({1, 2})));
    EXPECT_FALSE(has_run(article, codes_of({2, 2, 2})));
    EXPECT_FALSE(has_run(article, codes_of({3, 1})));
    EXPECT_FALSE(has_run("", codes_of({1})));
}

// 257 is 0x81 0x02: its last byte looks like word 2, and with a 3 behind it like 2, 3.
TEST(HasRun, TakesNoEndOfAWordForAWord) {
    EXPECT_FALSE(has_run(codes_of({257, 3}), codes_of({2, 3})));
    EXPECT_TRUE(has_run(codes_of({257, 3, 2, 3}), codes_of({2, 3})));
    EXPECT_TRUE(has_run(codes_of({257, 2, 3}), codes_of({2, 3})));
}

TEST(HasRun, IsThatOfTheWords) {
    std::mt19937 draw(1);
    // Words whose bytes are much alike.
    const Words some{1, 2, 129, 130, 257, 258, 16'513, 32'898};
    std::uniform_int_distribution<std::size_t> which(0, some.size() - 1);
    const auto drawn = [&](std::size_t count) {
        Words words(count);
        for (std::uint32_t& word : words) word = some[which(draw)];
        return words;
    };
    for (int round = 0; round < 5000; ++round) {
        const Words article = drawn(12);
        const Words phrase = drawn(1 + static_cast<std::size_t>(round) % 3);
        const bool there = std::search(article.begin(), article.end(), phrase.begin(),
                                       phrase.end()) != article.end();
        EXPECT_EQ(has_run(codes_of(article), codes_of(phrase)), there);
    }
}

}  // namespace
}  // namespace dateline
