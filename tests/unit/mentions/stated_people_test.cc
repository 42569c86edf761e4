#include "indexer/mentions/resolve/stated_people.h"

#include <gtest/gtest.h>

#include "tests/unit/mentions/marked_text.h"

namespace dateline {
namespace {

// The names as the text has them after the rule; the marks are what the tagger found.
std::vector<std::string> names(const char* marked) {
    ReadText text(marked);
    std::vector<NameSpan> found = text.resolution.spans;
    find_stated_people(text.words, 0, found);
    return shown_spans(text.analysis, found);
}

struct Case {
    const char* marked;
    std::vector<std::string> names;
};

TEST(AFamilyNameBehindATitle, IsAPerson) {
    const Case cases[] = {
        {"President Reagan spoke in [l:Bonn]. Then Reagan left.",
         {"p:Reagan", "l:Bonn", "p:Reagan"}},
        {"Sen. Byrd came.", {"p:Byrd"}},
        {"PRESIDENT REAGAN COMING TO CAPITOL", {"p:REAGAN"}},
        {"REAGAN HITS THE BUDGET\n\nLate on Monday President Reagan spoke.",
         {"p:REAGAN", "p:Reagan"}},
        {"TREASURY'S BAKER OPPOSES NEW TAX", {"p:BAKER"}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

TEST(WhatOnlyLooksLikeAFamilyName, IsNoPerson) {
    const Case cases[] = {
        {"President [p:Ronald Reagan] spoke.", {"p:Ronald Reagan"}},
        {"The [o:Reagan Administration] spoke.", {"o:Reagan Administration"}},
        {"The President Young Prize was given.", {}},
        {"PRESIDENT WILL VISIT THE CAPITOL", {}},
        {"ITALY'S FORD SAYS IT GROWS", {}},
        {"Then Baker left.", {}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

}  // namespace
}  // namespace dateline
