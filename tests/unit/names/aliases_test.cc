// The user's file of aliases, and what is said when it can't be understood.
#include "names/aliases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

std::string error_of(std::string_view text) {
    try {
        Aliases::parse(text, "aliases.toml");
    } catch (const AliasesError& error) {
        return error.what();
    }
    return "none";
}

TEST(Aliases, AreComparedFolded) {
    const Aliases aliases = Aliases::parse(
        "same = [[\"Viktor Orbán\", \"Orbán Viktor\"]]\n"
        "different = [[\"George Bush\", \"George W. Bush\"]]\n"
        "not-a-person = [\"Big Ben\"]\n",
        "aliases.toml");
    ASSERT_TRUE(aliases.group_of("orban viktor"));
    EXPECT_EQ(aliases.groups()[*aliases.group_of("orban viktor")].shown, "Viktor Orbán");
    EXPECT_TRUE(aliases.different("george w bush", "george bush"));
    EXPECT_FALSE(aliases.different("george bush", "george bush"));
    EXPECT_TRUE(aliases.is_no_person("big ben"));
    EXPECT_FALSE(aliases.is_no_person("ben"));
}

TEST(Aliases, NameTheLineOfWhatIsWrong) {
    EXPECT_THAT(error_of("same = [\n"), testing::StartsWith("aliases.toml:"));
    EXPECT_EQ(error_of("\n\nsam = []\n"),
              "aliases.toml:3: unknown key \"sam\": there are same, different, not-a-person and "
              "not-an-organization");
    EXPECT_EQ(error_of("same = [\n [\"A\", 3]]\n"),
              "aliases.toml:2: a name in quotes is expected here");
    EXPECT_EQ(error_of("same = [\"A\", \"B\"]\n"),
              "aliases.toml:1: a list of names is expected here: [\"…\", \"…\"]");
    EXPECT_EQ(error_of("different = [[\"A\"]]\n"),
              "aliases.toml:1: a list of people who are different has at least two names");
    EXPECT_THAT(error_of("same = [[\"A\", \"B\"], [\"B\", \"C\"]]\n"),
                testing::HasSubstr("\"B\" stands twice"));
    EXPECT_THAT(error_of("same = [[\"A\", \"B\"]]\ndifferent = [[\"B\", \"A\"]]\n"),
                testing::HasSubstr("under \"same\" and under \"different\""));
}

TEST(Aliases, AreThoseOfTheExampleInTheConfiguration) {
    EXPECT_NO_THROW(Aliases::load(DATELINE_SOURCE_DIR "/config/aliases.toml"));
}

TEST(AliasesOfAnEmptyFile, AreNone) {
    const ScratchFolder scratch;
    std::ofstream(scratch.path() / "aliases.toml").flush();
    EXPECT_TRUE(Aliases::load(scratch.path() / "aliases.toml").groups().empty());
}

TEST(AFileOfAliasesThatCantBeRead, IsNamed) {
    const ScratchFolder scratch;
    EXPECT_THROW(Aliases::load("/no/such/aliases.toml"), AliasesError);
    EXPECT_THROW(Aliases::load(scratch.path()), AliasesError);
}

}  // namespace
}  // namespace dateline
