// Who is the same, by what articles say of those who bear a name.
#include "names/persons.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::SizeIs;
using testing::UnorderedElementsAre;

// A name with what an article says of it, and the number of such articles.
struct Said {
    std::string name;
    std::string title;
    std::string country;
    int decade;
    std::uint64_t articles = 1;
};

// The people, each as the sorted names and decades of the items that she or he has been given.
std::vector<std::string> people(const std::vector<Said>& said, const std::string& aliases = "") {
    std::vector<CountedItem> items;
    std::deque<std::string> terms;
    for (const Said& s : said) {
        const Entity person{EntityKind::person, s.name, {}, {}, s.title};
        items.push_back({{s.name, s.title, {s.country, s.decade}},
                         terms.emplace_back(person_term(person, {s.country, s.decade})),
                         s.articles});
    }
    static const NameLists lists = NameLists::load(DATELINE_SOURCE_DIR "/config");
    std::vector<std::string> told;
    for (const Person& person :
         resolve_persons(items, lists, Aliases::parse(aliases, "aliases.toml"))) {
        std::vector<std::string> forms;
        for (const std::uint32_t i : person.items)
            forms.push_back((items[i].item.title.empty() ? "" : items[i].item.title + " ") +
                            items[i].item.name + " " +
                            std::to_string(items[i].item.setting.decade));
        std::sort(forms.begin(), forms.end());
        std::string one = person.name + ":";
        for (const std::string& form : forms) one += " " + form + ",";
        one.pop_back();
        told.push_back(one);
    }
    return told;
}

TEST(OnePerson, HasANameWithASlip) {
    EXPECT_THAT(people({{"Paul Volcker", "", "US", 1980, 70}, {"Paul Vocker", "", "US", 1980}}),
                ElementsAre("Paul Volcker: Paul Vocker 1980, Paul Volcker 1980"));
    EXPECT_THAT(
        people({{"Ingvar Carlsson", "", "SE", 1980, 2}, {"Ingvar Calrsson", "", "SE", 1980}}),
        ElementsAre("Ingvar Carlsson: Ingvar Calrsson 1980, Ingvar Carlsson 1980"));
    // Family names that both exist, others of too few letters, and the first name.
    EXPECT_THAT(people({{"Ann Hansen", "", "US", 1980, 70}, {"Ann Hanssen", "", "US", 1980}}),
                SizeIs(2));
    EXPECT_THAT(people({{"Wen Liang", "", "CN", 1980, 70}, {"Wen Ling", "", "CN", 1980}}),
                SizeIs(2));
    // What articles say still parts them.
    EXPECT_THAT(people({{"Paul Volcker", "", "US", 1980, 70}, {"Paul Vocker", "", "US", 1850}}),
                SizeIs(2));
}

TEST(OnePerson, IsRememberedForALifetime) {
    EXPECT_THAT(people({{"John F. Kennedy", "president", "US", 1960, 9},
                        {"John F. Kennedy", "president", "US", 2020, 2},
                        {"John F. Kennedy", "", "CU", 2020, 4}}),
                SizeIs(1));
    EXPECT_THAT(
        people({{"Vitali Klitschko", "", "UA", 2000}, {"Vitali Klitschko", "", "UA", 2060}}),
        SizeIs(1));
    EXPECT_THAT(people({{"John Smith", "mr", "US", 1910}, {"John Smith", "mr", "US", 1980}}),
                SizeIs(2));
    EXPECT_THAT(
        people({{"Vitali Klitschko", "", "UA", 1800}, {"Vitali Klitschko", "", "UA", 2000}}),
        SizeIs(2));
}

TEST(KingsAndPrinces, AreCalledByFirstNameAndTitle) {
    EXPECT_THAT(people({{"Harry", "prince", "GB", 2020, 9}, {"Harry", "", "GB", 2020}}),
                ElementsAre(testing::StartsWith("Prince Harry:")));
    EXPECT_THAT(people({{"Charles III", "king", "GB", 2020, 9},
                        {"Charles", "prince", "GB", 2020, 5},
                        {"Charles Roe", "", "GB", 2020, 9}}),
                UnorderedElementsAre(testing::StartsWith("Charles III: king Charles III 2020, "
                                                         "prince Charles"),
                                     testing::StartsWith("Charles Roe")));
}

TEST(OnePerson, IsCalledByANickname) {
    EXPECT_THAT(people({{"Burkhard Junger", "", "DE", 1980, 4},
                        {"Burkhard \"Bobby\" Junger", "", "DE", 1980},
                        {"Bobby Junger", "", "DE", 1980}}),
                SizeIs(1));
}

