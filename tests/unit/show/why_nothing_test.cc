#include "query/show/why_nothing.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

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
    const Clause both[] = {person, lang};
    EXPECT_EQ(why_nothing(both, index),
              "no person of the collection is called \"crown prince\", no article is in "
              "\"english\": the index holds en, de");
    const Clause one[] = {section};
    EXPECT_EQ(why_nothing(one, index), "no article has the section \"wordl\"");
    EXPECT_EQ(why_nothing({}, index), "");
}

TEST(WhyNothingWasFound, IsToldOfEveryFieldWithTheValueThatWasAskedFor) {
    for (const FieldInfo& field : fields) {
        const Clause one[] = {filter(field.field, "okapi")};
        const std::string why = why_nothing(one, {});
        EXPECT_TRUE(why.starts_with("no ")) << why;
        EXPECT_TRUE(why.ends_with(" \"okapi\"")) << why;
    }
}

}  // namespace
}  // namespace dateline
