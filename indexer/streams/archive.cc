#include "indexer/streams/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <optional>
#include <vector>

#include "indexer/streams/gunzip.h"
#include "indexer/streams/member_names.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t piece_bytes = std::size_t{64} << 10;  // read at a time
constexpr std::size_t telling_bytes = 512;                  // that tell an archive

// libarchive turns names into the character set of the locale, and loses those that it has not.
class Utf8Locale {
public:
    Utf8Locale() : before_(::uselocale(utf8())) {}
    ~Utf8Locale() { ::uselocale(before_); }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

private:
    static locale_t utf8() {
        static const locale_t made = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        return made;
    }
    locale_t before_;
};

struct ArchiveFree {
    void operator()(struct archive* handle) const { archive_read_free(handle); }
};

// "Truncated tar archive detected" as the middle of a sentence.
std::string reason(struct archive* handle) {
    const char* const text = archive_error_string(handle);
    std::string what = text == nullptr ? "damaged" : text;
    if (what.find("encrypted") != std::string::npos) return "encrypted";
    if (what.find("No progress is possible") != std::string::npos) return "truncated xz input";
    if (what.size() > 1 && is_ascii_upper(what[0]) && is_ascii_lower(what[1]))
        what[0] = lower_ascii(what[0]);
    while (what.ends_with('.') || what.ends_with(' ')) what.pop_back();
    return what;
}

}  // namespace

struct Archive::State : ByteStream {
    PeekedStream source;
    // What gzip holds is unpacked here; where that is no archive, it is the one thing there is.
    std::optional<GunzipStream> gunzip;
    std::optional<PeekedStream> unpacked;
    bool is_gzip_alone = false;
    ByteStream& in;
    std::unique_ptr<struct archive, ArchiveFree> handle{archive_read_new()};
    std::vector<char> buffer = std::vector<char>(piece_bytes);
    std::exception_ptr below;  // what went wrong in the stream below
    std::uint64_t entries = 0;
    bool dead = false;

    explicit State(ByteStream& stream) : source(stream), in(begin()) {}

    // The stream that libarchive is to read.
    ByteStream& begin() {
        if (!begins_as_gzip(source.peek(telling_bytes))) return source;
        gunzip.emplace(source);
        unpacked.emplace(*gunzip);
        is_gzip_alone = !begins_as_archive(unpacked->peek(telling_bytes));
        return *unpacked;
    }

    static la_ssize_t read_below(struct archive* handle, void* user, const void** bytes) {
        State& self = *static_cast<State*>(user);
        try {
            *bytes = self.buffer.data();
            return static_cast<la_ssize_t>(self.in.read(self.buffer.data(), self.buffer.size()));
        } catch (const std::exception& error) {
            self.below = std::current_exception();
            archive_set_error(handle, EIO, "%s", error.what());
            return ARCHIVE_FATAL;
        }
    }

    static la_int64_t seek_below(struct archive*, void* user, la_int64_t offset, int whence) {
        try {
            return static_cast<State*>(user)->in.seek(offset, whence);
        } catch (const std::exception&) {
            return ARCHIVE_FATAL;
        }
    }

    [[noreturn]] void fail(int status) {
        dead |= status == ARCHIVE_FATAL;
        if (below) std::rethrow_exception(below);
        throw SourceError(reason(handle.get()));
    }

    std::size_t read(char* to, std::size_t size) override {
        if (is_gzip_alone) return unpacked->read(to, size);
        const Utf8Locale locale;
        // Where an error comes, libarchive gives nothing of what it has read until then.
        const la_ssize_t done = archive_read_data(handle.get(), to, std::min(size, piece_bytes));
        if (done < 0) fail(static_cast<int>(done));
        return static_cast<std::size_t>(done);
    }
};

Archive::Archive(ByteStream& in) : state_(std::make_unique<State>(in)) {
    const Utf8Locale locale;
    struct archive* const handle = state_->handle.get();
    if (handle == nullptr) throw std::bad_alloc();
    if (state_->is_gzip_alone) return;
    archive_read_support_filter_bzip2(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_zip(handle);
    archive_read_support_format_7zip(handle);
    archive_read_support_format_empty(handle);
    archive_read_support_format_raw(handle);
    archive_read_set_callback_data(handle, state_.get());
    archive_read_set_read_callback(handle, State::read_below);
    if (state_->in.can_seek()) archive_read_set_seek_callback(handle, State::seek_below);
    if (const int status = archive_read_open1(handle); status < ARCHIVE_WARN) state_->fail(status);
}

Archive::~Archive() = default;

std::optional<Member> Archive::next() {
    const Utf8Locale locale;
    State& state = *state_;
    if (state.dead) return std::nullopt;
    if (state.is_gzip_alone) {
        state.dead = true;
        Member file;
        file.is_compressed_file = true;
        return file;
    }
    struct archive* const handle = state.handle.get();
    struct archive_entry* entry = nullptr;
    const int status = archive_read_next_header(handle, &entry);
    if (status == ARCHIVE_EOF) return std::nullopt;
    if (status < ARCHIVE_WARN) state.fail(status);
    ++state.entries;
    Member member;
    member.is_compressed_file = archive_format(handle) == ARCHIVE_FORMAT_RAW;
    member.is_file =
        archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
    member.is_encrypted = archive_entry_is_encrypted(entry) != 0;
    if (archive_entry_mtime_is_set(entry) != 0) member.modified = archive_entry_mtime(entry);
    if (member.is_compressed_file) return member;
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    member.name = name == nullptr || *name == '\0' ? "member " + std::to_string(state.entries)
                                                   : std::string(name);
    if ((archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP)
        member.name = member_name_as_utf8(member.name);
    return member;
}

ByteStream& Archive::content() { return *state_; }

void Archive::skip(const std::function<void(std::uint64_t)>& unpacked) {
    const Utf8Locale locale;
    struct archive* const handle = state_->handle.get();
    // A zip names where its next member is, and a tar that is not compressed is no work.
    const int format = archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK;
    if (format != ARCHIVE_FORMAT_7ZIP && archive_filter_count(handle) < 2 && !state_->gunzip)
        return;
    for (;;) {
        const void* bytes = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(handle, &bytes, &size, &offset);
        if (status == ARCHIVE_EOF) return;
        if (status < ARCHIVE_WARN) state_->fail(status);
        unpacked(size);
    }
}

bool begins_compressed(std::string_view head) {
    return head.starts_with("\x1f\x8b\x08"sv) || head.starts_with("\x28\xb5\x2f\xfd"sv) ||
           head.starts_with(
               "\xfd"
               "7zXZ\0"sv) ||
           (head.size() > 10 && head.starts_with("BZh"sv) && head[3] >= '1' && head[3] <= '9' &&
            (head.substr(4).starts_with("1AY&SY"sv) ||
             head.substr(4).starts_with("\x17\x72\x45\x38\x50\x90"sv)));
}

bool begins_as_7z(std::string_view head) { return head.starts_with("7z\xBC\xAF\x27\x1C"sv); }

bool begins_as_archive(std::string_view head) {
    constexpr std::size_t magic_of_tar = 257;
    return begins_as_7z(head) || head.starts_with("PK\3\4"sv) || head.starts_with("PK\5\6"sv) ||
           (head.size() >= 512 && head.substr(magic_of_tar).starts_with("ustar"sv));
}

}  // namespace dateline
