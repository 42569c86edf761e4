// The characters that a reader makes of a string, each with the bytes it was made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>

namespace dateline {

struct RawCharacter {
    char32_t character = 0;
    std::uint32_t begin = 0;  // bytes of the string
    std::uint32_t end = 0;
};

// Goes through valid UTF-8 as the readers do: line ends, removed controls, NFC, and, where it is
// HTML, tags left out and entities resolved. Holds what is looked ahead at, and no more.
class RawCharacters {
public:
    RawCharacters(std::string_view raw, bool markup) : raw_(raw), markup_(markup) {}

    // The character so many places ahead; null when the string ends before it.
    const RawCharacter* ahead(std::size_t places);
    // Moves on by so many characters, which have been looked at.
    void advance(std::size_t places);

private:
    // The next character of the string, before NFC; false at its end.
    bool take(RawCharacter& into);
    bool take_entity(RawCharacter& into);
    bool skip_tag();
    // Puts the next characters that belong together into ahead_; false at the end.
    bool fill();

    std::string_view raw_;
    bool markup_;
    std::size_t at_ = 0;
    bool tags_end_ = false;     // there is no ">" any more
    bool has_pending_ = false;  // taken, but not yet in ahead_
    RawCharacter pending_;
    std::deque<RawCharacter> ahead_;
};

}  // namespace dateline
