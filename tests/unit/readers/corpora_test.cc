// XML and SGML of news corpora. The articles, papers and people in them are invented.
#include <gmock/gmock.h>

#include "indexer/readers/xml/wikitext.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Rcv1, GivesItsItem) {
    const Article article = only(read("1newsML.xml", R"(<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="17" id="root" date="1996-08-20" xml:lang="en">
<title>NORDHAVN: Ferry stops.</title>
<headline>Ferry stops.</headline>
<byline>Mara Ellison</byline>
<dateline>NORDHAVN 1996-08-20</dateline>
<text>
<p>The ferry stopped on Monday.</p>
<p>Its owner waits.</p>
</text>
<copyright>(c) Harbour Wire 1996</copyright>
<metadata><codes class="bip:countries:1.0"><code code="DEN"/></codes>
<dc element="dc.date.created" value="1996-08-21"/><dc element="dc.publisher" value="Harbour Wire Holdings Ltd"/>
<dc element="dc.source" value="Harbour Wire"/>
</metadata></newsitem>)"));
    EXPECT_EQ(article.title, "Ferry stops.");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(article.source, "Harbour Wire");
    EXPECT_EQ(article.record, "17");
    EXPECT_EQ(published(article), "1996-08-20");
    EXPECT_EQ(article.text,
              "Ferry stops.\n\nNORDHAVN 1996-08-20 — The ferry stopped on Monday.\n\n"
              "Its owner waits.");
}

constexpr std::string_view newsml1_head =
    "<?xml version='1.0'?><NewsML Version='1.2'><NewsEnvelope><DateAndTime>20230701T000000Z"
    "</DateAndTime></NewsEnvelope><NewsItem xml:lang='en'><Identification><NewsIdentifier>"
    "<DateId>20230619</DateId><PublicIdentifier>urn:newsml:hw:1</PublicIdentifier>"
    "</NewsIdentifier></Identification><NewsManagement><FirstCreated>20230619T073000Z"
    "</FirstCreated><Status FormalName='";

std::string newsml1(std::string_view status, std::string_view components) {
    return std::string(newsml1_head) + std::string(status) + "'/></NewsManagement><NewsComponent>" +
           std::string(components) + "</NewsComponent></NewsItem></NewsML>";
}

TEST(Newsml1, GivesTheTextOfItsComponents) {
    const Article article = only(read(
        "a.xml",
        newsml1("Usable",
                "<NewsLines><HeadLine>Ferry stops</HeadLine><ByLine>Mara Ellison</ByLine><DateLine>"
                "Nordhavn, June 19, 2023 (HW) -</DateLine><SlugLine>ferry</SlugLine></NewsLines>"
                "<AdministrativeMetadata><Provider><Party FormalName='Harbour Wire'/></Provider>"
                "</AdministrativeMetadata><NewsComponent><ContentItem><MediaType "
                "FormalName='Photo'/><DataContent>A boat.</DataContent></ContentItem>"
                "</NewsComponent><NewsComponent><ContentItem><MediaType FormalName='Text'/>"
                "<DataContent><p>The ferry stopped.</p><p>Its owner waits.</p></DataContent>"
                "</ContentItem></NewsComponent>")));
    EXPECT_EQ(article.title, "Ferry stops");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(article.source, "Harbour Wire");
    EXPECT_EQ(article.record, "urn:newsml:hw:1");
    EXPECT_EQ(published(article), "2023-06-19");
    EXPECT_THAT(article.stated.keywords, ElementsAre("ferry"));
    EXPECT_EQ(article.text,
              "Ferry stops\n\nNordhavn, June 19, 2023 (HW) - The ferry stopped.\n\n"
              "Its owner waits.");
}

TEST(Newsml1, OfManyContentsIsReadInLinearTime) {
    std::string contents = "<ContentItem>";
    for (int i = 0; i < 60'000; ++i) contents += "<DataContent/>";
    EXPECT_THAT(read("a.xml", newsml1("Usable", contents + "</ContentItem>")).articles, IsEmpty());
}

TEST(Newsml1, ThatIsWithdrawnIsNoArticle) {
    const Reading reading = read("a.xml", newsml1("Canceled", ""));
    EXPECT_THAT(reading.articles, IsEmpty());
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].what, "withdrawn by its publisher (Status)");
}

