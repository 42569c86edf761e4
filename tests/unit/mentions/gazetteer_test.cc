#include "indexer/mentions/tagger/gazetteer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "indexer/mentions/tagger/name_hash.h"
#include "text/analysis.h"
#include "text/data_files.h"

namespace dateline {
namespace {

TEST(EveryPlace, IsFoundByItsNameAsArticlesAreFolded) {
    const Gazetteer gazetteer = Gazetteer::load(data_folder());
    ASSERT_GT(gazetteer.places().size(), 50'000U);
    std::size_t lost = 0;
    for (std::uint32_t i = 0; i < gazetteer.places().size(); ++i) {
        const std::uint64_t hash = hash_words(fold(gazetteer[i].name));
        const auto names = gazetteer[i].kind == PlaceKind::town ? gazetteer.find_minor(hash)
                                                                : gazetteer.find(hash);
        const bool found = std::any_of(names.begin(), names.end(),
                                       [&](const PlaceName& n) { return n.place == i; });
        if (!found) ++lost;
    }
    EXPECT_LE(lost, 60U);  // "L.A.Sagaram", "'s-Gravenzande": points and apostrophes in odd places
}

TEST(Village, IsFoundOnlyAsAMinorName) {
    const Gazetteer gazetteer = Gazetteer::load(data_folder());
    const std::uint64_t village = hash_words("tole");
    EXPECT_TRUE(gazetteer.find(village).empty());
    EXPECT_FALSE(gazetteer.find_minor(village).empty());
}

TEST(Places, LieOnTheEarth) {
    const Gazetteer gazetteer = Gazetteer::load(data_folder());
    for (const Place& place : gazetteer.places()) {
        EXPECT_LE(std::abs(place.latitude), 90) << place.name;
        EXPECT_LE(std::abs(place.longitude), 180) << place.name;
    }
}

TEST(DamagedFile, IsRefusedWithItsLine) {
    const auto folder = std::filesystem::temp_directory_path() / "dateline-gazetteer-test";
    std::filesystem::create_directories(folder / "places");
    std::ofstream(folder / "places/places.tsv")
        << "country\t1\tAtlantis\tAT\t\t1\t2\t3\t0\t\ncity\tx\n";
    try {
        Gazetteer::load(folder);
        ADD_FAILURE() << "no error";
    } catch (const DataFileError& error) {
        EXPECT_NE(std::string(error.what()).find("line 2"), std::string::npos) << error.what();
    }
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace dateline
