#include "text/language_pack.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Packs : public testing::Test {
protected:
    void write(const std::string& language, const std::string& settings) {
        std::filesystem::create_directories(folder() / language);
        std::ofstream(folder() / language / "language.toml") << settings;
    }
    std::string error_of(const std::string& settings) {
        write("xy", settings);
        try {
            read_language_pack(folder(), "xy");
        } catch (const DataFileError& error) {
            return error.what();
        }
        return "";
    }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    const ScratchFolder folder_;
};

TEST_F(Packs, AreFoldersWithALanguageFile) {
    write("sv", "name = \"Swedish\"\n");
    write("da", "name = \"Danish\"\n");
    std::filesystem::create_directory(folder() / "no");
    write("places", "name = \"no language\"\n");
    EXPECT_THAT(languages_with_packs(folder()), ElementsAre("da", "en", "sv"));
}

TEST_F(Packs, HaveTheFilesThatAreThere) {
    write("sv", "name = \"Swedish\"\n");
    std::ofstream(folder() / "sv/stop-words.txt") << "och\n";
    EXPECT_TRUE(has_pack_file(folder(), "sv", "stop-words.txt"));
    EXPECT_FALSE(has_pack_file(folder(), "sv", "times.rules"));
    EXPECT_FALSE(has_pack_file(folder(), "../sv", "stop-words.txt"));
}

TEST_F(Packs, SayWhatNoListCan) {
    write("sv", "name = \"Swedish\"\nstemmer = \"swedish\"\nverb_endings = [\"ade\", \"ar\"]\n");
    const std::optional<LanguagePack> pack = read_language_pack(folder(), "sv");
    ASSERT_TRUE(pack);
    EXPECT_EQ(pack->name, "Swedish");
    EXPECT_EQ(pack->stemmer, "swedish");
    EXPECT_FALSE(pack->ascii_stems);
    EXPECT_THAT(pack->verb_endings, ElementsAre("ade", "ar"));
    EXPECT_FALSE(read_language_pack(folder(), "da"));
}

TEST_F(Packs, NameThePlaceOfAFault) {
    EXPECT_THAT(error_of("name = \"X\"\nstemer = \"x\"\n"), HasSubstr("language.toml:2: stemer"));
    EXPECT_THAT(error_of("name = \"X\"\nstemmer = 1\n"), HasSubstr("language.toml:2: stemmer"));
    EXPECT_THAT(error_of("name = X\n"), HasSubstr("language.toml:1: "));
    EXPECT_THAT(error_of("stemmer = \"x\"\n"), HasSubstr("has no name"));
}

}  // namespace
}  // namespace dateline
