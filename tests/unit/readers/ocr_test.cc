// Text that machines read from pictures of pages: ALTO, PAGE and hOCR.
#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string block(const std::string& lines) { return "<TextBlock>" + lines + "</TextBlock>\n"; }

std::string alto(const std::string& blocks) {
    return "<?xml version=\"1.0\"?>\n<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\">"
           "<Layout><Page><PrintSpace>\n" +
           blocks + "</PrintSpace></Page></Layout></alto>\n";
}

const std::string head = block(
    "<TextLine><String CONTENT=\"THE\"/><SP/><String CONTENT=\"WHARF\"/><SP/>"
    "<String CONTENT=\"POST,\"/><SP/><String CONTENT=\"MARCH\"/><SP/><String "
    "CONTENT=\"4,\"/><SP/><String CONTENT=\"1911.\"/></TextLine>");

TEST(Alto, HasAParagraphForEachBlock) {
    const Article article = only(read(
        "4.xml", alto(head +
                      block("<TextLine><String CONTENT=\"Forty\"/><String CONTENT=\"boats\"/>"
                            "</TextLine><TextLine><String CONTENT=\"wait.\"/></TextLine>") +
                      block("") + block("<TextLine><String CONTENT=\"Repairs.\"/></TextLine>"))));
    EXPECT_EQ(article.title, "THE WHARF POST, MARCH 4, 1911.");
    EXPECT_EQ(article.text, "THE WHARF POST, MARCH 4, 1911.\n\nForty boats\nwait.\n\nRepairs.");
    EXPECT_EQ(published(article), "1911-03-04");
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("Repairs"))), 6u);
}

TEST(Alto, IsNotCalledByTheNumberOfItsPage) {
    const auto line = [](const std::string& word) {
        return block("<TextLine><String CONTENT=\"" + word + "\"/></TextLine>");
    };
    const Article article = only(
        read("4.xml", alto(line("12") + line("* * *") + line("LOCK &amp; GATES") + line("Shut."))));
    EXPECT_EQ(article.title, "LOCK & GATES");
    EXPECT_EQ(article.text, "LOCK & GATES\n\nShut.");
}

TEST(Alto, HasWordsWholeThatALinesEndCuts) {
    const auto text_of = [](const std::string& lines) {
        return only(read("4.xml", alto(block(lines)))).text;
    };
    const std::string day =
        "<TextLine><String CONTENT=\"day\" SUBS_TYPE=\"HypPart2\" SUBS_CONTENT=\"Tuesday\"/>"
        "<String CONTENT=\"night\"/></TextLine>";
    EXPECT_EQ(text_of("<TextLine><String CONTENT=\"on\"/><String CONTENT=\"Tues\" "
                      "SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"Tuesday\"/><HYP CONTENT=\"-\"/>"
                      "</TextLine>" +
                      day),
              "on Tuesday\nnight");
    EXPECT_EQ(text_of("<TextLine><String CONTENT=\"on\"/></TextLine>" + day), "on\nday night");
    EXPECT_EQ(text_of("<TextLine><String CONTENT=\"ele\"/><HYP CONTENT=\"\xC2\xAD\"/></TextLine>"
                      "<TextLine><String CONTENT=\"ven\"/></TextLine>"),
              "ele-\nven");
}

TEST(Page, IsReadInTheOrderThatItTells) {
    const auto region = [](const std::string& id, const std::string& inside) {
        return "<TextRegion id=\"" + id + "\">" + inside + "</TextRegion>";
    };
    const auto line = [](const std::string& text) {
        return "<TextLine><TextEquiv><Unicode>" + text + "</Unicode></TextEquiv></TextLine>";
    };
    const Article article = only(read(
        "p.xml",
        "<?xml version=\"1.0\"?><PcGts "
        "xmlns=\"http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15\"><Page>"
        "<ReadingOrder><OrderedGroup><RegionRefIndexed index=\"0\" regionRef=\"r2\"/>"
        "<RegionRefIndexed index=\"1\" regionRef=\"r1\"/></OrderedGroup></ReadingOrder>" +
            region("r1", line("The gates fell on Tues-") + line("day night.")) +
            region("r3", "<TextEquiv><Unicode>Without lines.</Unicode></TextEquiv>") +
            region("r2",
                   "<TextLine><Word><TextEquiv><Unicode>LOCK</Unicode></TextEquiv></Word><Word>"
                   "<TextEquiv><Unicode>GATES</Unicode></TextEquiv></Word></TextLine>") +
            "</Page></PcGts>"));
    EXPECT_EQ(article.title, "LOCK GATES");
    EXPECT_EQ(article.text, "LOCK GATES\n\nThe gates fell on Tues-\nday night.\n\nWithout lines.");
}

TEST(Hocr, KeepsItsLines) {
    const Article article = only(
        read("p.html",
             "<html><head><title></title><meta name='ocr-system' content='x'/></head><body>\n"
             "<div class='ocr_page'><div class='ocr_carea'><p class='ocr_par'><span "
             "class='ocr_line'><span class='ocrx_word'>LOCK</span> <span "
             "class='ocrx_word'>GATES</span></span></p></div>\n<div class='ocr_carea'><p "
             "class='ocr_par'>\n <span class='ocr_line'>\n  <span class='ocrx_word'>on</span>\n  "
             "<span class='ocrx_word'>Tues-</span>\n </span>\n <span class='ocr_line'>\n  <span "
             "class='ocrx_word'>day</span>\n </span></p></div></div></body></html>"));
    EXPECT_EQ(article.title, "LOCK GATES");
    EXPECT_EQ(article.text, "LOCK GATES\n\non Tues-\nday");
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("Tues"))), 3u);
}

TEST(Ocr, WithoutTextIsAProblem) {
    for (const std::string& page :
         {alto(""), std::string("<?xml version=\"1.0\"?><PcGts/>"),
          std::string("<html><body><div class='ocr_page'></div></body></html>")}) {
        const Reading reading = read("p.xml", page);
        EXPECT_THAT(reading.articles, IsEmpty());
        ASSERT_EQ(reading.problems.size(), 1u);
        EXPECT_EQ(reading.problems[0].what, "no text");
    }
}

}  // namespace
}  // namespace dateline
