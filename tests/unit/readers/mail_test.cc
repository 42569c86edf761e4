#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

const std::string head =
    "Message-ID: <7@news.example>\r\nFrom: Mara Ellison <mara@news.example>\r\n"
    "Date: Wed, 21 Jun 2023 09:00:00 +0000\r\nMIME-Version: 1.0\r\n";

TEST(Mail, HasTitleAuthorAndDateOfItsHead) {
    const Reading reading =
        read("a.eml", head + "Subject: =?utf-8?q?Caf=C3=A9_talks?=\r\n\r\nThe talks go on.\r\n");
    ASSERT_EQ(reading.articles.size(), 1u);
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.title, "Caf\xC3\xA9 talks");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(article.record, "7@news.example");
    EXPECT_EQ(published(article), "2023-06-21");
    EXPECT_EQ(article.published->provenance, Provenance::stated);
    EXPECT_EQ(article.text, "Caf\xC3\xA9 talks\n\nThe talks go on.\n");
}

TEST(Mail, IsToldByItsHeadWhateverItIsCalled) {
    EXPECT_EQ(read("a.txt", head + "Subject: A\r\n\r\nText.\r\n").articles.at(0).title, "A");
    // Prose and notes that begin alike are none.
    EXPECT_EQ(read("b.txt", "From: the desk\nTo: all\n\nText.\n").articles.at(0).title,
              "From: the desk");
}

TEST(Mail, OfAListIsOfItsPublication) {
    const Reading reading = read(
        "a.eml", head + "List-Unsubscribe: <mailto:x@y.example>\r\nSubject: A\r\n\r\nText.\r\n");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(reading.articles[0].source, "Mara Ellison");
    EXPECT_EQ(reading.articles[0].author, "");
}

