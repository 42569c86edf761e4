// The parts of a line that names authors and papers: how they are cut, and what each may be.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "indexer/readers/byline_words.h"

namespace dateline {

// Without the separators that stand between the parts of a byline.
std::string_view bare(std::string_view text);

// What stands between the marks, without what is empty, each of them bare.
std::vector<std::string_view> cut_at(std::string_view text,
                                     std::initializer_list<std::string_view> marks);
// Cut at every mark that parts a byline: '|', ',', ';', '·', '•' and dashes between blanks.
std::vector<std::string_view> segments_of(std::string_view line);

std::vector<std::string_view> words_of(std::string_view text);

// Removes a word with a colon, "source:" and its like; whether there was one.
bool take_label(std::string_view& line, const BylineWords::Words& labels);
// Removes a word that needs no colon to be a label: "By Jane Doe", "Published June 19, 2023".
bool take_word(std::string_view& line, std::string_view word);
bool take_any_word(std::string_view& line, const BylineWords::Words& words);

bool is_capitalised(std::string_view word);
bool is_name_particle(std::string_view word);
bool is_one_of(std::string_view word, const BylineWords::Words& words);

// A paper or an agency: "The Courier", "Harbour Wire", "REUTERS".
bool looks_like_source(std::string_view text);
// "Jane Doe", "Bethany Bei Shu Ying", "Ludwig van Beethoven", "J. K. Rowling".
bool looks_like_name(std::string_view text, std::size_t fewest_words);
// What an author is: "Staff Writer".
bool is_role(std::string_view text);

}  // namespace dateline
