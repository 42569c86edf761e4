// Puts the text of an article together from its title and its body.
#pragma once

#include <string>

#include "indexer/readers/source.h"

namespace dateline {

// Sets text, text_begin and body_begin from article.title and the cleaned `body`: the title stands
// before the body as a paragraph of its own unless the body already begins with it. Marks in
// article.lines, made for offsets of `body`, are moved along; a title put before the body takes
// `title_line`.
void set_text(Article& article, std::string body, std::uint32_t title_line);

// Hands the article on, or reports that it has no text or too much of it.
void emit(Article&& article, std::uint32_t line, const ReaderSink& sink);

}  // namespace dateline
