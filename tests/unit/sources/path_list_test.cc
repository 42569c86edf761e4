#include "indexer/sources/path_list.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using namespace std::string_view_literals;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(PathList, HasOnePathALine) {
    EXPECT_THAT(split_path_list("a.txt\nb c.txt\n"), ElementsAre("a.txt", "b c.txt"));
    EXPECT_THAT(split_path_list("a.txt\n\nb.txt"), ElementsAre("a.txt", "b.txt"));
    EXPECT_THAT(split_path_list(""), IsEmpty());
}

TEST(PathList, WithANulKeepsNewlinesInNames) {
    EXPECT_THAT(split_path_list("a\nb.txt\0c.txt\0"sv), ElementsAre("a\nb.txt", "c.txt"));
}

}  // namespace
}  // namespace dateline