TEST(Mail, IsDecodedFromTheCharacterSetOfEachPart) {
    const Reading reading =
        read("a.eml", head +
                          "Subject: A\r\nContent-Type: text/plain; charset=koi8-r\r\n"
                          "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                          "=EB=C9=C5=D7 and Lviv\r\n");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_THAT(reading.articles[0].text, HasSubstr("\xD0\x9A\xD0\xB8\xD0\xB5\xD0\xB2 and Lviv"));
}

const std::string two_forms =
    "Subject: A\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n"
    "--x\r\nContent-Type: text/plain\r\n\r\n%PLAIN%\r\n"
    "--x\r\nContent-Type: text/html\r\n\r\n<p>The whole story is told here, and it is long "
    "enough to be one.</p><p>It has a second paragraph, with a comma.</p>\r\n--x--\r\n";

std::string with_plain(const std::string& plain) {
    std::string mail = head + two_forms;
    mail.replace(mail.find("%PLAIN%"), 7, plain);
    return mail;
}

TEST(Mail, IsReadFromTheFormThatTellsIt) {
    EXPECT_THAT(read("a.eml", with_plain("See your browser.")).articles.at(0).text,
                HasSubstr("whole story"));
    EXPECT_THAT(read("a.eml", with_plain("The whole story is told in this form as well, in some "
                                         "twenty words."))
                    .articles.at(0)
                    .text,
                HasSubstr("in this form"));
}

TEST(Mail, IsReadWithoutItsAttachments) {
    const Reading reading =
        read("a.eml", head +
                          "Subject: A\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                          "--x\r\nContent-Type: text/plain\r\n\r\nMy own words.\r\n"
                          "--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
                          "filename=a.txt\r\n\r\nattached words\r\n--x--\r\n");
    EXPECT_EQ(only(reading).text, "A\n\nMy own words.");
}

std::string forward(const std::string& own, const std::string& forwarded) {
    return head + "Subject: Fwd: B\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" +
           (own.empty() ? "" : "--x\r\nContent-Type: text/plain\r\n\r\n" + own + "\r\n") +
           "--x\r\nContent-Type: message/rfc822\r\n\r\n" + forwarded + "\r\n--x--\r\n";
}

const std::string clipping =
    "Message-ID: <2@post.example>\r\nFrom: The Wharf Post <n@post.example>\r\nSubject: B\r\n"
    "Date: Mon, 19 Jun 2023 07:30:00 +0000\r\n";

TEST(Mail, ThatForwardsAnotherIsTwoArticlesWhateverItsForm) {
    for (const std::string& body :
         {"\r\nforwarded words"s,
          "Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: "
          "text/plain\r\n\r\nforwarded words\r\n--y--"s}) {
        const Reading reading = read("a.eml", forward("See this.", clipping + body));
        ASSERT_EQ(reading.articles.size(), 2u);
        EXPECT_EQ(reading.articles[0].text, "Fwd: B\n\nSee this.");
        EXPECT_EQ(published(reading.articles[0]), "2023-06-21");
        EXPECT_THAT(reading.articles[1].text, testing::StartsWith("B\n\nforwarded words"));
        EXPECT_EQ(reading.articles[1].author, "The Wharf Post");
        EXPECT_EQ(reading.articles[1].record, "2@post.example");
        EXPECT_EQ(published(reading.articles[1]), "2023-06-19");
    }
}

TEST(Mail, ThatOnlyForwardsAnotherIsThatOne) {
    const Reading reading = read("a.eml", forward("", clipping + "\r\nforwarded words"));
    EXPECT_EQ(only(reading).title, "B");
    EXPECT_THAT(reading.problems, testing::IsEmpty());
}

TEST(Mail, ThatForwardsAForwardIsReadToTheBottom) {
    std::string nested = clipping + "\r\nforwarded words";
    for (int level = 0; level < 200; ++level) {
        const std::string boundary = "z" + std::to_string(level);
        nested = clipping + "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" +
                 boundary + "\r\nContent-Type: message/rfc822\r\n\r\n" + nested + "\r\n--" +
                 boundary + "--\r\n";
    }
    EXPECT_LE(read("a.eml", nested).articles.size(), 1u);
}

TEST(Mail, SaysWhichDateItCannotRead) {
    const Reading old = read("a.eml",
                             "From: Jane Doe <jane@paper.example>\r\nDate: Mon, 19 Jun 95 07:30:00 "
                             "GMT\r\nSubject: A\r\n\r\nSome text of it.\r\n");
    EXPECT_EQ(published(only(old)), "1995-06-19");
    EXPECT_TRUE(old.problems.empty());
    const Reading unread =
        read("a.eml",
             "From: Jane Doe <jane@paper.example>\r\nDate: Midsummer 2023\r\nSubject: "
             "A\r\n\r\nSome text of it.\r\n");
    EXPECT_FALSE(only(unread).published);
    ASSERT_EQ(unread.problems.size(), 1u);
    EXPECT_EQ(unread.problems[0].what,
              "\"Midsummer 2023\" is no date that can be read: write 2023-06-19");
    EXPECT_FALSE(unread.problems[0].skipped);
}

TEST(Mail, WithoutTextIsAProblem) {
    const Reading reading = read("a.eml", head + "\r\n");
    EXPECT_TRUE(reading.articles.empty());
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_EQ(reading.problems[0].what, "no text");
}

TEST(Mail, OfAMillionPartsOrFieldsIsRefused) {
    const auto refused = [](const std::string& name, const std::string& text) {
        const Reading reading = read(name, text);
        EXPECT_TRUE(reading.articles.empty());
        ASSERT_EQ(reading.problems.size(), 1u);
        EXPECT_THAT(reading.problems[0].what,
                    testing::EndsWith("more parts or fields than are read"));
    };
    const auto many = [](std::string_view part) {
        std::string text;
        for (int i = 0; i < 1'000'000; ++i) text += part;
        return text;
    };
    const std::string mixed = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n";
    refused("a.eml", head + mixed + "\r\n" + many("--b\r\n\r\n"));
    refused("a.eml", head + many("a: b\r\n") + "\r\nText.\r\n");
    refused("a.eml",
            head + "Content-Type: message/rfc822\r\n\r\n" + many("a: b\r\n") + "\r\nText.\r\n");
    refused("a.mhtml", "From: <Saved by Blink>\r\n" + mixed + "\r\n" + many("--b\r\n\r\n"));
    // Lines of a text are none.
    EXPECT_EQ(read("a.eml", head + "\r\n" + many("a: b\r\n")).articles.size(), 1u);
}

TEST(Mail, OfAThousandLevelsIsReadWithoutEffort) {
    std::string deep = head + "Subject: A\r\n";
    for (int level = 0; level < 20'000; ++level)
        deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(level) +
                "\r\n\r\n--b" + std::to_string(level) + "\r\n";
    deep += "Content-Type: text/plain\r\n\r\nText at the bottom.\r\n";
    const Reading reading = read("a.eml", deep);
    EXPECT_EQ(reading.articles.size() + reading.problems.size(), 1u);
}

}  // namespace
}  // namespace dateline
