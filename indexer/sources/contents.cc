#include "indexer/sources/contents.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "indexer/readers/charset.h"
#include "indexer/readers/documents/package.h"
#include "indexer/readers/file_endings.h"
#include "indexer/readers/formats.h"
#include "indexer/sources/arc.h"
#include "indexer/sources/mailbox.h"
#include "indexer/sources/slices.h"
#include "indexer/sources/taken_names.h"
#include "indexer/sources/told_by_content.h"
#include "indexer/sources/warc.h"
#include "indexer/streams/archive.h"
#include "indexer/streams/byte_stream.h"
#include "indexer/streams/utf8_stream.h"
#include "text/amounts.h"

namespace dateline {

namespace {

// What a format is told by: the first line of JSON Lines is rarely longer.
constexpr std::size_t head_bytes = std::size_t{64} << 10;

// No article in any language is packed a hundredfold, and what is made to fill a disk a
// thousandfold. Less than so many bytes fill nothing.
constexpr std::uint64_t most_unpacking = 250;
constexpr std::uint64_t harmless_bytes = 1'000'000'000;

// A limit of the whole source: nothing more of it is read.
class Exhausted : public SourceError {
public:
    explicit Exhausted(const std::string& what) : SourceError(what, true) {}
};

std::string too_large(std::uint64_t most) {
    return "larger than " + size_in_words(most) + " (--max-size raises the limit)";
}

// Where something is that holds bytes.
struct Place {
    std::string path;
    std::string shown;
    std::int64_t modified = 0;  // seconds
    std::uint32_t depth = 0;    // of archives around it

    Place inside(std::string_view member) const {
        Place place = *this;
        place.path.append("!").append(member);
        place.shown.append("!").append(member);
        return place;
    }
};

class Contents {
public:
    Contents(const FoundFile& file, const Limits& limits, const ContentSink& sink)
        : file_(file), limits_(limits), sink_(sink) {}

    void read() {
        const Place place{file_.path, file_.shown, file_.modified_seconds(), 0};
        try {
            FileStream stream =
                file_.is_stdin() ? FileStream(::dup(STDIN_FILENO)) : FileStream(file_.path);
            PackedStream packed(stream, *this);
            PeekedStream in(packed);
            read(in, place, {});
        } catch (const SourceError& error) {
            problem(place, 0, error);
        }
    }

private:
    // What unpacks is counted: the one limit that nothing can evade.
    class CountedStream : public ByteStream {
    public:
        CountedStream(ByteStream& below, Contents& contents) : below_(below), contents_(contents) {}
        std::size_t read(char* to, std::size_t size) override {
            const std::size_t done = below_.read(to, size);
            contents_.count(done);
            return done;
        }

    private:
        ByteStream& below_;
        Contents& contents_;
    };

    // The file itself, of which is counted what has been read.
    class PackedStream : public ByteStream {
    public:
        PackedStream(FileStream& below, Contents& contents) : below_(below), contents_(contents) {}
        std::size_t read(char* to, std::size_t size) override {
            const std::size_t done = below_.read(to, size);
            contents_.packed_ += done;
            return done;
        }
        bool can_seek() const override { return below_.can_seek(); }
        std::int64_t seek(std::int64_t offset, int whence) override {
            return below_.seek(offset, whence);
        }

    private:
        FileStream& below_;
        Contents& contents_;
    };

    void count(std::uint64_t bytes) {
        unpacked_ += bytes;
        if (unpacked_ > limits_.max_unpacked)
            throw Exhausted("unpacks to more than " + size_in_words(limits_.max_unpacked) +
                            ": not read from here on (--max-unpacked raises the limit)");
        if (unpacked_ > harmless_bytes && !file_.is_stdin() &&
            unpacked_ / most_unpacking > file_.size)
            throw Exhausted("unpacks to more than " + std::to_string(most_unpacking) +
                            " times its size: not read from here on");
    }

