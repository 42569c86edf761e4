// Names that can be forms of each other.
#include "names/same_name.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

const NameLists& lists() {
    static const NameLists lists = NameLists::load(DATELINE_SOURCE_DIR "/config");
    return lists;
}

bool same(std::string_view one, std::string_view other) {
    const NameWords a = name_words(one), b = name_words(other);
    const bool same = may_be_same(a, b, lists());
    EXPECT_EQ(same, may_be_same(b, a, lists())) << one << " / " << other;
    return same;
}

using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;

void expect_same(Pairs pairs) {
    for (const auto& [one, other] : pairs) EXPECT_TRUE(same(one, other)) << one << " / " << other;
}
void expect_two(Pairs pairs) {
    for (const auto& [one, other] : pairs) EXPECT_FALSE(same(one, other)) << one << " / " << other;
}

TEST(Names, MayBeTheSameWithNicknamesInitialsAndSuffixes) {
    expect_same({{"Joseph R. Biden Jr.", "Joe Biden"},
                 {"J. Biden", "Joe Biden"},
                 {"John F. Kennedy", "John Fitzgerald Kennedy"},
                 {"J. Robert Oppenheimer", "Robert Oppenheimer"},
                 {"Gabriel García Márquez", "Garcia Marquez"},
                 {"Aung San Suu Kyi", "Suu Kyi"},
                 {"Kim Jong Un", "Kim Jong-un"},
                 {"Abdel Fattah Al Sisi", "Abdel-Fattah El-Sisi"},
                 {"Nana Akufo-Addo", "Nana Addo Dankwa Akufo-Addo"},
                 {"Antony Blinken", "Anthony Blinken"},
                 {"Muqtada Sadr", "Moqtada al-Sadr"},
                 {"Mohamed Hosni Mubarak", "Hosni Mubarak"},
                 {"Luiz Inácio Lula da Silva", "Lula da Silva"},
                 {"Ernesto Che Guevara", "Che Guevara"},
                 {"Mohammed bin Salman", "Bin Salman"},
                 {"Ursula von der Leyen", "Von der Leyen"}});
}

TEST(Names, OfFatherAndSonAreTwo) {
    expect_two(
        {{"Donald Trump Jr.", "Donald J. Trump"}, {"Robert Downey Jr.", "Robert E. Downey"}});
    expect_same({{"James Robinson III", "James D. Robinson"}});
    expect_same({{"Donald Trump Jr.", "Donald J. Trump Jr."}, {"Cal Ripken Jr.", "Cal Ripken"}});
}

TEST(Names, WithTwoShortFormsOfOneNameAreTwo) {
    expect_two({{"Bill Nelson", "Willie Nelson"}, {"Bob Menendez", "Rob Menendez"}});
    expect_same({{"Bill Nelson", "William Nelson"},
                 {"Kathy Roe", "Katherine Roe"},
                 {"Jim Roe", "Jimmy Roe"},
                 {"Mohammed Bin Salman", "Mohammad bin Salman"}});
}

TEST(Names, GoWithoutTheHonorificsOfAllLanguages) {
    EXPECT_TRUE(same("Ayatollah Ali Khamenei", "Ali H. Khamenei"));
    EXPECT_TRUE(same("Ajatollah Ali Khamenei", "Ali H. Khamenei"));
    const NameLists english = NameLists::load(DATELINE_SOURCE_DIR "/config", "en");
    EXPECT_FALSE(
        may_be_same(name_words("Ajatollah Ali Khamenei"), name_words("Ali H. Khamenei"), english));
}

