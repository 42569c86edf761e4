#include "indexer/sources/contents.h"

#include <gmock/gmock.h>
#include <zstd.h>

#include <fstream>

#include "tests/unit/make_archive.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string packed(const std::string& bytes) {
    std::string result(ZSTD_compressBound(bytes.size()), '\0');
    result.resize(ZSTD_compress(result.data(), result.size(), bytes.data(), bytes.size(), 1));
    return result;
}

class Contents : public testing::Test {
protected:
    // "path:line=bytes" of each piece below the scratch folder; "whole" where the file is to be
    // read.
    std::vector<std::string> read(const std::string& name, const std::string& bytes) {
        const std::string path = folder_.path() / name;
        std::ofstream(path, std::ios::binary) << bytes;
        const std::vector<std::string> paths{path};
        std::vector<std::string> pieces;
        problems_.clear();
        mendable_ = false;
        const std::size_t prefix = folder_.path().string().size() + 1;
        walk(paths, {},
             {[&](FoundFile&& file) {
                  read_contents(
                      file, limits_,
                      {[] { return true; },
                       [&](Piece&& piece) {
                           pieces.push_back(piece.path.substr(prefix) + ":" +
                                            std::to_string(piece.first_line) + "=" +
                                            piece.bytes.value_or("whole").substr(0, 100));
                           packed_ += piece.packed;
                           last_ = std::move(piece);
                           return pieces.size() < most_;
                       },
                       [&](const ContentProblem& problem) {
                           problems_.push_back(problem.shown.substr(prefix) + ": " + problem.what);
                           mendable_ |= problem.mendable;
                       }});
                  return true;
              },
              [](const std::string&, const std::string&) { FAIL(); }});
        return pieces;
    }

    ScratchFolder folder_;
    Limits limits_;
    std::size_t most_ = 1000;
    std::vector<std::string> problems_;
    bool mendable_ = false;
    Piece last_;
    std::uint64_t packed_ = 0;  // bytes of the files, as the pieces tell
};

const Files two = {{"./a.txt", "Alpha\n"}, {"2023/b.md", "Beta\n"}};

TEST_F(Contents, OfAPlainFileAreLeftToWhoReadsIt) {
    EXPECT_THAT(read("a.txt", "Alpha\n"), ElementsAre("a.txt:1=whole"));
    EXPECT_THAT(problems_, IsEmpty());
}