    void read(PeekedStream& in, const Place& place, const Declared& declared) {
        const std::string_view head = in.peek(head_bytes);
        const Source begun{.path = place.path, .bytes = head, .declared = declared};
        if (head.empty()) {
            problem(place, 0, SourceError("empty"));
        } else if (is_package(begun)) {
            read_whole(in, place, declared);
        } else if (begins_compressed(head) || begins_as_archive(head)) {
            if (begin_many(place)) read_archive(in, place, declared);
        } else if (begins_as_warc(head)) {
            if (begin_many(place)) read_records(in, place, read_warc);
        } else if (begins_as_arc(head)) {
            if (begin_many(place)) read_records(in, place, read_arc);
        } else if (begins_as_mailbox(head)) {
            if (begin_many(place)) read_messages(in, place);
        } else if (is_json_lines(place.path) || reader_for(begun) == read_json_lines) {
            if (begin_many(place)) read_lines(in, place);
        } else {
            read_whole(in, place, declared);
        }
    }

    // Whether the file is to be unpacked or cut.
    bool begin_many(const Place& place) {
        if (place.depth == 0 && place.path == file_.path) go_on_ = sink_.many();
        return go_on_;
    }

    void read_archive(PeekedStream& in, Place place, const Declared& declared) {
        if (++place.depth > limits_.max_depth)
            throw SourceError("nested in more than " + counted(limits_.max_depth, "archive") +
                                  " (--max-depth raises the limit)",
                              true);
        // What stands in a 7z is only told at its end.
        if (begins_as_7z(in.peek(head_bytes)) && !in.can_seek()) {
            std::optional<std::string> bytes = read_rest(in, limits_.max_bytes);
            if (!bytes) throw SourceError(too_large(limits_.max_bytes), true);
            MemoryStream memory(*std::move(bytes));
            read_members(memory, place, declared);
        } else {
            read_members(in, place, declared);
        }
    }

    void read_members(ByteStream& in, const Place& place, const Declared& declared) {
        Archive archive(in);
        std::uint64_t members = 0, taken = 0;
        while (go_on_) {
            const std::optional<Member> member = archive.next();
            if (!member) break;
            if (member->is_compressed_file) {
                CountedStream content(archive.content(), *this);
                PeekedStream peeked(content);
                read(peeked, place, declared);
                return;
            }
            ++members;
            if (++members_ > limits_.max_members)
                throw Exhausted("more than " + counted(limits_.max_members, "member") +
                                ": not read from here on (--max-members raises the limit)");
            const std::string_view name = name_of_member(member->name);
            const bool may_be_taken = member->is_file && !is_hidden_member(member->name) &&
                                      !is_list_of_wacz(place.path, member->name);
            bool is_read = false;
            if (may_be_taken && (is_taken(name) || may_be_told_by_content(name)))
                is_read = read_member(archive, *member, place);
            else
                archive.skip([this](std::uint64_t bytes) { count(bytes); });
            taken += is_read ? 1 : 0;
            if (may_be_taken && !is_read)
                sink_.passed_over(place.inside(tidied(member->name)).shown);
        }
        if (go_on_ && taken == 0)
            problem(place, 0,
                    SourceError(members == 0 ? "empty" : "no member has the name of an article"));
    }

    // False when neither its name nor its content is that of an article.
    bool read_member(Archive& archive, const Member& member, const Place& archive_place) {
        Place place = archive_place.inside(tidied(member.name));
        if (member.modified != 0) place.modified = member.modified;
        const bool is_named = is_taken(name_of_member(member.name));
        if (member.is_encrypted) {
            if (is_named) problem(place, 0, SourceError("encrypted"));
            return is_named;
        }
        bool is_article = is_named;
        try {
            CountedStream content(archive.content(), *this);
            PeekedStream peeked(content);
            if (may_be_list_of_wacz(member.name) &&
                begins_as_list_of_wacz(peeked.peek(telling_bytes))) {
                archive.skip([this](std::uint64_t bytes) { count(bytes); });
                return true;
            }
            is_article = is_named || begins_as_articles(peeked.peek(telling_bytes));
            if (is_article) read(peeked, place, {});
            if (go_on_) archive.skip([this](std::uint64_t bytes) { count(bytes); });
        } catch (const Exhausted&) {
            throw;
        } catch (const SourceError& error) {
            problem(place, 0, error);
        }
        return is_article;
    }

