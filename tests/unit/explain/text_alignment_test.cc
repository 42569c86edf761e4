#include "indexer/explain/text_alignment.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "indexer/readers/decode.h"
#include "indexer/readers/html/text.h"
#include "tests/unit/growth.h"

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
    struct Texts {
        std::string read, raw;
    };
    const auto repeated = [](std::size_t count, std::size_t rare_every, std::string_view rare,
                             std::string_view common) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += i % rare_every == 0 ? rare : common;
        return text;
    };
    const auto align = [](const Texts& texts) { TextAlignment::align(texts.read, texts.raw); };
    const auto lines = [&](std::size_t count) {
        const std::string raw = repeated(count, 7, "zebra\r\n", "aab\r\n");
        return Texts{as_read(raw), raw};
    };
    const auto different_lines = [&](std::size_t count) {
        return Texts{repeated(count, 5, "zebra\n", "aab\n"),
                     repeated(count, 7, "zebra\r\n", "aab\r\n")};
    };
    const auto tags = [&](std::size_t count) {
        const std::string raw = "<p>a</p>" + repeated(count, count, "", "<a ");
        return Texts{as_read(raw), raw};
    };
    const auto marks = [&](std::size_t count) {
        const std::string raw = "e" + repeated(count, count, "", "\xCC\x81");
        return Texts{as_read(raw), raw};
    };
    const Texts whole = lines(100'000);
    EXPECT_TRUE(TextAlignment::align(whole.read, whole.raw));
    expect_linear_time(25'000, lines, align);
    expect_linear_time(25'000, different_lines, align);
    expect_linear_time(50'000, tags, align);
    expect_linear_time(50'000, marks, align);
}

}  // namespace
}  // namespace dateline
