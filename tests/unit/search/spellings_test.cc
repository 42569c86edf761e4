#include "query/search/spellings.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> others(const std::string& word) {
    static const Spellings english = Spellings::load(data_folder(), "en");
    return english.others(word, *stemmer_of("en", data_folder()));
}

TEST(Spellings, AreThoseOfTheOtherSideOfTheAtlantic) {
    EXPECT_THAT(others("labor"), ElementsAre("labour"));
    EXPECT_THAT(others("labours"), ElementsAre("labor"));
    EXPECT_THAT(others("organising"), ElementsAre("organize"));
    EXPECT_THAT(others("organizations"), ElementsAre("organise"));
    EXPECT_THAT(others("defences"), ElementsAre("defense"));
    EXPECT_THAT(others("theatre"), ElementsAre("theater"));
    EXPECT_THAT(others("grey"), ElementsAre("gray"));
    EXPECT_THAT(others("paediatric"), ElementsAre("pediatric"));
}

TEST(Spellings, AreNoOtherWords) {
    for (const char* word : {"check", "cheque", "story", "storey", "tire", "tyre", "prize", "prise",
                             "draft", "four", "hour", "taiwan", "xi", "", "2023"})
        EXPECT_THAT(others(word), IsEmpty()) << word;
}

TEST(Spellings, AreNoneOfALanguageWithoutAList) {
    EXPECT_THAT(
        Spellings::load(data_folder(), "de").others("labor", *stemmer_of("de", data_folder())),
        IsEmpty());
}

TEST(Spellings, OfADamagedListAreNamedWithTheirLine) {
    const ScratchFolder folder;
    std::filesystem::create_directories(folder.path() / "en");
    std::ofstream(folder.path() / "en/language.toml") << "name = \"English\"\n";
    std::ofstream(folder.path() / "en/spellings.txt") << "# pairs\ncolour color\nlabour\n";
    const Spellings damaged = Spellings::load(folder.path(), "en");
    const Stemmer stemmer = *stemmer_of("en", data_folder());
    EXPECT_THAT(damaged.others("colors", stemmer), ElementsAre("colour"));
    try {
        damaged.others("labour", stemmer);
        FAIL();
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("en/spellings.txt is damaged at line 3"));
    }
}

}  // namespace
}  // namespace dateline
