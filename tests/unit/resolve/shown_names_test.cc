// People and organisations by the one name that the collection has for each.
#include "query/resolve/shown_names.h"

#include <gmock/gmock.h>

#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class ShownNamesTest : public SearchTest {
protected:
    // The one article that matches, with names as they are shown.
    StoredArticle shown(const std::string& query, const std::string& aliases = "") const {
        Hit hit = hits(query).at(0);
        const Index read = index();
        show_by_one_name(
            hit.stored, hit.document, read,
            Identities::anew(read, name_lists(), Aliases::parse(aliases, "aliases.toml")));
        return hit.stored;
    }
    static std::vector<std::string> names(const StoredArticle& stored) {
        std::vector<std::string> names;
        for (const Entity& entity : stored.mentions.entities) names.push_back(entity.name);
        return names;
    }
};

TEST_F(ShownNamesTest, AreThoseOfTheCollectionAndNotOfTheArticle) {
    write({{"full", "Joe Biden spoke.", "2021-01-01", {"Joe Biden"}},
           {"again", "Joe Biden spoke.", "2021-01-02", {"Joe Biden"}},
           {"bare", "Biden slept.", "2021-01-03", {"Biden"}}});
    const StoredArticle stored = shown("slept");
    EXPECT_THAT(names(stored), ElementsAre("Joe Biden"));
    EXPECT_THAT(stored.mentions.entities[0].forms, ElementsAre("Biden"));
}

TEST_F(ShownNamesTest, ShowNobodyTwiceInAnArticle) {
    write({{"both",
            "Joseph R. Biden Jr. slept, Ann Lee said, and Joe Biden woke.",
            "2021-01-01",
            {"Joseph R. Biden Jr.", "Ann Lee", "Joe Biden"}},
           {"again", "Joe Biden spoke.", "2021-01-02", {"Joe Biden"}}});
    const StoredArticle stored = shown("slept");
    EXPECT_THAT(names(stored), ElementsAre("Joe Biden", "Ann Lee"));
    EXPECT_THAT(stored.mentions.entities[0].forms, ElementsAre("Joseph R. Biden Jr.", "Joe Biden"));
    ASSERT_THAT(stored.mentions.mentions, SizeIs(3));
    EXPECT_EQ(stored.mentions.mentions[0].entity, 0U);
    EXPECT_EQ(stored.mentions.mentions[1].entity, 1U);
    EXPECT_EQ(stored.mentions.mentions[2].entity, 0U);
}

TEST_F(ShownNamesTest, AreThoseThatTheUserGives) {
    write({{"a", "Mao Tse-tung swam, Big Ben rang.", "1966-01-01", {"Mao Tse-tung", "Big Ben"}}});
    const StoredArticle stored = shown("swam", R"(same = [["Mao Zedong", "Mao Tse-tung"]]
not-a-person = ["Big Ben"])");
    EXPECT_THAT(names(stored), ElementsAre("Mao Zedong"));
    EXPECT_THAT(stored.mentions.mentions, SizeIs(1));
}

TEST_F(ShownNamesTest, AreThoseOfOrganisationsToo) {
    const auto org = [](const std::string& name, std::vector<std::string> forms = {}) {
        return Entity{EntityKind::organization, name, std::move(forms), {}, {}};
    };
    const Entity place{EntityKind::place, "Texaco", {"Texaco"}, {}, {}};
    write({{"full", "x", "2021-01-01", {}, {}, {org("Texaco Inc")}},
           {"again", "x", "2021-01-02", {}, {}, {org("Texaco Inc")}},
           {"bare", "slept", "2021-01-03", {}, {}, {org("Texaco", {"Texaco"}), place}}});
    EXPECT_THAT(names(shown("slept")), ElementsAre("Texaco Inc", "Texaco"));
    EXPECT_THAT(names(shown("slept", R"(not-an-organization = ["texaco"])")),
                ElementsAre("Texaco"));
}

}  // namespace
}  // namespace dateline
