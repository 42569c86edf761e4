#include "terminal/completions.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::HasSubstr;

// A program with one option, whose help has all that a shell would take for its own.
ProgramShape program(const std::string& help) {
    ProgramShape shape;
    shape.program.name = "find-it";
    shape.program.options = {{.names = {"--when"},
                              .value = "WHEN",
                              .choices = {"now", "then"},
                              .group = "",
                              .help = help,
                              .paragraph = ""}};
    shape.commands = {
        {.name = "look", .help = help, .paragraph = "", .operands = {}, .options = {}}};
    return shape;
}

TEST(Completions, QuoteTheHelpOfOptions) {
    const ProgramShape shape = program("it's [a]: $b \\ `c`");
    EXPECT_THAT(zsh_completion(shape),
                HasSubstr("'--when=[it'\\''s \\[a\\]: $b \\\\ `c`]:WHEN:(now then)'"));
    EXPECT_THAT(zsh_completion(shape), HasSubstr("'look:it'\\''s [a]\\: $b \\\\ `c`'"));
    EXPECT_THAT(fish_completion(shape), HasSubstr("-d 'it\\'s [a]: $b \\\\ `c`'"));
}

TEST(Completions, GoByTheNameOfTheValue) {
    OptionShape option;
    for (const auto& [value, expected] : {std::pair{"DIR", Completes::folders},
                                          {"FILE", Completes::files},
                                          {"ID|PATH", Completes::files},
                                          {"N", Completes::nothing}}) {
        option.value = value;
        EXPECT_EQ(completes(option), expected) << value;
    }
    option.choices = {"now"};
    EXPECT_EQ(completes(option), Completes::choices);
}

}  // namespace
}  // namespace dateline
