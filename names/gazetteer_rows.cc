#include "names/gazetteer_rows.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>

#include "text/analysis.h"
#include "text/ascii.h"

namespace dateline {

namespace {

constexpr std::string_view file_name = "places/places.tsv";
constexpr std::string_view kind_names[] = {"continent", "country",  "former",   "state",  "capital",
                                           "seat",      "city",     "district", "region", "water",
                                           "island",    "mountain", "desert",   "town"};

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

std::optional<PlaceKind> read_kind(std::string_view text) {
    const auto* const found = std::find(std::begin(kind_names), std::end(kind_names), text);
    if (found == std::end(kind_names)) return std::nullopt;
    return static_cast<PlaceKind>(found - std::begin(kind_names));
}

}  // namespace

GeoPoint geo_point(const Place& place) {
    GeoPoint point;
    point.geonames_id = place.geonames_id;
    point.country = place.country;
    point.region = place.region;
    point.latitude = place.latitude;
    point.longitude = place.longitude;
    return point;
}

FurtherName take_name(std::string_view& further_names) {
    FurtherName name{take(further_names, ';')};
    if (name.folded.empty()) return name;
    switch (name.folded.front()) {
        case '^':
            name.use = PlaceNameUse::capitals;
            break;
        case '~':
            name.use = PlaceNameUse::behind_comma;
            break;
        case '!':
            name.is_preferred = true;
            break;
        case '-':
            name.is_minor = true;
            break;
        default:
            return name;
    }
    name.folded.remove_prefix(1);
    return name;
}

GazetteerRows GazetteerRows::load(const std::filesystem::path& data_folder) {
    GazetteerRows rows;
    rows.text_ = read_data_file(data_folder, file_name);
    return rows;
}

GazetteerRows GazetteerRows::load_divisions(const std::filesystem::path& data_folder) {
    GazetteerRows rows;
    std::ifstream file(data_folder / file_name, std::ios::binary);
    for (std::string line; std::getline(file, line) && !line.starts_with("capital\t");)
        rows.text_.append(line).push_back('\n');
    if (rows.text_.empty()) return load(data_folder);  // which says what is wrong
    return rows;
}

std::size_t GazetteerRows::count() const {
    return static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n'));
}

GazetteerRow GazetteerRows::read(std::string_view line) const {
    const std::string_view whole = line;
    GazetteerRow row;
    const auto kind = read_kind(take(line, '\t'));
    if (!kind || !read_number(take(line, '\t'), row.geonames_id)) throw damaged(whole);
    row.kind = *kind;
    row.name = take(line, '\t');
    row.country = take(line, '\t');
    row.region = take(line, '\t');
    std::uint64_t population = 0;
    if (!read_number(take(line, '\t'), row.latitude) ||
        !read_number(take(line, '\t'), row.longitude) ||
        !read_number(take(line, '\t'), population) ||
        !read_number(take(line, '\t'), row.names_in_source))
        throw damaged(whole);
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    row.population = static_cast<std::uint32_t>(std::min(population, most));
    row.further_names = line;
    return row;
}

bool GazetteerRows::bears(std::string_view line, std::string_view folded) {
    std::string_view rest = line;
    take(rest, '\t');
    take(rest, '\t');
    const std::string_view name = take(rest, '\t');
    // Folding all names would take longer than all else: most differ in their first letter.
    const char first = name.empty() ? '\0' : name.front();
    const bool may_be =
        static_cast<unsigned char>(first) >= 0x80 || lower_ascii(first) == folded.front();
    if (may_be && fold(name) == folded) return true;
    for (rest = line.substr(line.rfind('\t') + 1); !rest.empty();)
        if (const FurtherName further = take_name(rest);
            !further.is_minor && further.folded == folded)
            return true;
    return false;
}

DataFileError GazetteerRows::damaged(std::string_view part) const {
    return damaged_line(file_name, text_, part);
}

}  // namespace dateline
