// What `dateline-index` can be told, and whether it says so everywhere.
#include <gtest/gtest.h>

#include "indexer/command_line.h"
#include "indexer/manual_prose.h"
#include "tests/unit/command_line/told.h"

namespace dateline {
namespace {

TEST(EveryOptionOfDatelineIndex, IsToldInTheHelpAndInTheManual) {
    expect_all_told(IndexCommandLine().shape());
}

TEST(TheManualOfDatelineIndex, NamesAllThatThereIsAndNothingElse) {
    const ProgramShape shape = IndexCommandLine().shape();
    expect_manual_names_what_there_is(shape,
                                      manual_page(shape, indexer_prose(), "dateline-index 0.0.0"));
}

TEST(EveryConfigurableOptionOfDatelineIndex, IsAKeyOfTheDocumentedConfiguration) {
    expect_documented_keys_are_options(IndexCommandLine().shape());
}

}  // namespace
}  // namespace dateline
