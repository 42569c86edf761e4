#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view rss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Harbour Wire</title><language>en-gb</language>
<item>
  <title>Ports &amp; tides</title>
  <media:title>A picture</media:title>
  <link>https://harbourwire.example/ports</link>
  <guid isPermaLink="false">hw-17</guid>
  <pubDate>Mon, 19 Jun 2023 17:30:00 +0100</pubDate>
  <dc:creator>Jane Doe</dc:creator>
  <category>Trade</category><category><![CDATA[Ships]]></category>
  <description>The short form.</description>
  <c:encoded><![CDATA[<p>The ports opened.</p><p>Ships&nbsp;left.</p>]]></c:encoded>
</item>
<item><title>Only a headline</title><author>roe@harbourwire.example (John Roe)</author>
<guid>https://harbourwire.example/headline</guid></item>
</channel></rss>)";

TEST(Rss, MakesAnArticleOfEveryItem) {
    const Reading reading = read("feed.bin", rss);
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& first = reading.articles[0];
    EXPECT_EQ(first.title, "Ports & tides");
    EXPECT_EQ(first.text, "Ports & tides\n\nThe ports opened.\n\nShips left.");
    EXPECT_EQ(first.url, "https://harbourwire.example/ports");
    EXPECT_EQ(first.record, "hw-17");
    EXPECT_EQ(first.author, "Jane Doe");
    EXPECT_EQ(first.source, "Harbour Wire");
    EXPECT_EQ(first.section, "Trade");
    EXPECT_EQ(first.language, "en");
    EXPECT_EQ(published(first), "2023-06-19");
    EXPECT_EQ(first.published->precision, Precision::instant);
    EXPECT_THAT(first.stated.keywords, ElementsAre("Trade", "Ships"));
    EXPECT_EQ(line_of(first, 0), 5u);
    const Article& second = reading.articles[1];
    EXPECT_EQ(second.text, "Only a headline");
    EXPECT_EQ(second.author, "John Roe");
    EXPECT_EQ(second.url, "https://harbourwire.example/headline");
}

TEST(Atom, HasAmpersandsInItsAttributesAsInItsText) {
    const Article article = only(read("a.xml", R"(<feed xmlns="http://www.w3.org/2005/Atom">
        <title>Harbour &amp; Wire</title><entry><title>Ports &amp; tides</title>
        <link href="https://harbourwire.example/?id=1&amp;part=2"/>
        <category term="Ports &#38; tides &amp;#38; &lt;ships&gt;"/><content>Open.</content>
        </entry></feed>)"));
    EXPECT_EQ(article.title, "Ports & tides");
    EXPECT_EQ(article.url, "https://harbourwire.example/?id=1&part=2");
    EXPECT_EQ(article.section, "Ports & tides &#38; <ships>");
}

TEST(Rss, OfVersionOneHasItsItemsBesideTheChannel) {
    const Reading reading =
        read("a.rdf", R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="x"><title>The Courier</title></channel>
        <item rdf:about="y"><title>T</title><link>https://courier.example/t</link>
        <description>He came.</description><d:date>2002-03-04T05:06:07Z</d:date><d:creator>Jane Doe</d:creator>
        </item></rdf:RDF>)");
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].source, "The Courier");
    EXPECT_EQ(reading.articles[0].author, "Jane Doe");
    EXPECT_EQ(published(reading.articles[0]), "2002-03-04");
    EXPECT_EQ(reading.articles[0].text, "T\n\nHe came.");
}

TEST(Atom, IsReadWithEveryKindOfText) {
    const Reading reading =
        read("a.xml", R"(<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en">
        <a:title>The Lantern</a:title><a:author><a:name>The desk</a:name></a:author>
        <a:entry><a:title type="html">Talks &lt;i&gt;begin&lt;/i&gt;</a:title>
          <a:link rel="self" href="https://l.example/self"/><a:link href="https://l.example/talks"/>
          <a:id>urn:1</a:id><a:updated>2023-06-20T00:00:00Z</a:updated><a:published>2023-06-19T00:00:00Z</a:published>
          <a:category term="china" label="China"/><a:summary>Short.</a:summary>
          <a:content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>They <x:b>met</x:b>.</x:p>
            <x:p>They ate.</x:p></x:div></a:content></a:entry>
        <a:entry><a:title>B</a:title><a:id>urn:2</a:id><a:author><a:name>Jane Doe</a:name></a:author>
          <a:updated>2023-06-20T00:00:00Z</a:updated><a:content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</a:content></a:entry>
        </a:feed>)");
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& first = reading.articles[0];
    EXPECT_EQ(first.title, "Talks begin");
    EXPECT_EQ(first.text, "Talks begin\n\nThey met.\n\nThey ate.");
    EXPECT_EQ(first.url, "https://l.example/talks");
    EXPECT_EQ(published(first), "2023-06-19");
    EXPECT_EQ(first.author, "The desk");
    EXPECT_EQ(first.source, "The Lantern");
    EXPECT_THAT(first.stated.keywords, ElementsAre("China"));
    EXPECT_EQ(reading.articles[1].text, "B\n\nOne.\n\nTwo.");
    EXPECT_EQ(reading.articles[1].author, "Jane Doe");
    EXPECT_EQ(published(reading.articles[1]), "2023-06-20");
}

