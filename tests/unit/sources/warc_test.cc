#include "indexer/sources/warc.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string record(const std::string& type, const std::string& url, const std::string& content_type,
                   const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
           "\r\nWARC-Date: 2023-06-20T10:00:00Z\r\nContent-Type: " + content_type +
           "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& url, const std::string& head, const std::string& body) {
    return record("response", url, "application/http;msgtype=response",
                  "HTTP/1.1 " + head + "\r\n\r\n" + body);
}

struct Read {
    std::vector<WarcRecord> records;
    std::vector<std::string> problems;
    std::string ended;  // why it did before its end
};

Read read(std::string bytes, std::uint64_t longest = 10'000) {
    Read read;
    MemoryStream memory(std::move(bytes));
    PeekedStream in(memory);
    try {
        read_warc(in, longest,
                  {[&](WarcRecord&& record) {
                       read.records.push_back(std::move(record));
                       return true;
                   },
                   [&](const std::string& url, const SourceError& error) {
                       read.problems.push_back(url + ": " + error.what());
                   }});
    } catch (const SourceError& error) {
        read.ended = error.what();
    }
    return read;
}

TEST(Warc, GivesPagesWithWhatTheirServerSaid) {
    const Read found =
        read(response("https://news.example/a",
                      "200 OK\r\ncontent-type: Text/HTML; Charset=\"koi8-r\"", "<p>Text"));
    ASSERT_EQ(found.records.size(), 1u);
    EXPECT_EQ(found.records[0].payload, "<p>Text");
    const Declared& declared = found.records[0].declared;
    EXPECT_EQ(declared.url, "https://news.example/a");
    EXPECT_EQ(declared.media_type, "text/html");
    EXPECT_EQ(declared.charset, "koi8-r");
    EXPECT_EQ(declared.captured, 1687255200);
    EXPECT_EQ(found.ended, "");
}

TEST(Warc, PassesOverWhatIsNoPage) {
    const Read found = read(
        record("warcinfo", "", "application/warc-fields", "software: x\r\n") +
        record("request", "https://news.example/", "application/http", "GET / HTTP/1.1\r\n\r\n") +
        response("https://news.example/gone", "404 Not Found\r\nContent-Type: text/html", "<p>No") +
        response("https://news.example/a.png", "200 OK\r\nContent-Type: image/png", "x") +
        response("https://news.example/robots.txt", "200 OK\r\nContent-Type: text/plain", "x") +
        record("resource", "metadata://gnu.org/log", "text/plain", "a log") +
        record("conversion", "https://news.example/text", "text/plain", "The text."));
    ASSERT_EQ(found.records.size(), 1u);
    EXPECT_EQ(found.records[0].payload, "The text.");
    EXPECT_THAT(found.problems, IsEmpty());
}

TEST(Warc, PutsChunksTogether) {
    const std::string head = "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked";
    const Read found =
        read(response("https://news.example/a", head, "3\r\n<p>\r\n4;x=1\r\nText\r\n0\r\n\r\n") +
             response("https://news.example/b", head, "<p>put together by the crawler") +
             response("https://news.example/c", head, "ffffffffffffffff\r\ncut"));
    ASSERT_EQ(found.records.size(), 3u);
    EXPECT_EQ(found.records[0].payload, "<p>Text");
    EXPECT_EQ(found.records[1].payload, "<p>put together by the crawler");
    EXPECT_EQ(found.records[2].payload, "cut");
}

// "<p>Page" as brotli(1) and zlib pack it.
const std::string with_brotli("\x0b\x03\x80<p>Page\x03", 11);
const std::string with_zlib("\x78\x9c\xb3\x29\xb0\x0b\x48\x4c\x4f\x05\x00\x09\x17\x02\x68", 15);

TEST(Warc, UnpacksWhatServersPack) {
    const std::string type = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ";
    const Read found = read(response("https://news.example/a", type + "br", with_brotli) +
                            response("https://news.example/b", type + "deflate", with_zlib) +
                            response("https://news.example/c", type + "Deflate",
                                     with_zlib.substr(2, with_zlib.size() - 6)) +
                            response("https://news.example/d", type + "br", "<p>Unpacked"));
    ASSERT_EQ(found.records.size(), 4u) << testing::PrintToString(found.problems);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(found.records[i].payload, "<p>Page") << i;
    EXPECT_EQ(found.records[3].payload, "<p>Unpacked");
}

TEST(Warc, ReportsARecordThatItCanNotReadAndGoesOn) {
    const Read found =
        read(response("https://news.example/a",
                      "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", "\x0b\xff") +
             response("https://news.example/b", "200 OK\r\nContent-Type: text/html",
                      std::string(20'000, 'x')) +
             response("https://news.example/c", "200 OK\r\nContent-Type: text/html", "<p>C"));
    ASSERT_EQ(found.records.size(), 1u);
    EXPECT_EQ(found.records[0].payload, "<p>C");
    EXPECT_THAT(found.problems,
                ElementsAre(HasSubstr("/a: damaged Brotli"), HasSubstr("/b: larger than 10 kB")));
}

TEST(Warc, EndsWhereNoRecordBegins) {
    const std::string good = response("https://news.example/a", "200 OK", "<p>A");
    EXPECT_THAT(read(good + "noise").ended, HasSubstr("no record of a WARC"));
    EXPECT_THAT(read(good + "WARC/1.0\r\nWARC-Type: response\r\n").ended,
                HasSubstr("does not end"));
    EXPECT_THAT(read(good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n").ended,
                HasSubstr("does not say its length"));
    EXPECT_THAT(read(good + "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nshort").ended,
                HasSubstr("cut short"));
    EXPECT_EQ(read(good + "noise").records.size(), 1u);
}

}  // namespace
}  // namespace dateline
