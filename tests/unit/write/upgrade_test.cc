#include "indexer/write/upgrade.h"

#include <gmock/gmock.h>

#include <fstream>

#include "indexer/commands/check.h"
#include "indexer/write/index_writer.h"
#include "schema/index.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class UpgradeTest : public testing::Test {
protected:
    void SetUp() override {
        fs::copy(fs::path(DATELINE_SOURCE_DIR) / "tests/format-2", folder(),
                 fs::copy_options::recursive);
    }

    // Changes a byte of a file, or changes it back.
    void flip(const std::string& name, std::streamoff at) const {
        std::fstream file(folder() / "segments" / name,
                          std::ios::binary | std::ios::in | std::ios::out);
        file.seekg(at);
        const auto byte = static_cast<char>(file.get() ^ 0x55);
        file.seekp(at);
        file.put(byte);
    }

    std::string refusal() const {
        try {
            const IndexWriter writer(folder(), std::nullopt);
        } catch (const IndexError& error) {
            return error.what();
        }
        return "";
    }

    fs::path folder() const { return scratch_.path() / "index"; }

    ScratchFolder scratch_;
};

TEST_F(UpgradeTest, ReadersSayHowAnOldIndexIsBroughtUpToDate) {
    try {
        Index::open(folder());
        FAIL();
    } catch (const IndexError& error) {
        EXPECT_THAT(error.what(), HasSubstr("dateline-index compact --db " + folder().string() +
                                            ", which reads no source again"));
    }
}

TEST_F(UpgradeTest, WritersBringItUpToDateWithAllThatItHas) {
    { const IndexWriter writer(folder(), std::nullopt); }
    const Index index = Index::open(folder());
    EXPECT_FALSE(index.has_dead());
    EXPECT_EQ(index.live_articles(), 6U);
    std::vector<std::string> titles;
    for (std::size_t s = 0; s < index.segments().size(); ++s)
        for (std::uint64_t n = 1; n <= index.segments()[s].info().articles; ++n)
            titles.push_back(index.article(index.document(s, n)).article.title);
    EXPECT_THAT(titles, UnorderedElementsAre(HasSubstr("Blinken Meets Xi"),
                                             HasSubstr("Moon Crew Home Safe"), "Otters", "Storks",
                                             "Herons", HasSubstr("Jordan")));
    // What was understood then is there, and so is where the articles stand.
    const auto beijing = index.database().postlist_begin("Lbeijing");
    ASSERT_NE(beijing, index.database().postlist_end("Lbeijing"));
    EXPECT_THAT(index.article(*beijing).mentions.entities, SizeIs(testing::Gt(5U)));
    const auto moon = index.database().postlist_begin("moon");
    const std::vector<FilePlace> files = index.article(*moon).article.files;
    ASSERT_THAT(files, SizeIs(2));
    EXPECT_EQ(files[0].path, "/news/apollo-11-returns.txt");
    EXPECT_EQ(files[1].path, "/news/copy.txt");
    const Checked checked =
        check_index(folder(), [](const std::string& where, const std::string& what) {
            ADD_FAILURE() << where << ": " << what;
        });
    EXPECT_EQ(checked.sources, 7U);
}

TEST_F(UpgradeTest, KnowsItsArticlesAgain) {
    { const IndexWriter writer(folder(), std::nullopt); }
    const Index index = Index::open(folder());
    const auto heron = index.database().postlist_begin("heron");
    const Article article = index.article(*heron).article;
    IndexWriter writer(folder(), false);
    Article read = article;
    read.id.clear();
    EXPECT_EQ(writer.claim(read, article.path, false).verdict, Verdict::unchanged);
}

// The second segment is found to be damaged when the first one is written already.
TEST_F(UpgradeTest, LeavesADamagedIndexAsItIs) {
    flip("000003/articles", 40);
    EXPECT_THAT(refusal(), HasSubstr("segment 000003 is damaged: it stays as it is"));
    EXPECT_EQ(read_manifest_to_write(folder()).format, last_format);
    EXPECT_TRUE(fs::exists(folder() / "segments/000001/table"));
    flip("000003/articles", 40);
    EXPECT_EQ(refusal(), "");
    EXPECT_EQ(Index::open(folder()).live_articles(), 6U);
    std::vector<std::string> left;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder() / "segments"))
        if (entry.is_directory()) left.push_back(entry.path().filename());
    EXPECT_THAT(left, SizeIs(2));
}

}  // namespace
}  // namespace dateline