TEST(Feeds, ThatBreakOffSayItInOneSentence) {
    std::string comment = "<rss><!-- ";
    for (int i = 0; i < 100; ++i) comment += "é";
    EXPECT_EQ(read("a.xml", comment).problems.at(0).what,
              "not well-formed XML: Comment not terminated");
}

TEST(Feeds, ThatBreakOffGiveWhatTheyHave) {
    const Reading reading = read("a.xml", rss.substr(0, rss.find("Only a head") + 6));
    EXPECT_THAT(reading.articles, SizeIs(2));
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems[0].what, HasSubstr("not well-formed XML"));
    EXPECT_FALSE(reading.problems[0].skipped);
    EXPECT_THAT(read("a.xml", "<rss><channel><title>x</title></channel></rss>").problems[0].what,
                HasSubstr("without an item"));
}

TEST(Feeds, KeepTheirTextBehindAnError) {
    const Reading reading =
        read("a.xml",
             "<rss><channel><item><title>A</title><description>caf&eacute; &amp; &nosuch; "
             "tea & cake &amp; more</description></item></channel></rss>");
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_THAT(reading.articles[0].text, HasSubstr("café & "));
    EXPECT_THAT(reading.articles[0].text, HasSubstr("& more"));
}

std::string item(const std::string& inside, const std::string& channel = "") {
    return "<rss xmlns:media=\"http://search.yahoo.com/mrss/\" "
           "xmlns:wp=\"http://wordpress.org/export/1.2/\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Post</title>" +
           channel + "<item>" + inside + "</item></channel></rss>";
}

TEST(Feeds, KeepWhatStandsBehindABareAmpersand) {
    const Reading reading =
        read("a.xml", item("<title>R&D & D&D</title>\n<link>https://w.example/?a=1&b=2</link>"
                           "<description>Q&A <b>x & y</b> <![CDATA[1 &lt; 2 & 3]]></description>"
                           "<!-- a & b -->"));
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].title, "R&D & D&D");
    EXPECT_EQ(reading.articles[0].url, "https://w.example/?a=1&b=2");
    EXPECT_THAT(reading.articles[0].text, HasSubstr("Q&A x & y 1 < 2 & 3"));
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].what, "not well-formed XML: & where &amp; is meant");
    EXPECT_EQ(reading.problems[0].line, 1u);
}

TEST(Feeds, KeepParagraphsApartThatAreElements) {
    EXPECT_EQ(only(read("a.xml", item("<title>T</title><description><p>Spring.</p><p>The "
                                      "<i>mayor</i>.</p></description>")))
                  .text,
              "T\n\nSpring.\n\nThe mayor.");
}

TEST(Feeds, HaveTheTextOfAPictureWhereThereIsNoOther) {
    const std::string media =
        "<media:content><media:description>A picture.</media:description></media:content>"
        "<media:group><media:description>A film of it.</media:description></media:group>";
    EXPECT_EQ(only(read("a.xml", item("<title>T</title><description/>" + media))).text,
              "T\n\nA film of it.");
    EXPECT_EQ(
        only(read("a.xml", item("<title>T</title><description>S.</description>" + media))).text,
        "T\n\nS.");
}

