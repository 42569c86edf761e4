// Which text of a page is its story: kinds of boxes and lines of news pages.
#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string beginning =
    "<p>The harbour of Velmora was closed on Monday, after a storm had torn three ships from "
    "their moorings, the port authority said.</p>";
const std::string middle =
    "<p>Divers are to look at the quay this week. The two cranes that stand on it were not "
    "damaged, said Ada Morrow, who runs the port.</p>";
const std::string ending =
    "<p>Ferries go from the old pier until then, twice a day. Nobody was hurt in the storm, which "
    "had been foretold for the night.</p>";

std::string text_of(const std::string& body) {
    return only(read("a.html", "<html><head><title>The harbour</title></head><body>" + body +
                                   "</body></html>"))
        .text;
}

std::string text_within_story(const std::string& html) {
    return text_of("<article><h1>The harbour</h1>" + beginning + html + middle + ending +
                   "</article>");
}

struct PartCase {
    std::string name;
    std::string html;
};

void PrintTo(const PartCase& c, std::ostream* out) { *out << c.name; }

class PartOfAStory : public testing::TestWithParam<PartCase> {};

TEST_P(PartOfAStory, Stays) { EXPECT_THAT(text_of(GetParam().html), HasSubstr("WANTED")); }

INSTANTIATE_TEST_SUITE_P(
    Kinds, PartOfAStory,
    testing::Values(
        PartCase{"a name with a link in a sentence",
                 beginning +
                     "<p>The quay will be mended soon, said the engineer <a class='auto-tag "
                     "tag-link' href=/t/w>Jo WANTED</a>, who built it.</p>" +
                     ending},
        PartCase{"the place of a dateline",
                 "<p><span class=dateline>WANTED</span> - The harbour was closed on Monday after a "
                 "storm, which tore three ships from their moorings.</p>" +
                     middle},
        PartCase{"a time in a sentence",
                 beginning + "<p>The first ferry is to go on <time>WANTED Tuesday</time> at seven, "
                             "the port said, and the second at noon or later.</p>"},
        PartCase{"classes that say how a box looks",
                 beginning + middle +
                     "<div class='print:max-w-none overflow-hidden text-[1.2rem]'><p>WANTED The "
                     "quay was built a century ago, of stone from the hills.</p></div>" +
                     ending},
        PartCase{"a box beside which there is another",
                 beginning + middle +
                     "<div class='sidebar-grid__content'><p>WANTED The quay was built a century "
                     "ago, of stone from the hills.</p></div>" +
                     ending},
        PartCase{"a box that has furniture",
                 beginning + middle +
                     "<div class='with-share-icons'><p>WANTED The quay was built a century ago, of "
                     "stone from the hills.</p></div>" +
                     ending},
        PartCase{"text that is paid for",
                 beginning + middle +
                     "<div class=paywall><p>WANTED The quay was built a century ago, of stone from "
                     "the hills.</p></div>" +
                     ending},
        PartCase{"a section named after its heading",
                 beginning + middle +
                     "<section id=the-print-of-the-storm><p>WANTED The quay was built a century "
                     "ago, of stone from the hills.</p></section>" +
                     ending},
        PartCase{"the box around the headline",
                 "<div class=masthead><h1>The harbour</h1><p>WANTED Three ships were torn from "
                 "their moorings on Monday, in a storm.</p></div>" +
                     beginning + middle + ending}));

class PartOfNoStory : public testing::TestWithParam<PartCase> {};

TEST_P(PartOfNoStory, IsLeftOut) {
    const std::string text = text_within_story(GetParam().html);
    EXPECT_THAT(text, Not(HasSubstr("UNWANTED")));
    EXPECT_THAT(text, HasSubstr("three ships"));
    EXPECT_THAT(text, HasSubstr("Ada Morrow"));
    EXPECT_THAT(text, HasSubstr("foretold"));
}

const std::string unwanted = "<p>UNWANTED A sentence of a good many words, none of the story.</p>";

INSTANTIATE_TEST_SUITE_P(
    ByName, PartOfNoStory,
    testing::Values(
        PartCase{"words in CamelCase", "<div class=storyNewsletterBox>" + unwanted + "</div>"},
        PartCase{"hidden by an attribute", "<div hidden>" + unwanted + "</div>"},
        PartCase{"hidden by its style", "<div style='visibility: hidden'>" + unwanted + "</div>"},
        PartCase{"hidden in a sentence",
                 "<p>The port has two piers.<span style='display:none'>UNWANTED</span> Both are of "
                 "stone, and each is a mile long, or nearly.</p>"}));

