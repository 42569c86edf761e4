#include <gmock/gmock.h>

#include <algorithm>

#include "indexer/readers/html/markup.h"

namespace dateline {
namespace {

struct ReductionCase {
    std::string html;
    std::string reduced;
    std::string values{};  // "class=a id=b; rel=c" of two tags
};

void PrintTo(const ReductionCase& c, std::ostream* out) { *out << c.html; }

class Reduction : public testing::TestWithParam<ReductionCase> {};

std::string written(const std::vector<AttributeValue>& values) {
    std::string result;
    for (const AttributeValue& value : values) {
        result += attribute_names[static_cast<std::size_t>(value.attribute)];
        result.append("=").append(value.value).append(value.is_last ? "; " : " ");
    }
    return result;
}

TEST_P(Reduction, LeavesWhatMeansSomething) {
    const HtmlMarkup markup = reduce_markup(GetParam().html);
    EXPECT_EQ(markup.reduced, GetParam().reduced);
    EXPECT_EQ(written(markup.values), GetParam().values);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Reduction,
    testing::Values(
        ReductionCase{"<p>Text &amp;  more</p>", "<p>Text &amp; more</p>"},
        ReductionCase{"<P CLASS=a data-x='>' onclick=\"f()\">b</P>", "<P n=0>b</P>", "class=a; "},
        ReductionCase{"<p class='a\"b' class=c id=d/><a n=9 href=/x rel=author>A</a>",
                      "<p n=0><a n=2>A</a>", "class=a\"b id=d/; href=/ rel=author; "},
        ReductionCase{"<link rel=canonical href=/x />", "<link n=0/>", "rel=canonical href=/x; "},
        // Entities and line ends are the parser's.
        ReductionCase{"<meta name=a content='b &amp;\n\"c\"'>",
                      "<meta content='b &amp; \"c\"' n=0\n>", "name=a; "},
        ReductionCase{"<p class=\"a\nb\" id=&lt;\"c'd>", "<p class=\"a b\"\n>"},
        ReductionCase{"a<img src=x>b<input class=x />c<br/>d", "abc<br/>d"},
        ReductionCase{"a<!-- b > --!>c<!-->d<!DOCTYPE html><?xml?></>e", "acde"},
        ReductionCase{"a<style>p { x: '<p>' }</style>b<SCRIPT>if (a<b) '</p>'</Script >c", "abc"},
        ReductionCase{"<script src=x />a", "<script/>a"},
        ReductionCase{"1 < 2 <3", "1 &lt; 2 &lt;3"},
        ReductionCase{"a\x01\x7F\tb\r\nc\fd", "a b\nc d"},
        // What does not end is no tag, as browsers have it.
        ReductionCase{"a<p class='b>c", "a"}, ReductionCase{"a<!-- b", "a"},
        ReductionCase{"a<script>b", "a"}, ReductionCase{"a</p", "a</p>"}));

TEST(Markup, EndsAScriptAtItsOwnEndTagAlone) {
    const HtmlMarkup markup =
        reduce_markup("<p>A</p><script>x = \"</scripts>\"; y();</script ><p>B</p>");
    EXPECT_EQ(markup.reduced.find("y()"), std::string::npos);
    EXPECT_NE(markup.reduced.find("B"), std::string::npos);
}

TEST(ReducedMarkup, HasTheLinesOfItsSource) {
    const std::string html =
        "<!doctype\nhtml>\n<!--\n\n-->a\n\n \nb<script>\n'\n'</script\n><p\nclass=c\ntitle='\n'>"
        "<img\nsrc=x>d</p\n>";
    const HtmlMarkup markup = reduce_markup(html);
    EXPECT_EQ(std::ranges::count(markup.reduced, '\n'), std::ranges::count(html, '\n'));
    EXPECT_THAT(markup.reduced, testing::StartsWith("<!--\n-->\n<!--\n\n-->a\n\n\nb"));
}

TEST(ReducedMarkup, KeepsScriptsApart) {
    const std::string html = "<script type=a>1 < 2</script><script>b</script><style>c</style>";
    const std::vector<HtmlScript> scripts = reduce_markup(html).scripts;
    ASSERT_EQ(scripts.size(), 2u);
    EXPECT_EQ(scripts[0].type, "a");
    EXPECT_EQ(scripts[0].text, "1 < 2");
    EXPECT_EQ(scripts[1].type, "");
    EXPECT_EQ(scripts[1].text, "b");
}

}  // namespace
}  // namespace dateline