    void read_records(PeekedStream& in, const Place& place, decltype(read_warc)& read_web_archive) {
        std::uint64_t pages = 0;
        read_web_archive(in, limits_.max_bytes,
                         {[&](WarcRecord&& record) {
                              ++pages;
                              Place inside = place.inside(record.declared.url);
                              inside.modified = record.declared.captured.value_or(place.modified);
                              MemoryStream memory(std::move(record.payload));
                              PeekedStream peeked(memory);
                              try {
                                  read(peeked, inside, record.declared);
                              } catch (const Exhausted&) {
                                  throw;
                              } catch (const SourceError& error) {
                                  problem(inside, 0, error);
                              }
                              return go_on_;
                          },
                          [&](const std::string& url, const SourceError& error) {
                              ++pages;
                              problem(place.inside(url), 0, error);
                          }});
        if (pages == 0) problem(place, 0, SourceError("no page in the web archive"));
    }

    void read_messages(PeekedStream& in, const Place& place) {
        Declared declared;
        declared.media_type = "message/rfc822";
        split_mailbox(in, limits_.max_bytes, piece_sink(place, declared));
    }

    void read_lines(PeekedStream& in, const Place& place) {
        const std::string charset(wide_charset(in.peek(head_bytes)));
        if (charset.empty()) {
            read_slices(in, limits_.max_bytes, piece_sink(place, {}));
        } else {  // a line ends with one byte only in UTF-8
            Utf8Stream utf8(in, charset);
            read_slices(utf8, limits_.max_bytes, piece_sink(place, {}));
        }
    }

    SliceSink piece_sink(const Place& place, const Declared& declared) {
        return {[this, place, declared](Slice&& slice) {
                    Piece piece = piece_of(place, declared);
                    piece.bytes = std::move(slice.bytes);
                    piece.first_line = slice.first_line;
                    piece.one_of_many = true;
                    return hand_over(std::move(piece));
                },
                [this, place](std::uint32_t line, const std::string& what) {
                    problem(place, line, SourceError(what, true));
                }};
    }

    void read_whole(PeekedStream& in, const Place& place, const Declared& declared) {
        Piece piece = piece_of(place, declared);
        // What is not yet unpacked can be read by whoever reads the article.
        const bool is_file = place.depth == 0 && place.path == file_.path && !file_.is_stdin();
        if (is_file && file_.size > limits_.max_bytes)
            throw SourceError(too_large(limits_.max_bytes), true);
        if (!is_file) {
            piece.bytes = read_rest(in, limits_.max_bytes);
            if (!piece.bytes) throw SourceError(too_large(limits_.max_bytes), true);
        }
        if (is_file) packed_ = file_.size;
        hand_over(std::move(piece));
    }

    Piece piece_of(const Place& place, const Declared& declared) const {
        Piece piece;
        piece.path = place.path;
        piece.shown = place.shown;
        piece.one_of_many = file_.is_stdin();
        piece.modified = place.modified;
        piece.declared = declared;
        return piece;
    }

    bool hand_over(Piece&& piece) {
        // What is sought for is read twice.
        const std::uint64_t packed = std::min(packed_, file_.size);
        piece.packed = packed - std::exchange(handed_over_, packed);
        return go_on_ = sink_.piece(std::move(piece));
    }

    void problem(const Place& place, std::uint32_t line, const SourceError& error) {
        sink_.problem({place.shown, line, error.what(), error.mendable()});
    }

    const FoundFile& file_;
    const Limits& limits_;
    const ContentSink& sink_;
    std::uint64_t unpacked_ = 0;     // bytes
    std::uint64_t packed_ = 0;       // bytes read of the file
    std::uint64_t handed_over_ = 0;  // of these, what pieces were told
    std::uint64_t members_ = 0;
    bool go_on_ = true;
};

}  // namespace

Source Piece::source(std::string_view whole) const {
    Source source;
    source.path = path;
    source.bytes = bytes ? std::string_view(*bytes) : whole;
    source.first_line = first_line;
    source.modified = modified;
    source.declared = declared;
    return source;
}

void read_contents(const FoundFile& file, const Limits& limits, const ContentSink& sink) {
    Contents(file, limits, sink).read();
}

}  // namespace dateline