TEST(StoryInParts, IsWhole) {
    const std::string advert = "<div class=ad>Advertisement</div>";
    for (const std::string part : {"<div class=part>", "<section class='row story'>"}) {
        const std::string end = part.substr(0, 2) == "<d" ? "</div>" : "</section>";
        const std::string text =
            text_of("<main><h1>The harbour</h1><div>" + part + beginning + end + advert + part +
                    middle + middle + end + advert + part + ending + end + "</div></main>");
        EXPECT_THAT(text, HasSubstr("three ships")) << part;
        EXPECT_THAT(text, HasSubstr("Ada Morrow")) << part;
        EXPECT_THAT(text, HasSubstr("foretold")) << part;
    }
}

TEST(StoryInParts, HasNoMenusBetweenThem) {
    std::string menu = "<div><ul>";
    for (int i = 0; i < 40; ++i) menu += "<li><a href=/1>UNWANTED one of many</a></li>";
    menu += "</ul></div>";
    const std::string text = text_of("<main><div><div>" + beginning + middle + "</div>" + menu +
                                     "<div>" + ending + "</div></div></main>");
    EXPECT_THAT(text, Not(HasSubstr("UNWANTED")));
    EXPECT_THAT(text, HasSubstr("three ships"));
    EXPECT_THAT(text, HasSubstr("foretold"));
}

INSTANTIATE_TEST_SUITE_P(
    ByLinks, PartOfNoStory,
    testing::Values(
        PartCase{"a heading that leads to another story",
                 "<h3><a href=/2>UNWANTED Council looks for a new mayor again</a></h3>"},
        PartCase{"the same within the link",
                 "<a href=/2><h3>UNWANTED Council looks for a new mayor again</h3></a>"},
        PartCase{"a picture's box",
                 "<div class='image top'><p>UNWANTED Three ships at the quay, a week before the "
                 "storm.</p></div>"}));

TEST(Headings, StayWhereTheyLinkToThemselvesOrAreLinkedTo) {
    for (const char* heading : {"<h2><a href='#why'>WANTED Why the moorings did not hold</a></h2>",
                                "<h2><a id=why>WANTED Why the moorings did not hold</a></h2>"})
        EXPECT_THAT(text_within_story(heading), HasSubstr("WANTED")) << heading;
}

TEST(Clocks, AreLeftOut) {
    EXPECT_THAT(text_within_story("<p>00:00 / 03:15</p>"), Not(HasSubstr("03:15")));
    EXPECT_THAT(text_within_story("<p>At 03:15 it was over.</p>"), HasSubstr("At 03:15"));
}

TEST(OtherText, IsNoStoryThoughItIsLonger) {
    for (const std::string id : {"onetrust-sdk", "photo-gallery", "comments"}) {
        std::string other = "<div id=" + id + ">";
        for (int i = 0; i < 10; ++i)
            other +=
                "<p>UNWANTED We and our partners store and read what is on a device, and "
                "process data of a person, to know what people like.</p>";
        const std::string text =
            text_of("<div><h1>The harbour</h1>" + beginning + middle + "</div>" + other + "</div>");
        EXPECT_THAT(text, Not(HasSubstr("UNWANTED"))) << id;
        EXPECT_THAT(text, HasSubstr("Ada Morrow")) << id;
    }
}

INSTANTIATE_TEST_SUITE_P(
    ByWhatTheySay, PartOfNoStory,
    testing::Values(
        PartCase{"German", "<p>Lesen Sie auch: UNWANTED</p>"},
        PartCase{"French", "<p>À lire aussi : UNWANTED</p>"},
        PartCase{"Swedish", "<p>Läs också: UNWANTED</p>"},
        PartCase{"Polish", "<p>Czytaj więcej o tym: UNWANTED</p>"},
        PartCase{"Ukrainian", "<p>Читайте також: UNWANTED</p>"},
        PartCase{"Japanese", "<p>関連記事 UNWANTED</p>"},
        PartCase{"a box by its heading",
                 "<section><h2>Most read in Velmora</h2><p>UNWANTED goal</p><p>UNWANTED The mayor "
                 "has a sentence about the weather, too.</p></section>"}));

