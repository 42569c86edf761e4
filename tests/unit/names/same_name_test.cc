// Names that can be forms of each other.
#include "query/names/same_name.h"

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
