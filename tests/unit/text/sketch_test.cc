#include "text/sketch.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace dateline {
namespace {

using Tokens = std::vector<std::uint32_t>;

Tokens words(std::size_t count, unsigned seed) {
    std::mt19937 draw(seed);
    Tokens tokens(count);
    for (std::uint32_t& token : tokens) token = static_cast<std::uint32_t>(draw() | 1);
    return tokens;
}

Tokens joined(const Tokens& a, const Tokens& b) {
    Tokens all = a;
    all.insert(all.end(), b.begin(), b.end());
    return all;
}

TEST(Sketch, IsThatOfTheWordsAlone) {
    const Tokens text = words(200, 1);
    Tokens with_addresses = text;
    with_addresses.insert(with_addresses.begin() + 50, 0);
    EXPECT_EQ(resemblance(sketch_of(text), sketch_of(with_addresses)), 1);
}

TEST(Sketch, FindsWireCopyUnderAnotherHeadOrCut) {
    const Tokens story = words(400, 2);
    EXPECT_TRUE(are_near_duplicates(sketch_of(joined(words(20, 3), story)),
                                    sketch_of(joined(words(25, 4), story))));
    EXPECT_TRUE(are_near_duplicates(sketch_of(story),
                                    sketch_of(Tokens(story.begin(), story.begin() + 280))));
    Tokens corrected = story;
    for (const std::size_t at : {30U, 100U, 250U}) corrected[at] = 7;
    EXPECT_TRUE(are_near_duplicates(sketch_of(story), sketch_of(corrected)));
}

TEST(Sketch, TellsStoriesApartThatShareAQuotation) {
    const Tokens quotation = words(40, 5);
    EXPECT_FALSE(are_near_duplicates(sketch_of(joined(words(200, 6), quotation)),
                                     sketch_of(joined(words(200, 7), quotation))));
}

TEST(Sketch, OfWhatIsTooShortToTellIsLikeNoOther) {
    const Sketch sketch = sketch_of(words(20, 8));
    EXPECT_FALSE(are_near_duplicates(sketch, sketch));
    EXPECT_FALSE(are_near_duplicates(sketch_of({}), sketch_of({})));
}

TEST(Sketch, OfRepeatedWordsEnds) {
    const Tokens same(1000, 3);
    EXPECT_EQ(resemblance(sketch_of(same), sketch_of(same)), 1);
}

}  // namespace
}  // namespace dateline
