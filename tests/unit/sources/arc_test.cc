#include "indexer/sources/arc.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Read {
    std::vector<std::string> pages;  // "address=payload"
    std::vector<std::string> problems;
    std::string ended;  // why it did before its end
    std::optional<std::int64_t> captured;
};

Read read(std::string bytes, std::uint64_t longest = 10'000) {
    Read read;
    MemoryStream memory(std::move(bytes));
    PeekedStream in(memory);
    try {
        read_arc(in, longest,
                 {[&](WarcRecord&& record) {
                      read.pages.push_back(record.declared.url + "=" + record.payload);
                      read.captured = record.declared.captured;
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

const std::string about = "1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n";
const std::string first = "filedesc://a.arc 0.0.0.0 20010603120000 text/plain " +
                          std::to_string(about.size()) + "\n" + about + "\n";

std::string record(const std::string& url, const std::string& block, const std::string& more = "") {
    return url + " 192.0.2.7 20010603120101 text/html " + more + std::to_string(block.size()) +
           "\n" + block + "\n";
}

const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

TEST(Arc, GivesItsPages) {
    const Read found = read(first + record("https://news.example/a", answer + "<p>A") +
                            record("https://news.example/b c", answer + "<p>B") +
                            record("dns:news.example", "20010603120101\n") +
                            record("https://news.example/robots.txt", answer + "x") +
                            record("https://news.example/d", "HTTP/1.0 404 Gone\r\n\r\nx"));
    EXPECT_THAT(found.pages,
                ElementsAre("https://news.example/a=<p>A", "https://news.example/b c=<p>B"));
    EXPECT_EQ(found.captured, 991569661);
    EXPECT_THAT(found.problems, IsEmpty());
    EXPECT_EQ(found.ended, "");
}

TEST(Arc, OfTheSecondVersionHasMoreWords) {
    const Read found =
        read(first + record("https://news.example/a", answer + "<p>A", "200 checksum - 78 a.arc "));
    EXPECT_THAT(found.pages, ElementsAre("https://news.example/a=<p>A"));
}

TEST(Arc, ThatIsCutOffGivesWhatIsWhole) {
    std::string cut = first + record("https://news.example/a", answer + "<p>A") +
                      record("https://news.example/b", answer + "<p>B");
    cut.resize(cut.size() - 5);
    const Read found = read(cut);
    EXPECT_THAT(found.pages, ElementsAre("https://news.example/a=<p>A"));
    EXPECT_EQ(found.ended, "the last ARC record is cut short");
}

TEST(Arc, EndsWhereNoRecordBegins) {
    EXPECT_EQ(read(first + "noise\n").ended, "no record of an ARC where one should begin");
    EXPECT_EQ(read(first + std::string(100'000, 'x')).ended,
              "no record of an ARC where one should begin");
    EXPECT_EQ(read(first + "https://news.example/a 1 2 text/html -5\n").ended,
              "no record of an ARC where one should begin");
    EXPECT_THAT(read(first + record("https://news.example/a", std::string(20'000, 'x'))).problems,
                ElementsAre(HasSubstr("larger than 10 kB")));
}

TEST(Arc, IsToldByItsFirstLine) {
    EXPECT_TRUE(begins_as_arc(first));
    EXPECT_FALSE(begins_as_arc("filedesc: a word\n"));
    EXPECT_FALSE(begins_as_arc(""));
}

}  // namespace
}  // namespace dateline
