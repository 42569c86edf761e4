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

INSTANTIATE_TEST_SUITE_P(
    OtherForms, StatedDate,
    testing::Values(
        // RFC 822, of mail before 2000 and of feeds.
        Case{"19 Jun 95", "1995-06-19"},
        Case{"Mon, 19 Jun 23 07:30:00 GMT", "2023-06-19@1687159800"},
        Case{"Monday, 19-Jun-95 07:30:00 EDT", "1995-06-19@803561400"},
        Case{"19 Jun 49", "2049-06-19"}, Case{"19 Jun 50", "1950-06-19"}, Case{"19 Jun 07:30", ""},
        Case{"25.04.24", "2024-04-25"}, Case{"31.12.99", "1999-12-31"},
        Case{"Mon Jun 19 07:30:00 +0000 2023", "2023-06-19"},
        Case{"Mon Jun 19 07:30:00 -0400 2023", "2023-06-19"},
        Case{"July 1, 2019 Monday", "2019-07-01"},
        Case{"July 1, 2019 Monday 9:20 AM GMT", "2019-07-01@1561972800"},
        Case{"July 1, 2019 (Mon), 9:20 AM GMT", "2019-07-01@1561972800"},
        Case{"20230619T073000Z", "2023-06-19@1687159800"}, Case{"19101031", "1910-10-31"},
        Case{"18650415", "1865-04-15"}, Case{"2023 June 19", "2023-06-19"},
        Case{"2023年6月19日 07:30", "2023-06-19"}, Case{"2023年06月19日(月)", "2023-06-19"},
        Case{"发布时间：2023年6月19日", "2023-06-19"},
        Case{"2023년 6월 19일 월요일", "2023-06-19"}));

INSTANTIATE_TEST_SUITE_P(
    Languages, StatedDate,
    testing::Values(Case{"Mo, 09 Okt 2023 10:00:00 +0200", "2023-10-09@1696838400"},
                    Case{"Sa, 09 Dez 2023", "2023-12-09"}, Case{"Do, 09 Mrz 2023", "2023-03-09"},
                    Case{"ma, 09 mei 2023", "2023-05-09"}, Case{"do, 09 mrt 2023", "2023-03-09"},
                    Case{"lun, 09 ene 2023", "2023-01-09"}, Case{"mié, 09 ago 2023", "2023-08-09"},
                    Case{"qui, 09 fev 2023", "2023-02-09"}, Case{"sáb, 09 set 2023", "2023-09-09"},
                    Case{"9 de out. de 2023", "2023-10-09"}, Case{"lun, 09 gen 2023", "2023-01-09"},
                    Case{"ven, 09 giu 2023", "2023-06-09"}, Case{"mar 09 maj 2023", "2023-05-09"},
                    Case{"pt, 09 cze 2023", "2023-06-09"}, Case{"pon, 09 paź 2023", "2023-10-09"},
                    Case{"9 października 2023", "2023-10-09"},
                    Case{"ti, 09 touko 2023", "2023-05-09"}, Case{"Вт, 09 май 2023", "2023-05-09"},
                    Case{"9 СЕН 2023", "2023-09-09"}, Case{"9 жовтня 2023", "2023-10-09"},
                    Case{"9 Mayıs 2023", "2023-05-09"},  // Tuesday to some, March to others.
                    Case{"mar 9, 2023", "2023-03-09"}, Case{"Mar 9 2023", "2023-03-09"},
                    Case{"Mar, 9 mag 2023", "2023-05-09"}, Case{"Tue Mar 9 2023", "2023-03-09"},
                    Case{"juin 2023", "2023-06"}, Case{"okt. 2023", "2023-10"},
                    Case{"19. 6. 2023", "2023-06-19"}, Case{"19.6.23", "2023-06-19"},
                    Case{"2023年", "2023"}, Case{"2023年6月", "2023-06"},
                    Case{"Út, 09 kvě 2023", "2023-05-09"}, Case{"2023. május 9.", "2023-05-09"},
                    Case{"1er juin 2023", "2023-06-01"}, Case{"9 déc. 2023", "2023-12-09"},
                    Case{"9 Οκτωβρίου 2023", "2023-10-09"}, Case{"9 أكتوبر 2023", "2023-10-09"},
                    Case{"9 जून 2023", "2023-06-09"}, Case{"9. oktobar 2023", "2023-10-09"},
                    Case{"9 অক্টোবর 2023", "2023-10-09"}, Case{"9 அக்டோபர் 2023", "2023-10-09"},
                    Case{"9 Oktoba 2023", "2023-10-09"}, Case{"9 באוקטובר 2023", "2023-10-09"},
                    Case{"9 d’octubre de 2023", "2023-10-09"},
                    Case{"9 Oktober 2023", "2023-10-09"}));

