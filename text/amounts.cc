#include "text/amounts.h"

#include <array>
#include <cstdio>

namespace dateline {

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string size_in_words(std::uint64_t bytes) {
    if (bytes < 1000) return counted(bytes, "byte");
    constexpr std::array units{"kB", "MB", "GB", "TB", "PB", "EB"};
    double size = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    // 999.5 would be printed as 1000.
    for (; size >= 999.5 && unit + 1 < units.size(); ++unit) size /= 1000;
    std::array<char, 32> text{};
    // Two figures are as much as anybody compares: 9.95 would be printed as 10.0.
    std::snprintf(text.data(), text.size(), size < 9.95 ? "%.1f %s" : "%.0f %s", size, units[unit]);
    return text.data();
}

std::string counted(std::uint64_t number, const std::string& noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
}

}  // namespace dateline
