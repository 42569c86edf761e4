#include <gmock/gmock.h>

#include "tests/unit/make_archive.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Reading read_docx_body(const std::string& body) {
    return read("a.docx",
                archive_of({{"[Content_Types].xml", "<Types/>"},
                            {"word/document.xml", "<w:document xmlns:w='w' xmlns:mc='mc'><w:body>" +
                                                      body + "</w:body></w:document>"}},
                           "zip"));
}

TEST(Docx, IsItsParagraphsInOrderEachWithItsNumber) {
    const Reading reading = read_docx_body(
        "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:t> and more</w:t></w:r></w:p><w:p/>"
        "<w:p><w:r><w:t>Two</w:t><w:br/><w:t>lines</w:t></w:r></w:p>");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(reading.articles[0].text, "One and more\n\nTwo\nlines");
    EXPECT_THAT(reading.articles[0].lines, ElementsAre(LineMark{0, 1}, LineMark{14, 3}));
}

TEST(Docx, HasATextBoxOnceAndNothingThatWasDeleted) {
    const Reading reading = read_docx_body(
        "<w:p><w:r><w:t>Before.</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>"
        "<w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback>"
        "<w:p><w:r><w:t>In the box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
        "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(reading.articles[0].text, "In the box.\n\nBefore.");
}

TEST(Docx, ThatIsBrokenIsKeptAsFarAsItGoes) {
    const std::string paragraph = "<w:p><w:r><w:t>A whole paragraph.</w:t></w:r></w:p>";
    std::string body;
    for (int i = 0; i < 100; ++i) body += paragraph;
    const Reading reading = read_docx_body(body + "<w:p><w:r></w:p>");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_THAT(reading.articles[0].text, StartsWith("A whole paragraph.\n\nA whole"));
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("word/document.xml: not XML at line 1"));
    EXPECT_FALSE(reading.problems[0].skipped);
}

TEST(Docx, WithATagOfTooManyAttributesIsKeptAsFarAsItGoes) {
    std::string attributes;
    for (int i = 0; i < 300; ++i) attributes += " a" + std::to_string(i) + "='1'";
    std::string body;
    for (int i = 0; i < 100; ++i) body += "<w:p><w:r><w:t>A whole paragraph.</w:t></w:r></w:p>";
    const Reading reading = read_docx_body(body + "<w:p" + attributes + "></w:p>");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_THAT(reading.articles[0].text, StartsWith("A whole paragraph."));
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("more than 256 attributes"));
}

TEST(Docx, ExpandsNoEntities) {
    const Reading reading =
        read("a.docx",
             archive_of({{"[Content_Types].xml", "<Types/>"},
                         {"word/document.xml",
                          "<!DOCTYPE d [<!ENTITY a 'boom'><!ENTITY b '&a;&a;&a;&a;'>"
                          "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                          "<d xmlns:w='w'><w:p><w:r><w:t>Text &b; &f; end.</w:t></w:r></w:p></d>"}},
                        "zip"));
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_THAT(reading.articles[0].text, Not(HasSubstr("boom")));
    EXPECT_THAT(reading.articles[0].text, Not(HasSubstr("root")));
}

TEST(Docx, ThatDeclaresAttributesIsAProblem) {
    std::string declared;
    for (int i = 0; i < 3000; ++i) declared += " a" + std::to_string(i) + " CDATA 'x'";
    std::string body;
    for (int i = 0; i < 100'000; ++i) body += "<w:p/>";
    const Reading reading =
        read("a.docx", archive_of({{"[Content_Types].xml", "<Types/>"},
                                   {"word/document.xml", "<!DOCTYPE d [<!ATTLIST w:p" + declared +
                                                             ">]><d xmlns:w='w'>" + body + "</d>"}},
                                  "zip"));
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("declares attributes"));
}

std::string office_document(const std::string& main, const std::string& text) {
    return archive_of(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels",
          "<Relationships><Relationship Id='r1' Type='http://purl.oclc.org/ooxml/officeDocument/"
          "relationships/metadata/core-properties' Target='docProps/core.xml'/><Relationship "
          "Id='r2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
          "officeDocument' Target='/" +
              main + "'/></Relationships>"},
         {main, text}},
        "zip");
}

