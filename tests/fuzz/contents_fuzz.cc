// The fuzz target of what holds articles: archives, compressed files, WARC, mailboxes. Whatever the
// bytes are, they are read to an end within their limits. The seeds of each target tell which of
// these it is about.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "indexer/readers/charset.h"
#include "indexer/sources/contents.h"

namespace {

using namespace dateline;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "not true of what a source holds: %s\n", what);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // Archives are read from files, where one may seek.
    const int descriptor = ::memfd_create("fuzz", MFD_CLOEXEC);
    require(descriptor >= 0 && ::write(descriptor, data, size) == static_cast<ssize_t>(size),
            "it can be written");
    FoundFile file;
    file.path = file.shown = "/proc/self/fd/" + std::to_string(descriptor);
    file.size = size;
    const Limits limits{
        .max_bytes = 200'000, .max_unpacked = 4'000'000, .max_members = 200, .max_depth = 3};
    std::uint64_t bytes = 0;
    read_contents(file, limits,
                  {[] { return true; },
                   [&](Piece&& piece) {
                       require(piece.path.starts_with(file.path), "its path begins with the file");
                       if (!piece.bytes) return true;
                       bytes += piece.bytes->size();
                       require(piece.one_of_many || piece.bytes->size() <= limits.max_bytes,
                               "none is larger than it may be");
                       require(bytes <= limits.max_unpacked + size, "nor are all of them");
                       return true;
                   },
                   [](const ContentProblem& found) {
                       require(is_utf8(found.what) && !found.what.empty(), "problems are said");
                   }});
    ::close(descriptor);
    return 0;
}
