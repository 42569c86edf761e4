#include "indexer/mentions/resolve/stated_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/mentions/marked_text.h"
#include "text/data_files.h"

namespace dateline {
namespace {

// The names as the text has them after the rule, "l:Troy"; the marks are what the tagger found.
std::vector<std::string> names(const char* marked) {
    static const Gazetteer gazetteer = Gazetteer::load(data_folder());
    ReadText text(marked);
    std::vector<NameSpan> found = text.resolution.spans;
    find_stated_places(text.analysis, text.words, ReadText::lexicon(), gazetteer, 0, found);
    return shown_spans(text.analysis, found);
}

struct Case {
    const char* marked;
    std::vector<std::string> names;
};

TEST(Dateline, NamesPlaces) {
    const Case cases[] = {
        {"WESTPORT, [p:Conn]., Feb 26 - A fund rose.", {"l:WESTPORT", "l:Conn"}},
        {"[p:TROY, Mich]., Oct. 20 - Howell rose.", {"l:TROY", "l:Mich"}},
        {"Scarborough, Ontario, Feb 26 - Cinram rose.", {"l:Scarborough", "l:Ontario"}},
        {"NEW YORK, March 2 - Merrill rose.", {"l:NEW YORK"}},
        {"NAIROBI \u2014 A poll came.", {"l:NAIROBI"}},
        {"[p:WASHINGTON], Aug. 9, 1974 (Harbour Wire) \u2014 [p:Ford] came.",
         {"l:WASHINGTON", "p:Ford"}},
        {"[l:Bonn], March 2 - [p:Kohl] left.", {"l:Bonn", "p:Kohl"}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

TEST(WhatOnlyLooksLikeADateline, NamesNoPlace) {
    const Case cases[] = {
        {"Opinion, Jan 5 - I write.", {}},
        {"[p:JOHN SMITH], Jan 5 - I write.", {"p:JOHN SMITH"}},
        {"Editorial, Commentary Desk, Jan 5 - I write.", {}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

TEST(DatelineOfAnUnknownTown, IsAPlaceByItsCapitalsOrItsRegion) {
    const Case cases[] = {
        {"ZZYZXVILLE, Jan 5 - A poll came.", {"l:ZZYZXVILLE"}},
        {"[p:Zzyzxville], Kenya, Jan 5 - A poll came.", {"l:Zzyzxville", "l:Kenya"}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

TEST(DegreeBehindAPerson, IsNoState) {
    const Case cases[] = {
        {"It helps, said [p:Jane Doe], [l:M.D.], of [l:Toledo].", {"p:Jane Doe", "l:Toledo"}},
        {"[p:Sara Lee], [l:PA], came, and [p:Lee Ng], M.A., of [l:Boston].",
         {"p:Sara Lee", "p:Lee Ng", "l:Boston"}},
        {"[p:Lee Ng], [p:M.A.], came.", {"p:Lee Ng"}},
        {"[p:Jane Doe], RN, MS, [l:MD], came.", {"p:Jane Doe"}},
        {"Dr. [p:Jackson], MS, came.", {"p:Jackson"}},
        {"He lives in [p:Scranton], PA, with her.", {"l:Scranton", "l:PA"}},
        {"He lives in [p:St. Paul], Minn., with her.", {"l:St. Paul", "l:Minn"}},
        {"He lives in [l:Rockville], [l:MD], now.", {"l:Rockville", "l:MD"}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

TEST(PartysLetterWithAState, NamesNothing) {
    const Case cases[] = {
        {"Sen. [p:Richard Blumenthal], [p:D-Conn.], said no.", {"p:Richard Blumenthal"}},
        {"Rep. [p:Maxine Waters], D-[l:Calif.], voted.", {"p:Maxine Waters"}},
        {"Rep. [p:Ilhan Omar] ([p:D-Minn.]) agreed.", {"p:Ilhan Omar"}},
        {"[p:Bob Dole], R-Kan, and [p:Al D'Amato], [o:R-N.Y.], left.",
         {"p:Bob Dole", "p:Al D'Amato"}},
        {"[p:Jane Doe], R-New Mexico, left.", {"p:Jane Doe"}},
        {"[p:Jane Doe], [p:R-Zzyzxville], left.", {"p:Jane Doe"}},
        {"It was, [o:L-Acoustics] said, loud.", {"o:L-Acoustics"}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

TEST(TownWithItsState, IsTwoPlaces) {
    const Case cases[] = {
        {"He lives in [p:Troy], Mich., with her.", {"l:Troy", "l:Mich"}},
        {"The man from Smallville, Kan., came.", {"l:Smallville", "l:Kan"}},
        {"They left [l:Dover], Del., and went.", {"l:Dover", "l:Del"}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

TEST(WhatOnlyLooksLikeAState, IsNone) {
    const Case cases[] = {
        {"In [l:Nairobi], Ms. Odhiambo spoke.", {"l:Nairobi"}},
        {"Then [p:Jane Doe], MA, came.", {"p:Jane Doe"}},
        {"Sen. [p:Thurmond], S.C., left.", {"p:Thurmond"}},
        {"On Monday, March 2 - a day - it rained.", {}},
        {"[l:Washington, D.C.], slept.", {"l:Washington, D.C."}},
    };
    for (const Case& c : cases) EXPECT_EQ(names(c.marked), c.names) << c.marked;
}

}  // namespace
}  // namespace dateline
