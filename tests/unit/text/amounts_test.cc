#include "text/amounts.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Amounts, AreReadable) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(1234567), "1,234,567");
    EXPECT_EQ(counted(1, "article"), "1 article");
    EXPECT_EQ(counted(1204, "article"), "1,204 articles");
    EXPECT_EQ(size_in_words(0), "0 bytes");
    EXPECT_EQ(size_in_words(1), "1 byte");
    EXPECT_EQ(size_in_words(1000), "1.0 kB");
    EXPECT_EQ(size_in_words(9960), "10 kB");
    EXPECT_EQ(size_in_words(999'600), "1.0 MB");
    EXPECT_EQ(size_in_words(183'000'000), "183 MB");
    EXPECT_EQ(size_in_words(~std::uint64_t{0}), "18 EB");
}

}  // namespace
}  // namespace dateline
