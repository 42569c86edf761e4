// What people are called by before their names: "President", "Mr.", "Sheikh".
//
// All that is known of a title stands in one row of config/<language>/titles.tsv, whose head tells
// of its columns. Whoever asks for a kind of titles (those whose point never ends a sentence, those
// that a name goes without) asks for their mark.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "names/occupations.h"

namespace dateline {

// The marks of the table, one bit each, and one that follows from it.
enum class TitleMark : std::uint16_t {
    address = 1 << 0,
    aside = 1 << 1,
    names = 1 << 2,
    reigns = 1 << 3,
    surname = 1 << 4,
    honorific = 1 << 5,
    point = 1 << 6,
    state = 1 << 7,
    city = 1 << 8,
    untagged = 1 << 9,
    first_word = 1 << 10,  // of a title of two words: "prime", "vice"
};

struct Title {
    std::string word;        // folded; two are parted by a blank
    std::string full;        // what it is short for, else the word itself
    Occupations bearer = 0;  // what who bears it is, man or woman among it
    std::uint16_t marks = 0;

    bool is(TitleMark mark) const { return (marks & static_cast<std::uint16_t>(mark)) != 0; }
};

// Immutable; any number of threads may ask it. Copies share what was read.
class Titles {
public:
    static constexpr std::string_view file_name = "titles.tsv";  // in the folder of a language

    // Those of a language ("en"). Throws DataFileError.
    static Titles load(const std::filesystem::path& data_folder, std::string_view language);
    // Those of all languages: for names of which nobody knows the language. Of a word that is one
    // in several, what any says of its bearer and marks holds; gender, and what it is short for,
    // where all agree. Read for the first question, all of which may throw DataFileError.
    static Titles load_all(const std::filesystem::path& data_folder);

    // Null for what is none; `word` is folded.
    const Title* find(std::string_view word) const;
    bool is(std::string_view word, TitleMark mark) const;
    // What a title says of who bears it ("prime minister", "mrs"); 0: nothing.
    Occupations bearer(std::string_view word) const;
    // "senator" for "sen"; a word that is no title, or short for nothing, as it is. It lives as
    // long as the titles and `word` do.
    std::string_view in_full(std::string_view word) const;

    // In the order of the table, those of the first language first.
    std::span<const Title> rows() const;

private:
    struct Table;
    explicit Titles(std::shared_ptr<const Table> table) : table_(std::move(table)) {}

    std::shared_ptr<const Table> table_;
};

}  // namespace dateline
