#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view nitf = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="en">
<head><title>Ports file</title>
<tobject><tobject.subject tobject.subject.type="Economy" tobject.subject.matter="Shipping"/></tobject>
<docdata><doc-id id-string="hw-17"/><date.issue norm="20230619T113000Z"/>
<identified-content><person>Wang Yi</person><location>Taiwan Strait</location><org value="NATO"/></identified-content>
<key-list><keyword key="ports"/></key-list><doc.copyright holder="Harbour Wire"/></docdata>
<pubdata name="The Courier" position.section="World"/>
</head>
<body><body.head><hedline><hl1>Ports open again</hl1><hl2>After a week</hl2></hedline>
<byline>By <person>Jane Doe</person><byttl>Shipping writer</byttl></byline>
<dateline><location>BEIJING</location>, <story.date>June 19</story.date></dateline></body.head>
<body.content><media><media-caption><p>A crane.</p></media-caption></media>
<p>The ports opened, <person>Li Qiang</person> said.</p>
<p>Ships
left.</p><table><tr><td>a</td><td>b</td></tr></table></body.content>
<body.end><tagline>Jane Doe writes on ports.</tagline></body.end></body></nitf>)";

TEST(Nitf, GivesItsStoryAndWhatItStates) {
    const Reading reading = read("story.dat", nitf);
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(1));
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.title, "Ports open again");
    EXPECT_EQ(article.text,
              "Ports open again\n\nBEIJING, June 19 — The ports opened, Li Qiang said.\n\nShips "
              "left.\n\na b");
    EXPECT_EQ(article.author, "Jane Doe");
    EXPECT_EQ(article.source, "The Courier");
    EXPECT_EQ(article.section, "World");
    EXPECT_EQ(article.record, "hw-17");
    EXPECT_EQ(article.language, "en");
    EXPECT_EQ(published(article), "2023-06-19");
    EXPECT_EQ(article.published->precision, Precision::instant);
    EXPECT_THAT(article.stated.people, ElementsAre("Wang Yi", "Li Qiang"));
    EXPECT_THAT(article.stated.places, ElementsAre("Taiwan Strait"));
    EXPECT_THAT(article.stated.organizations, ElementsAre("NATO"));
    EXPECT_THAT(article.stated.keywords, ElementsAre("Economy", "Shipping", "ports"));
    EXPECT_EQ(line_of(article, 0), 11u);
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("Ships"))), 16u);
}

constexpr std::string_view newsml = R"(<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<knowledgeItem guid="k"><conceptSet><concept><conceptId qcode="pers:17"/><name>Wang Yi</name>
  <type qcode="cpnat:person"/></concept></conceptSet></knowledgeItem>
<newsItem guid="urn:hw:17" version="3" xml:lang="en-GB">
 <itemMeta><itemClass qcode="ninat:text"/><provider literal="HW"><name>Harbour Wire</name></provider>
  <versionCreated>2023-06-20T08:00:00Z</versionCreated><firstCreated>2023-06-19T23:30:00+08:00</firstCreated>
  <pubStatus qcode="stat:usable"/></itemMeta>
 <contentMeta><headline role="hl:short">Ports</headline><headline role="hl:main">Ports open again</headline>
  <by>By Jane Doe</by><dateline>BEIJING, June 19</dateline><slugline>CHINA-PORTS</slugline>
  <subject type="cpnat:abstract" qcode="medtop:1"><name xml:lang="de">Hafen</name><name xml:lang="en">port</name></subject>
  <subject qcode="pers:17"/>
  <subject type="cpnat:geoArea" qcode="geo:2"/>
  <subject type="cpnat:organisation" literal="NATO"/></contentMeta>
 <assert qcode="geo:2"><name>Taiwan Strait</name></assert>
 <contentSet><inlineXML contenttype="application/xhtml+xml">
  <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The ports opened.</p>
  <p>Ships left.</p></body></html></inlineXML></contentSet>
</newsItem>
<newsItem guid="urn:hw:18"><itemMeta><title>Second</title><provider qcode="x:y"/></itemMeta>
 <contentSet><inlineData contenttype="text/plain">Plain text.</inlineData></contentSet></newsItem>
<newsItem guid="urn:hw:19"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
<newsItem guid="urn:hw:20"><contentSet><inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
 <body.head><hedline><hl1>In NITF</hl1></hedline></body.head><body.content><p>He came.</p></body.content></body>
 </nitf></inlineXML></contentSet></newsItem>
<packageItem guid="p"/></itemSet></newsMessage>)";

TEST(NewsmlG2, GivesEveryItemWithItsSubjects) {
    const Reading reading = read("message.dat", newsml);
    ASSERT_THAT(reading.articles, SizeIs(3));
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.title, "Ports open again");
    EXPECT_EQ(article.text,
              "Ports open again\n\nBEIJING, June 19 — The ports opened.\n\nShips left.");
    EXPECT_EQ(article.author, "Jane Doe");
    EXPECT_EQ(article.source, "Harbour Wire");
    EXPECT_EQ(article.record, "urn:hw:17");
    EXPECT_EQ(article.language, "en");
    EXPECT_EQ(published(article), "2023-06-19");
    EXPECT_THAT(article.stated.people, ElementsAre("Wang Yi"));
    EXPECT_THAT(article.stated.places, ElementsAre("Taiwan Strait"));
    EXPECT_THAT(article.stated.organizations, ElementsAre("NATO"));
    EXPECT_THAT(article.stated.keywords, ElementsAre("port", "CHINA-PORTS"));
    EXPECT_EQ(line_of(article, 0), 9u);
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("Ships"))), 18u);
    EXPECT_EQ(reading.articles[1].text, "Second\n\nPlain text.");
    EXPECT_EQ(reading.articles[2].text, "In NITF\n\nHe came.");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems[0].what, HasSubstr("withdrawn"));
    EXPECT_EQ(reading.problems[0].line, 22u);
}

