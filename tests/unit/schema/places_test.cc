#include "schema/places.h"

#include <gmock/gmock.h>

#include <fstream>

#include "schema/manifest.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

class PlacesTest : public testing::Test {
protected:
    std::filesystem::path file(const std::string& bytes) {
        std::ofstream(scratch_.path() / "places", std::ios::binary) << bytes;
        return scratch_.path() / "places";
    }
    ScratchFolder scratch_;
};

TEST_F(PlacesTest, AreFoundByTheKeyOfTheirArticle) {
    Places places;
    for (std::uint64_t key = 2; key < 100; key += 2)
        places[key] = {{"/news/" + std::to_string(key), 3, key % 4 == 0}};
    places[50].push_back({"/copy.tar!a.txt", 7, false, 6});
    places[60].clear();
    const PlacesFile read(file(pack_places(places)));
    EXPECT_EQ(read.find(2), places[2]);
    EXPECT_EQ(read.find(50), places[50]);
    EXPECT_EQ(read.find(98), places[98]);
    EXPECT_EQ(read.find(60), std::vector<FilePlace>{});
    for (const std::uint64_t key : {0U, 1U, 51U, 99U, 100U})
        EXPECT_EQ(read.find(key), std::nullopt);
    Places all{{2, {}}};
    read.read_into(all);
    EXPECT_EQ(all, places);
}

TEST_F(PlacesTest, ThatAreDamagedAreAnError) {
    const std::string bytes = pack_places({{1, {{"/a", 1, false}}}, {9, {{"/b", 2, true}}}});
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto path = file(bytes.substr(0, size));
        EXPECT_THROW(
            {
                const PlacesFile read(path);
                Places all;
                read.read_into(all);
            },
            IndexError)
            << size;
    }
    std::string wrong = bytes;
    wrong[16] = '\xff';
    wrong[20] = '\xff';
    EXPECT_THROW(PlacesFile(file(wrong)).find(1), IndexError);
}

}  // namespace
}  // namespace dateline
