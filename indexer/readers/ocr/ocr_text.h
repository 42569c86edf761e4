// Text that a machine has read from a picture of a page: blocks of lines, in the order in which they
// are read. A file is one article, whose paragraphs are its blocks. Lines stay lines, so that a word
// which one of them cuts ("Tues-", "day") is told from one that is written so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/source.h"

namespace dateline {

class OcrText {
public:
    // What comes is a block of its own; `line` of the file. One without lines is none.
    void begin_block(std::uint32_t line);
    void add_line(std::string_view text);

    // Hands on the article, without blocks of digits alone before all others: its title is the first block where that is a line or a few (the head of
    // the page, or of the article), whose date counts as well.
    void emit(const Source& source, const ReaderSink& sink);

private:
    struct Block {
        std::string text;  // lines parted by "\n"
        std::uint32_t line = 1;
    };
    std::vector<Block> blocks_;
};

}  // namespace dateline
