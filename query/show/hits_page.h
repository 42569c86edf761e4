// A page of hits, for people.
//
//     1  Blinken Bends The Knee To Xi In Beijing Visit
//        ~2023-06-19 · Bethany Bei Shu Ying
//        “China has assured us and other countries that it will not, and does not, provide lethal
//        aid to Russia to be used in Ukraine. … people Antony Blinken · places China, Russia,
//        Ukraine seed/article.txt:53  8k2m0q9x4t
//
// That of an article without title begins with the date. A hit of the same article as the one
// before it goes without title, date, source and author.
#pragma once

#include <filesystem>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "query/engine/answer.h"
#include "terminal/style.h"

namespace dateline {

// Passages longer than this many lines are shown around their matches, and then take one line less:
// to leave out a single line would be petty.
inline constexpr std::size_t longest_passage = 6;

// `here` is the current folder: paths below it are printed relative to it.
void print_hits(std::ostream& out, std::span<const Hit> hits, const std::filesystem::path& here,
                const Style& style);

// What the line below a page says of it (summary.h): how many articles match, and how to see more.
std::vector<std::string> hits_notes(const Answer& answer);

}  // namespace dateline
