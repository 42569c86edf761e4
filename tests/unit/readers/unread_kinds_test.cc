#include "indexer/readers/unread_kinds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::HasSubstr;

TEST(UnreadKinds, AreToldByHowTheyBegin) {
    EXPECT_THAT(unread_kind("-- MySQL dump 10.19\n"), HasSubstr("database dump"));
    EXPECT_THAT(unread_kind("PAR1\x15"), HasSubstr("CSV"));
    EXPECT_THAT(unread_kind("%!PS-Adobe-3.0\n"), HasSubstr("PostScript"));
    EXPECT_THAT(unread_kind("1\r\n00:00:01,000 --> 00:00:02,000\r\nHello"), HasSubstr("subtitles"));
    EXPECT_THAT(unread_kind("@article{sallow2023,\n  title = {Bridge}\n}"), HasSubstr("citations"));
    EXPECT_THAT(unread_kind("#!/bin/sh\n"), HasSubstr("a program"));
}

TEST(UnreadKinds, AreNoTexts) {
    for (const std::string_view text :
         {"Bridge to close", "1\n\nThe first chapter", "@sallow wrote: {x}", "-- Andrew Sallow",
          "#!", "PARIS, June 19 - The bridge", "Begin: the bridge closes", "# Notes", "@", "@a",
          ""})
        EXPECT_EQ(unread_kind(text), "") << text;
}

}  // namespace
}  // namespace dateline