TEST(DocSgml, OfTrecIsAnArticleForEachElement) {
    const Reading reading = read("ft911_1", R"(<DOC>
<DOCNO>FT911-7</DOCNO>
<DATE>910514
</DATE>
<HEADLINE>
FT  14 MAY 91 / Ferry stops
</HEADLINE>
<BYLINE>
   By MARA ELLISON
</BYLINE>
<TEXT>
The ferry stopped on Monday, at &amp; around the quay.
Its owner waits.
</TEXT>
<PUB>The Lantern Gazette
</PUB>
</DOC>
<DOC>
<DOCNO> AP880212-0001 </DOCNO>
<FILEID>AP-NR-02-12-88</FILEID>
<HEAD>Owls Return</HEAD>
<DATELINE>COPPERFIELD (AP) </DATELINE>
<TEXT>
   Two owls
nest again.
   A third one came.
</TEXT>
)");
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& ferry = reading.articles[0];
    EXPECT_EQ(ferry.title, "Ferry stops");
    EXPECT_EQ(ferry.author, "MARA ELLISON");
    EXPECT_EQ(ferry.source, "The Lantern Gazette");
    EXPECT_EQ(ferry.record, "FT911-7");
    EXPECT_EQ(published(ferry), "1991-05-14");
    EXPECT_EQ(ferry.text,
              "Ferry stops\n\nThe ferry stopped on Monday, at & around the quay. "
              "Its owner waits.");
    const Article& owls = reading.articles[1];
    EXPECT_EQ(owls.title, "Owls Return");
    EXPECT_EQ(owls.source, "Associated Press");
    EXPECT_EQ(published(owls), "1988-02-12");
    EXPECT_EQ(owls.text,
              "Owls Return\n\nCOPPERFIELD (AP) — Two owls nest again.\n\nA third one came.");
    EXPECT_EQ(line_of(owls, static_cast<std::uint32_t>(owls.text.find("A third"))), 26u);
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].what, "an article that is not ended by </DOC>");
}

TEST(DocSgml, HasLinesForParagraphsWhereTheyAreThatLong) {
    const std::string line = "The ferry stopped on Monday, and " + std::string(100, 'x') + ".";
    const Article article =
        only(read("a.sgml", "<DOC>\n<DOCNO>1</DOCNO>\n<HEADLINE>Ferry</HEADLINE>\n<TEXT>\n" + line +
                                "\n" + line + "\n</TEXT>\n</DOC>\n"));
    EXPECT_EQ(article.text, "Ferry\n\n" + line + "\n\n" + line);
}

TEST(DocSgml, OfGigawordSaysItsDayInItsNumber) {
    const Reading reading = read("afp_eng_200801",
                                 "<DOC id=\"AFP_ENG_20080101.0001\" type=\"story\" >\n"
                                 "<HEADLINE>\nFerry stops\n</HEADLINE>\n<DATELINE>\nNORDHAVN, Jan "
                                 "1, 2008 (AFP)\n</DATELINE>\n<TEXT>\n<P>\nThe ferry\nstopped.\n"
                                 "</P>\n<P>\nIts owner waits.\n</P>\n</TEXT>\n</DOC>\n");
    EXPECT_THAT(reading.problems, IsEmpty());
    const Article article = only(reading);
    EXPECT_EQ(article.source, "AFP");
    EXPECT_EQ(published(article), "2008-01-01");
    EXPECT_EQ(article.text,
              "Ferry stops\n\nNORDHAVN, Jan 1, 2008 (AFP) — The ferry stopped.\n\n"
              "Its owner waits.");
}

TEST(DocSgml, MayHaveItsTextUnmarked) {
    const Article article =
        only(read("wiki_00",
                  "<doc id=\"12\" url=\"https://wiki.example/?curid=12\" title=\"Ferry\">\n"
                  "Ferry\n\nA ferry is a boat.\n\nIt carries people.\n\n</doc>\n"));
    EXPECT_EQ(article.title, "Ferry");
    EXPECT_EQ(article.url, "https://wiki.example/?curid=12");
    EXPECT_EQ(article.text, "Ferry\n\nA ferry is a boat.\n\nIt carries people.");
}

