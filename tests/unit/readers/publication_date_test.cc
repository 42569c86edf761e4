#include "indexer/readers/publication_date.h"

#include <gmock/gmock.h>

#include <string>

#include "schema/interval.h"

namespace dateline {
namespace {

// "2023-06-19", with "@seconds" when the instant is stated, "--06-19" without a year, "" for none.
std::string told(const std::optional<WrittenDate>& date) {
    if (!date) return {};
    const auto found = publication(*date, Provenance::stated);
    if (!found) return "--" + std::to_string(date->month) + "-" + std::to_string(date->day);
    std::string text = format_interval(found->days);
    if (found->instant) text += "@" + std::to_string(*found->instant);
    return text;
}

struct Case {
    std::string written;
    std::string expected;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.written; }

class StatedDate : public testing::TestWithParam<Case> {};

TEST_P(StatedDate, IsRead) { EXPECT_EQ(told(read_date(GetParam().written)), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Forms, StatedDate,
    testing::Values(
        Case{"2023-06-19", "2023-06-19"}, Case{"2023-06-19T17:30:00Z", "2023-06-19@1687195800"},
        Case{"2023-06-19T17:30:00.123+02:00", "2023-06-19@1687188600"},
        Case{"2023-06-19T17:30:00+0200", "2023-06-19@1687188600"},
        Case{"2023-06-19 17:30:00 UTC", "2023-06-19@1687195800"},
        // Without a zone nobody knows the instant.
        Case{"1987-02-26T15:01:01", "1987-02-26"}, Case{"20230619", "2023-06-19"},
        Case{"20230619T173000Z", "2023-06-19@1687195800"}, Case{"2023/06/19", "2023-06-19"},
        Case{"2023.06.19", "2023-06-19"}, Case{"2023-06", "2023-06"}, Case{"2023", "2023"},
        Case{"Mon, 19 Jun 2023 17:30:00 GMT", "2023-06-19@1687195800"},
        Case{"Mon, 19 Jun 2023 17:30:00 -0400", "2023-06-19@1687210200"},
        Case{"Monday, 19-Jun-2023 17:30:00 GMT", "2023-06-19@1687195800"},
        Case{"Mon Jun 19 17:30:00 EDT 2023", "2023-06-19"}, Case{"June 19, 2023", "2023-06-19"},
        Case{"june 19, 2023", "2023-06-19"}, Case{"19 June 2023", "2023-06-19"},
        Case{"June 19th, 2023", "2023-06-19"}, Case{"Jun 19 2023", "2023-06-19"},
        Case{"Jun. 19, 2023, 5:30 p.m. EDT", "2023-06-19@1687210200"},
        Case{"Monday, June 19, 2023 at 5:30 PM EDT", "2023-06-19@1687210200"},
        Case{"June 2023", "2023-06"}, Case{"Published: Jun 19, 2023", "2023-06-19"},
        Case{"19.06.2023", "2023-06-19"}, Case{"19/06/2023", "2023-06-19"},
        Case{"06/19/2023", "2023-06-19"}, Case{"19 de junio de 2023", "2023-06-19"},
        Case{"19 juin 2023", "2023-06-19"}, Case{"19. Juni 2023", "2023-06-19"},
        Case{"19 июня 2023", "2023-06-19"}, Case{"2023년 6월 19일", "2023-06-19"},
        Case{"1687195800", "2023-06-19@1687195800"}, Case{"1687195800123", "2023-06-19@1687195800"},
        Case{"1969-07-24", "1969-07-24"}));

INSTANTIATE_TEST_SUITE_P(NoDates, StatedDate,
                         testing::Values(Case{"", ""}, Case{"06/07/2023", ""},
                                         Case{"2023-06-31", ""}, Case{"yesterday", ""},
                                         Case{"three hours ago", ""}, Case{"June 19", ""},
                                         Case{"0", ""}, Case{"12345", ""},
                                         Case{std::string(5000, '1'), ""}));

class DateInText : public testing::TestWithParam<Case> {};

TEST_P(DateInText, IsFound) { EXPECT_EQ(told(find_date(GetParam().written)), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Forms, DateInText,
    testing::Values(Case{"BEIJING, June 19 (Xinhua)", "--6-19"},
                    Case{"SALVADOR, Feb 26 -", "--2-26"},
                    Case{"MARSABIT, KENYA, Jun 3 2022 (IPS)", "2022-06-03"},
                    Case{"of Jan. 5, 2021, results", "2021-01-05"},
                    Case{"in October 2013 he", "2013-10"},
                    // Months are capitalised in prose, and numbers alone are no dates.
                    Case{"you may 5 times", ""}, Case{"he sold 20230619 shares", ""},
                    Case{"in 2023 it", ""}, Case{"the Mars 2020 rover", ""},
                    Case{"won 3-2 on points", ""}, Case{"March 10,000 people", ""}));

class DateInUrl : public testing::TestWithParam<Case> {};

TEST_P(DateInUrl, IsFound) {
    EXPECT_EQ(told(date_in_url(GetParam().written)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, DateInUrl,
    testing::Values(Case{"https://example.org/stories/202207260345.html", "2022-07-26"},
                    Case{"https://example.org/view.php?ud=20220725000767&np=1", "2022-07-25"},
                    Case{"https://example.org/stories/202217260345.html", ""},
                    Case{"https://example.org/2022072603.html", ""},
                    Case{"https://a.example/2023/06/19/world/x.html", "2023-06-19"},
                    Case{"https://a.example/2023/jun/19/x", "2023-06-19"},
                    Case{"https://a.example/2019/nov/18/view", "2019-11-18"},
                    Case{"https://a.example/news/2022-07-29/whales/101274598", "2022-07-29"},
                    Case{"https://a.example/bs-ed-media-20201223-cnv-story.html", "2020-12-23"},
                    Case{"https://a.example/20220715/aea052/c.html", "2022-07-15"},
                    Case{"https://a.example/2022/06/complex-emergencies/", "2022-06"},
                    Case{"https://a.example/2022/06-19-dead", ""},
                    Case{"https://a.example/news/473849-3-morales", ""},
                    Case{"https://a.example/2023/13/45/x", ""}, Case{"https://a.example/", ""},
                    Case{"", ""}, Case{"https://2023-06-19.example/x", ""}));

TEST(Publication, KeepsTheDayOfItsOwnZone) {
    const auto found = publication(*read_date("2023-06-19T23:30:00-07:00"), Provenance::stated);
    ASSERT_TRUE(found);
    EXPECT_EQ(format_interval(found->days), "2023-06-19");
    EXPECT_EQ(found->precision, Precision::instant);
}

}  // namespace
}  // namespace dateline
