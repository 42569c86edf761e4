// The tables of titles: what follows from each, and what is wrong in one.
#include "names/titles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"
#include "text/analysis.h"
#include "text/data_files.h"
#include "text/language_pack.h"

namespace dateline {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsSupersetOf;

const std::filesystem::path config = DATELINE_SOURCE_DIR "/config";

std::vector<std::string> words_with(const Titles& titles, TitleMark mark) {
    std::vector<std::string> words;
    for (const Title& title : titles.rows())
        if (title.is(mark)) words.push_back(title.word);
    return words;
}

// A data folder with the table of one language, whose rows these are.
struct WrittenTitles {
    ScratchFolder folder;

    explicit WrittenTitles(const std::string& rows, const std::string& language = "xx") {
        add(rows, language);
    }
    void add(const std::string& rows, const std::string& language) {
        std::filesystem::create_directories(folder.path() / language);
        std::ofstream(folder.path() / language / "language.toml") << "name = \"One\"\n";
        std::ofstream(folder.path() / language / "titles.tsv")
            << "# A comment\ntitle\tfull\tgender\tbearer\tmarks\n"
            << rows;
    }
};

std::string error_of(const std::string& rows) {
    const WrittenTitles written(rows);
    try {
        Titles::load(written.folder.path(), "xx");
    } catch (const DataFileError& error) {
        return error.what();
    }
    return "";
}

TEST(Titles, TellHowSomebodyIsSpokenTo) {
    EXPECT_THAT(
        words_with(Titles::load(config, "en"), TitleMark::address),
        IsSupersetOf({"mr",     "mrs",    "ms",   "miss",    "mx",  "messrs",    "dr",
                      "sir",    "dame",   "lord", "lady",    "hon", "honorable", "honourable",
                      "madam",  "madame", "mme",  "mlle",    "don", "dona",      "senor",
                      "senora", "herr",   "frau", "monsieur"}));
}

TEST(Titles, AreSetAsideThatTellSinceWhenOrToWhom) {
    EXPECT_THAT(words_with(Titles::load(config, "en"), TitleMark::aside),
                IsSupersetOf({"former", "acting", "interim", "deputy", "first", "his", "her",
                              "majesty", "excellency", "highness", "holiness", "brother", "sister",
                              "father", "private"}));
}

TEST(Titles, OfTwoWordsMarkTheFirst) {
    EXPECT_THAT(words_with(Titles::load(config, "en"), TitleMark::first_word),
                IsSupersetOf({"prime", "vice", "attorney", "chief"}));
}

TEST(Titles, MakeAPersonOfTheNameBehindThem) {
    EXPECT_THAT(words_with(Titles::load(config, "en"), TitleMark::names),
                IsSupersetOf({"president", "pres", "senator", "sen", "representative", "rep",
                              "congressman", "secretary", "minister", "premier", "chancellor",
                              "governor", "gov", "ambassador", "mr", "mrs", "ms", "dr"}));
}

TEST(Titles, OfThoseWhoReignGoBeforeFirstNames) {
    const Titles titles = Titles::load(config, "en");
    EXPECT_THAT(words_with(titles, TitleMark::reigns),
                IsSupersetOf({"king", "queen", "emperor", "empress", "sultan", "pope"}));
    EXPECT_THAT(words_with(titles, TitleMark::surname),
                IsSupersetOf({"king", "queen", "prince", "princess"}));
}

TEST(Titles, HaveTheMarksOfTheirRowsAlone) {
    const Titles titles = Titles::load(config, "en");
    EXPECT_FALSE(titles.is("president", TitleMark::honorific));
    EXPECT_FALSE(titles.is("president", TitleMark::reigns));
    EXPECT_FALSE(titles.is("president", TitleMark::point));
    EXPECT_FALSE(titles.is("king", TitleMark::state));
    EXPECT_FALSE(titles.is("mr", TitleMark::untagged));
    EXPECT_FALSE(titles.is("senator", TitleMark::city));
}

TEST(Titles, AreHonorificsThatNamesGoWithout) {
    EXPECT_THAT(
        words_with(Titles::load(config, "en"), TitleMark::honorific),
        IsSupersetOf({"sheikh", "shaikh", "seyyed", "seyed", "sayyid", "sayed", "syed", "ayatollah",
                      "begum", "imam", "haji", "hojatoleslam", "hajji", "chaudhry", "maulana"}));
}

TEST(Titles, ForShortEndNoSentence) {
    EXPECT_THAT(
        words_with(Titles::load(config, "en"), TitleMark::point),
        IsSupersetOf({"mr",   "mrs", "ms",   "mx",    "messrs", "mme",  "mlle", "dr",   "drs",
                      "prof", "gen", "lt",   "col",   "maj",    "capt", "cmdr", "adm",  "sgt",
                      "cpl",  "pvt", "brig", "sen",   "sens",   "rep",  "reps", "gov",  "govs",
                      "pres", "sec", "secy", "treas", "amb",    "del",  "atty", "supt", "insp",
                      "det",  "hon", "rev",  "fr",    "msgr"}));
}

TEST(Titles, UnknownToTheTaggerAreMarked) {
    EXPECT_THAT(words_with(Titles::load(config, "en"), TitleMark::untagged),
                IsSupersetOf({"drs", "pvt", "brig", "govs", "secy", "treas", "del", "atty", "supt",
                              "insp", "det", "seyed", "sayed", "hojatoleslam", "striker",
                              "goalkeeper", "midfielder", "defender", "player"}));
}

TEST(Titles, SayWhatTheirBearerIs) {
    const Titles titles = Titles::load(config, "en");
    EXPECT_EQ(titles.bearer("congresswoman"), politics | woman);
    EXPECT_EQ(titles.bearer("attorney general"), law | politics);
    EXPECT_EQ(titles.bearer("chairman"), business | politics);
    EXPECT_EQ(titles.bearer("pope"), church | man);
    EXPECT_EQ(titles.bearer("dr"), 0);
    EXPECT_EQ(titles.bearer("zzyzx"), 0);
}

TEST(Titles, AreShortForOthers) {
    const Titles titles = Titles::load(config, "en");
    EXPECT_EQ(titles.in_full("sens"), "senator");
    EXPECT_EQ(titles.in_full("gen"), "general");
    EXPECT_EQ(titles.in_full("mayor"), "mayor");
    EXPECT_EQ(titles.in_full("zzyzx"), "zzyzx");
}

TEST(Titles, OfEveryLanguageAreFoldedWords) {
    const std::vector<std::string> languages = languages_with(config, Titles::file_name);
    EXPECT_THAT(languages, testing::IsSupersetOf({"de", "en"}));
    for (const std::string& language : languages) {
        const Titles titles = Titles::load(config, language);
        EXPECT_FALSE(titles.rows().empty()) << language;
        for (const Title& title : titles.rows()) {
            EXPECT_EQ(fold(title.word), title.word) << language;
            EXPECT_NE(titles.find(title.full), nullptr)
                << language << ": " << title.word << " is short for " << title.full
                << ", which is no title";
        }
    }
}

TEST(Titles, OfGermanAreKnownByTheirTable) {
    const Titles titles = Titles::load(config, "de");
    EXPECT_EQ(titles.bearer("bundeskanzlerin"), politics | woman);
    EXPECT_TRUE(titles.is("papst", TitleMark::reigns));
    EXPECT_EQ(titles.find("president"), nullptr);
}

TEST(Titles, OfAllLanguagesAreOneTable) {
    WrittenTitles written("minister\t-\tman\tpolitics\tnames\nhauptmann\t-\t-\tmilitary\t-\n",
                          "aa");
    written.add("minister\t-\t-\tchurch\t-\nmrs\t-\twoman\t-\taddress\n", "en");
    const Titles titles = Titles::load_all(written.folder.path());
    // Where a word is a title in two, nobody knows that a man is meant.
    EXPECT_EQ(titles.bearer("minister"), politics | church);
    EXPECT_TRUE(titles.is("minister", TitleMark::names));
    EXPECT_EQ(titles.bearer("hauptmann"), military);
    EXPECT_EQ(titles.bearer("mrs"), woman);
}

TEST(BadRow, IsToldWithItsFileAndLine) {
    EXPECT_EQ(error_of("mr\t-\tman\t-\taddress\n"), "");
    EXPECT_THAT(error_of("mr\t-\tman\t-\n"),
                AllOf(HasSubstr("xx/titles.tsv:3: "), HasSubstr("5 cells")));
    EXPECT_THAT(error_of("mr\t-\tman\t\t-\n"), HasSubstr("xx/titles.tsv:3: "));
    EXPECT_THAT(error_of("mr\t-\tman\t-\t-\nms\t-\tlady\t-\t-\n"),
                AllOf(HasSubstr("xx/titles.tsv:4: \"lady\""), HasSubstr("man, woman")));
    EXPECT_THAT(error_of("mr\t-\t-\tpolitics,cooking\t-\n"), HasSubstr("\"cooking\""));
    EXPECT_THAT(error_of("mr\t-\t-\t-\tpoints\n"), HasSubstr("\"points\""));
    EXPECT_THAT(error_of("mr\t-\t-\t-\t-\nmr\t-\t-\t-\t-\n"),
                HasSubstr(":4: \"mr\" has a row already"));
    EXPECT_THAT(error_of("Mr.\t-\t-\t-\t-\n"),
                HasSubstr(":3: a title is written in small letters"));
    EXPECT_THAT(error_of("prime minister\t-\t-\t-\t-\nminister\t-\t-\t-\t-\n"),
                HasSubstr("needs a row for \"prime\""));
}

TEST(BadTable, NamesItsColumnsOtherwise) {
    const ScratchFolder folder;
    std::filesystem::create_directories(folder.path() / "xx");
    std::ofstream(folder.path() / "xx" / "titles.tsv") << "title\tgender\n";
    EXPECT_THROW(Titles::load(folder.path(), "xx"), DataFileError);
    EXPECT_THROW(Titles::load(folder.path(), "yy"), DataFileError);
}

}  // namespace
}  // namespace dateline
