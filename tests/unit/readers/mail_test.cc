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

struct Forward {
    std::string announced;
    std::string author = "The Wharf Post";
};

// What mail programs put above a text that they forward.
const std::vector<Forward> forwards = {
    {"---------- Forwarded message ---------\nFrom: The Wharf Post <n@post.example>\nDate: Mon, "
     "Jun "
     "19, 2023 at 7:30 AM\nSubject: Swing bridge to close\nTo: <mara@news.example>\n\n\n"},
    {"-------- Forwarded Message --------\nSubject: \tSwing bridge to close\nDate: \tMon, 19 Jun "
     "2023 07:30:00 +0000\nFrom: \tThe Wharf Post <n@post.example>\nTo: \tm@news.example\n\n"},
    {"-----Original Message-----\nFrom: The Wharf Post [mailto:n@post.example]\nSent: Monday, June "
     "19, 2023 7:30 AM\nTo: Mara Ellison; A\nB; C\nSubject: FW: Swing bridge to close\n\n"},
    {"________________________________\nFrom: The Wharf Post <n@post.example>\nSent: Monday, June "
     "19, 2023 7:30:00 AM\nTo: Mara Ellison\nSubject: Swing bridge to close\n\n"},
    {"-------- Weitergeleitete Nachricht --------\nBetreff: Swing bridge to close\nDatum: Mon, 19 "
     "Jun 2023 07:30:00 +0200\nVon: The Wharf Post <n@post.example>\nAn: m@news.example\n\n"},
    {"Von: The Wharf Post <n@post.example>\nGesendet: Montag, 19. Juni 2023 07:30\nAn: Mara\n"
     "Betreff: Swing bridge to close\n\n"},
    {"De : The Wharf Post <n@post.example>\nEnvoyé : lundi 19 juin 2023 07:30\nÀ : Mara\nObjet : "
     "Swing bridge to close\n\n"},
    {"---------- Mensaje reenviado ----------\nDe: The Wharf Post <n@post.example>\nFecha: lun, 19 "
     "jun 2023 a las 7:30\nAsunto: Swing bridge to close\nPara: m@news.example\n\n"},
    {"*From:* The Wharf Post <n@post.example>\n*Date:* 19 June 2023\n*Subject:* Swing bridge to "
     "close\n\n"},
    {"---------- Forwarded message ---------\nFrom: <n@post.example>\nDate: Mon, Jun 19, 2023 at "
     "7:30 AM\nSubject: Fwd: Swing bridge to close\n\n",
     "n@post.example"},
};

TEST(Mail, HasWhatItsTextForwardsAsAnArticleOfItsOwn) {
    for (const auto& [announced, author] : forwards) {
        const std::string story = "The old swing bridge will close for a year.\n";
        const Reading alone = read("a.eml", head + "Subject: Fwd: B\n\n" + announced + story);
        EXPECT_EQ(only(alone).title, "Swing bridge to close") << announced;
        EXPECT_EQ(only(alone).author, author) << announced;
        EXPECT_EQ(published(only(alone)), "2023-06-19") << announced;
        EXPECT_THAT(only(alone).text, testing::EndsWith("close\n\n" + story));
        const Reading below =
            read("a.eml", head + "Subject: Fwd: B\n\nSee this.\n\n" + announced + story);
        ASSERT_EQ(below.articles.size(), 2u) << announced;
        EXPECT_EQ(below.articles[0].text, "Fwd: B\n\nSee this.\n\n") << announced;
        EXPECT_EQ(below.articles[0].author, "Mara Ellison");
        EXPECT_EQ(published(below.articles[1]), "2023-06-19") << announced;
    }
}

TEST(Mail, ForwardsWhatItQuotes) {
    const Reading reading =
        read("a.eml", head +
                          "Subject: Fwd: B\n\nBegin forwarded message:\n\n> From: The Wharf Post "
                          "<n@post.example>\n> Subject: B\n> Date: 19 June 2023 at 07:30:00 BST\n> "
                          "To: mara@news.example\n> \n> The old bridge will close.\n> \n> For a "
                          "year.\n");
    EXPECT_EQ(only(reading).text, "B\n\nThe old bridge will close.\n\nFor a year.\n");
    EXPECT_EQ(only(reading).author, "The Wharf Post");
    EXPECT_EQ(published(only(reading)), "2023-06-19");
}

TEST(Mail, ForwardsAForwardedText) {
    const std::string inner =
        "---------- Forwarded message ---------\nFrom: The Wharf Post "
        "<n@post.example>\nDate: Mon, Jun 19, 2023\nSubject: B\n\nStory.\n";
    const std::string outer =
        "---------- Forwarded message ---------\nFrom: Ann Poe "
        "<a@post.example>\nDate: Tue, Jun 20, 2023\nSubject: Fwd: B\n\n";
    EXPECT_EQ(only(read("a.eml", head + "Subject: Fwd: B\n\n" + outer + inner)).author,
              "The Wharf Post");
    EXPECT_EQ(
        read("a.eml", head + "Subject: Fwd: B\n\n" + outer + "Look.\n\n" + inner).articles.size(),
        2u);
}

TEST(Mail, InHtmlForwardsLikewise) {
    const Reading reading = read(
        "a.eml",
        head +
            "Subject: Fwd: B\nContent-Type: text/html; charset=utf-8\n\n<div>See this.</div><br>"
            "<div>---------- Forwarded message ---------<br>From: <b>The Wharf Post</b> "
            "&lt;n@post.example&gt;<br>Date: Mon, Jun 19, 2023 at 7:30 AM<br>Subject: B<br>To: "
            "&lt;m@news.example&gt;<br></div><br><p>The old swing bridge will close.</p>\n");
    ASSERT_EQ(reading.articles.size(), 2u);
    EXPECT_EQ(reading.articles[1].author, "The Wharf Post");
    EXPECT_EQ(published(reading.articles[1]), "2023-06-19");
    EXPECT_THAT(reading.articles[1].text, HasSubstr("bridge will close"));
}

// Replies quote so, and prose may have a line or two of the kind.
TEST(Mail, ForwardsNoReplyAndNoProse) {
    EXPECT_EQ(read("a.eml", head + "Subject: Re: B\n\nYes.\n\n" + forwards[2].announced + "Old.\n")
                  .articles.size(),
              1u);
    EXPECT_EQ(
        read("a.eml", head + "Subject: B\n\nFrom: the desk\nTo: all\n\nText.\n").articles.size(),
        1u);
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
