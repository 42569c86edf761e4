#include "terminal/roff.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Roff, HasSectionsParagraphsAndLineBreaks) {
    EXPECT_EQ(roff("# NAME\nfirst  \nsecond\n\nthird\n## More\n\nfourth\n"),
              ".SH NAME\nfirst\n.br\nsecond\n.PP\nthird\n.SS More\nfourth\n");
}

TEST(Roff, TellsWhatIsTypedFromWhatStandsForSomething) {
    EXPECT_EQ(roff("`--limit` *N* of well-known `deliver*`\n"),
              "\\fB\\-\\-limit\\fR \\fIN\\fR of well-known \\fBdeliver*\\fR\n");
}

TEST(Roff, ExplainsATerm) {
    EXPECT_EQ(roff("`-c`\n: Only\nhow many.\n\n`-n`\n: Hits.\n"),
              ".TP\n\\fB\\-c\\fR\nOnly\nhow many.\n.TP\n\\fB\\-n\\fR\nHits.\n");
}

TEST(Roff, LeavesExamplesAsTheyAre) {
    EXPECT_EQ(roff("So:\n    a '*' `b` -c\n    d\ne\n"),
              "So:\n.nf\na \\(aq*\\(aq `b` \\-c\nd\n.fi\ne\n");
}

TEST(Roff, TakesNoTextForARequest) { EXPECT_EQ(roff(".TH a\\b\n'x\n"), "\\&.TH a\\eb\n\\&'x\n"); }

}  // namespace
}  // namespace dateline