TEST(OnePerson, IsFoundUnderSeveralForms) {
    EXPECT_THAT(people({{"Joseph R. Biden Jr.", "", "US", 2020, 2},
                        {"Joe Biden", "president", "US", 2020, 9},
                        {"Biden", "president", "UA", 2020, 3}}),
                ElementsAre("Joe Biden: Joseph R. Biden Jr. 2020, president Biden 2020, president "
                            "Joe Biden 2020"));
}

TEST(OnePerson, IsShownByTheMostUsualNameAsMostArticlesSpellIt) {
    EXPECT_THAT(people({{"Jose Manuel Barroso", "", "", 2000, 3},
                        {"José Manuel Barroso", "", "", 2000, 4},
                        {"JOSE MANUEL BARROSO", "", "", 2000, 3},
                        {"José Barroso", "", "", 2000, 9}}),
                ElementsAre(testing::StartsWith("José Manuel Barroso:")));
    // Of as many, what a headline has not.
    EXPECT_THAT(people({{"JOE BIDEN", "", "", 2020}, {"Joe Biden", "", "", 2020}}),
                ElementsAre("Joe Biden: JOE BIDEN 2020, Joe Biden 2020"));
}

TEST(OnePerson, IsFoundByTheFirstWordOfAFamilyFirstName) {
    EXPECT_THAT(people({{"Xi Jinping", "president", "CN", 2020, 5}, {"Xi", "", "CN", 2020}}),
                ElementsAre("Xi Jinping: Xi 2020, president Xi Jinping 2020"));
    EXPECT_THAT(people({{"Shinzo Abe", "", "JP", 2010, 5}, {"Abe Shinzo", "", "JP", 2010}}),
                ElementsAre("Shinzo Abe: Abe Shinzo 2010, Shinzo Abe 2010"));
}

TEST(TwoPeople, OfOneNameStayTwoWhenTheyDoDifferentThings) {
    EXPECT_THAT(
        people({{"John Smith", "senator", "US", 1980}, {"John Smith", "coach", "US", 1980}}),
        UnorderedElementsAre("John Smith: senator John Smith 1980",
                             "John Smith: coach John Smith 1980"));
    EXPECT_THAT(people({{"Kim Smith", "mr", "US", 1980}, {"Kim Smith", "mrs", "US", 1980}}),
                testing::SizeIs(2));
}

TEST(TwoPeople, OfOneNameStayTwoInOtherTimesAndPlaces) {
    EXPECT_THAT(people({{"John Smith", "", "US", 1980}, {"John Smith", "", "GB", 2010}}),
                testing::SizeIs(2));
    EXPECT_THAT(people({{"John Smith", "", "US", 1920}, {"John Smith", "", "US", 2010}}),
                testing::SizeIs(2));
    // One sign is not enough.
    EXPECT_THAT(people({{"John Smith", "", "US", 1980}, {"John Smith", "", "US", 2010}}),
                testing::SizeIs(1));
    EXPECT_THAT(people({{"John Smith", "", "US", 1980}, {"John Smith", "", "GB", 1980}}),
                testing::SizeIs(1));
    // Whoever has a rare name is one, wherever the articles are set.
    EXPECT_THAT(people({{"Henry Kissinger", "", "VN", 1970}, {"Henry Kissinger", "", "CN", 2020}}),
                testing::SizeIs(1));
}

TEST(OnePerson, OfARareNameMayTakeUpAnotherOccupation) {
    EXPECT_THAT(people({{"Vitali Klitschko", "coach", "UA", 2000},
                        {"Vitali Klitschko", "mayor", "UA", 2020}}),
                ElementsAre("Vitali Klitschko: coach Vitali Klitschko 2000, mayor Vitali Klitschko "
                            "2020"));
    EXPECT_THAT(people({{"Imran Khan", "player", "GB", 1980},
                        {"Imran Khan", "prime minister", "PK", 2010}}),
                testing::SizeIs(1));
    EXPECT_THAT(
        people({{"George Weah", "striker", "IT", 1990}, {"George Weah", "president", "LR", 2010}}),
        testing::SizeIs(1));
    // Nobody was the one and is the other.
    EXPECT_THAT(people({{"Kim Klitschko", "mr", "UA", 2000}, {"Kim Klitschko", "mrs", "UA", 2000}}),
                testing::SizeIs(2));
}

