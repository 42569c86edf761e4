// Spellings of one name.
#include "names/spelling.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace dateline {
namespace {

bool other_spelling(std::string_view one, std::string_view other) {
    const bool is = is_other_spelling(one, other);
    EXPECT_EQ(is, is_other_spelling(other, one)) << one << " / " << other;
    if (is) {
        EXPECT_EQ(spelling_key(one), spelling_key(other)) << one << " / " << other;
    }
    return is;
}

using Pairs = std::vector<std::pair<const char*, const char*>>;

TEST(Spellings, OfOneNameAreOne) {
    for (const auto& [one, other] : Pairs{{"zelensky", "zelenskiy"},
                                          {"zelensky", "zelenskyy"},
                                          {"gaddafi", "qaddafi"},
                                          {"qadhafi", "gadafi"},
                                          {"kassem", "qasem"},
                                          {"mohammed", "muhamad"},
                                          {"mahmoud", "mahmud"},
                                          {"gorbatchev", "gorbachev"},
                                          {"mueller", "muller"}})
        EXPECT_TRUE(other_spelling(one, other)) << one << " / " << other;
}

TEST(Spellings, OfTwoNamesAreTwo) {
    for (const auto& [one, other] : Pairs{{"gates", "kates"},
                                          {"lee", "li"},
                                          {"mohammed", "mahmud"},
                                          {"johnson", "johnston"},
                                          {"marina", "morena"}})
        EXPECT_FALSE(other_spelling(one, other)) << one << " / " << other;
}

}  // namespace
}  // namespace dateline
