#include "indexer/readers/documents/run_program.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::StartsWith;
using End = ProgramResult::End;

TEST(RunProgram, GivesWhatTheProgramMakesOfItsInput) {
    const std::string input(3'000'000, 'x');
    const ProgramResult result = run_program({"cat"}, input);
    EXPECT_EQ(result.end, End::done);
    EXPECT_EQ(result.output, input);
}

TEST(RunProgram, PassesArgumentsWithoutAShell) {
    EXPECT_EQ(run_program({"printf", "%s", "$HOME; `id` \"*\""}, "").output, "$HOME; `id` \"*\"");
}

TEST(RunProgram, SaysWhenThereIsNoSuchProgram) {
    EXPECT_EQ(run_program({"no-such-program-anywhere"}, "").end, End::not_found);
}

TEST(RunProgram, SaysWhatTheProgramSaidWhenItFailed) {
    const ProgramResult result = run_program({"cat", "/nowhere"}, "");
    EXPECT_EQ(result.end, End::failed);
    EXPECT_THAT(result.message, StartsWith("cat: /nowhere"));
}

TEST(RunProgram, EndsOneThatPrintsTooMuch) {
    ProgramLimits limits;
    limits.output = 100'000;
    const ProgramResult result = run_program({"cat", "/dev/zero"}, "", limits);
    EXPECT_EQ(result.end, End::too_much);
    EXPECT_EQ(result.output.size(), limits.output);
}

TEST(RunProgram, EndsOneThatTakesTooLong) {
    ProgramLimits limits;
    limits.wall = std::chrono::seconds(1);
    EXPECT_EQ(run_program({"sleep", "600"}, "", limits).end, End::too_slow);
}

}  // namespace
}  // namespace dateline