TEST(Feeds, MakeRelativeAddressesWhole) {
    const auto url_of = [](const std::string& channel, const std::string& link) {
        return only(read("a.xml", item("<title>T</title><link>" + link + "</link>", channel))).url;
    };
    const std::string site = "<link>https://w.example/news/</link>";
    EXPECT_EQ(url_of(site, "/2022/lock"), "https://w.example/2022/lock");
    EXPECT_EQ(url_of(site, "lock?p=1"), "https://w.example/news/lock?p=1");
    EXPECT_EQ(url_of(site, "//x.example/a"), "https://x.example/a");
    EXPECT_EQ(url_of(site, "https://y.example/a:b"), "https://y.example/a:b");
    EXPECT_EQ(url_of(site, "tag:w.example,2022:1"), "tag:w.example,2022:1");
    EXPECT_EQ(only(read("a.xml",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
                        "xml:base=\"https://w.example/\"><entry><title>T</title>"
                        "<link href=\"a\"/><summary>S.</summary></entry></feed>"))
                  .url,
              "https://w.example/a");
    const Reading unknown = read("a.xml", item("<title>T</title><link>/2022/lock</link>"));
    EXPECT_EQ(only(unknown).url, "");
    ASSERT_THAT(unknown.problems, SizeIs(1));
    EXPECT_THAT(unknown.problems[0].what, HasSubstr("\"/2022/lock\" is a relative address"));
    EXPECT_FALSE(unknown.problems[0].skipped);
}

TEST(Atom, IsDatedByPubDateToo) {
    EXPECT_EQ(published(only(read("a.xml",
                                  "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>"
                                  "<title>T</title><pubDate>Fri, 04 Mar 2022 08:00:00 GMT</pubDate>"
                                  "<summary>S.</summary></entry></feed>"))),
              "2022-03-04");
}

TEST(WordPress, HasItsPublishedPostsAndPagesAlone) {
    const auto post = [](const std::string& type, const std::string& status) {
        return item(
            "<title>T</title><content:encoded><![CDATA[Text.]]></content:encoded>"
            "<wp:status>" +
            status + "</wp:status><wp:post_type>" + type + "</wp:post_type>");
    };
    for (const char* type : {"post", "page"})
        EXPECT_THAT(read("a.xml", post(type, "publish")).articles, SizeIs(1)) << type;
    for (const auto& [type, status] :
         std::vector<std::pair<const char*, const char*>>{{"attachment", "inherit"},
                                                          {"nav_menu_item", "publish"},
                                                          {"post", "draft"},
                                                          {"post", "private"},
                                                          {"page", "trash"},
                                                          {"post", "future"},
                                                          {"wp_block", "publish"}}) {
        const Reading reading = read("a.xml", post(type, status));
        EXPECT_THAT(reading.articles, IsEmpty()) << type;
        EXPECT_THAT(reading.problems, IsEmpty()) << type;
    }
}

TEST(WordPress, HasNeitherBlocksNorCodesInItsText) {
    const Article article = only(read(
        "a.xml",
        item("<title>T</title><dc:creator>rpell</dc:creator><content:encoded><![CDATA["
             "<!-- wp:paragraph {\"a\":1} -->\nThe gates fell.\n\nBoats <em>wait</em>.\n"
             "[caption id=\"a\"]<img src=\"x\"/> A boat[/caption]\n\n<h2>Repairs</h2>\nNine days."
             "\n<!--more-->\nOr ten.\n\n[gallery ids=\"1,2\"]\nHe [the master] said "
             "so.]]></content:encoded>"
             "<wp:post_type>post</wp:post_type>",
             "<wp:author><wp:author_login>rpell</wp:author_login><wp:author_display_name>Ruth "
             "Pell</wp:author_display_name></wp:author>")));
    EXPECT_EQ(article.author, "Ruth Pell");
    EXPECT_EQ(article.text,
              "T\n\nThe gates fell.\n\nBoats wait.\n\nRepairs\n\nNine days.\n\nOr ten.\n\nHe [the "
              "master] said so.");
}

TEST(WordPress, KeepsWhatStandsInCodesOfPlugins) {
    const Article article = only(
        read("a.xml", item("<title>T</title><content:encoded><![CDATA[[vc_row css=\".a{}\"]"
                           "[vc_column]The gates fell.[/vc_column][/vc_row]\n\n[form id=\"4\"]\n\n"
                           "[dropcap]B[/dropcap]oats wait [see page 4], he [sic] said.]]>"
                           "</content:encoded><wp:post_type>post</wp:post_type>")));
    EXPECT_EQ(article.text, "T\n\nThe gates fell.\n\nBoats wait [see page 4], he [sic] said.");
}

