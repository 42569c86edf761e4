// ARC, in which crawlers kept what they fetched before there was WARC (the Internet Archive's
// format of 1996): one line of a page's address, the server's, time, type and length, and then what
// the server answered.
//
//     filedesc://a.arc 0.0.0.0 20010603120000 text/plain 76      about the file itself
//     1 0 Crawler                                                version 1; that of 2 has ten words
//     https://news.example/a 192.0.2.7 20010603120101 text/html 5120
//     HTTP/1.1 200 OK …
#pragma once

#include "indexer/sources/warc.h"

namespace dateline {

bool begins_as_arc(std::string_view head);

// As read_warc.
void read_arc(PeekedStream& in, std::uint64_t longest, const WarcSink& sink);

}  // namespace dateline
