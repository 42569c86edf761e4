// Names with their counts, and the status of an index.
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "query/show/names_list.h"
#include "query/show/status_page.h"

namespace dateline {
namespace {

std::string shown(NameKind kind, const std::vector<NameCount>& names, Style style = {}) {
    std::ostringstream out;
    print_names(out, {kind, names, names.size()}, style);
    return out.str();
}

TEST(Names, StandBehindTheirCounts) {
    EXPECT_EQ(shown(NameKind::person,
                    {{"Antony Blinken", 1204}, {"Xi Jinping", 97}, {"習近平\x1b[0m", 3}}),
              "1,204  Antony Blinken\n"
              "   97  Xi Jinping\n"
              "    3  習近平�[0m\n");
    EXPECT_EQ(shown(NameKind::place, {{"Kaub", 1204}}, Style{true}),
              "1,204  \x1b[32mKaub\x1b[0m\n");
    EXPECT_EQ(shown(NameKind::source, {{"Reuters", 12}}, Style{true}), "   12  Reuters\n");
    EXPECT_EQ(shown(NameKind::person, {}), "");
}

TEST(Names, ThatSeveralPeopleHaveStandWithWhatTellsThemApart) {
    NameCount name{"John Smith", 2};
    name.apart = "senator, United States, 1980s";
    EXPECT_EQ(shown(NameKind::person, {name}), "    2  John Smith (senator, United States, 1980s)\n");
}

TEST(Names, OfAListCutShortAreSaidToBeSo) {
    EXPECT_EQ(names_notes({NameKind::person, {{"Jane Roe", 2}}, 4205}),
              std::vector<std::string>{"1 of 4,205 people: more with -n"});
    EXPECT_TRUE(names_notes({NameKind::person, {{"Jane Roe", 2}}, 1}).empty());
}

TEST(Facets, StandBelowTheirHeadingsWithoutEmptyOnes) {
    const NameList lists[] = {{NameKind::person, {{"Jane Roe", 2}}, 7},
                              {NameKind::place, {}, 0},
                              {NameKind::source, {{"Reuters", 2}}, 1}};
    std::ostringstream out;
    print_facets(out, lists, Style{});
    EXPECT_EQ(out.str(), "people (7)\n    2  Jane Roe\n\nsources\n    2  Reuters\n");
}

TEST(TheStatusOfAnIndex, IsAPage) {
    IndexStatus status;
    status.path = "/home/jane/.local/share/dateline/default";
    std::ostringstream empty, full;
    print_status(empty, status, Style{});
    EXPECT_EQ(empty.str(),
              "index     /home/jane/.local/share/dateline/default\n"
              "articles  0\n"
              "passages  0\n"
              "size      0 bytes for 0 bytes of text\n"
              "segments  0\n"
              "format    0\n");
    status.articles = 107890;
    status.passages = 512034;
    status.period = Interval{*make_day(1987, 2, 26), *make_day(1987, 10, 20)};
    status.bytes = 183'000'000;
    status.text_bytes = 85'000'000;
    status.segments = 4;
    status.format = 1;
    status.features = {"understood"};
    status.languages = {{"en", 107'000}, {"de", 890}};
    status.names_understood = status.dates_understood = {"en"};
    print_status(full, status, Style{});
    EXPECT_EQ(full.str(),
              "index     /home/jane/.local/share/dateline/default\n"
              "articles  107,890\n"
              "passages  512,034\n"
              "period    1987-02-26 to 1987-10-20\n"
              "languages en 107,000, de 890 (names and dates are understood in en only)\n"
              "size      183 MB for 85 MB of text\n"
              "segments  4\n"
              "format    1, understood\n");
}

TEST(TheStatusOfAnIndex, SaysInWhichLanguagesOfTheIndexNamesAndDatesAreUnderstood) {
    const auto languages = [](const IndexStatus& status) {
        std::ostringstream out;
        print_status(out, status, Style{});
        const std::string page = out.str();
        const std::size_t at = page.find("languages ");
        return page.substr(at, page.find('\n', at) - at);
    };
    IndexStatus status;
    status.languages = {{"en", 3}};
    status.names_understood = status.dates_understood = {"en"};
    EXPECT_EQ(languages(status), "languages en 3");
    status.languages.emplace_back("de", 1);
    status.dates_understood = {"de", "en"};
    EXPECT_EQ(languages(status), "languages en 3, de 1 (names are understood in en only)");
    status.languages.emplace_back("is", 1);
    EXPECT_EQ(languages(status),
              "languages en 3, de 1, is 1 (names are understood in en only, dates in de, en only)");
}

}  // namespace
}  // namespace dateline
