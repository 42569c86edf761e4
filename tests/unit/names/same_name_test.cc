// Names that can be forms of each other.
#include "names/same_name.h"

#include <gtest/gtest.h>

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

TEST(Names, MayBeTheSameWithNicknamesInitialsAndSuffixes) {
    EXPECT_TRUE(same("Joseph R. Biden Jr.", "Joe Biden"));
    EXPECT_TRUE(same("J. Biden", "Joe Biden"));
    EXPECT_TRUE(same("John F. Kennedy", "John Fitzgerald Kennedy"));
    EXPECT_TRUE(same("J. Robert Oppenheimer", "Robert Oppenheimer"));
    EXPECT_TRUE(same("Gabriel García Márquez", "Garcia Marquez"));
    EXPECT_TRUE(same("Aung San Suu Kyi", "Suu Kyi"));
    EXPECT_TRUE(same("Kim Jong Un", "Kim Jong-un"));
    EXPECT_TRUE(same("Abdel Fattah Al Sisi", "Abdel-Fattah El-Sisi"));
    EXPECT_TRUE(same("Nana Akufo-Addo", "Nana Addo Dankwa Akufo-Addo"));
    EXPECT_TRUE(same("Antony Blinken", "Anthony Blinken"));
    EXPECT_TRUE(same("Muqtada Sadr", "Moqtada al-Sadr"));
    EXPECT_TRUE(same("Mohamed Hosni Mubarak", "Hosni Mubarak"));
    EXPECT_TRUE(same("Luiz Inácio Lula da Silva", "Lula da Silva"));
    EXPECT_TRUE(same("Ernesto Che Guevara", "Che Guevara"));
    EXPECT_TRUE(same("Mohammed bin Salman", "Bin Salman"));
}

TEST(Names, MayBeTheSameInOtherSpellings) {
    EXPECT_TRUE(same("Volodymyr Zelensky", "Volodymyr Zelenskyy"));
    EXPECT_TRUE(same("Muammar Gaddafi", "Moammar Qaddafi"));
    EXPECT_TRUE(same("Muhammad Yunus", "Mohammed Yunus"));
    EXPECT_TRUE(same("Hossein Amir-Abdollahian", "Hossein Amirabdollahian"));
    EXPECT_FALSE(same("Robert Gates", "Robert Kates"));
    EXPECT_FALSE(same("Roger Moore", "Roger More"));
    EXPECT_FALSE(same("Olena Zelenska", "Volodymyr Zelensky"));
    EXPECT_FALSE(same("Saif Gaddafi", "Muammar Qaddafi"));
}

TEST(Names, MayBeTheSameWithoutTheNameOfTheHouse) {
    EXPECT_TRUE(same("Mohamed bin Zayed Al Nahyan", "Mohamed bin Zayed"));
    EXPECT_TRUE(same("Mohammed bin Zayed", "Mohamed bin Zayed Al-Nahyan"));
    EXPECT_TRUE(same("Mishal Al-Ahmad Al-Jaber Al-Sabah", "Mishal Al-Ahmad"));
    EXPECT_FALSE(same("Abdullah bin Zayed", "Mohamed bin Zayed Al Nahyan"));
    EXPECT_FALSE(same("Salman bin Abdulaziz Al Saud", "Mohammed bin Salman"));
    EXPECT_FALSE(same("Zayed bin Sultan Al Nahyan", "Mohamed bin Zayed"));
    EXPECT_FALSE(same("Nawaf Al-Ahmad", "Ahmad Nawaf Al-Ahmad Al-Sabah"));
    EXPECT_FALSE(same("Mohammed bin Salman Hassan", "Mohammed bin Salman"));
}

TEST(Names, MayBeTheSameWithoutTheSecondFamilyName) {
    EXPECT_TRUE(same("Nicolás Maduro Moros", "Nicolás Maduro"));
    EXPECT_FALSE(same("Martin Luther King", "Martin Luther"));
    EXPECT_FALSE(same("John Paul Jones", "John Paul"));
    EXPECT_FALSE(same("Wang Ying-jeou", "Wang Ying"));
    EXPECT_FALSE(same("Thomas A. Hendricks", "Thomas A."));
}

TEST(Names, MayBeTheSameWithAnHonorific) {
    EXPECT_TRUE(same("Seyyed Ebrahim Raisi", "Ebrahim Raisi"));
    EXPECT_TRUE(same("Hojatoleslam Akbar Hashemi Rafsanjani", "Akbar Hashemi Rafsanjani"));
    EXPECT_TRUE(same("Sheikh Mohamed bin Zayed", "Mohamed bin Zayed Al Nahyan"));
    EXPECT_FALSE(same("Sheikh Hasina", "Sheikh Rahman"));
}

TEST(Names, OfOthersAreNotTheSame) {
    EXPECT_FALSE(same("Joe Biden", "Jill Biden"));
    EXPECT_FALSE(same("George W. Bush", "George H. W. Bush"));
    EXPECT_FALSE(same("Martin Luther King Jr.", "Martin Luther King Sr."));
    EXPECT_FALSE(same("Joe Biden", "Joe Manchin"));
    EXPECT_FALSE(same("D. J. Baker", "James Baker"));
    EXPECT_FALSE(same("M. Jagadesh Kumar", "Meira Kumar"));
    EXPECT_FALSE(same("Martin Smith", "Marvin Smith"));
    EXPECT_FALSE(same("Mario Smith", "Maria Smith"));
    EXPECT_FALSE(same("Kim Jong Il", "Kim Jong Un"));
    EXPECT_FALSE(same("Maryam Nawaz Sharif", "Nawaz Sharif"));
    EXPECT_FALSE(same("Ahmad Nawaf Al-Ahmad Al-Sabah", "Nawaf Al-Ahmad Al-Sabah"));
}

TEST(Names, LoseTheirSuffixes) {
    EXPECT_EQ(name_words("Joseph R. Biden Jr.").words.back(), "biden");
    EXPECT_EQ(name_words("Joseph R. Biden Jr.").suffix, "jr");
    EXPECT_EQ(name_words("Junior").words.back(), "junior");
}

}  // namespace
}  // namespace dateline