TEST(DocSgml, OfManyElementsThatNothingEndsIsReadInLinearTime) {
    std::string sgml;
    for (int i = 0; i < 200'000; ++i) sgml += "<DOC><TEXT><P><HEADLINE>";
    EXPECT_LE(read("a.sgml", sgml).articles.size(), 200'000u);
    sgml = "<DOC>";
    for (int i = 0; i < 200'000; ++i) sgml += "<HEADLINE><TEXT>";
    read("a.sgml", sgml);
}

TEST(Tei, GivesItsTextWithoutComments) {
    const Article article = only(read("a.xml", R"(<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title type="main">Ferry stops</title><author>Mara Ellison</author></titleStmt>
<publicationStmt><p/></publicationStmt>
<sourceDesc><bibl>Ferry stops</bibl><biblFull><titleStmt><title>Ferry stops</title></titleStmt>
<publicationStmt><publisher>The Lantern Gazette</publisher>
<ptr type="URL" target="https://lantern.example/ferry"/><date>2023-06-19</date></publicationStmt>
</biblFull></sourceDesc></fileDesc>
<profileDesc><textClass><keywords><term type="tags">ferries</term></keywords></textClass>
<creation><date type="download">2024-01-01</date></creation></profileDesc></teiHeader>
<text><body><div type="entry"><head>The quay</head><p>The ferry stopped.</p>
<list><item>Nobody sails.</item></list></div>
<div type="comments"><p>First!</p></div></body></text></TEI>)"));
    EXPECT_EQ(article.title, "Ferry stops");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(article.source, "The Lantern Gazette");
    EXPECT_EQ(article.url, "https://lantern.example/ferry");
    EXPECT_EQ(published(article), "2023-06-19");
    EXPECT_THAT(article.stated.keywords, ElementsAre("ferries"));
    EXPECT_EQ(article.text, "Ferry stops\n\nThe quay\n\nThe ferry stopped.\n\nNobody sails.");
}

TEST(Tei, NamesAnAuthorByTheirParts) {
    const auto author = [](std::string_view name) {
        return only(read("a.xml",
                         "<TEI><teiHeader><fileDesc><titleStmt><title>Ferry</title><author>" +
                             std::string(name) +
                             "</author></titleStmt></fileDesc></teiHeader><text><body>"
                             "<p>It stopped.</p></body></text></TEI>"))
            .author;
    };
    EXPECT_EQ(author("<persName><forename>Mara</forename><surname>Ellison</surname></persName>"),
              "Mara Ellison");
    EXPECT_EQ(author("<surname>Ellison</surname>, <forename>Mara</forename>"), "Mara Ellison");
    EXPECT_EQ(author("<persName>Mara Ellison</persName>"), "Mara Ellison");
}

TEST(Tei, GivesEveryTextOfACorpus) {
    const std::string text =
        "<TEI><teiHeader/><text><body><p>The ferry stopped.</p></body></text></TEI>";
    EXPECT_THAT(read("a.xml", "<teiCorpus><teiHeader/>" + text + text + "</teiCorpus>").articles,
                SizeIs(2));
}

TEST(Trafilatura, SaysEverythingInItsAttributes) {
    const Article article =
        only(read("a.xml",
                  "<doc sitename=\"The Lantern Gazette\" title=\"Ferry stops\" author=\"Mara "
                  "Ellison\" date=\"2023-06-19\" url=\"https://lantern.example/ferry\" "
                  "hostname=\"lantern.example\" categories=\"News\" tags=\"ferries\">\n<main>"
                  "<head rend=\"h2\">The quay</head><p>The ferry stopped.</p></main>"
                  "<comments><p>First!</p></comments></doc>"));
    EXPECT_EQ(article.title, "Ferry stops");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(article.source, "The Lantern Gazette");
    EXPECT_EQ(article.section, "News");
    EXPECT_EQ(published(article), "2023-06-19");
    EXPECT_EQ(article.text, "Ferry stops\n\nThe quay\n\nThe ferry stopped.");
}

TEST(Mediawiki, GivesThePagesOfTheMainNamespace) {
    const auto page = [](std::string_view title, std::string_view ns, std::string_view text) {
        return "<page><title>" + std::string(title) + "</title><ns>" + std::string(ns) +
               "</ns><id>12</id><revision><id>3</id><timestamp>2023-06-29T00:00:00Z</timestamp>"
               "<text bytes='9' xml:space='preserve'>" +
               std::string(text) + "</text></revision></page>";
    };
    const Reading reading = read(
        "wiki.xml",
        "<mediawiki xmlns='http://www.mediawiki.org/xml/export-0.11/' xml:lang='de'><siteinfo>"
        "<sitename>Wikinews</sitename><base>https://de.wiki.example/wiki/Hauptseite</base>"
        "<namespaces><namespace key='6'>Datei</namespace><namespace key='14'>Kategorie</namespace>"
        "</namespaces></siteinfo>" +
            page("F\u00E4hre h\u00E4lt", "0",
                 "{{date|June 19, 2023}}\n[[Datei:Boot.jpg|thumb|Ein Boot]]\nDie [[F\u00E4hre]] "
                 "h\u00E4lt.\n\n== Quellen ==\n*{{source|url=https://x.example}}\n"
                 "[[Kategorie:Schiffe]]") +
            page("Talk", "1", "Nothing.") + page("Boot", "0", "#WEITERLEITUNG [[F\u00E4hre]]") +
            "</mediawiki>");
    EXPECT_THAT(reading.problems, IsEmpty());
    const Article article = only(reading);
    EXPECT_EQ(article.title, "Fähre hält");
    EXPECT_EQ(article.source, "Wikinews");
    EXPECT_EQ(article.language, "de");
    EXPECT_EQ(article.url, "https://de.wiki.example/wiki/Fähre_hält");
    EXPECT_EQ(published(article), "2023-06-19");
    EXPECT_THAT(article.stated.keywords, ElementsAre("Schiffe"));
    EXPECT_EQ(article.text, "Fähre hält\n\nDie Fähre hält.");
}

TEST(Wikitext, IsWhatItsPageShows) {
    const auto text = [](std::string_view wikitext) { return read_wikitext(wikitext).text; };
    EXPECT_EQ(text("'''Bold''' and ''italic'' [[a|words]], [[b]]s and [https://x.example a link]."),
              "Bold and italic words, bs and a link.");
    EXPECT_EQ(text("{{w|Nordhavn}} and {{w|Quay (sea)|the quay}}{{haveyoursay|{{x}}}}."),
              "Nordhavn and the quay.");
    EXPECT_EQ(text("One\nline.\n\nTwo.\n* item\n* [[w:x|other]] item"),
              "One line.\n\nTwo.\n\nitem\n\nother item");
    EXPECT_EQ(text("a<ref name=x>note</ref>b<ref name=y />c<!-- no -->d<br/>e &lt; 3 < 4 <b>f</b>"),
              "abcd e &lt; 3 < 4 f");
    EXPECT_EQ(text("Before.\n{| class=x\n| cell {{y}}\n|}\nAfter. [[fr:Le bac]] __NOTOC__"),
              "Before.\n\nAfter.");
    EXPECT_EQ(text("Open {{never closed [[ nor this. {{w|But}} that."),
              "Open never closed nor this. But that.");
    EXPECT_EQ(
        text("Lead.\n== Boats ==\nOne.\n== Related news ==\n* [[Owls return]]\n== Sources ==\n"),
        "Lead.\n\nBoats\n\nOne.");
    const WikiText byline = read_wikitext("{{byline|date=May 2, 2023|location=[[Nordhavn]]}}Text.");
    EXPECT_EQ(byline.date, "May 2, 2023");
    EXPECT_EQ(byline.place, "Nordhavn");
}

TEST(Wikitext, OfManyBracketsIsReadInLinearTime) {
    std::string open, closed;
    for (int i = 0; i < 1 << 19; ++i) open += "{{[[{|<a", closed += "}}]]|}";
    read_wikitext(open + closed);
    read_wikitext(closed + open);
    std::string nested;
    for (int i = 0; i < 1 << 17; ++i) nested += "{{w|";
    read_wikitext(nested + std::string(1 << 18, '}'));
}

TEST(Evernote, GivesItsNotes) {
    const Reading reading = read("notes.enex", R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
<en-export export-date="20240101T000000Z"><note><title>Ferry stops</title>
<content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x"><en-note><div>The ferry
stopped.</div><div>Its owner waits.</div></en-note>]]></content><created>20230620T101112Z</created>
<tag>ferries</tag><note-attributes><author>Mara Ellison</author>
<source-url>https://lantern.example/ferry</source-url></note-attributes></note></en-export>)");
    const Article article = only(reading);
    EXPECT_EQ(article.title, "Ferry stops");
    EXPECT_EQ(article.url, "https://lantern.example/ferry");
    EXPECT_EQ(published(article), "2023-06-20");
    EXPECT_EQ(article.published->provenance, Provenance::file);
    EXPECT_EQ(article.text, "Ferry stops\n\nThe ferry stopped.\n\nIts owner waits.");
}

TEST(PressXml, OfFactivaIsAnArticleForEachOfItsOwn) {
    const auto article = [](std::string_view number, std::string_view day) {
        return "<ppsarticle><article><accessionNo>" + std::string(number) +
               "</accessionNo><baseLanguage>EN</baseLanguage><headline><paragraph><hlt>Ferry</hlt>"
               " stops</paragraph></headline><byline>Mara Ellison</byline><leadParagraph>"
               "<paragraph>The ferry stopped.</paragraph></leadParagraph><publicationDate>"
               "<dateTime>" +
               std::string(day) +
               "T01:35:58Z</dateTime></publicationDate>"
               "<publisherName>Lantern Press</publisherName><sourceName>The Lantern Gazette"
               "</sourceName><region code='den'><name>Denmark</name></region><tailParagraphs>"
               "<paragraph>Its owner waits.</paragraph><paragraph>So do we.</paragraph>"
               "</tailParagraphs></article></ppsarticle>";
    };
    const Reading reading =
        read("f.xml",
             "<PPSResponse><ppsArticleResponse xmlns='http://global.factiva.com/pps/2.0'>"
             "<ppsarticleResultSet count='2'>" +
                 article("T1", "2012-01-09") + article("T2", "2012-01-10") +
                 "</ppsarticleResultSet></ppsArticleResponse></PPSResponse>");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[0].title, "Ferry stops");
    EXPECT_EQ(reading.articles[0].source, "The Lantern Gazette");
    EXPECT_EQ(reading.articles[0].record, "T1");
    EXPECT_THAT(reading.articles[0].stated.places, ElementsAre("Denmark"));
    EXPECT_EQ(reading.articles[0].text,
              "Ferry stops\n\nThe ferry stopped.\n\nIts owner waits.\n\nSo do we.");
    EXPECT_EQ(published(reading.articles[1]), "2012-01-10");
}

TEST(PressXml, OfProQuestIsItsRecord) {
    const Article article =
        only(read("p.xml",
                  "<Record><Version>1</Version><RecordID>251430001</RecordID><DateTimeStamp>"
                  "20110101</DateTimeStamp><RecordTitle>Ferry stops</RecordTitle><Publication>"
                  "<Title>The Lantern Gazette (1900-1950)</Title></Publication><AlphaPubDate>"
                  "Jan 9, 1920</AlphaPubDate><NumericPubDate>19200109</NumericPubDate>"
                  "<Contributor><LastName>Ellison</LastName><FirstName>Mara</FirstName>"
                  "</Contributor><LanguageCode>ENG</LanguageCode><FullText>The ferry stopped. "
                  "Its owner waits.</FullText></Record>"));
    EXPECT_EQ(article.title, "Ferry stops");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(published(article), "1920-01-09");
    EXPECT_EQ(article.text, "Ferry stops\n\nThe ferry stopped. Its owner waits.");
    const Reading other = read("o.xml", "<Record><Name>x</Name></Record>");
    ASSERT_THAT(other.problems, SizeIs(1));
    EXPECT_THAT(other.problems[0].what, HasSubstr("<Record>"));
}

}  // namespace
}  // namespace dateline
