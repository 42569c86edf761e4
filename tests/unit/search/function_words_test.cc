#include "query/search/function_words.h"

#include <gtest/gtest.h>

#include "query/language/date_reader.h"
#include "query/language/explain.h"
#include "query/language/question.h"
#include "schema/fields.h"
#include "tests/unit/language/dates.h"
#include "text/data_files.h"

namespace dateline {
namespace {

// How a query is told once its function words are left out, of an index with so many articles in
// each language.
std::string told(const std::string& query,
                 const std::vector<std::pair<std::string, int>>& languages = {{"en", 1}}) {
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    for (const auto& [language, articles] : languages)
        for (int i = 0; i < articles; ++i) {
            Xapian::Document document;
            document.add_term(std::string(info(Field::lang).prefix) + language);
            database.add_document(document);
        }
    Question question = parse(query, DateReader(grammars(), *make_day(2024, 1, 1)));
    leave_out_function_words(question, database, WordLists(data_folder()));
    return explain(question);
}

TEST(FunctionWords, AreLeftOutBesideOthers) {
    EXPECT_EQ(told("voice to the parliament"),
              "words  any of (voice, parliament)\naside  to, the\n");
    EXPECT_EQ(told("the voice"), "words  voice\naside  the\n");
    EXPECT_EQ(told("To Parliament"), "words  Parliament\naside  To\n");
}

TEST(FunctionWords, StayWhereThereIsNothingElse) {
    EXPECT_EQ(told("to be or not to be"), "words  any of (to, be, or, not, to, be)\n");
    EXPECT_EQ(told("the"), "words  the\n");
}

TEST(FunctionWords, StayWhereTheyWereMeant) {
    EXPECT_EQ(told("\"voice to parliament\" of"), "words  \"voice to parliament\"\naside  of\n");
    EXPECT_EQ(told("voice +to"), "words  all of (to; rather with voice)\n");
    EXPECT_EQ(told("to AND voice"), "words  all of (to, voice)\n");
    EXPECT_EQ(told("to OR voice"), "words  any of (to, voice)\n");
    EXPECT_EQ(told("+voice of the people"),
              "words  all of (voice; rather with people)\naside  of, the\n");
    EXPECT_EQ(told("talks -(the war)"), "words  talks without war\naside  the\n");
    EXPECT_EQ(told("(voice of) AND taiwan"), "words  all of (voice, taiwan)\naside  of\n");
}

TEST(FunctionWords, InCapitalsAmongSmallLettersAreNames) {
    EXPECT_EQ(told("WHO director"), "words  any of (WHO, director)\n");
    EXPECT_EQ(told("WHO DIRECTOR"), "words  DIRECTOR\naside  WHO\n");
    EXPECT_EQ(told("I director"), "words  director\naside  I\n");
}

TEST(FunctionWords, AreThoseOfTheLanguageOfMostArticles) {
    EXPECT_EQ(told("die wahl", {{"en", 2}, {"de", 3}}), "words  wahl\naside  die\n");
    EXPECT_EQ(told("die wahl", {{"en", 3}, {"de", 2}}), "words  any of (die, wahl)\n");
    EXPECT_EQ(told("die wahl lang:de", {{"en", 3}, {"de", 2}}),
              "words  wahl\nfilter lang:de\naside  die\n");
    EXPECT_EQ(told("the voice", {}), "words  voice\naside  the\n");
}

}  // namespace
}  // namespace dateline
