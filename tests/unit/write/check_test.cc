#include "indexer/commands/check.h"

#include <gmock/gmock.h>

#include "indexer/write/index_writer.h"
#include "schema/segment.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;
using testing::Pair;

class CheckTest : public testing::Test {
protected:
    // Stores an article as of this key, whatever the index has; the sources are told apart from it.
    void store(std::uint64_t key) {
        IndexWriter writer(folder(), true);
        IndexWriter::Lane lane(writer);
        StoredArticle stored;
        stored.article.path = "/a";
        stored.article.text = "one";
        stored.article.lines = {{0, 1}};
        Claim claim;
        claim.identity.key = key;
        lane.add(stored, analyse(stored.article.text), claim);
        lane.flush();
        writer.publish();
    }

    void list(const std::string& path, std::vector<Listed> articles) {
        IndexWriter writer(folder(), true);
        SourceState state;
        state.articles = std::move(articles);
        writer.set_source(path, state);
        writer.publish();
    }

    std::vector<std::pair<std::string, std::string>> damages() const {
        std::vector<std::pair<std::string, std::string>> found;
        const Checked checked =
            check_index(folder(), [&](const std::string& where, const std::string& what) {
                found.emplace_back(where, what);
            });
        EXPECT_EQ(checked.damages, found.size());
        return found;
    }

    std::filesystem::path folder() const { return scratch_.path() / "index"; }

    static constexpr std::uint64_t first = std::uint64_t{1} << 14;
    static constexpr std::uint64_t second = std::uint64_t{2} << 14;

    ScratchFolder scratch_;
};

TEST_F(CheckTest, FindsNothingWhereSourcesAndArticlesAgree) {
    store(first);
    store(second);  // that of standard input, in no file
    list("/a", {{first, 1, ""}});
    list("/copy", {{first, 1, ""}});
    EXPECT_THAT(damages(), IsEmpty());
}

TEST_F(CheckTest, NamesTheSourceWhoseArticleIsNotStored) {
    store(first);
    list("/a", {{first, 1, ""}, {second, 2, ""}});
    EXPECT_THAT(damages(),
                ElementsAre(Pair("/a", "its article " + article_id(second) + " is not stored")));
}

TEST_F(CheckTest, NamesAnArticleThatIsStoredTwice) {
    store(first);
    store(second);
    store(first);
    store(first);
    EXPECT_THAT(damages(), ElementsAre(Pair(EndsWith("segments"),
                                            "article " + article_id(first) + " is stored twice")));
}

}  // namespace
}  // namespace dateline
