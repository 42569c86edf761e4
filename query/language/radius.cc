#include "query/language/radius.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/ascii.h"

namespace dateline {

namespace {

constexpr double half_round = 20'038;  // kilometres

constexpr std::array<std::pair<std::string_view, double>, 9> units{{
    {"", 1},
    {"km", 1},
    {"kms", 1},
    {"kilometres", 1},
    {"kilometers", 1},
    {"mi", 1.609344},
    {"mile", 1.609344},
    {"miles", 1.609344},
    {"m", 0.001},
}};

}  // namespace

std::optional<Around> read_around(std::string_view typed) {
    Around around;
    const std::size_t tilde = typed.rfind('~');
    around.place = trimmed(typed.substr(0, tilde));
    if (around.place.empty()) return std::nullopt;
    if (tilde == std::string_view::npos) return around;
    const std::string_view distance = trimmed(typed.substr(tilde + 1));
    const char* const end = distance.data() + distance.size();
    const auto [unit, error] =
        std::from_chars(distance.data(), end, around.kilometres, std::chars_format::fixed);
    if (error != std::errc{}) return std::nullopt;
    const std::string_view name =
        trimmed(std::string_view(unit, static_cast<std::size_t>(end - unit)));
    const auto known =
        std::find_if(units.begin(), units.end(), [&](const auto& u) { return u.first == name; });
    if (known == units.end()) return std::nullopt;
    around.kilometres *= known->second;
    if (!(around.kilometres > 0 && around.kilometres <= half_round)) return std::nullopt;
    return around;
}

}  // namespace dateline
