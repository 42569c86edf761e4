// An article: what a reader makes of a source, what an index keeps and what a search shows.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/interval.h"

namespace dateline {

// How exactly a publication date is known.
enum class Precision : std::uint8_t { year, month, day, instant };
inline constexpr std::array<std::string_view, 4> precision_names{"year", "month", "day", "instant"};

// Where a publication date was found, the most trustworthy first.
enum class Provenance : std::uint8_t {
    stated,    // metadata of the source: front matter, JSON field, <meta>, JSON-LD
    url,       // the article's address: /2023/06/19/
    inferred,  // the text: dateline, byline, a date line; the name of the file or its folders
    file,      // the file's modification time
};
inline constexpr std::array<std::string_view, 4> provenance_names{"stated", "url", "inferred",
                                                                  "file"};

struct Publication {
    Interval days;  // one day for `day` and `instant`, else the whole month or year
    Precision precision = Precision::day;
    Provenance provenance = Provenance::stated;
    // Seconds since 1970-01-01T00:00:00Z, for `instant` only. `days` is the calendar day that the
    // source itself states, in its own time zone, so a zone never moves an article to another day.
    std::optional<std::int64_t> instant;

    friend bool operator==(const Publication&, const Publication&) = default;
};

// Where a stretch of an article's text stands in its file.
struct LineMark {
    std::uint32_t offset = 0;  // byte of Article::text
    std::uint32_t line = 1;    // line of the file, from 1

    friend bool operator==(const LineMark&, const LineMark&) = default;
};

// What the source itself states that its article is about: each name as it is written there, once.
struct StatedNames {
    std::vector<std::string> people;
    std::vector<std::string> places;
    std::vector<std::string> organizations;
    std::vector<std::string> keywords;

    bool empty() const {
        return people.empty() && places.empty() && organizations.empty() && keywords.empty();
    }
    friend bool operator==(const StatedNames&, const StatedNames&) = default;
};

// A place of an article on the disk.
struct FilePlace {
    std::string path;          // the file, as an absolute path
    std::uint32_t line = 1;    // of the file, where the article begins
    bool vanished = false;     // the file was gone when it was looked for last
    std::uint32_t member = 0;  // as Article::member

    friend auto operator<=>(const FilePlace&, const FilePlace&) = default;
};

struct Article {
    // Stable and derived from what the article is (its address, else its place on disk): what
    // people type after `dateline show`. Empty until the writer gives it.
    std::string id;

    std::string path;             // the file, as an absolute path
    std::string record;           // which article of a file of many: a stated id, else empty
    std::vector<LineMark> lines;  // ascending by offset; the first at offset 0
    // Whether newlines of the text are newlines of the file: true for plain text, false for a JSON
    // string, where every line of the text stands on the mark's own line.
    bool newlines_are_lines = false;

    std::string title;
    std::string author;  // the byline without "By": "Jane Doe and John Roe"
    std::string source;  // the publisher or agency as stated: "Reuters"
    std::string url;
    std::string language;  // ISO 639-1, "en"; empty when not known
    std::string section;
    std::optional<Publication> published;

    // The whole story in NFC UTF-8 with "\n" line ends and no other control characters but tab:
    // title first, paragraphs separated by an empty line. All offsets of mentions and passages are
    // bytes of it.
    std::string text;
    // Where the source's own text begins in `text`: 0, or past a title that the reader put before
    // it.
    std::uint32_t text_begin = 0;
    // Where the running text begins, past title, address, byline and date lines at the head.
    std::uint32_t body_begin = 0;

    // Bytes at the end of `path` that are no name on the disk: "!" and the member's, of an article
    // in an archive. Nothing else tells an archive's member from a file with "!" in its name.
    std::uint32_t member = 0;

    StatedNames stated;  // beside what is understood of the text, never mixed with it

    // All places where it stands, ascending, its own among them, when that is not only `path`. No
    // part of a record: Index::article fills it (places.h), and the reader of a dump.
    std::vector<FilePlace> files;
};

// The line of the file on which byte `offset` of the article's text stands.
std::uint32_t line_of(const Article& article, std::uint32_t offset);

}  // namespace dateline
