#include "indexer/mentions/resolve/name_tail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/mentions/marked_text.h"

namespace dateline {
namespace {

using testing::ElementsAre;

// The marked names of a text as they read with their tails.
std::vector<std::string> with_tails(std::string_view marked) {
    ReadText text(marked);
    std::vector<NameSpan>& spans = text.resolution.spans;
    add_tails(text.analysis, text.words, 0, spans);
    std::vector<std::string> names;
    for (const NameSpan& span : spans) {
        const std::uint32_t begin = text.analysis.tokens[span.first_token].begin;
        const std::uint32_t end = text.analysis.tokens[span.last_token - 1].end + span.tail;
        names.push_back(text.text.substr(begin, end - begin));
    }
    return names;
}

TEST(ShortForm, KeepsItsPointAtTheEndOfAName) {
    EXPECT_THAT(with_tails("[o:Harbour Motors Corp]. hired [p:Roy Oliver Jr]. of [l:Troy], "
                           "[l:Mich]., last week."),
                ElementsAre("Harbour Motors Corp.", "Roy Oliver Jr.", "Troy", "Mich."));
}

TEST(ShortForm, LeavesThePointThatEndsTheSentence) {
    EXPECT_THAT(with_tails("The shares went to [o:Harbour Motors Inc]. The board agreed."),
                ElementsAre("Harbour Motors Inc"));
}

TEST(Firm, OfAnOwnersNameKeepsItsMark) {
    EXPECT_THAT(with_tails("[o:Moody]'s and [o:Sotheby]’s spoke of [o:Texaco]'s debt."),
                ElementsAre("Moody's", "Sotheby’s", "Texaco"));
}

}  // namespace
}  // namespace dateline
