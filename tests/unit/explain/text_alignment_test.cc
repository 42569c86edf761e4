#include "indexer/explain/text_alignment.h"

#include <gtest/gtest.h>

#include <string>

#include "indexer/readers/decode.h"
#include "indexer/readers/html/text.h"

namespace dateline {
namespace {

// The text that a reader makes of a JSON string.
std::string as_read(const std::string& raw) {
    std::string read = cleaned(raw);
    return has_markup(read) ? text_of_markup(read) : read;
}

// What stands in `raw` where `wanted` stands in `read`; "-" when that is nowhere.
std::string placed(const std::string& read, const std::string& raw, const std::string& wanted) {
    const auto aligned = TextAlignment::align(read, raw);
    if (!aligned) return "not aligned";
    const std::size_t at = read.find(wanted);
    if (at == std::string::npos) return "not in the text";
    const auto range = aligned->in_raw(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + wanted.size())});
    return range ? raw.substr(range->begin, range->end - range->begin) : "-";
}

struct Case {
    const char* raw;
    const char* wanted;
    const char* found;
};

TEST(ATextThatAReaderChanged, IsFoundInWhatItWasReadFrom) {
    const Case cases[] = {
        {"plain text of Kyiv", "Kyiv", "Kyiv"},
        {"one\r\ntwo\r\nthree\rfour", "three\nfour", "three\rfour"},
        {"one\r\nWang\r\nYi", "Wang\nYi", "Wang\r\nYi"},
        {"a\x01\x02 soft\xC2\xADhyphen in Kyiv\x7F.", "Kyiv", "Kyiv"},
        {"a soft\xC2\xADhyphen in Kyiv", "softhyphen", "soft\xC2\xADhyphen"},
        // Decomposed letters become composed ones.
        {"in Zu\xCC\x88rich on Friday", "Zürich", "Zu\xCC\x88rich"},
        {"in Zu\xCC\x88rich on Friday", "Friday", "Friday"},
        {"in \xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB now", "한",
         "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"},
        {"100 \xE2\x84\xAA in Kyiv", "Kyiv", "Kyiv"},
        // HTML in a field.
        {"<p>In <b>Kyiv</b></p>\n<p>Wang &amp; Sons met.</p>", "Kyiv", "Kyiv"},
        {"<p>In <b>Kyiv</b></p>\n<p>Wang &amp; Sons met.</p>", "Wang & Sons", "Wang &amp; Sons"},
        {"Wang &amp; Sons met\nAT&T&#8217;s boss", "AT&T", "AT&T"},
        {"Wang &amp; Sons met\nAT&T&#8217;s boss", "T’s boss", "T&#8217;s boss"},
        {"<p>In Kyiv</p><script>var x = 1;</script><p>Today in the harbour of Lviv it rained.</p>",
         "Lviv", "Lviv"},
        {"a &lt; b and 3 < 4 & so on in Kyiv", "Kyiv", "Kyiv"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(placed(as_read(c.raw), c.raw, c.wanted), c.found) << c.raw;
}

TEST(WhatAReaderPutThere, IsNowhereInTheSource) {
    const std::string raw = "The talks in Kyiv ended without a result, both sides said.";
    const std::string read = "SALVADOR, Feb 26 — " + raw;
    EXPECT_EQ(placed(read, raw, "SALVADOR"), "-");
    EXPECT_EQ(placed(read, raw, "Kyiv"), "Kyiv");
}

TEST(TextsThatDiffer, AreNotAligned) {
    EXPECT_FALSE(TextAlignment::align("All of this was written by another hand.",
                                      "Nothing here has to do with the other text."));
    EXPECT_FALSE(TextAlignment::align("text", ""));
    EXPECT_TRUE(TextAlignment::align("", "text"));
}

// Texts that always differ and markup that never ends must not take time that grows with the
// square.
TEST(LargeTexts, AreAlignedOrGivenUpInLinearTime) {
    std::string raw, other;
    for (int i = 0; i < 100000; ++i) {
        raw += i % 7 == 0 ? "zebra\r\n" : "aab\r\n";
        other += i % 5 == 0 ? "zebra\n" : "aab\n";
    }
    EXPECT_TRUE(TextAlignment::align(as_read(raw), raw));
    TextAlignment::align(other, raw);
    std::string tags = "<p>a</p>";
    for (int i = 0; i < 200000; ++i) tags += "<a ";
    TextAlignment::align(as_read(tags), tags);
    std::string marks = "e";
    for (int i = 0; i < 200000; ++i) marks += "\xCC\x81";
    TextAlignment::align(as_read(marks), marks);
}

}  // namespace
}  // namespace dateline
