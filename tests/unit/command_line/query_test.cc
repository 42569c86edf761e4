// What `dateline` can be told, and whether it says so everywhere.
#include <gtest/gtest.h>

#include <algorithm>

#include "query/command_line.h"
#include "query/language/field_words.h"
#include "query/manual_prose.h"
#include "tests/unit/command_line/told.h"

namespace dateline {
namespace {

std::string manual() {
    return manual_page(SearchCommandLine().shape(), query_prose(), "dateline 0.0.0");
}

bool has(const CommandShape& command, const std::string& name) {
    return std::ranges::any_of(command.options, [&](const OptionShape& option) {
        return std::ranges::find(option.names, name) != option.names.end();
    });
}

TEST(EveryOptionOfDateline, IsToldInTheHelpAndInTheManual) {
    expect_all_told(SearchCommandLine().shape());
}

TEST(TheManualOfDateline, NamesAllThatThereIsAndNothingElse) {
    expect_manual_names_what_there_is(SearchCommandLine().shape(), manual());
}

TEST(EveryConfigurableOptionOfDateline, IsAKeyOfTheDocumentedConfiguration) {
    expect_documented_keys_are_options(SearchCommandLine().shape());
}

TEST(EveryField, IsAnOptionOfEveryCommandThatAsks) {
    const ProgramShape shape = SearchCommandLine().shape();
    int asking = 0;
    for (const CommandShape& command : shape.commands) {
        if (command.name == "show" || command.name == "status" || command.name == "help") continue;
        ++asking;
        for (const FieldInfo& field : fields)
            EXPECT_EQ(has(command, "--" + std::string(field.name)), has_option(field))
                << field.name;
        for (const DateFilterWords& date : date_filters)
            EXPECT_TRUE(has(command, "--" + std::string(date.name))) << date.name;
    }
    EXPECT_EQ(asking, 12);
}

TEST(EveryField, HasALineInTheManualWithAnExample) {
    const std::string page = without_escapes(manual());
    for (const FieldWords& words : field_words) {
        const std::string name(info(words.field).name);
        const std::string example =
            words.field == Field::near ? "\"Taipei\"" : std::string(words.example);
        EXPECT_NE(page.find("\n.TP\n" + name + ":" + example), std::string::npos) << name;
    }
}

TEST(TheManualOfDateline, TellsCommandsOfOneKindTogether) {
    EXPECT_NE(manual().find(".SS people, places, orgs, sources, authors, sections, languages, "
                            "keywords ["),
              std::string::npos);
}

}  // namespace
}  // namespace dateline