TEST(TwoPeople, AreTwoWhomOneArticleNamesBoth) {
    static const NameLists lists = NameLists::load(DATELINE_SOURCE_DIR "/config");
    std::deque<std::string> terms;
    const auto item = [&](const std::string& name) {
        const Entity person{EntityKind::person, name, {}, {}, {}};
        return CountedItem{
            {name, "", {"US", 2020}}, terms.emplace_back(person_term(person, {"US", 2020})), 3};
    };
    const NamedTogether always = [](const CountedItem&, const CountedItem&) { return true; };
    const Aliases none = Aliases::parse("", "aliases.toml");
    for (const auto& [one, other] : {std::pair("Donald Trump Jr.", "Donald Trump"),
                                     std::pair("John Quincy Adams", "John Adams")}) {
        const std::vector<CountedItem> items{item(one), item(other)};
        EXPECT_EQ(resolve_persons(items, lists, none).size(), 1U) << one;
        EXPECT_EQ(resolve_persons(items, lists, none, always).size(), 2U) << one;
    }
    const std::vector<CountedItem> items{item("Joseph R. Biden Jr."), item("Joe Biden")};
    EXPECT_EQ(resolve_persons(items, lists, none, always).size(), 1U);
}

TEST(TwoPeople, AreTheJuniorAndTheSenior) {
    EXPECT_THAT(people({{"Martin Luther King Jr.", "", "US", 1960},
                        {"Martin Luther King Sr.", "", "US", 1960}}),
                testing::SizeIs(2));
}

TEST(TwoPeople, ShareAShorterNameByWhatIsSaidOfIt) {
    EXPECT_THAT(people({{"George H. W. Bush", "president", "US", 1990, 3},
                        {"George W. Bush", "president", "US", 2000, 3},
                        {"George Bush", "president", "US", 1990},
                        {"George Bush", "president", "US", 2000}}),
                UnorderedElementsAre("George H. W. Bush: president George Bush 1990, president "
                                     "George H. W. Bush 1990",
                                     "George W. Bush: president George Bush 2000, president George "
                                     "W. Bush 2000"));
}

TEST(TwoPeople, LeaveAShorterNameByItselfWhenNothingTells) {
    EXPECT_THAT(people({{"John A. Smith", "", "US", 2020},
                        {"John B. Smith", "", "US", 2020},
                        {"John Smith", "", "US", 2020}}),
                testing::SizeIs(3));
}

TEST(AFamilyName, AloneIsTheOneWhoIsFarMoreFrequent) {
    EXPECT_THAT(people({{"Joe Biden", "", "US", 2020, 30},
                        {"Hunter Biden", "", "US", 2020, 2},
                        {"Biden", "", "US", 2020, 9}}),
                UnorderedElementsAre("Joe Biden: Biden 2020, Joe Biden 2020",
                                     "Hunter Biden: Hunter Biden 2020"));
    EXPECT_THAT(people({{"Bill Clinton", "", "US", 1990, 10},
                        {"Hillary Clinton", "", "US", 1990, 8},
                        {"Clinton", "", "US", 1990, 4}}),
                testing::SizeIs(3));
    EXPECT_THAT(
        people({{"Bill Clinton", "mr", "US", 1990, 10},
                {"Hillary Clinton", "mrs", "US", 1990, 8},
                {"Clinton", "mrs", "US", 1990, 4}}),
        UnorderedElementsAre("Bill Clinton: mr Bill Clinton 1990",
                             "Hillary Clinton: mrs Clinton 1990, mrs Hillary Clinton 1990"));
}

TEST(AFamilyName, IsNotDoubtfulBecauseItsBearerHasTwoFullNames) {
    EXPECT_THAT(people({{"Augustus Benjamin Aikhomu", "", "NG", 1990, 12},
                        {"Augustus Aikhomu", "", "NG", 1990, 3},
                        {"Ernest Aikhomu", "", "NG", 1990, 4},
                        {"Aikhomu", "", "NG", 1990, 9}}),
                UnorderedElementsAre("Augustus Benjamin Aikhomu: Aikhomu 1990, Augustus Aikhomu "
                                     "1990, Augustus Benjamin Aikhomu 1990",
                                     "Ernest Aikhomu: Ernest Aikhomu 1990"));
}

TEST(AFamilyName, BehindSheikhIsThatOfItsBearer) {
    EXPECT_THAT(people({{"Ahmed Yassin", "", "PS", 2000},
                        {"Ahmed Yassin", "", "PS", 2000},
                        {"Yassin", "sheikh", "PS", 2000}}),
                SizeIs(1));
}

