#include "indexer/mentions/resolve/resolve_people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/growth.h"
#include "tests/unit/mentions/marked_text.h"
#include "text/data_files.h"

namespace dateline {
namespace {

const Lexicon& lexicon() {
    static const Lexicon loaded = Lexicon::load(data_folder(), "en");
    return loaded;
}

const NameLists& lists() {
    static const NameLists loaded = NameLists::load(data_folder(), "en");
    return loaded;
}

struct Case {
    const char* marked;
    std::vector<std::string> entities;
};

std::vector<std::string> resolve(const char* marked) {
    MarkedText text(marked);
    resolve_people(text.analysis, lexicon(), lists(), text.resolution);
    resolve_handles(text.analysis, lexicon(), text.resolution);
    return text.entities();
}

TEST(Person, IsOneUnderFullAndShortForms) {
    const Case cases[] = {
        {"[p:Antony Blinken] spoke. [p:Blinken] left.", {"Antony Blinken", "Antony Blinken"}},
        {"[p:Blinken] left. Later [p:Antony Blinken] spoke.", {"Antony Blinken", "Antony Blinken"}},
        {"[p:Joseph R. Biden] and [p:Joe Biden] and [p:J. Biden]",
         {"Joseph R. Biden", "Joseph R. Biden", "Joseph R. Biden"}},
        {"[p:Bill Clinton], born [p:William Clinton]", {"Bill Clinton", "Bill Clinton"}},
        {"[p:Gabriel García Márquez] wrote; [p:García Márquez] and [p:García]",
         {"Gabriel García Márquez", "Gabriel García Márquez", "Gabriel García Márquez"}},
        {"[p:Nicolás Maduro Moros] won. [p:Nicolás Maduro] spoke.",
         {"Nicolás Maduro Moros", "Nicolás Maduro Moros"}},
        {"[p:J. Robert Oppenheimer] and [p:Robert Oppenheimer]",
         {"J. Robert Oppenheimer", "J. Robert Oppenheimer"}},
        {"[p:Abdul Rahman bin Mohammad bin Nasser Al Owais] and [p:Abdul Rahman Al Owais]",
         {"Abdul Rahman bin Mohammad bin Nasser Al Owais",
          "Abdul Rahman bin Mohammad bin Nasser Al Owais"}},
        {"[p:Andrés Manuel López Obrador] spoke. [p:AMLO] left.",
         {"Andrés Manuel López Obrador", "Andrés Manuel López Obrador"}},
        {"[p:Ferdinand Marcos Jr.] won. [p:Marcos Jr.] spoke.",
         {"Ferdinand Marcos Jr.", "Ferdinand Marcos Jr."}},
        {"[p:Volodymyr Zelensky] spoke. [p:Volodymyr Zelenskyy] left.",
         {"Volodymyr Zelensky", "Volodymyr Zelensky"}},
        {"[p:Hossein Amir-Abdollahian] spoke. [p:Hossein Amirabdollahian] left.",
         {"Hossein Amir-Abdollahian", "Hossein Amir-Abdollahian"}},
        {"[p:Ursula von der Leyen] spoke. [p:Von der Leyen] left.",
         {"Ursula von der Leyen", "Ursula von der Leyen"}},
        {"[p:Mohamed bin Zayed Al Nahyan] spoke. [p:Mohamed bin Zayed] left.",
         {"Mohamed bin Zayed Al Nahyan", "Mohamed bin Zayed Al Nahyan"}},
        {"[p:Orbán Viktor] and [p:Viktor Orbán]", {"Orbán Viktor", "Orbán Viktor"}},
        {"[p:BLINKEN] LEAVES\n\n[p:Antony Blinken] left", {"Antony Blinken", "Antony Blinken"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(FamilyNameFirst, IsTheShortForm) {
    const Case cases[] = {
        {"[p:Xi Jinping] met him. [p:Xi] smiled.", {"Xi Jinping", "Xi Jinping"}},
        {"[p:Wang Yi] and [p:Qin Gang]; [p:Wang] left", {"Wang Yi", "Qin Gang", "Wang Yi"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(TwoOfOneFamily, StayTwo) {
    const Case cases[] = {
        {"[p:George W. Bush] and his father [p:George H. W. Bush]; then [p:George H. W. Bush] left",
         {"George W. Bush", "George H. W. Bush", "George H. W. Bush"}},
        {"[p:John Quincy Adams], son of [p:John Adams]", {"John Quincy Adams", "John Adams"}},
        {"[p:Hillary Clinton] met [p:Bill Clinton]", {"Hillary Clinton", "Bill Clinton"}},
        {"[p:Bob Menendez] sent his son. [p:Rob Menendez Jr.] came.",
         {"Bob Menendez", "Rob Menendez Jr."}},
        {"[p:Robert Crimo III] left. [p:Crimo Jr.] came.", {"Robert Crimo III", "Crimo Jr."}},
        {"[p:Donald Trump] came. Then came [p:Donald Trump Jr.], the son of [p:Donald Trump].",
         {"Donald Trump", "Donald Trump Jr.", "Donald Trump"}},
        {"[p:James Robinson] Resigns\n\n[p:James Robinson III] left. [p:James Robinson] came.",
         {"James Robinson III", "James Robinson III", "James Robinson III"}},
        {"King [p:Salman] met his son [p:Mohammed bin Salman]", {"Salman", "Mohammed bin Salman"}},
        {"[p:Donald Trump] spoke to [p:Larry King]. [p:Trump] said so.",
         {"Donald Trump", "Larry King", "Donald Trump"}},
        {"[p:King Salman] met [p:Mohammed bin Salman]", {"Salman", "Mohammed bin Salman"}},
        {"[p:Salman bin Abdulaziz] met [p:Mohammed bin Salman]; King [p:Salman] left",
         {"Salman bin Abdulaziz", "Mohammed bin Salman", "Salman bin Abdulaziz"}},
        {"[p:Laura Bush] came. [p:Bush] sang. [p:Jeb Bush] came. [p:Bush] danced.",
         {"Laura Bush", "Laura Bush", "Jeb Bush", "Jeb Bush"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(FatherAndSon, StayTwo) {
    const Case cases[] = {
        {"[p:Donald Trump Jr.] came. President [p:Donald J. Trump] said his son was good. "
         "[p:Donald Trump] left.",
         {"Donald Trump Jr.", "Donald J. Trump", "Donald J. Trump"}},
        {"[p:Robert F. Kennedy Jr.] is running. His father, [p:Robert F. Kennedy], was shot.",
         {"Robert F. Kennedy Jr.", "Robert F. Kennedy"}},
        {"[p:Robert F. Kennedy Jr.] is running. [p:Robert F. Kennedy] spoke.",
         {"Robert F. Kennedy Jr.", "Robert F. Kennedy Jr."}},
        {"[p:Fernando Tatis Jr.] was banned; [p:Tatis Jr.] said sorry.",
         {"Fernando Tatis Jr.", "Fernando Tatis Jr."}},
        {"[p:Martin Luther King, Jr.] was shot. [p:King] was 39.",
         {"Martin Luther King Jr.", "Martin Luther King Jr."}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(HalfOfAGivenName, IsNoFamilyName) {
    const Case cases[] = {
        {"[p:Ban Ki-moon] met President [p:Moon Jae-in]. Mr. [p:Moon] thanked Mr. [p:Ban].",
         {"Ban Ki-moon", "Moon Jae-in", "Moon Jae-in", "Ban Ki-moon"}},
        {"[p:Moon Jae-in] met [p:Ban Ki-moon]. [p:Moon] left.",
         {"Moon Jae-in", "Ban Ki-moon", "Moon Jae-in"}},
        {"[p:Wen Jiabao] and [p:Tsai Ing-wen] spoke; Mr. [p:Wen] left, and [p:Tsai] sat.",
         {"Wen Jiabao", "Tsai Ing-wen", "Wen Jiabao", "Tsai Ing-wen"}},
        {"[p:Jean-Claude Juncker] met [p:Ann Smith-Jones]. [p:Jones] left.",
         {"Jean-Claude Juncker", "Ann Smith-Jones", "Ann Smith-Jones"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(ShortGivenName, IsWhoHasTheFullOne) {
    const Case cases[] = {
        {"[p:Kenneth Clarke] had resisted. It was the [p:Ken] show.",
         {"Kenneth Clarke", "Kenneth Clarke"}},
        {"[p:Wm. Jones] paid. Later [p:William Jones] left.", {"Wm. Jones", "Wm. Jones"}},
        {"[p:William Smith] met [p:William Jones]. [p:Bill] left.",
         {"William Smith", "William Jones", "Bill"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(Numerals, TellOneOfANameFromAnother) {
    const Case cases[] = {
        {"[p:Abdullah II] took the oath. His grandfather was [p:Abdullah I]; [p:Abdullah II] wept.",
         {"Abdullah II", "Abdullah I", "Abdullah II"}},
        {"[p:Elizabeth] came. [p:Elizabeth II] spoke.", {"Elizabeth II", "Elizabeth II"}},
        {"[p:Malcolm X] spoke, and [p:Malcolm] sat.", {"Malcolm X", "Malcolm X"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(TitlesWithinAName, AreNoPartOfIt) {
    const Case cases[] = {
        {"[p:Queen Margrethe II] met [p:Princess Victoria].", {"Margrethe II", "Victoria"}},
        {"[p:Prince] sang.", {"Prince"}},
        {"[p:Prince Fielder] hit.", {"Prince Fielder"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(NameThatTwoBear, IsTheOneWhomTheArticleSpeaksOf) {
    const Case cases[] = {
        {"[p:George W. Bush] was sworn in, as was once his father before him, on the steps of the "
         "Capitol. His father, [p:George H. W. Bush], looked on. After a while of music and some "
         "applause [p:George Bush] spoke, and [p:Bush] left.",
         {"George W. Bush", "George H. W. Bush", "George W. Bush", "George W. Bush"}},
        {"[p:George W. Bush] met [p:George H. W. Bush] at noon, and it was the day on which all "
         "the "
         "papers wrote of [p:George H. W. Bush] and of nobody else. [p:George Bush] spoke.",
         {"George W. Bush", "George H. W. Bush", "George H. W. Bush", "George H. W. Bush"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(Couple, SharesTheFamilyName) {
    const Case cases[] = {
        {"[p:Bill] and [p:Hillary Clinton] came. [p:Bill] sat.",
         {"Bill Clinton", "Hillary Clinton", "Bill Clinton"}},
        {"[p:Barack Obama] came; [p:Obama] and [p:Joe Biden] sat",
         {"Barack Obama", "Barack Obama", "Joe Biden"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(Title, TellsACoupleApart) {
    const Case cases[] = {
        {"[p:Bill Clinton] and [p:Hillary Clinton]. Mr. [p:Clinton] and Mrs. [p:Clinton].",
         {"Bill Clinton", "Hillary Clinton", "Bill Clinton", "Hillary Clinton"}},
        {"Mrs. [p:Ngo Obi] met Mr. [p:Uzo Obi]. Mrs. [p:Obi] left.",
         {"Ngo Obi", "Uzo Obi", "Ngo Obi"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(Handle, IsThePersonWhoseNameItIsMadeOf) {
    const Case cases[] = {
        {"[p:Antony Blinken] left. @SecBlinken said", {"Antony Blinken", "Antony Blinken"}},
        {"[p:Tom Elliott] (@tomselliott), June 19", {"Tom Elliott", "Tom Elliott"}},
        {"[p:Josh Rogin] wrote. Thanks @joshrogin", {"Josh Rogin", "Josh Rogin"}},
        {"[p:Josh Rogin] wrote to @business", {"Josh Rogin"}},
        {"[p:Li Wei] came with @charli", {"Li Wei"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.entities) << c.marked;
}

TEST(PeopleOfOneName, AreResolvedInLinearTime) {
    const auto smiths = [](std::size_t people) {
        std::string text;
        for (std::size_t i = 0; i < people; ++i)
            text += "A" + std::to_string(i) + " Smith met Smith. ";
        return text;
    };
    const auto resolve = [](const std::string& text) {
        const Analysis analysis = analyse(text);
        Resolution resolution;
        for (std::uint32_t t = 0; t + 3 < analysis.tokens.size(); t += 4) {
            resolution.spans.push_back({t, t + 2, EntityKind::person});
            resolution.spans.push_back({t + 3, t + 4, EntityKind::person});
        }
        resolution.begin();
        resolve_people(analysis, lexicon(), lists(), resolution);
        EXPECT_EQ(resolution.entities.size(), analysis.tokens.size() / 4);
    };
    expect_linear_time(5'000, smiths, resolve);
}

}  // namespace
}  // namespace dateline
