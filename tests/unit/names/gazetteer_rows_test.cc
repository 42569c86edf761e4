#include "names/gazetteer_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <vector>

#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* file =
    "country\t1\tAtlantis\tAT\t\t1.5\t-2\t3000\t0\tpoint of atlas;^atl\n"
    "state\t2\tÉden\tAT\tED\t3\t4\t50\t0\teden;~ed\n"
    "capital\t3\tPoseidonis\tAT\tED\t3\t4\t99999999999\t12\t!eden;-atlas\n";

class Rows : public testing::Test {
protected:
    void write(const std::string& text) {
        std::filesystem::create_directories(folder_.path() / "places");
        std::ofstream(folder_.path() / "places/places.tsv") << text;
    }
    std::vector<std::string> named(std::string_view folded) const {
        std::vector<std::string> names;
        GazetteerRows::load(folder_.path()).for_each_named(folded, [&](const GazetteerRow& row) {
            names.emplace_back(row.name);
        });
        return names;
    }

    ScratchFolder folder_;
};

TEST_F(Rows, HaveWhatTheFileTellsOfAPlace) {
    write(file);
    const GazetteerRows rows = GazetteerRows::load(folder_.path());
    EXPECT_EQ(rows.count(), 3U);
    std::vector<GazetteerRow> all;
    rows.for_each([&](const GazetteerRow& row) { all.push_back(row); });
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].kind, PlaceKind::country);
    EXPECT_EQ(all[0].name, "Atlantis");
    EXPECT_EQ(all[1].country, "AT");
    EXPECT_EQ(all[1].region, "ED");
    EXPECT_EQ(all[2].geonames_id, 3U);
    EXPECT_EQ(all[2].population, UINT32_MAX);
    EXPECT_EQ(all[2].names_in_source, 12);
    const GeoPoint point = geo_point(all[0]);
    EXPECT_EQ(point.country, "AT");
    EXPECT_EQ(point.latitude, 1.5);
    EXPECT_EQ(point.longitude, -2);
}

TEST_F(Rows, AreFoundByAnyNameButAMinorOne) {
    write(file);
    EXPECT_THAT(named("atlantis"), ElementsAre("Atlantis"));
    EXPECT_THAT(named("atl"), ElementsAre("Atlantis"));
    EXPECT_THAT(named("eden"), ElementsAre("Éden", "Poseidonis"));
    EXPECT_THAT(named("ed"), ElementsAre("Éden"));
    EXPECT_THAT(named("atlas"), ElementsAre());
}

TEST_F(Rows, OfDivisionsEndWhereTownsBegin) {
    write(file);
    EXPECT_EQ(GazetteerRows::load_divisions(folder_.path()).count(), 2U);
}

TEST(FurtherNames, SayHowTheyMustBeWritten) {
    std::string_view names = "plain;^us;~calif;!new york;-amazon";
    EXPECT_EQ(take_name(names).folded, "plain");
    const FurtherName us = take_name(names);
    EXPECT_EQ(us.folded, "us");
    EXPECT_EQ(us.use, PlaceNameUse::capitals);
    EXPECT_EQ(take_name(names).use, PlaceNameUse::behind_comma);
    EXPECT_TRUE(take_name(names).is_preferred);
    const FurtherName amazon = take_name(names);
    EXPECT_EQ(amazon.folded, "amazon");
    EXPECT_TRUE(amazon.is_minor);
    EXPECT_TRUE(names.empty());
}

TEST_F(Rows, ThatAreDamagedAreRefusedWithTheirLine) {
    for (const char* row : {"nation\t1\tX\tX\t\t1\t2\t3\t0\t\n", "city\tx\tX\tX\t\t1\t2\t3\t0\t\n",
                            "city\t1\tX\tX\t\t1\t2\t\t0\t\n", "city\t1\tX\n"}) {
        write(file + std::string(row));
        const GazetteerRows rows = GazetteerRows::load(folder_.path());
        try {
            rows.for_each([](const GazetteerRow&) {});
            ADD_FAILURE() << row;
        } catch (const DataFileError& error) {
            EXPECT_THAT(error.what(), HasSubstr("places/places.tsv is damaged at line 4")) << row;
        }
    }
}

}  // namespace
}  // namespace dateline
