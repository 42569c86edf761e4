#include "terminal/manual_page.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::Not;

OptionShape option(const std::string& name, const std::string& group) {
    return {.names = {"-" + name.substr(0, 1), "--" + name},
            .value = "N",
            .choices = {},
            .group = group,
            .help = "with " + name,
            .paragraph = "Told."};
}

// Two commands told by one paragraph, and one by itself.
std::string page() {
    ProgramShape shape;
    shape.program.name = "find";
    for (const char* name : {"cats", "dogs", "look"})
        shape.commands.push_back({.name = name,
                                  .help = "",
                                  .paragraph = *name == 'l' ? "Looks." : "Lists them.",
                                  .operands = {},
                                  .options = {option("limit", ""), option("tail", "Only those")}});
    shape.unnamed = "look";
    return manual_page(shape,
                       {.summary = "find it",
                        .description = "Finds.",
                        .status = "",
                        .environment = "",
                        .more = "# END\n"},
                       "find 1");
}

TEST(AManualPage, TellsCommandsOfOneParagraphTogether) {
    EXPECT_THAT(page(), HasSubstr(".SS cats, dogs\nLists them.\n.TP\n"));
    EXPECT_THAT(page(), HasSubstr("\\fBfind\\fR \\fBcats\\fR|\\fBdogs\\fR [\\fIOPTIONS\\fR]\n"));
    EXPECT_THAT(page(), HasSubstr("\\fBfind\\fR [\\fBlook\\fR] [\\fIOPTIONS\\fR]\n"));
}

TEST(AManualPage, TellsOptionsThatGoOnWithAHeadingOnce) {
    const std::string once =
        ".SS Only those\nOptions of \\fBcats\\fR, \\fBdogs\\fR and \\fBlook\\fR. All that are "
        "given "
        "must hold.\n.TP\n\\fB\\-t\\fR, \\fB\\-\\-tail\\fR \\fIN\\fR\nOnly those with "
        "tail.\nTold.\n";
    EXPECT_THAT(page(), HasSubstr(once));
    const std::string rest = page().substr(page().find(once) + once.size());
    EXPECT_THAT(rest, Not(HasSubstr("tail")));
}

}  // namespace
}  // namespace dateline
