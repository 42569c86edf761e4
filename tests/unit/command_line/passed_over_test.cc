#include "indexer/commands/passed_over.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string told(std::initializer_list<std::string_view> names) {
    PassedOver passed_over;
    for (const std::string_view name : names) passed_over.add(name);
    return passed_over.told();
}

TEST(PassedOver, AreCountedByTheirEndingsTheMostFirst) {
    EXPECT_EQ(told({}), "");
    EXPECT_EQ(told({"a.png"}), "1 file passed over: 1 .png");
    EXPECT_EQ(told({"a.png", "b.rtf", "c.PNG", "d.tar.lz"}),
              "4 files passed over: 2 .png, 1 .lz, 1 .rtf");
}

TEST(PassedOver, HaveNoEndingWhereItIsAPartOfTheName) {
    EXPECT_EQ(told({"README", "x.", "2080.host:2,S", "a.averylongending"}),
              "4 files passed over: 4 without an ending");
}

TEST(PassedOver, OfManyKindsAreToldInBrief) {
    EXPECT_EQ(told({"a.a", "a.b", "a.c", "a.d", "a.e", "a.f", "a.g", "a.h", "b.h"}),
              "9 files passed over: 2 .h, 1 .a, 1 .b, 1 .c, 1 .d, 1 .e, 2 others");
}

}  // namespace
}  // namespace dateline