TEST(WordPress, OfManyBracketsIsReadInLinearTime) {
    std::string content;
    for (int i = 0; i < 100'000; ++i) content += "[a [/a";
    EXPECT_THAT(read("a.xml", item("<title>T</title><content:encoded><![CDATA[" + content +
                                   "]]></content:encoded><wp:post_type>post</wp:post_type>"))
                    .articles,
                SizeIs(1));
}

TEST(Xml, ExpandsNoEntities) {
    std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) {
        const std::string one = "&a" + std::to_string(i - 1) + ";";
        bomb += "<!ENTITY a" + std::to_string(i) + " \"" + one + one + one + one + "\">";
    }
    bomb +=
        "]><rss><channel><item><title>T</title><description>x &a29; "
        "y</description></item></channel></rss>";
    const Reading reading = read("a.xml", bomb);
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_LT(reading.articles[0].text.size(), 40u);
    const Reading external =
        read("a.xml",
             "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM "
             "\"file:///etc/passwd\"> %p;]><rss><channel><item><title>T</title><description>x &f; "
             "y</description></item>"
             "</channel></rss>");
    ASSERT_THAT(external.articles, SizeIs(1));
    EXPECT_THAT(external.articles[0].text, testing::Not(HasSubstr("root")));
}

TEST(Xml, DoesNotGrowByDefaultsOfItsDeclarations) {
    std::string xml = "<!DOCTYPE rss [<!ATTLIST b c CDATA \"" + std::string(100'000, 'x') +
                      "\">]><rss><channel><item><title>";
    for (int i = 0; i < 100'000; ++i) xml += "<b/>";
    xml += "T</title></item></channel></rss>";
    EXPECT_THAT(read("a.xml", xml).articles, SizeIs(1));
}

// Each tag costs libxml2 the square of what the DTD gives it: minutes, if it were let.
TEST(Xml, IsNotHeldUpByManyDefaultsOfItsDeclarations) {
    std::string xml = "<!DOCTYPE rss [<!ATTLIST b";
    for (int i = 0; i < 3000; ++i) xml += " c" + std::to_string(i) + " CDATA 'x'";
    for (int i = 0; i < 3000; ++i) xml += " xmlns:n" + std::to_string(i) + " CDATA 'x'";
    xml += ">]><rss><channel><item><title>T";
    for (int i = 0; i < 100'000; ++i) xml += "<b/>";
    EXPECT_THAT(read("a.xml", xml + "</title></item></channel></rss>").articles, SizeIs(1));
}

TEST(Xml, OfTooManyNamespacesIsReadUpToThere) {
    std::string xml = "<rss><channel><item><title>T</title></item>";
    for (int i = 0; i < 2000; ++i) {
        if (i % 100 == 0) xml += "<d";
        xml += " xmlns:n" + std::to_string(i) + "='x" + std::to_string(i) + "'";
        if (i % 100 == 99) xml += ">";
    }
    const Reading reading = read("a.xml", xml);
    EXPECT_THAT(reading.articles, SizeIs(1));
    EXPECT_THAT(reading.problems[0].what, HasSubstr("more than 1000 namespaces"));
}

TEST(Nitf, SaysWhichDateItCannotRead) {
    const Reading reading = read(
        "a.xml",
        "<nitf><head><docdata><date.issue norm=\"9 Xyz 2023\"/></docdata></head><body><body.head>"
        "<hedline><hl1>T</hl1></hedline></body.head><body.content><p>Text.</p></body.content>"
        "</body></nitf>");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems[0].what, HasSubstr("\"9 Xyz 2023\" is no date"));
}

TEST(Feed, SaysWhichDateItCannotRead) {
    const Reading reading =
        read("a.xml",
             "<rss><channel>\n<item><title>T</title><description>Text.</description>"
             "<pubDate>9 Xyz 2023</pubDate></item>\n<item><title>U</title><description>Text."
             "</description><pubDate>Mon, 19 Jun 23 07:30:00 GMT</pubDate></item></channel></rss>");
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_FALSE(reading.articles[0].published);
    EXPECT_EQ(published(reading.articles[1]), "2023-06-19");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].line, 2u);
    EXPECT_EQ(reading.problems[0].what,
              "\"9 Xyz 2023\" is no date that can be read: write 2023-06-19");
}

TEST(Xml, NestedTooDeeplyIsReadUpToThere) {
    std::string xml =
        "<rss><channel><item><title>T</title><description>Text.</description></item><item>";
    for (int i = 0; i < 10'000; ++i) xml += "<d>";
    const Reading reading = read("a.xml", xml);
    ASSERT_FALSE(reading.articles.empty());
    EXPECT_EQ(reading.articles[0].text, "T\n\nText.");
    EXPECT_THAT(reading.problems[0].what, HasSubstr("levels deep"));
}

TEST(Xml, OfAnotherKindIsSaid) {
    const Reading reading =
        read("a.xml", "<?xml version=\"1.0\"?><invoice><total>3</total></invoice>");
    EXPECT_THAT(reading.articles, IsEmpty());
    EXPECT_THAT(reading.problems[0].what, HasSubstr("<invoice>"));
}

}  // namespace
}  // namespace dateline
