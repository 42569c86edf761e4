// How what is printed looks: colours or none, how wide, Unicode or ASCII; and who decides that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "schema/mention.h"

namespace dateline {

enum class ColorChoice : std::uint8_t { automatic, always, never };

// What every function that prints for people is given.
struct Style {
    bool colors = false;
    bool unicode = true;     // else everything printed is ASCII
    std::size_t width = 80;  // columns
};

// Wider lines are hard to read.
inline constexpr std::size_t widest = 100;
// Narrower terminals get lines of this width.
inline constexpr std::size_t narrowest = 24;

// What the process finds around it.
struct Surroundings {
    bool terminal = false;               // what is printed goes to one
    std::optional<std::size_t> columns;  // of the terminal, or as COLUMNS says
    bool no_color = false;               // NO_COLOR is set and not empty
    bool dumb = false;                   // TERM is "dumb" or not set
    bool utf8 = true;                    // false when the locale names another encoding
};

// Looks at a file descriptor and the environment: TERM, NO_COLOR, COLUMNS, LC_ALL, LC_CTYPE and
// LANG.
Surroundings look_around(int descriptor);

// Without colours where they would not be seen, unless they are asked for. What is no terminal gets
// UTF-8 whatever the locale, since files outlive locales.
Style choose_style(ColorChoice colors, const Surroundings& around);

// What a stretch of text is; each has its own colour.
enum class Ink : std::uint8_t {
    plain,
    match,  // what was searched for
    title,
    faint,  // labels, ids, separators
    person,
    place,
    organization,
    time,
    path,
    line,  // the number after a path
    error,
};

// The ink of names of a kind.
Ink ink_of(EntityKind kind);

// The escape sequence that begins an ink: one of the eight basic colours, bold or dim, which people
// set to be read on their own background. Empty for plain.
std::string_view ink_on(Ink ink);
inline constexpr std::string_view ink_off = "\x1b[0m";

}  // namespace dateline
