// Web archives (WARC, ISO 28500): the pages that a crawl has fetched, one record each.
//
// Taken are the records "response" (what a server answered: pages that it gave, with status 200),
// "resource" and "conversion" (text that was made of a page), of those types that articles have.
// The type and the character set are those that the server stated, the address is that of the
// record, and its date the moment of the capture.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "indexer/readers/source.h"
#include "indexer/streams/byte_stream.h"

namespace dateline {

struct WarcRecord {
    Declared declared;
    std::string payload;  // without the head of HTTP; it may still be compressed
};

struct WarcSink {
    // Returns false to end the reading.
    std::function<bool(WarcRecord&&)> record;
    // A record that can't be read; its address may be empty.
    std::function<void(const std::string& url, const SourceError&)> problem;
};

bool begins_as_warc(std::string_view head);

// Reads records to the end of the stream, holding one in memory; a larger one than `longest` bytes
// is a problem. Throws SourceError when no record begins where one should.
void read_warc(PeekedStream& in, std::uint64_t longest, const WarcSink& sink);

}  // namespace dateline