// A year whose day and month can't be read is no date.
INSTANTIATE_TEST_SUITE_P(Years, StatedDate,
                         testing::Values(Case{"Mo, 09 Xyz 2023 10:00:00 +0200", ""},
                                         Case{"9 Xyzember 2023", ""}, Case{"Xyz 2023", ""},
                                         Case{"9 jui 2023", ""}, Case{"32 13 2023", ""},
                                         Case{"Thu, 30 Nov -0001 00:00:00 +0000", ""},
                                         Case{"[1931?]", "1931"}, Case{"c1931", "1931"},
                                         Case{"2023 г.", "2023"}));

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

INSTANTIATE_TEST_SUITE_P(
    FormsOfLanguages, DateInText,
    testing::Values(Case{"am 9. Okt. 2023 in Bonn", "2023-10-09"}, Case{"9 out of 10", ""},
                    Case{"on Mar 9, 2023, he", "2023-03-09"}, Case{"on Mar. 9 he", "--3-9"},
                    Case{"on Sat Mar 9, 2023", "2023-03-09"}, Case{"version 1. 2. 2023", ""},
                    Case{"the 5 set to go", ""}, Case{"in 2023. May 5 people", "--5-5"},
                    Case{"on 25.04.24 at noon", "2024-04-25"}, Case{"at 10.12.14.16 today", ""},
                    Case{"新华社2023年6月19日电", "2023-06-19"}, Case{"9 Jun 23 people", "--6-9"}));

class DateInPath : public testing::TestWithParam<Case> {};

TEST_P(DateInPath, IsFound) {
    EXPECT_EQ(told(date_in_path(GetParam().written)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, DateInPath,
    testing::Values(
        Case{"/clips/2023-06-19-guardian.txt", "2023-06-19"},
        Case{"/clips/guardian-20230619.txt", "2023-06-19"},
        Case{"/clips/2023_06_19 bridge.md", "2023-06-19"},
        Case{"/clips/19.06.2023 Bridge.txt", "2023-06-19"},
        Case{"/clips/Courier 19 June 2023.txt", "2023-06-19"},
        Case{"/clips/1865-04-15_herald.txt", "1865-04-15"},
        Case{"/clips/2023/06/19/x.txt", "2023-06-19"},
        Case{"/clips/2023/jun/19/x.txt", "2023-06-19"},
        Case{"/clips/2023-06-19/x.txt", "2023-06-19"}, Case{"/clips/20230619/x.txt", "2023-06-19"},
        Case{"/clips/2023/06/x.txt", "2023-06"},
        Case{"/sn1/1910/10/31/ed-1/seq-4/ocr.txt", "1910-10-31"},
        Case{"/clips/Bridge (2023-06-19).txt", "2023-06-19"},
        Case{"/clips/2023/06-June/19/x.txt", ""}, Case{"/2023/06/19/2022-01-02.txt", "2022-01-02"},
        Case{"/news.zip!2023/06/19/x.txt", "2023-06-19"},
        // The day of an archive, of a copy or of a page's saving is not that of the article.
        Case{"/news-2023-06-19.zip!x.txt", ""}, Case{"/backup-2023-06-19/x.txt", ""},
        Case{"/2023-06-19/clips/x.txt", ""}, Case{"/clips/Bridge (2023-06-19 10_11_12).html", ""},
        Case{"/clips/2023/x.txt", ""}, Case{"/clips/2023 in review.txt", ""},
        Case{"/clips/12345678.txt", ""}, Case{"x.txt", ""}, Case{"", ""}));

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