TEST(Notices, AreWholeWords) {
    EXPECT_THAT(text_within_story("<p>Sharelle WANTED said so.</p>"), HasSubstr("WANTED"));
    EXPECT_THAT(text_within_story("<p>Advertisementally WANTED, he said.</p>"),
                HasSubstr("WANTED"));
    EXPECT_THAT(text_within_story("<p>Share</p><p>WANTED One of them sank, they said.</p>"),
                HasSubstr("moorings, the port authority said.\n\nWANTED"));
}

TEST(Notices, LeadTheStoryOn) {
    // The heading of a list between paragraphs is no box of its own.
    const std::string text =
        text_within_story("<h4>Most read</h4><ul><li><a href=/1>UNWANTED story</a></li></ul>");
    EXPECT_THAT(text, HasSubstr("Ada Morrow"));
    EXPECT_THAT(text, Not(HasSubstr("UNWANTED")));
}

TEST(PageOfAFewWords, IsThem) {
    EXPECT_EQ(text_of("The port is open."), "The harbour\n\nThe port is open.");
    EXPECT_EQ(text_of("<a href='javascript:'><p>one</p><p>two</p>three</a>"),
              "The harbour\n\none\n\ntwo\n\nthree");
}

TEST(Results, DoNotOutweighTheStoryAroundThem) {
    std::string results;
    for (int i = 0; i < 80; ++i) results += "<div>District " + std::to_string(i) + "</div>";
    const std::string text = text_of(
        "<div><div>Velmora, by Jo Roe, a line that is long enough to be taken for some "
        "prose</div></div><div>" +
        beginning + middle + results + ending + "</div>");
    EXPECT_THAT(text, HasSubstr("three ships"));
    EXPECT_THAT(text, HasSubstr("foretold"));
}

INSTANTIATE_TEST_SUITE_P(
    ByLists, PartOfNoStory,
    testing::Values(
        PartCase{"links with a word before them",
                 "<ul><li><strong>Guide: </strong><a href=/1>UNWANTED how to cross the dam at "
                 "night</a></li><li><strong>Chart: </strong><a href=/2>UNWANTED where the ships "
                 "lay</a></li></ul>"},
        PartCase{
            "one link with a word before it",
            "<ul><li>Guide: <a href=/1>UNWANTED how to cross the dam at night</a></li></ul>"}));

TEST(Lists, StayWhereOnlySomeEntriesAreLinks) {
    const std::string text = text_within_story(
        "<ul><li><a href=/1>WANTED how to cross</a> by day and by night, on foot "
        "and otherwise</li><li>WANTED The quay, which is of stone, is two miles "
        "long</li></ul>");
    EXPECT_THAT(text, HasSubstr("WANTED how to cross by day"));
    EXPECT_THAT(text, HasSubstr("WANTED The quay"));
}

TEST(Headings, AreTheStoryThatTheyTellPictureByPicture) {
    std::string pictures;
    for (const char* what : {"first", "second", "third"})
        pictures += std::string("<h2>The ") + what +
                    " picture shows the harbour of Velmora as the storm came in from the north on "
                    "Monday.</h2><figure><img src=x></figure>";
    const std::string text = text_of("<article><h1>The harbour</h1>" + pictures + "</article>");
    EXPECT_THAT(text, HasSubstr("The first picture"));
    EXPECT_THAT(text, HasSubstr("The third picture"));
}

TEST(Headline, IsLeftOutWithTheWordAboveIt) {
    EXPECT_THAT(text_of("<div><h2>Storms: The harbour</h2>" + beginning + middle + "</div>"),
                testing::StartsWith("The harbour\n\nThe harbour of Velmora was closed"));
}

TEST(Story, IsFoundInWhatIsCalledFurnitureWhereNothingElseIs) {
    std::string story;
    for (int i = 0; i < 4; ++i)
        story += "<div class=widget>" + beginning + middle + "</div><aside>" + ending + "</aside>";
    const std::string text =
        text_of("<p>The port is one of the two largest of the whole coast.</p>" + story);
    EXPECT_THAT(text, HasSubstr("three ships"));
}

TEST(Story, EndsWithItsArticle) {
    EXPECT_THAT(text_of("<div><article itemprop=articleBody>" + beginning + middle + ending +
                        "</article><div class=x><p>WANTED Every day the shop at the old pier sells "
                        "nets and lamps at half of what they cost, as long as there are any.</p>"
                        "</div></div>"),
                Not(HasSubstr("WANTED")));
}

}  // namespace
}  // namespace dateline
