// What an article is: the hashes by which one is known again, in the same file, when it has
// changed, and in another file.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/article.h"

namespace dateline {

struct Identity {
    std::uint64_t key = 0;      // which article it is; its id is made of it (segment.h)
    std::uint64_t content = 0;  // all that the reader gave: another one is another version
    std::uint64_t text = 0;     // letters and digits of the text: two of one text are one article
    std::uint64_t address = 0;  // address and title; 0 without an address
    std::uint32_t day = 0;      // of the stated publication, as day_number; 0: not stated
    bool restored = false;      // read from a dump: replaces nothing
};

// Where the identity of a file's articles begins: a hash of the path at which it was first read, so
// that articles keep their ids when the file is moved.
std::uint64_t origin_of_path(std::string_view path);

// The identity of an article of the file `source`, whose origin is `origin`: of a file that is one
// article that origin, whatever it says; in a file of many articles also the article's stated id
// and address, or, when it has neither, what it says. An article that has an id already, as one of
// a dump has, keeps it.
Identity identify(const Article& article, std::string_view source, std::uint64_t origin,
                  bool one_of_many);

// Another key, for an article whose own is taken by one that says something else.
std::uint64_t told_apart(const Identity& identity);

}  // namespace dateline
