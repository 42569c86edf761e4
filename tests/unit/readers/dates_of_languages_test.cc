#include <gmock/gmock.h>
#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

#include <array>
#include <memory>
#include <string>

#include "indexer/readers/publication_date.h"
#include "schema/interval.h"

namespace dateline {
namespace {

// The languages in which most newspapers are, with the calendars and countries whose months differ.
constexpr std::array languages = {"en",
                                  "zh",
                                  "hi",
                                  "es",
                                  "fr",
                                  "ar",
                                  "ar_SY",
                                  "ar_DZ",
                                  "ar_MA",
                                  "bn",
                                  "pt",
                                  "ru",
                                  "ur",
                                  "id",
                                  "de",
                                  "ja",
                                  "mr",
                                  "te",
                                  "tr",
                                  "ta",
                                  "vi",
                                  "ko",
                                  "it",
                                  "fa",
                                  "pl",
                                  "uk",
                                  "nl",
                                  "th",
                                  "fa@calendar=gregorian",
                                  "th@calendar=gregorian"};

// The name of the day, or nothing.
std::string day_of(const std::optional<WrittenDate>& date) {
    if (!date) return {};
    const auto found = publication(*date, Provenance::stated);
    return found ? format_interval(found->days) : std::string{};
}

std::string written(const icu::DateFormat& format, const icu::Calendar& day) {
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString text;
    format.format(day.getTime(error), text);
    std::string result;
    text.toUTF8String(result);
    return result;
}

std::string iso(int month, int day) {
    std::string text = "2023-00-00";
    text[5] = static_cast<char>('0' + month / 10), text[6] = static_cast<char>('0' + month % 10);
    text[8] = static_cast<char>('0' + day / 10), text[9] = static_cast<char>('0' + day % 10);
    return text;
}

class DateOfLanguage : public testing::TestWithParam<const char*> {};

// As ICU writes them; days above the twelfth, for "06/07/2023" is read by nobody.
TEST_P(DateOfLanguage, IsReadInItsUsualForms) {
    for (const auto style :
         {icu::DateFormat::kFull, icu::DateFormat::kLong, icu::DateFormat::kMedium}) {
        const std::unique_ptr<icu::DateFormat> format(
            icu::DateFormat::createDateInstance(style, icu::Locale(GetParam())));
        for (int month = 1; month <= 12; ++month) {
            UErrorCode error = U_ZERO_ERROR;
            constexpr int day = 28, noon = 12;
            const icu::GregorianCalendar calendar(2023, month - 1, day, noon, 0, error);
            const std::string text = written(*format, calendar);
            EXPECT_EQ(day_of(read_date(text)), iso(month, day)) << text;
        }
    }
}

// Each name of a month between day and year, whole and abbreviated.
TEST_P(DateOfLanguage, IsReadWithEachNameOfAMonth) {
    const std::string locale = GetParam();
    if (locale == "fa") return;  // its own calendar, whose days differ
    UErrorCode error = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale.c_str()), error);
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED})
        for (const auto use :
             {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
            std::int32_t count = 0;
            const icu::UnicodeString* const names = symbols.getMonths(count, use, width);
            for (std::int32_t i = 0; i < 12; ++i) {
                std::string name;
                names[i].toUTF8String(name);
                if (name[0] >= '0' && name[0] <= '9') continue;  // 1月
                const std::string text = "19 " + name + " 2023";
                EXPECT_EQ(day_of(read_date(text)), iso(i + 1, 19)) << text;
            }
        }
}

INSTANTIATE_TEST_SUITE_P(All, DateOfLanguage, testing::ValuesIn(languages));

struct Case {
    std::string text;
    std::string expected;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.text; }

class WaysOfWriting : public testing::TestWithParam<Case> {};

