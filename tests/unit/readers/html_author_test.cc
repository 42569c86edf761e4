// Whom a page names as its author, stated or shown.
#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

struct AuthorCase {
    std::string name;
    std::string head;
    std::string byline;
    std::string author;
};

void PrintTo(const AuthorCase& c, std::ostream* out) { *out << c.name; }

class HtmlAuthor : public testing::TestWithParam<AuthorCase> {};

TEST_P(HtmlAuthor, IsWhoeverSigned) {
    const Article article = only(
        read("a.html",
             "<html><head><meta property='og:site_name' content='Velmora Post'><link rel=canonical "
             "href=https://www.velmorapost.example/a>" +
                 GetParam().head + "</head><body><article class=single><h1>Storm shuts port</h1>" +
                 GetParam().byline +
                 "<p>Three ships were torn from their moorings on Monday, in a storm that had been "
                 "foretold.</p></article></body></html>"));
    EXPECT_EQ(article.author, GetParam().author);
}

std::string linked(const std::string& author) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Storm\","
           "\"author\":" +
           author + "}</script>";
}

const std::string shown = "<p class=byline>By Ada Morrow</p>";

INSTANTIATE_TEST_SUITE_P(
    Stated, HtmlAuthor,
    testing::Values(
        AuthorCase{"the paper, and a byline", linked("{\"name\":\"Velmora Post\"}"), shown,
                   "Ada Morrow"},
        AuthorCase{"the paper's address, and a byline",
                   "<meta name=author content=velmorapost.example>", shown, "Ada Morrow"},
        AuthorCase{"an address of mail, and a byline",
                   "<meta name=author content=a.morrow@velmorapost.example>", shown, "Ada Morrow"},
        AuthorCase{"an address of mail alone",
                   "<meta name=author content=a.morrow@velmorapost.example>", "", ""},
        AuthorCase{"the paper's staff, and a byline",
                   "<meta name=author content='Velmora Post Staff'>", shown, "Ada Morrow"},
        AuthorCase{"the paper first, then a person",
                   linked("{\"name\":\"Velmora Post\"}") + "<meta name=author content='Jo Roe'>",
                   shown, "Jo Roe"},
        AuthorCase{"an article's author before the page's",
                   "<meta name=author content='Great Houses'><meta property=article:author "
                   "content='Jo Roe'>",
                   "", "Jo Roe"},
        AuthorCase{"an agency", linked("{\"name\":\"Harbour Press Agency\"}"), "",
                   "Harbour Press Agency"},
        AuthorCase{"an agency's letters", linked("{\"name\":\"hpa\"}"), "", "hpa"},
        AuthorCase{"parts of names",
                   linked("[{\"givenName\":\"Ada\",\"familyName\":\"Morrow\"},{\"givenName\":"
                          "\"Jo\",\"familyName\":\"Roe\"}]"),
                   "", "Ada Morrow and Jo Roe"},
        AuthorCase{"other names of <meta>", "<meta name=articleAuthor content='Jo Roe'>", "",
                   "Jo Roe"}));

INSTANTIATE_TEST_SUITE_P(
    Shown, HtmlAuthor,
    testing::Values(
        AuthorCase{"a class of its own", "", "<span class=authorname>Ada Morrow</span>",
                   "Ada Morrow"},
        AuthorCase{"the last word of a class", "",
                   "<div class='x article-head__author'>By Ada Morrow</div>", "Ada Morrow"},
        AuthorCase{"links", "",
                   "<div class=byline>By <a href=/a>Ada Morrow</a> <a href=/j>Jo Roe</a></div>",
                   "Ada Morrow and Jo Roe"},
        AuthorCase{"what else stands in its box", "",
                   "<div class=byline><p class=author-name><a rel=author href=/a>Ada Morrow</a> <a "
                   "href=/t>Twitter</a></p></div>",
                   "Ada Morrow"},
        AuthorCase{"the paper beside it", "",
                   "<div class=author><div>Ada Morrow</div><div>Velmora Post</div></div>",
                   "Ada Morrow"},
        AuthorCase{"a name that is not to be broken", "",
                   "<div class=byline>by <span class=byline-author><a href=/a>Ada&nbsp;Morrow</a>"
                   "</span></div>",
                   "Ada Morrow"},
        AuthorCase{"no class that says so", "",
                   "<div class=gO><div class=Yc><span>By </span><a href=/a>Ada Morrow</a></div>"
                   "<time datetime=2016-12-02>Dec. 2, 2016</time></div>",
                   "Ada Morrow"},
        AuthorCase{"a script without blanks", "", "<div class=author>松村太郎</div>", "松村太郎"},
        AuthorCase{"a word beside the name", "",
                   "<a class=head__author href=/a><b>By</b><b>Ada Morrow</b></a>", "Ada Morrow"},
        AuthorCase{"a box beside which there is another", "",
                   "<div class=withSidebar><div class=byline>By Ada Morrow</div></div>",
                   "Ada Morrow"},
        AuthorCase{"another story's", "",
                   "<ul><li class='x related-post'><div class=byline>By Jo Roe</div></li></ul>",
                   ""},
        AuthorCase{"who comments", "", "<div class=comment-author>Jo Roe</div>", ""},
        AuthorCase{"what tells of an author", "", "<div class=author-bio>Jo Roe</div>", ""}));

TEST(HtmlAuthor, IsThatOfTheByLineBelowTheHeadline) {
    const Article article = only(read(
        "a.html",
        "<html><body><div class=top><a class=author href=/j>Jo Roe</a></div><h1>Storm shuts "
        "port</h1><p class=author>Ada Morrow</p><p>Three ships were torn from their moorings on "
        "Monday, in a storm that had been foretold.</p></body></html>"));
    EXPECT_EQ(article.author, "Ada Morrow");
}

}  // namespace
}  // namespace dateline
