#include "terminal/style.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>

#include "text/ascii.h"

namespace dateline {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

// The first of the three that is set says the encoding. An empty environment, as in a bare
// container, says nothing, and then the terminal is one of today.
bool locale_is_utf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const std::string locale = lower_ascii(environment(name));
        if (locale.empty()) continue;
        return locale.find("utf-8") != std::string::npos ||
               locale.find("utf8") != std::string::npos;
    }
    return true;
}

std::optional<std::size_t> columns_of(int descriptor) {
    winsize size{};
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    const std::string_view stated = environment("COLUMNS");
    std::size_t columns = 0;
    const auto end = stated.data() + stated.size();
    const auto read = std::from_chars(stated.data(), end, columns);
    if (read.ec == std::errc{} && read.ptr == end && columns > 0) return columns;
    return std::nullopt;
}

}  // namespace

Surroundings look_around(int descriptor) {
    Surroundings around;
    around.terminal = isatty(descriptor) == 1;
    around.columns = columns_of(descriptor);
    around.no_color = !environment("NO_COLOR").empty();
    const std::string_view term = environment("TERM");
    around.dumb = term.empty() || term == "dumb";
    around.utf8 = locale_is_utf8();
    return around;
}

Style choose_style(ColorChoice colors, const Surroundings& around) {
    Style style;
    style.colors =
        colors == ColorChoice::always ||
        (colors == ColorChoice::automatic && around.terminal && !around.no_color && !around.dumb);
    style.unicode = !around.terminal || around.utf8;
    if (around.columns) style.width = std::clamp(*around.columns, narrowest, widest);
    return style;
}

Ink ink_of(EntityKind kind) {
    switch (kind) {
        case EntityKind::person:
            return Ink::person;
        case EntityKind::place:
            return Ink::place;
        case EntityKind::organization:
            return Ink::organization;
    }
    return Ink::plain;
}

std::string_view ink_on(Ink ink) {
    switch (ink) {
        case Ink::plain:
            return "";
        case Ink::match:
            return "\x1b[1;31m";
        case Ink::title:
            return "\x1b[1m";
        case Ink::faint:
            return "\x1b[2m";
        case Ink::person:
            return "\x1b[36m";
        case Ink::place:
            return "\x1b[32m";
        case Ink::organization:
            return "\x1b[34m";
        case Ink::time:
            return "\x1b[33m";
        case Ink::path:
            return "\x1b[35m";
        case Ink::line:
            return "\x1b[32m";
        case Ink::error:
            return "\x1b[1;31m";
    }
    return "";
}

}  // namespace dateline