TEST_P(WaysOfWriting, AreRead) {
    EXPECT_EQ(day_of(read_date(GetParam().text)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Vietnamese, WaysOfWriting,
                         testing::Values(Case{"19 tháng 6 năm 2023", "2023-06-19"},
                                         Case{"Ngày 19 tháng 06 năm 2023", "2023-06-19"},
                                         Case{"ngày 19 tháng Sáu năm 2023", "2023-06-19"},
                                         Case{"19 tháng mười hai 2023", "2023-12-19"},
                                         Case{"Thứ Hai, 19/06/2023", "2023-06-19"},
                                         // The weekday's language tells the order.
                                         Case{"Thứ hai, 5/6/2023, 10:00 (GMT+7)", "2023-06-05"},
                                         Case{"Thứ 2, 05/06/2023", "2023-06-05"},
                                         Case{"Chủ Nhật, 04/06/2023 | 07:30", "2023-06-04"},
                                         Case{"Tháng 6 năm 2023", "2023-06"},
                                         Case{"tháng 6/2023", "2023-06"},
                                         Case{"19 tháng 13 năm 2023", ""}));

INSTANTIATE_TEST_SUITE_P(
    Thai, WaysOfWriting,
    testing::Values(Case{"19 มิถุนายน 2566", "2023-06-19"}, Case{"19 มิ.ย. 2566", "2023-06-19"},
                    Case{"19 มิ.ย. 66", "2023-06-19"}, Case{"๑๙ มิถุนายน ๒๕๖๖", "2023-06-19"},
                    Case{"วันจันทร์ที่ 19 มิถุนายน พ.ศ. 2566", "2023-06-19"},
                    Case{"วันที่ 19 มิถุนายน พ.ศ.2566 เวลา 10:30 น.", "2023-06-19"},
                    Case{"19 มิ.ย. 2023", "2023-06-19"}, Case{"19/06/2566", "2023-06-19"},
                    Case{"5/6/2566", "2023-06-05"}, Case{"มิถุนายน 2566", "2023-06"}));

INSTANTIATE_TEST_SUITE_P(Arabic, WaysOfWriting,
                         testing::Values(Case{"١٩ يونيو ٢٠٢٣", "2023-06-19"},
                                         Case{"19 حزيران/يونيو 2023", "2023-06-19"},
                                         Case{"الاثنين ١٩ كانون الثاني ٢٠٢٣", "2023-01-19"},
                                         Case{"الاثنين، 5/6/2023", "2023-06-05"}));

INSTANTIATE_TEST_SUITE_P(Persian, WaysOfWriting,
                         testing::Values(Case{"۲۹ خرداد ۱۴۰۲", "2023-06-19"},
                                         Case{"دوشنبه ۲۹ خرداد ۱۴۰۲", "2023-06-19"},
                                         Case{"۱۴۰۲/۰۳/۲۹", "2023-06-19"},
                                         Case{"1402/3/29 - 10:30", "2023-06-19"},
                                         Case{"30 اسفند 1402", ""}, Case{"خرداد ۱۴۰۲", ""}));

INSTANTIATE_TEST_SUITE_P(
    Others, WaysOfWriting,
    testing::Values(Case{"19 अक्टूबर 2023", "2023-10-19"}, Case{"१९ फरवरी २०२३", "2023-02-19"},
                    Case{"১৯ জানুয়ারি ২০২৩", "2023-01-19"}, Case{"19 KASIM 2023", "2023-11-19"},
                    Case{"19 ARALIK 2023", "2023-12-19"}, Case{"lunes, 05/06/2023", "2023-06-05"},
                    Case{"Monday, 05/06/2023", ""}, Case{"junio de 2023", "2023-06"},
                    // What isn't known is no year.
                    Case{"19 ஆனி 2023", ""}, Case{"19 กขค 2566", ""}, Case{"19 xyz ٢٠٢٣", ""}));

TEST(DateInText, StandsWhereItWasWritten) {
    const std::string text = "الرياض، ١٩ يونيو ٢٠٢٣ - قال";
    const auto date = find_date(text);
    ASSERT_TRUE(date);
    EXPECT_EQ(text.substr(date->begin, date->end - date->begin), "١٩ يونيو ٢٠٢٣");
    EXPECT_FALSE(find_date("ในปี 2566 มีคน"));
}

}  // namespace
}  // namespace dateline