TEST(Docx, HasTheMainPartThatItsRelationshipsName) {
    const Article article =
        only(read("a.docx", office_document("word/document2.xml",
                                            "<w:document xmlns:w='w'><w:p><w:r><w:t>"
                                            "One.</w:t></w:r></w:p></w:document>")));
    EXPECT_EQ(article.text, "One.");
}

TEST(Package, OfATableOrSlidesSaysWhatToDo) {
    for (const auto& [main, what] :
         {std::pair{"xl/workbook.xml", "an Excel workbook (.xlsx): save its table as CSV"},
          std::pair{"ppt/presentation.xml", "a PowerPoint presentation (.pptx): save it as PDF"}}) {
        const Reading reading = read("a.bin", office_document(main, "<a/>"));
        EXPECT_TRUE(reading.articles.empty());
        ASSERT_EQ(reading.problems.size(), 1u);
        EXPECT_EQ(reading.problems[0].what, what);
        EXPECT_TRUE(reading.problems[0].skipped);
    }
}

TEST(Office97, SaysWhatItIsAndWhatToDo) {
    const std::string magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const auto problem = [&](std::string_view stream) {
        std::string bytes = magic + std::string(600, '\0');
        for (const char c : stream) bytes.append(1, c).append(1, '\0');
        const Reading reading = read("a.doc", bytes);
        EXPECT_TRUE(reading.articles.empty());
        return reading.problems.size() == 1 ? reading.problems[0].what : "";
    };
    EXPECT_EQ(problem("WordDocument"), "a Word 97 document (.doc): save it as DOCX");
    EXPECT_EQ(problem("Workbook"), "an Excel 97 workbook (.xls): save its table as CSV");
    EXPECT_EQ(problem(""), "a document of an old office program: save it as DOCX, PDF or text");
}

TEST(Package, OfAnotherKindIsAProblem) {
    for (const auto& parts : {std::vector<std::pair<std::string, std::string>>{
                                  {"[Content_Types].xml", "<T/>"}, {"xl/workbook.xml", "<w/>"}},
                              std::vector<std::pair<std::string, std::string>>{
                                  {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                  {"content.xml", "<c/>"}}}) {
        const Reading reading = read("a.docx", archive_of(parts, "zip"));
        EXPECT_TRUE(reading.articles.empty());
        ASSERT_EQ(reading.problems.size(), 1u);
        EXPECT_THAT(reading.problems[0].what, HasSubstr("no text"));
    }
}

TEST(Package, ThatIsCutShortIsAProblem) {
    std::string bytes = archive_of(
        {{"[Content_Types].xml", std::string(5000, ' ')}, {"word/document.xml", "<d/>"}}, "zip");
    bytes.resize(bytes.size() / 4);
    const Reading reading = read("a.docx", bytes);
    EXPECT_TRUE(reading.articles.empty());
    EXPECT_EQ(reading.problems.size(), 1u);
}

TEST(Odt, IsItsTextWithoutNotesCommentsAndChanges) {
    const Reading reading =
        read("a.odt",
             archive_of(
                 {{"content.xml",
                   "<c xmlns:text='t' xmlns:office='o'><text:tracked-changes><text:p>old</text:p>"
                   "</text:tracked-changes><text:h>Head</text:h><text:p>A<text:s text:c='3'/>b"
                   "<text:note><text:p>note</text:p></text:note><office:annotation><text:p>comment"
                   "</text:p></office:annotation><text:tab/>c.</text:p></c>"},
                  {"mimetype", "application/vnd.oasis.opendocument.text"}},
                 "zip"));
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(reading.articles[0].text, "Head\n\nA   b c.");
}

std::string book(const std::string& spine, const std::string& one) {
    return archive_of(
        {{"META-INF/container.xml", "<c><rootfile full-path='b.opf'/></c>"},
         {"b.opf",
          "<package xmlns:dc='d'><metadata><dc:title>Birds</dc:title><dc:creator>A "
          "B</dc:creator><dc:creator>C D</dc:creator></metadata><manifest>"
          "<item id='n' href='nav.xhtml' properties='nav'/><item id='1' href='./x/../1.xhtml'/>"
          "</manifest><spine>" +
              spine + "</spine></package>"},
         {"nav.xhtml", "<html><body><p>Contents</p></body></html>"},
         {"1.xhtml", one}},
        "zip");
}

TEST(Epub, HasAnArticleForEachChapterOfItsSpine) {
    const std::string chapter =
        "<html><head><title>Birds</title></head><body><h2>The ibis</h2><p>It "
        "waits.</p></body></html>";
    const Reading reading = read(
        "a.epub", book("<itemref idref='n'/><itemref idref='1'/><itemref idref='1'/>", chapter));
    ASSERT_EQ(reading.articles.size(), 1u);
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.path, "/news/a.epub!1.xhtml");
    EXPECT_EQ(article.title, "The ibis");
    EXPECT_EQ(article.author, "A B and C D");
    EXPECT_EQ(article.source, "Birds");
    EXPECT_EQ(article.text, "The ibis\n\nIt waits.");
}