TEST(AFamilyName, IsNoFirstNameOfAKing) {
    EXPECT_THAT(people({{"Mohammed bin Salman", "prince", "SA", 2020, 7},
                        {"Salman", "king", "SA", 2020},
                        {"Salman bin Abdulaziz", "king", "SA", 2020}}),
                UnorderedElementsAre(
                    "Mohammed bin Salman: prince Mohammed bin Salman 2020",
                    "Salman bin Abdulaziz: king Salman 2020, king Salman bin Abdulaziz 2020"));
}

TEST(OnePerson, IsFoundUnderSeveralSpellingsAndWithoutTheHouse) {
    EXPECT_THAT(people({{"Volodymyr Zelensky", "", "UA", 2020, 5},
                        {"Volodymyr Zelenskyy", "", "US", 2020}}),
                ElementsAre("Volodymyr Zelensky: Volodymyr Zelensky 2020, Volodymyr Zelenskyy "
                            "2020"));
    EXPECT_THAT(people({{"Mohamed bin Zayed Al Nahyan", "", "AE", 2020, 5},
                        {"Mohammed bin Zayed", "", "AE", 2020},
                        {"Abdullah bin Zayed", "", "AE", 2020}}),
                UnorderedElementsAre("Mohamed bin Zayed Al Nahyan: Mohamed bin Zayed Al Nahyan "
                                     "2020, Mohammed bin Zayed 2020",
                                     "Abdullah bin Zayed: Abdullah bin Zayed 2020"));
}

TEST(TwoPeople, OfTwoSpellingsStayTwoInOtherTimes) {
    EXPECT_THAT(people({{"Ivan Petrovsky", "", "US", 1980}, {"Ivan Petrovskiy", "", "UA", 2010}}),
                testing::SizeIs(2));
}

TEST(AFamilyName, IsNobodyWhoIsHardlyEverNamedInFull) {
    EXPECT_THAT(people({{"A. Moody", "", "US", 1980, 1}, {"Moody", "", "US", 1980, 99}}),
                testing::SizeIs(2));
}

TEST(TheUsersFile, SaysWhoIsTheSame) {
    EXPECT_THAT(people({{"Mao Zedong", "", "CN", 1960}, {"Mao Tse-tung", "", "CN", 1960, 5}},
                       "same = [[\"Mao Zedong\", \"Mao Tse-tung\"]]"),
                ElementsAre("Mao Zedong: Mao Tse-tung 1960, Mao Zedong 1960"));
    // Also against what the articles say, and with forms that nobody has named.
    EXPECT_THAT(people({{"John Smith", "senator", "US", 1980},
                        {"John Smith", "coach", "US", 1980},
                        {"J. Smith", "coach", "US", 1980}},
                       "same = [[\"John Smith\"]]"),
                testing::SizeIs(1));
}

TEST(TheUsersFile, SaysWhoIsNot) {
    EXPECT_THAT(people({{"Joe Biden", "", "US", 2020}, {"Joseph Biden", "", "US", 2020}},
                       "different = [[\"Joe Biden\", \"Joseph Biden\"]]"),
                testing::SizeIs(2));
    EXPECT_THAT(people({{"Joe Biden", "", "US", 2020, 30}, {"Biden", "", "US", 2020}},
                       "different = [[\"Joe Biden\", \"Biden\"]]"),
                testing::SizeIs(2));
}

TEST(TheUsersFile, SaysWhatIsNoPerson) {
    EXPECT_THAT(people({{"Big Ben", "", "GB", 2020}, {"Ben", "", "GB", 2020}},
                       "not-a-person = [\"big ben\"]"),
                ElementsAre("Ben: Ben 2020"));
}

TEST(People, AreTheSameInWhateverOrderTheyAreRead) {
    std::vector<Said> said{{"George H. W. Bush", "president", "US", 1990, 3},
                           {"George W. Bush", "president", "US", 2000, 3},
                           {"George Bush", "president", "US", 1990},
                           {"Bush", "president", "US", 2000},
                           {"Laura Bush", "mrs", "US", 2000}};
    std::vector<std::string> first = people(said);
    std::sort(first.begin(), first.end());
    for (int turn = 0; turn < 4; ++turn) {
        std::rotate(said.begin(), said.begin() + 1, said.end());
        std::vector<std::string> next = people(said);
        std::sort(next.begin(), next.end());
        EXPECT_EQ(next, first);
    }
}

}  // namespace
}  // namespace dateline
