#include "query/search/word_forms.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Xapian::Database database(const std::vector<std::string>& words) {
    Xapian::WritableDatabase made(std::string(), Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    for (const std::string& word : words) document.add_term(word);
    made.add_document(document);
    return made;
}

TEST(WordForms, AreThoseWithTheStemOfTheWord) {
    const auto all =
        database({"deliver", "delivers",  "delivered", "delivery", "deliveries", "delight", "happy",
                  "happily", "happiness", "run",       "running",  "runs",       "rung",    "use",
                  "uses",    "used",      "user",      "city",     "cities",     "citizen"});
    EXPECT_THAT(word_forms(all, "deliveries"), UnorderedElementsAre("deliveries", "delivery"));
    EXPECT_THAT(word_forms(all, "delivered"),
                UnorderedElementsAre("delivered", "deliver", "delivers"));
    EXPECT_THAT(word_forms(all, "runs"), UnorderedElementsAre("runs", "run", "running"));
    EXPECT_THAT(word_forms(all, "used"), UnorderedElementsAre("used", "use", "uses"));
    EXPECT_THAT(word_forms(all, "city"), UnorderedElementsAre("city", "cities"));
    EXPECT_THAT(word_forms(all, "happy"), UnorderedElementsAre("happy", "happiness"));
}

TEST(WordForms, BeginWithTheWordItselfAlsoWhenNobodyWroteIt) {
    EXPECT_THAT(word_forms(database({"talk"}), "talked"), ElementsAre("talked", "talk"));
    EXPECT_THAT(word_forms(database({"talk"}), "xi"), ElementsAre("xi"));
    EXPECT_THAT(word_forms(database({"3.5m"}), "3.5m"), ElementsAre("3.5m"));
}

TEST(PrefixForms, AreTheMostFrequentOnes) {
    Xapian::WritableDatabase made(std::string(), Xapian::DB_BACKEND_INMEMORY);
    for (const char* words : {"aa", "aa ab", "aa ab ac", "b"}) {
        Xapian::Document document;
        Xapian::TermGenerator generator;
        generator.set_document(document);
        generator.index_text_without_positions(words);
        made.add_document(generator.get_document());
    }
    EXPECT_THAT(prefix_forms(made, "a", 2), UnorderedElementsAre("aa", "ab"));
    EXPECT_THAT(prefix_forms(made, "zz", 2), IsEmpty());
}

}  // namespace
}  // namespace dateline
