#include "query/resolve/near_names.h"

#include <gtest/gtest.h>

#include "query/language/explain.h"
#include "query/resolve/read_names.h"
#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

class NearNames : public SearchTest {
protected:
    void SetUp() override {
        write({{.title = "One",
                .body = "x",
                .published = "2023",
                .people = {"Vladimir Putin", "Cyril Ramaphosa"}},
               {.title = "Two", .body = "x", .published = "2023", .people = {"Vladimir Putin"}},
               {.title = "Three", .body = "x", .published = "2023", .people = {"Vladimir Lenin"}}});
    }
    std::string near(const std::string& folded) const {
        return near_name(index().database(), "P", folded);
    }
    // Titles found, and what is told, of a filter on a person.
    std::pair<std::vector<std::string>, std::vector<std::string>> read(const std::string& query,
                                                                       bool exact = false) const {
        Question asked = question(query);
        asked.exact = exact;
        const Index index = this->index();
        read_names(asked, index, Identities::anew(index, name_lists(), {}), name_lists(), {},
                   data_folder());
        std::vector<std::string> titles;
        for (const Hit& hit : hits(asked)) titles.push_back(hit.stored.article.title);
        std::sort(titles.begin(), titles.end());
        return {titles, names_read(asked)};
    }
};

using Strings = std::vector<std::string>;

TEST_F(NearNames, AreOfWordsThatOneNameHas) {
    EXPECT_EQ(near("vladmir putin"), "vladimir putin");
    EXPECT_EQ(near("wladimir puten"), "vladimir putin");
    EXPECT_EQ(near("vlaadimirputin"), "vladimir putin");
    EXPECT_EQ(near("wladdymmir puttin"), "vladimir putin") << "each word is near";
    EXPECT_EQ(near("puttin"), "putin");
    EXPECT_EQ(near("cyril putin"), "") << "both are known, but nobody is called so";
    EXPECT_EQ(near("xi jinping"), "");
    EXPECT_EQ(near(""), "");
}

TEST_F(NearNames, AreReadForOneThatNobodyHas) {
    EXPECT_EQ(read("person:\"vladimir puten\""),
              std::pair(Strings({"One", "Two"}),
                        Strings({"no person of the collection is called \"vladimir puten\": shown "
                                 "are those with Vladimir Putin"})));
    EXPECT_EQ(read("person:ramafosa"),
              std::pair(Strings({"One"}),
                        Strings({"no person of the collection is called \"ramafosa\": shown are "
                                 "those with \"ramaphosa\""})));
}

TEST_F(NearNames, AreNotReadWhereTheNameIsLeftOutOrMeantAsTyped) {
    EXPECT_EQ(read("x -person:ramafosa"),
              std::pair(Strings({"One", "Three", "Two"}),
                        Strings({"no person of the collection is called \"ramafosa\": did you mean "
                                 "\"ramaphosa\"?"})));
    EXPECT_EQ(read("x -person:xyzzy").second,
              Strings({"no person of the collection is called \"xyzzy\""}));
    EXPECT_EQ(read("person:ramafosa", true), std::pair(Strings(), Strings()));
    EXPECT_EQ(read("x AND (person:lenin OR person:xyzzy)"),
              std::pair(Strings({"Three"}),
                        Strings({"no person of the collection is called \"xyzzy\""})));
    EXPECT_EQ(read("person:lenin"), std::pair(Strings({"Three"}), Strings()));
}

TEST_F(NearNames, OfAListThatIsPastedInAreReadForItsFirstNamesAlone) {
    std::string list = "x";
    for (int i = 0; i < 51; ++i) list += " -person:ramafosa";
    const Strings told = read(list).second;
    EXPECT_EQ(std::ranges::count_if(told, [](const auto& one) { return one.ends_with('?'); }), 50);
    EXPECT_EQ(told.back(), "no person of the collection is called \"ramafosa\"");
}

}  // namespace
}  // namespace dateline