TEST(Names, MayBeTheSameInOtherSpellings) {
    expect_same({{"Volodymyr Zelensky", "Volodymyr Zelenskyy"},
                 {"Muammar Gaddafi", "Moammar Qaddafi"},
                 {"Muhammad Yunus", "Mohammed Yunus"},
                 {"Hossein Amir-Abdollahian", "Hossein Amirabdollahian"}});
    expect_two({{"Robert Gates", "Robert Kates"},
                {"Roger Moore", "Roger More"},
                {"Olena Zelenska", "Volodymyr Zelensky"},
                {"Saif Gaddafi", "Muammar Qaddafi"}});
    expect_same({{"Park Bum-gye", "Park Bum-kye"}});
    expect_two({{"Park Bum-gye", "Park Bum-rye"}, {"John Paul Gates", "John Paul Kates"}});
}

TEST(Names, HaveNicknamesWithin) {
    expect_same({{"Burkhard \"Bobby\" Junger", "Bobby Junger"}});
    EXPECT_TRUE(
        has_nickname(name_words("Burkhard \"Bobby\" Junger"), name_words("Bobby Junger"), lists()));
    EXPECT_FALSE(
        has_nickname(name_words("Maryam Nawaz Sharif"), name_words("Nawaz Sharif"), lists()));
}

TEST(Names, MayBeTheSameWithoutTheNameOfTheHouse) {
    expect_same({{"Mohamed bin Zayed Al Nahyan", "Mohamed bin Zayed"},
                 {"Mohammed bin Zayed", "Mohamed bin Zayed Al-Nahyan"},
                 {"Mishal Al-Ahmad Al-Jaber Al-Sabah", "Mishal Al-Ahmad"}});
    expect_two({{"Abdullah bin Zayed", "Mohamed bin Zayed Al Nahyan"},
                {"Salman bin Abdulaziz Al Saud", "Mohammed bin Salman"},
                {"Zayed bin Sultan Al Nahyan", "Mohamed bin Zayed"},
                {"Nawaf Al-Ahmad", "Ahmad Nawaf Al-Ahmad Al-Sabah"},
                {"Mohammed bin Salman Hassan", "Mohammed bin Salman"}});
}

TEST(Names, MayBeTheSameWithoutTheSecondFamilyName) {
    expect_same(
        {{"Nicolás Maduro Moros", "Nicolás Maduro"}, {"Priyanka Gandhi", "Priyanka Gandhi Vadra"}});
    expect_two({{"Martin Luther King", "Martin Luther"},
                {"John Paul Jones", "John Paul"},
                {"Wang Ying-jeou", "Wang Ying"},
                {"Thomas A. Hendricks", "Thomas A."}});
}

TEST(Names, MayBeTheSameWithAnHonorific) {
    expect_same({{"Seyyed Ebrahim Raisi", "Ebrahim Raisi"},
                 {"Hojatoleslam Akbar Hashemi Rafsanjani", "Akbar Hashemi Rafsanjani"},
                 {"Sheikh Mohamed bin Zayed", "Mohamed bin Zayed Al Nahyan"}});
    expect_two({{"Sheikh Hasina", "Sheikh Rahman"}});
}

TEST(Names, OfOthersAreNotTheSame) {
    expect_two({{"Joe Biden", "Jill Biden"},
                {"George W. Bush", "George H. W. Bush"},
                {"Martin Luther King Jr.", "Martin Luther King Sr."},
                {"Joe Biden", "Joe Manchin"},
                {"D. J. Baker", "James Baker"},
                {"M. Jagadesh Kumar", "Meira Kumar"},
                {"Martin Smith", "Marvin Smith"},
                {"Mario Smith", "Maria Smith"},
                {"Kim Jong Il", "Kim Jong Un"},
                {"Maryam Nawaz Sharif", "Nawaz Sharif"},
                {"Ahmad Nawaf Al-Ahmad Al-Sabah", "Nawaf Al-Ahmad Al-Sabah"}});
}

TEST(Names, LoseTheirSuffixes) {
    EXPECT_EQ(name_words("Joseph R. Biden Jr.").words.back(), "biden");
    EXPECT_EQ(name_words("Joseph R. Biden Jr.").suffix, "jr");
    EXPECT_EQ(name_words("Junior").words.back(), "junior");
}

}  // namespace
}  // namespace dateline
