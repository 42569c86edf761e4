#include "query/language/query_line.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

TEST(ALineOfArguments, GetsBackTheQuotesThatTheShellTook) {
    const struct {
        std::vector<std::string> arguments;
        const char* line;
    } cases[] = {
        {{}, ""},
        {{"lethal", "aid"}, "lethal aid"},
        {{"aid", "person:wang yi"}, "aid person:\"wang yi\""},
        {{"aid", "-Person:wang yi"}, "aid -Person:\"wang yi\""},
        {{"aid", "person:wang yi,xi,joe biden"}, "aid person:\"wang yi\",xi,\"joe biden\""},
        {{"aid", "person:martin king, jr."}, "aid person:\"martin king, jr.\""},
        {{"aid", "title:visit, and talks"}, "aid title:\"visit, and talks\""},
        {{"aid", "date:last week..today"}, "aid date:\"last week..today\""},
        {{"aid", "when:june 19, 2023"}, "aid when:\"june 19, 2023\""},
        {{"aid", "person:xi"}, "aid person:xi"},
        {{"aid", "person:wang yi,"}, "aid person:\"wang yi\","},
        {{"aid", "-prime minister"}, "aid -\"prime minister\""},
        {{"aid", "NOT", "prime minister"}, "aid NOT \"prime minister\""},
        {{"aid", " -prime minister"}, "aid -\"prime minister\""},
        {{"aid", "+prime minister"}, "aid +\"prime minister\""},
        {{"aid", " -trade", " -person:wang yi"}, "aid -trade -person:\"wang yi\""},
        // As they are: more than words, quotes are there, no field, no value, a query of its own.
        {{"aid", "person:\"wang yi\" talks"}, "aid person:\"wang yi\" talks"},
        {{"aid", "re: person"}, "aid re: person"},
        {{"aid", "person: xi"}, "aid person: xi"},
        {{"aid", "source:"}, "aid source:"},
        {{"aid", "-(trade OR chips)"}, "aid -(trade OR chips)"},
        {{"aid", "-trade -chips"}, "aid -trade -chips"},
        {{"aid", "-trade person:xi"}, "aid -trade person:xi"},
        {{"aid", "-trade~ war"}, "aid -trade~ war"},
        {{"aid", "prime minister"}, "aid prime minister"},
        {{" -trade war"}, "-trade war"},
        {{"person:wang yi"}, "person:wang yi"},
        {{"person:xi trade talks"}, "person:xi trade talks"},
    };
    for (const auto& c : cases) EXPECT_EQ(query_line(c.arguments).text, c.line);
}

TEST(AnArgumentWithABlank, IsAPhraseFirst) {
    const auto phrases = [](const std::vector<std::string>& arguments) {
        const QueryLine line = query_line(arguments);
        std::vector<std::string> found;
        for (const Span at : line.phrases)
            found.push_back(line.text.substr(at.begin, at.end - at.begin));
        return found;
    };
    using Phrases = std::vector<std::string>;
    EXPECT_EQ(phrases({"stock market crash"}), (Phrases{"stock market crash"}));
    EXPECT_EQ(phrases({"opec", "oil price", "rise"}), (Phrases{"oil price"}));
    EXPECT_EQ(phrases({"oil price", "stock market"}), (Phrases{"oil price", "stock market"}));
    for (const char* other :
         {"oil", "\"oil price\" rise", "oil AND price", "oil NEAR/3 price", "+oil price",
          "oil -price", "oil pri*", "oil~ price", "(oil price)", "person:wang yi", "oil date:2023"})
        EXPECT_EQ(phrases({other}), Phrases{}) << other;
    EXPECT_EQ(phrases({"oil", "NOT", "high price"}), Phrases{});
    EXPECT_EQ(phrases({"oil", " -high price"}), Phrases{});
}

TEST(AnArgumentWithAMinusSign, ExcludesUnlessItIsAnOption) {
    for (const char* excluding : {"-trade", "-hussein", "-nuclear", "-\"prime minister\"",
                                  "-“prime minister”", "-(a OR b)", "-person:xi", "-école", "-中"})
        EXPECT_TRUE(is_exclusion(excluding)) << excluding;
    for (const char* other :
         {"", "-", "--", "--json", "-h", "-n", "-n5", "-n=5", "-v", "-5", "trade", "- trade"})
        EXPECT_FALSE(is_exclusion(other)) << other;
}

}  // namespace
}  // namespace dateline
