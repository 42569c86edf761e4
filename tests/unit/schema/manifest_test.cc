#include "schema/manifest.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

std::string reason(const std::filesystem::path& folder) {
    try {
        read_manifest(folder);
    } catch (const IndexError& error) {
        return error.what();
    }
    return "";
}

class ManifestTest : public testing::Test {
protected:
    void write(const std::string& bytes) { std::ofstream(folder_.path() / "manifest") << bytes; }
    ScratchFolder folder_;
};

TEST_F(ManifestTest, ComesBackAsItWasPublished) {
    Manifest manifest;
    manifest.features = {"understood"};
    manifest.next_segment = 7;
    manifest.segments.push_back(
        {"000003", 10, 2, "000005.dead", 40, 9000, month_interval(2023, 6), false});
    manifest.segments.push_back({"000004", 1, 0, "", 3, 100, std::nullopt, true});
    manifest.sources = {"000006.sources"};
    manifest.places = {"000007.places"};
    publish_manifest(folder_.path(), manifest);

    const Manifest read = read_manifest(folder_.path());
    EXPECT_EQ(read.features, manifest.features);
    EXPECT_EQ(read.next_segment, 7U);
    ASSERT_EQ(read.segments.size(), 2U);
    EXPECT_EQ(read.segments[0].dead_file, "000005.dead");
    EXPECT_EQ(read.segments[0].period, month_interval(2023, 6));
    EXPECT_FALSE(read.segments[0].damaged);
    EXPECT_FALSE(read.segments[1].period);
    EXPECT_TRUE(read.segments[1].damaged);
    EXPECT_EQ(read.sources, manifest.sources);
    EXPECT_EQ(read.places, manifest.places);
}

TEST_F(ManifestTest, SaysWhatIsMissing) {
    EXPECT_THAT(reason(folder_.path()), testing::HasSubstr("there is no index at"));
    EXPECT_THAT(reason(folder_.path() / "nowhere"),
                testing::HasSubstr("make one with dateline-index"));
    std::ofstream(folder_.path() / "letter.txt") << "hello";
    EXPECT_THAT(reason(folder_.path()), testing::HasSubstr("is not an index of dateline"));
}

TEST_F(ManifestTest, RefusesWhatThisVersionDoesNotKnow) {
    write(R"({"format": 99, "features": [], "next_segment": 1, "segments": [], "sources": []})");
    EXPECT_THAT(reason(folder_.path()), testing::HasSubstr("use a newer dateline"));
    write(R"({"format": 0})");
    EXPECT_THAT(reason(folder_.path()), testing::HasSubstr("index the collection again"));
    write(
        R"({"format": 3, "features": ["telepathy"], "next_segment": 1, "segments": [], "sources": [], "places": []})");
    EXPECT_THAT(reason(folder_.path()), testing::HasSubstr("\"telepathy\""));
}

TEST_F(ManifestTest, OfTheFormatBeforeIsForWritersAlone) {
    write(
        R"({"format": 2, "features": [], "next_segment": 4, "segments": [], "sources": [], "places": [], "checksums": {}})");
    EXPECT_THAT(reason(folder_.path()),
                testing::HasSubstr("bring it up to date with dateline-index compact --db"));
    Manifest manifest = read_manifest_to_write(folder_.path());
    EXPECT_EQ(manifest.format, 2);
    EXPECT_EQ(manifest.next_segment, 4U);
    publish_manifest(folder_.path(), manifest);
    EXPECT_EQ(read_manifest(folder_.path()).format, index_format);
}

TEST_F(ManifestTest, RefusesDamageAndPathsThatLeadAway) {
    for (const char* bytes : {"", "{", "[]", "{\"format\": \"x\"}", "{\"format\": 3}"}) {
        write(bytes);
        EXPECT_THAT(reason(folder_.path()), testing::HasSubstr("damaged")) << bytes;
    }
    write(
        R"({"format": 3, "features": [], "next_segment": 1, "sources": ["../../etc/passwd"], "segments": []})");
    EXPECT_THAT(reason(folder_.path()), testing::HasSubstr("path"));
}

}  // namespace
}  // namespace dateline
