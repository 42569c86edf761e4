#include "indexer/sources/slices.h"

#include <algorithm>
#include <exception>

#include "text/amounts.h"

namespace dateline {

namespace {

// Large enough that handing one over costs nothing, small enough that several threads get some.
constexpr std::size_t slice_bytes = std::size_t{1} << 20;

// Appends slice_bytes; false at the end, and where the stream fails, which is noted.
bool read_into(std::string& bytes, ByteStream& in, std::exception_ptr& failure) {
    std::size_t end = bytes.size();
    const std::size_t wanted = end + slice_bytes;
    bytes.resize(wanted);
    try {
        for (std::size_t done = 1; done > 0 && end < wanted; end += done)
            done = in.read(bytes.data() + end, wanted - end);
    } catch (const SourceError&) {
        failure = std::current_exception();
    }
    bytes.resize(end);
    return end == wanted;
}

std::string too_long(std::uint64_t longest_line) {
    return "a line longer than " + size_in_words(longest_line) + " (--max-size raises the limit)";
}

// Takes out what stands in lines that are too long, and returns how many lines there are.
std::uint32_t empty_long_lines(Slice& slice, std::uint64_t longest_line, const SliceSink& sink) {
    std::uint32_t lines = 0;
    for (std::size_t begin = 0; begin < slice.bytes.size(); ++lines) {
        const std::size_t end = std::min(slice.bytes.find('\n', begin), slice.bytes.size());
        if (end - begin > longest_line) {
            sink.problem(slice.first_line + lines, too_long(longest_line));
            slice.bytes.erase(begin, end - begin);
            ++begin;
        } else {
            begin = end + 1;
        }
    }
    return lines;
}

}  // namespace

void read_slices(ByteStream& in, std::uint64_t longest_line, const SliceSink& sink) {
    std::uint32_t line = 1;
    std::string buffer;
    std::exception_ptr failure;
    bool skipping = false;  // within a line that is too long
    for (bool more = true; more;) {
        const std::size_t searched = buffer.size();
        more = read_into(buffer, in, failure);
        if (skipping) {
            const std::size_t newline = buffer.find('\n');
            buffer.erase(0, newline == std::string::npos ? buffer.size() : newline + 1);
            if (newline == std::string::npos) continue;
            skipping = false;
            ++line;
        }
        // Of a line that is still growing only the new bytes are looked at.
        std::size_t end =
            std::string_view(buffer).substr(std::min(searched, buffer.size())).rfind('\n');
        if (end != std::string::npos) end += searched;
        // Of what is cut off, the whole lines are there.
        if (!more && !failure) end = buffer.empty() ? std::string::npos : buffer.size() - 1;
        if (end == std::string::npos) {
            if (buffer.size() > longest_line) {
                sink.problem(line, too_long(longest_line));
                buffer.clear();
                skipping = true;
            }
            continue;
        }
        Slice slice;
        slice.first_line = line;
        std::string rest = buffer.substr(end + 1);
        buffer.resize(end + 1);
        slice.bytes = std::move(buffer);
        buffer = std::move(rest);
        line += empty_long_lines(slice, longest_line, sink);
        if (!sink.slice(std::move(slice))) return;
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace dateline