TEST_F(Contents, TellHowMuchOfTheFileWasReadForThem) {
    read("a.txt", "Alpha\n");
    EXPECT_EQ(packed_, 6U);
    packed_ = 0;
    std::string lines;
    for (std::uint64_t i = 0; i < 300'000; ++i)
        lines += "{\"text\":\"" + std::to_string(i * 7919) + "\"}\n";
    const std::string bytes = packed(lines);
    most_ = 1;
    read("a.jsonl.zst", bytes);
    EXPECT_GT(packed_, 0U);
    EXPECT_LT(packed_, bytes.size() / 2);
    packed_ = 0;
    most_ = 1000;
    read("a.jsonl.zst", bytes);
    EXPECT_EQ(packed_, bytes.size());
    // A zip's list of members, at its end, is read besides.
    packed_ = 0;
    const std::string zip = archive_of(two, "zip");
    read("a.zip", zip);
    EXPECT_LE(packed_, zip.size());
}

TEST_F(Contents, OfArchivesAreTheirMembersWhateverTheyAreCalled) {
    for (const auto& [format, filter] :
         std::vector<std::pair<const char*, const char*>>{{"zip", "none"},
                                                          {"7zip", "none"},
                                                          {"pax", "none"},
                                                          {"ustar", "gzip"},
                                                          {"gnutar", "bzip2"},
                                                          {"pax", "xz"},
                                                          {"pax", "zstd"}}) {
        EXPECT_THAT(read("a.txt", archive_of(two, format, filter)),
                    ElementsAre("a.txt!a.txt:1=Alpha\n", "a.txt!2023/b.md:1=Beta\n"))
            << format << ' ' << filter;
        EXPECT_THAT(problems_, IsEmpty());
        EXPECT_EQ(last_.modified, 1687255200);
        EXPECT_FALSE(last_.one_of_many);
    }
}

TEST_F(Contents, OfACompressedFileKeepItsPath) {
    EXPECT_THAT(read("a.txt.zst", packed("Alpha\n")), ElementsAre("a.txt.zst:1=Alpha\n"));
}

TEST_F(Contents, OfJsonLinesAreSlicesAlsoWhenPacked) {
    const std::string lines = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n";
    EXPECT_THAT(read("a.jsonl.zst", packed(lines)), ElementsAre("a.jsonl.zst:1=" + lines));
    EXPECT_TRUE(last_.one_of_many);
    EXPECT_THAT(read("a.tar", archive_of({{"b.jsonl", lines}}, "pax")),
                ElementsAre("a.tar!b.jsonl:1=" + lines));
    EXPECT_THAT(read("a.gz", packed(lines)), ElementsAre("a.gz:1=" + lines));
}

// ASCII in UTF-16 with a mark, as PowerShell writes it.
std::string wide(std::string_view ascii) {
    std::string result = "\xFF\xFE";
    for (const char c : ascii) result.append({c, '\0'});
    return result;
}

TEST_F(Contents, OfJsonLinesInUtf16AreSlicesOfUtf8) {
    for (const char* name : {"a.jsonl", "a.json"})
        EXPECT_THAT(read(name, wide("{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n")),
                    ElementsAre(std::string(name) +
                                ":1=\xEF\xBB\xBF{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n"));
    // More than a buffer of it.
    std::string lines;
    for (int i = 0; i < 200'000; ++i) lines += "{\"text\":\"a\"}\n";
    read("a.jsonl", wide(lines));
    EXPECT_TRUE(last_.bytes->ends_with("{\"text\":\"a\"}\n"));
    EXPECT_EQ(last_.bytes->find('\0'), std::string::npos);
    EXPECT_GT(last_.first_line, 1u);
}

TEST_F(Contents, OfArchivesWithinArchivesAreTakenToADepth) {
    const std::string inner = archive_of({{"c.txt", "Gamma\n"}}, "7zip");
    const std::string middle = archive_of({{"in.7z", inner}, {"b.txt", "Beta\n"}}, "zip");
    const std::string outer = archive_of({{"mid.zip", middle}}, "pax", "zstd");
    EXPECT_THAT(read("x.tar.zst", outer), ElementsAre("x.tar.zst!mid.zip!in.7z!c.txt:1=Gamma\n",
                                                      "x.tar.zst!mid.zip!b.txt:1=Beta\n"));
    EXPECT_THAT(problems_, IsEmpty());
    limits_.max_depth = 2;
    EXPECT_THAT(read("x.tar.zst", outer), ElementsAre("x.tar.zst!mid.zip!b.txt:1=Beta\n"));
    EXPECT_THAT(problems_,
                ElementsAre("x.tar.zst!mid.zip!in.7z: nested in more than 2 archives (--max-depth "
                            "raises the limit)"));
    EXPECT_TRUE(mendable_);
}

TEST_F(Contents, ThatAreTooLargeAreLeftOutAndTheRestGoesOn) {
    limits_.max_bytes = 1000;
    const std::string tar =
        archive_of({{"a.txt", std::string(2000, 'x')}, {"b.txt", "Beta\n"}}, "pax", "zstd");
    EXPECT_THAT(read("x.tar.zst", tar), ElementsAre("x.tar.zst!b.txt:1=Beta\n"));
    EXPECT_THAT(problems_, ElementsAre("x.tar.zst!a.txt: larger than 1.0 kB (--max-size raises the "
                                       "limit)"));
    EXPECT_TRUE(mendable_);
}

TEST_F(Contents, EndWhereTheyUnpackToMoreThanTheLimit) {
    limits_.max_unpacked = 100'000;
    const std::string tar = archive_of(
        {{"a.txt", "Alpha\n"}, {"picture.png", std::string(10'000'000, '\0')}, {"b.txt", "Beta\n"}},
        "pax", "zstd");
    EXPECT_THAT(read("x.tar.zst", tar), ElementsAre("x.tar.zst!a.txt:1=Alpha\n"));
    EXPECT_THAT(problems_, ElementsAre(HasSubstr("x.tar.zst: unpacks to more than 100 kB")));
    EXPECT_TRUE(mendable_);
}

TEST_F(Contents, EndWhereTheyHaveMoreMembersThanTheLimit) {
    limits_.max_members = 1;
    EXPECT_THAT(read("x.zip", archive_of(two, "zip")), ElementsAre("x.zip!a.txt:1=Alpha\n"));
    EXPECT_THAT(problems_, ElementsAre(HasSubstr("x.zip: more than 1 member")));
}

TEST_F(Contents, EndWhenNoMoreIsWanted) {
    most_ = 1;
    EXPECT_THAT(read("x.zip", archive_of(two, "zip")), ElementsAre("x.zip!a.txt:1=Alpha\n"));
    EXPECT_THAT(problems_, IsEmpty());
}

TEST_F(Contents, ThatAreCutShortAreOneProblem) {
    Files files;
    std::string noise;
    for (unsigned i = 0, value = 1; i < 200'000; ++i)
        noise.push_back(
            static_cast<char>('a' + ((value = value * 1664525 + 1013904223) >> 24) % 26));
    files = {{"a.txt", "Alpha\n"}, {"b.txt", noise}, {"c.txt", "Gamma\n"}};
    for (const char* filter : {"none", "gzip", "bzip2", "xz", "zstd"}) {
        std::string bytes = archive_of(files, "pax", filter);
        bytes.resize(bytes.size() / 2);
        const std::vector<std::string> pieces = read("x.tar", bytes);
        EXPECT_LE(pieces.size(), 1u) << filter;
        EXPECT_EQ(problems_.size(), 1u) << filter << testing::PrintToString(problems_);
    }
}

TEST_F(Contents, OfGzipThatIsCutShortAreAllBytesBeforeTheCut) {
    std::string lines;
    for (std::uint64_t i = 0; i < 3000; ++i)
        lines += "{\"text\":\"" + std::to_string(i * 7919) + "\"}\n";
    std::string bytes = archive_of({{"a", lines}}, "raw", "gzip");
    bytes.resize(bytes.size() - 100);
    EXPECT_THAT(read("a.jsonl.gz", bytes), testing::SizeIs(1));
    EXPECT_GT(last_.bytes->size(), lines.size() - 2000);
    EXPECT_THAT(problems_, ElementsAre("a.jsonl.gz: truncated gzip input"));
}

TEST_F(Contents, OfSeveralPartsOfGzipAreOneFile) {
    const std::string first = archive_of({{"a", "Alpha\n"}}, "raw", "gzip");
    const std::string second = archive_of({{"a", "Beta\n"}}, "raw", "gzip");
    EXPECT_THAT(read("a.gz", first + second + "garbage"), ElementsAre("a.gz:1=Alpha\nBeta\n"));
    EXPECT_THAT(problems_, IsEmpty());
    std::string damaged = first;
    damaged[damaged.size() / 2] ^= 0x55;
    read("a.gz", damaged);
    EXPECT_THAT(problems_, testing::SizeIs(1));
}

TEST_F(Contents, OfArchivesAreToldByContentWhereNamesSayNothing) {
    const std::string page = "<!DOCTYPE html><html><body><p>Text.</p></body></html>";
    EXPECT_THAT(read("x.tar", archive_of({{"site/uk-65954321", page},
                                          {"site/notes", "Just words.\n"},
                                          {"site/a.png", page},
                                          {"site/.b", page}},
                                         "pax", "gzip")),
                ElementsAre("x.tar!site/uk-65954321:1=" + page));
    EXPECT_THAT(problems_, IsEmpty());
}

TEST_F(Contents, OfAWaczAreTheRecordsOfItsWebArchives) {
    const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Page";
    const std::string warc =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/a\r\n"
        "Content-Length: " +
        std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
    EXPECT_THAT(read("x.wacz", archive_of({{"pages/pages.jsonl", "{\"text\":\"Page\"}\n"},
                                           {"datapackage.json", "{}"},
                                           {"archive/data.warc", warc}},
                                          "zip")),
                ElementsAre("x.wacz!archive/data.warc!https://news.example/a:1=<p>Page"));
    // Whatever it is called.
    EXPECT_THAT(
        read("x.zip", archive_of({{"datapackage.json", "{\n \"wacz_version\": \"1.1.1\"}"},
                                  {"pages/pages.jsonl",
                                   "{\"format\": \"json-pages-1.0\", \"id\": "
                                   "\"pages\"}\n{\"text\":\"Page\"}\n"},
                                  {"datapackage-digest.json",
                                   "{\"path\": \"datapackage.json\", \"hash\": \"sha256:1\"}"},
                                  {"archive/data.warc", warc}},
                                 "zip")),
        ElementsAre("x.zip!archive/data.warc!https://news.example/a:1=<p>Page"));
    EXPECT_THAT(problems_, IsEmpty());
}

TEST_F(Contents, OfJsonLinesThatAreCutShortAreTheWholeLines) {
    std::string lines;
    for (std::uint64_t i = 0; i < 20'000; ++i)
        lines += "{\"text\":\"" + std::to_string(i * 7919) + "\"}\n";
    std::string bytes = packed(lines);
    bytes.resize(bytes.size() * 3 / 4);
    EXPECT_THAT(read("a.jsonl.zst", bytes), testing::SizeIs(1));
    EXPECT_TRUE(last_.bytes->ends_with("\"}\n"));
    EXPECT_GT(last_.bytes->size(), 100'000U);
    EXPECT_THAT(problems_, ElementsAre(HasSubstr("a.jsonl.zst: ")));
}

TEST_F(Contents, WithoutAnArticleAreToldOf) {
    EXPECT_THAT(read("x.zip", archive_of({{"a.png", "x"}, {".b.txt", "x"}}, "zip")), IsEmpty());
    EXPECT_THAT(problems_, ElementsAre("x.zip: no member has the name of an article"));
    EXPECT_THAT(read("x.gz", packed("")), IsEmpty());
    EXPECT_THAT(problems_, ElementsAre("x.gz: empty"));
}

TEST_F(Contents, KeepTheNamesThatMembersHave) {
    const Files odd = {{"../../etc/a.txt", "A"},
                       {"new\nline.txt", "B"},
                       {"\xff\xfe.txt", "C"},
                       {"\xC3\xA9t\xC3\xA9.txt", "D"}};
    EXPECT_THAT(read("x.tar", archive_of(odd, "gnutar")),
                ElementsAre("x.tar!../../etc/a.txt:1=A", "x.tar!new\nline.txt:1=B",
                            "x.tar!\xff\xfe.txt:1=C", "x.tar!\xC3\xA9t\xC3\xA9.txt:1=D"));
}

TEST_F(Contents, OfAMailboxAreItsMessages) {
    EXPECT_THAT(read("x.mbox", "From a@b.example Mon Jun 19 07:30:00 2023\nSubject: A\n\nOne.\n"),
                ElementsAre("x.mbox:2=Subject: A\n\nOne.\n"));
    EXPECT_EQ(last_.declared.media_type, "message/rfc822");
}

TEST_F(Contents, OfAWarcAreItsPages) {
    const std::string block =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n<p>Page";
    const std::string warc =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://news.example/a?b>\r\n"
        "WARC-Date: 2023-06-20T10:00:00Z\r\nContent-Length: " +
        std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
    EXPECT_THAT(read("x.warc.gz", packed(warc)),
                ElementsAre("x.warc.gz!https://news.example/a?b:1=<p>Page"));
    EXPECT_EQ(last_.declared.charset, "koi8-r");
    EXPECT_EQ(last_.modified, 1687255200);
}

}  // namespace
}  // namespace dateline