TEST(NewsmlG2, OfAPackageAloneIsNoArticle) {
    EXPECT_THAT(read("a.xml", "<packageItem guid=\"p\"/>").problems[0].what, HasSubstr("package"));
}

TEST(Ninjs, IsReadInEveryVersion) {
    const Reading one =
        read("a.json", R"({"uri":"https://hw.example/17","versioncreated":"2023-06-20T08:00:00Z",
        "firstcreated":"2023-06-19T08:00:00Z","headline":"Ports open","byline":"By Jane Doe","language":"en",
        "body_html":"<p>The ports opened.</p><p>Ships left.</p>","person":[{"name":"Wang Yi","rel":"about"}],
        "place":[{"name":"Beijing"}],"organisation":[{"name":"NATO"}],"subject":[{"name":"port","code":"1"}]})");
    const Reading two = read(
        "a.json", R"({"standard":{"name":"ninjs","version":"2.0"},"uri":"https://hw.example/17",
        "firstCreated":"2023-06-19T08:00:00Z","headlines":[{"role":"short","value":"Ports"},{"role":"main","value":"Ports open"}],
        "bodies":[{"contentType":"text/html","value":"<p>x</p>"},{"contentType":"text/plain","value":"The ports opened.\n\nShips left."}],
        "by":"Jane Doe","language":"en","people":[{"name":"Wang Yi"}],"places":[{"name":"Beijing"}],
        "organisations":[{"name":"NATO"}],"subjects":[{"name":"port","uri":"x"}]})");
    for (const Reading* reading : {&one, &two}) {
        ASSERT_THAT(reading->articles, SizeIs(1));
        const Article& article = reading->articles[0];
        EXPECT_EQ(article.title, "Ports open");
        EXPECT_EQ(article.text, "Ports open\n\nThe ports opened.\n\nShips left.");
        EXPECT_EQ(article.author, "Jane Doe");
        EXPECT_EQ(article.url, "https://hw.example/17");
        EXPECT_EQ(published(article), "2023-06-19");
        EXPECT_THAT(article.stated.people, ElementsAre("Wang Yi"));
        EXPECT_THAT(article.stated.places, ElementsAre("Beijing"));
        EXPECT_THAT(article.stated.organizations, ElementsAre("NATO"));
        EXPECT_THAT(article.stated.keywords, ElementsAre("port"));
    }
}

TEST(ReutersSgml, GivesEveryArticle) {
    const Reading reading = read("reut.dat", R"(<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" NEWID="17">
<DATE>19-JUN-1987 15:01:01.79</DATE>
<TOPICS><D>ship</D><D>trade</D></TOPICS>
<PLACES><D>west-germany</D></PLACES>
<PEOPLE><D>kohl</D></PEOPLE>
<ORGS><D>ec</D></ORGS>
<EXCHANGES></EXCHANGES>
<TEXT>&#2;
<TITLE>PORTS &lt;PRT> OPEN</TITLE>
<DATELINE>    BONN, June 19 - </DATELINE><BODY>The ports opened after
a week, the ministry said.
    Ships left &amp; came.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS NEWID="18">
<DATE>20-JUN-1987 15:01:01.79</DATE>
<TEXT TYPE="BRIEF">
<TITLE>PORTS SHUT</TITLE>
</TEXT>
</REUTERS>
<REUTERS NEWID="19"><TEXT TYPE="UNPROC">It has no structure.
</TEXT>)");
    ASSERT_THAT(reading.articles, SizeIs(3));
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.title, "PORTS <PRT> OPEN");
    EXPECT_EQ(
        article.text,
        "PORTS <PRT> OPEN\n\nBONN, June 19 - The ports opened after\na week, the ministry said.\n\n"
        "Ships left & came.");
    EXPECT_EQ(article.record, "17");
    EXPECT_EQ(article.source, "Reuters");
    EXPECT_EQ(published(article), "1987-06-19");
    EXPECT_THAT(article.stated.people, ElementsAre("kohl"));
    EXPECT_THAT(article.stated.places, ElementsAre("west-germany"));
    EXPECT_THAT(article.stated.organizations, ElementsAre("ec"));
    EXPECT_THAT(article.stated.keywords, ElementsAre("ship", "trade"));
    EXPECT_EQ(line_of(article, 0), 10u);
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("a week"))), 12u);
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("Ships"))), 13u);
    EXPECT_EQ(reading.articles[1].text, "PORTS SHUT");
    EXPECT_EQ(published(reading.articles[1]), "1987-06-20");
    EXPECT_EQ(reading.articles[2].text, "It has no structure.");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems[0].what, HasSubstr("not ended"));
    EXPECT_EQ(reading.problems[0].line, 23u);
}

}  // namespace
}  // namespace dateline
