#include "indexer/sources/mailbox.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Messages {
    std::vector<std::string> bytes;
    std::vector<std::uint32_t> lines;
    std::vector<std::uint32_t> too_long;
};

Messages split(std::string mailbox, std::uint64_t longest = 1000) {
    Messages messages;
    MemoryStream in(std::move(mailbox));
    split_mailbox(
        in, longest,
        {[&](Slice&& slice) {
             messages.bytes.push_back(std::move(slice.bytes));
             messages.lines.push_back(slice.first_line);
             return true;
         },
         [&](std::uint32_t line, const std::string&) { messages.too_long.push_back(line); }});
    return messages;
}

constexpr const char* first = "From jane@news.example Mon Jun 19 07:30:00 2023\n";
constexpr const char* second = "From - Tue Jun 20 07:30:00 2023\n";

TEST(Mailbox, IsToldByItsFirstLines) {
    EXPECT_TRUE(begins_as_mailbox(std::string(first) + "Subject: Owls\n\nText\n"));
    EXPECT_FALSE(begins_as_mailbox("From the desk of Mara Ellison, 2023\nSubject: Owls\n"));
    EXPECT_FALSE(begins_as_mailbox(std::string(first) + "Then prose came, and no header\n"));
    EXPECT_FALSE(begins_as_mailbox("From "));
}

TEST(Mailbox, IsCutBeforeEachFromLineBehindAnEmptyOne) {
    const Messages messages = split(std::string(first) + "Subject: A\n\nOne.\n\n" + second +
                                    "Subject: B\n\nTwo.\nFrom x@y.example Mon Jun 19 07:30 2023\n");
    EXPECT_THAT(messages.bytes,
                ElementsAre("Subject: A\n\nOne.\n\n",
                            "Subject: B\n\nTwo.\nFrom x@y.example Mon Jun 19 07:30 2023\n"));
    EXPECT_THAT(messages.lines, ElementsAre(2u, 7u));
}

TEST(Mailbox, IsCutBeforeABareFromLineWithAHeaderBehindIt) {
    for (const std::string bare : {"From \n", "From -\r\n", "From - \n", "From MAILER-DAEMON\n",
                                   "From jane@news.example\n", "From - Jun 20 2023\n"}) {
        const Messages messages = split(bare + "Subject: A\n\nOne.\n\n" + bare +
                                        "X-Mozilla-Status: 0001\nSubject: B\n\nTwo.\n");
        EXPECT_THAT(messages.bytes, ElementsAre("Subject: A\n\nOne.\n\n",
                                                "X-Mozilla-Status: 0001\nSubject: B\n\nTwo.\n"))
            << bare;
        EXPECT_THAT(messages.lines, ElementsAre(2u, 7u)) << bare;
        EXPECT_TRUE(begins_as_mailbox(bare + "Subject: A\n")) << bare;
    }
}

TEST(Mailbox, KeepsProseThatBeginsLikeABareFromLine) {
    for (const std::string prose :
         {"From \nhere on: nothing.\n", "From Reuters\nLONDON: rain.\n", "From -\n\nNote: x\n",
          "From all of us here\nNote: x\n", "From "}) {
        const std::string message = "Subject: A\n\nOne.\n\n" + prose;
        EXPECT_THAT(split(first + message).bytes, ElementsAre(message));
    }
}

TEST(Mailbox, UnquotesFromAndKeepsProseThatBeginsSo) {
    const Messages messages = split(std::string(first) +
                                    "Subject: A\n\n>From here on, quoted.\n>>From twice.\n\nFrom "
                                    "2019 to 2023 all was well.\n");
    ASSERT_EQ(messages.bytes.size(), 1u);
    EXPECT_EQ(messages.bytes[0],
              "Subject: A\n\nFrom here on, quoted.\n>From twice.\n\nFrom 2019 to 2023 all was "
              "well.\n");
}

TEST(Mailbox, PassesOverAMessageThatIsTooLong) {
    const Messages messages =
        split(std::string(first) + "Subject: A\n\n" + std::string(3'000'000, 'x') + "\n\n" +
                  second + "Subject: B\n\nTwo.\n",
              1'000'000);
    EXPECT_THAT(messages.bytes, ElementsAre("Subject: B\n\nTwo.\n"));
    EXPECT_THAT(messages.too_long, ElementsAre(2u));
}

}  // namespace
}  // namespace dateline
