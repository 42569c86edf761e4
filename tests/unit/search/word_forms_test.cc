#include "query/search/word_forms.h"

#include <gmock/gmock.h>

#include "query/search/languages.h"
#include "text/data_files.h"

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

std::vector<Stemmer> stemmers(const std::vector<std::string>& languages) {
    return stemmers_for(languages, data_folder());
}

const std::vector<Stemmer> english = stemmers({"en"});

TEST(WordForms, AreThoseWithTheStemOfTheWord) {
    const auto all =
        database({"deliver", "delivers",  "delivered", "delivery", "deliveries", "delight", "happy",
                  "happily", "happiness", "run",       "running",  "runs",       "rung",    "use",
                  "uses",    "used",      "user",      "city",     "cities",     "citizen"});
    EXPECT_THAT(word_forms(all, "deliveries", english),
                UnorderedElementsAre("deliveries", "delivery"));
    EXPECT_THAT(word_forms(all, "delivered", english),
                UnorderedElementsAre("delivered", "deliver", "delivers"));
    EXPECT_THAT(word_forms(all, "runs", english), UnorderedElementsAre("runs", "run", "running"));
    EXPECT_THAT(word_forms(all, "used", english), UnorderedElementsAre("used", "use", "uses"));
    EXPECT_THAT(word_forms(all, "city", english), UnorderedElementsAre("city", "cities"));
    EXPECT_THAT(word_forms(all, "happy", english), UnorderedElementsAre("happy", "happiness"));
}

TEST(WordForms, BeginWithTheWordItselfAlsoWhenNobodyWroteIt) {
    EXPECT_THAT(word_forms(database({"talk"}), "talked", english), ElementsAre("talked", "talk"));
    EXPECT_THAT(word_forms(database({"talk"}), "xi", english), ElementsAre("xi"));
    EXPECT_THAT(word_forms(database({"3.5m"}), "3.5m", english), ElementsAre("3.5m"));
}

TEST(WordForms, AreThoseOfEveryLanguageThatIsAskedFor) {
    const auto all =
        database({"tisch", "tische", "tischen", "tissue", "новости", "новостей", "гонка"});
    EXPECT_THAT(word_forms(all, "tisch", stemmers({"de"})),
                UnorderedElementsAre("tisch", "tische", "tischen"));
    EXPECT_THAT(word_forms(all, "tisch", english), UnorderedElementsAre("tisch", "tische"));
    EXPECT_THAT(word_forms(all, "новость", stemmers({"ru"})),
                UnorderedElementsAre("новость", "новости", "новостей"));
    // Where there is no stemmer a word is only found as it is written.
    EXPECT_EQ(stemmers({"xx", "de"}).size(), 1U);
}

TEST(LanguagesOfASearch, AreThoseOfTheIndex) {
    const auto languages = [](const std::vector<std::pair<std::string, int>>& articles) {
        Xapian::WritableDatabase made(std::string(), Xapian::DB_BACKEND_INMEMORY);
        for (const auto& [language, count] : articles)
            for (int i = 0; i < count; ++i) {
                Xapian::Document document;
                if (!language.empty()) document.add_boolean_term("XLANG" + language);
                made.add_document(document);
            }
        return languages_for({}, made);
    };
    EXPECT_THAT(languages({{"en", 300}, {"", 5}}), ElementsAre("en"));
    EXPECT_THAT(languages({{"", 2}, {"de", 1}}), ElementsAre("en", "de"));
    EXPECT_THAT(languages({{"de", 3}, {"fr", 2}}), ElementsAre("de", "fr"));
    // A few that stray in change no search.
    EXPECT_THAT(languages({{"en", 500}, {"de", 2}}), ElementsAre("en"));
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
    EXPECT_THAT(pattern_forms(made, "a*", 2).words, UnorderedElementsAre("aa", "ab"));
    EXPECT_THAT(pattern_forms(made, "zz*", 2).words, IsEmpty());
}

}  // namespace
}  // namespace dateline