// A newspaper as calibre makes it: lists of links, and articles between lines to go on by.
std::string calibre_news(const std::string& publisher) {
    const std::string above =
        "<html><head><title>Lock gates fail</title></head><body>"
        "<div class='calibre_navbar1'><hr/>| <a href='x'>Next</a> | <a href='y'>Main menu</a> |"
        "</div>";
    return archive_of(
        {{"META-INF/container.xml", "<c><rootfile full-path='b.opf'/></c>"},
         {"b.opf",
          "<package xmlns:dc='d'><metadata><dc:title>The Wharf Post [Fri, 04 Mar 2022]</dc:title>"
          "<dc:creator>calibre</dc:creator><dc:publisher>" +
              publisher +
              "</dc:publisher><dc:date>2022-03-04T06:00:00+00:00</dc:date></metadata><manifest>"
              "<item id='i' href='index.html'/><item id='f' href='feed_0/index.html'/>"
              "<item id='a' href='feed_0/article_0/index_u3.html'/></manifest><spine>"
              "<itemref idref='i'/><itemref idref='f'/><itemref idref='a'/></spine></package>"},
         {"index.html",
          above + "<ul><li><a href='feed_0/index.html'>Rivers</a></li></ul></body></html>"},
         {"feed_0/index.html",
          above + "<h2>Rivers</h2><ul><li><a href='article_0/index_u3.html'>Lock gates fail</a>"
                  "<p>Forty boats are waiting below them.</p></li></ul></body></html>"},
         {"feed_0/article_0/index_u3.html",
          above + "<h1>Lock gates fail</h1><p>By Ruth Pell</p><p>The upper gates failed.</p>"
                  "<div class='calibre_navbar'><p>This article was downloaded by <b>calibre</b> "
                  "from <a href='https://wharf.example/lock'>https://wharf.example/lock</a></p>"
                  "| <a>Section menu</a> |</div></body></html>"}},
        "zip");
}

TEST(Epub, OfCalibresNewsAreItsArticlesAlone) {
    const Reading reading = read("a.epub", calibre_news("calibre"));
    ASSERT_EQ(reading.articles.size(), 1u);
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.text, "Lock gates fail\n\nBy Ruth Pell\n\nThe upper gates failed.");
    EXPECT_EQ(article.title, "Lock gates fail");
    EXPECT_EQ(article.author, "Ruth Pell");
    EXPECT_EQ(article.source, "The Wharf Post");
    EXPECT_EQ(article.url, "https://wharf.example/lock");
    EXPECT_EQ(published(article), "2022-03-04");
    EXPECT_EQ(read("a.epub", calibre_news("Wharf Press")).articles.at(0).source, "Wharf Press");
}

TEST(Epub, WithoutChaptersIsAProblem) {
    EXPECT_EQ(read("a.epub", book("<itemref idref='none'/>", "")).problems.size(), 1u);
    EXPECT_EQ(
        read("a.epub", archive_of({{"META-INF/container.xml", "<c/>"}}, "zip")).problems.size(),
        1u);
}

}  // namespace
}  // namespace dateline
