#include "query/show/why_nothing.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Clause filter(Field field, const std::string& text) {
    Clause clause;
    clause.kind = Clause::Kind::filter;
    clause.field = field;
    clause.text = text;
    return clause;
}

TEST(WhyNothingWasFound, NamesTheFiltersThatMatchNothing) {
    IndexStatus index;
    index.languages = {{"en", 30}, {"de", 2}};
    const Clause person = filter(Field::person, "crown prince");
    const Clause lang = filter(Field::lang, "english");
    const Clause section = filter(Field::section, "wordl");
    WhyNothing why;
    why.unmatched = {{person, false}, {lang, false}};
    EXPECT_THAT(told(why, index),
                ElementsAre("no person of the collection is called \"crown prince\"",
                            "no article is in \"english\": the index holds en, de"));
    why.unmatched = {{section, false}};
    EXPECT_THAT(told(why, index), ElementsAre("no article has the section \"wordl\""));
    why.unmatched = {{section, true}};
    EXPECT_THAT(told(why, index), ElementsAre("no article of this index has a section"));
    EXPECT_THAT(told({}, index), IsEmpty());
}

TEST(WhyNothingWasFound, TellsWhatIsMostInTheWay) {
    const Clause place = filter(Field::place, "taiwan");
    Clause without;
    without.kind = Clause::Kind::except;
    without.children = {filter(Field::person, "xi")};
    WhyNothing why;
    why.in_the_way = {{place, 1}, {without, 1200}};
    why.scattered = 2;
    EXPECT_THAT(told(why, {}),
                ElementsAre("not so beside each other, but 2 articles with all of it: join the "
                            "words by AND or NEAR/50",
                            "1,200 articles with person:xi", "1 article without place:taiwan"));
}

TEST(WhyNothingWasFound, IsToldOfEveryFieldWithTheValueThatWasAskedFor) {
    for (const FieldInfo& field : fields) {
        WhyNothing why;
        why.unmatched = {{filter(field.field, "okapi"), false}};
        const std::string reason = told(why, {}).front();
        EXPECT_TRUE(reason.starts_with("no ")) << reason;
        EXPECT_TRUE(reason.ends_with(" \"okapi\"")) << reason;
    }
}

}  // namespace
}  // namespace dateline
