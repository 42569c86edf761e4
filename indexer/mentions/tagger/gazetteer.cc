#include "indexer/mentions/tagger/gazetteer.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "indexer/mentions/tagger/name_hash.h"
#include "text/data_files.h"

namespace dateline {

namespace {

constexpr std::string_view file_name = "places/places.tsv";
constexpr std::string_view kind_names[] = {"continent", "country",  "former",   "state",  "capital",
                                           "seat",      "city",     "district", "region", "water",
                                           "island",    "mountain", "desert",   "town"};

std::string_view take(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return part;
}

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

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// What fold() of text/analysis.h makes of an ASCII name; that one costs a tokeniser run for each
// of the 70,000 names.
void fold_ascii(std::string_view name, std::string& folded) {
    folded.clear();
    const auto is_word = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool is_possessive = c == '\'' && i + 1 < name.size() && name[i + 1] == 's' &&
                                   (i + 2 == name.size() || !is_word(name[i + 2]));
        if (c >= 'A' && c <= 'Z')
            folded.push_back(static_cast<char>(c + 32));
        else if (is_word(c))
            folded.push_back(c);
        else if (is_possessive)
            ++i;
        else if (c != '\'' && c != '.' && !folded.empty() && folded.back() != ' ')
            folded.push_back(' ');
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
}

}  // namespace

Gazetteer Gazetteer::load(const std::filesystem::path& data_folder) {
    Gazetteer gazetteer;
    gazetteer.text_ = read_data_file(data_folder, file_name);

    std::vector<Named> named, minor;
    const auto lines =
        static_cast<std::size_t>(std::count(gazetteer.text_.begin(), gazetteer.text_.end(), '\n'));
    gazetteer.places_.reserve(lines);
    named.reserve(lines * 5 / 8);
    minor.reserve(lines * 5 / 8);

    std::string folded;
    for (std::string_view rest = gazetteer.text_; !rest.empty();) {
        std::string_view line = take(rest, '\n');
        const auto damaged = [&] {
            return DataFileError(
                "the data file " + std::string(file_name) + " is damaged at line " +
                std::to_string(gazetteer.places_.size() + 1) + "; install dateline again");
        };
        Place place;
        const auto kind = read_kind(take(line, '\t'));
        if (!kind || !read_number(take(line, '\t'), place.geonames_id)) throw damaged();
        place.kind = *kind;
        place.name = take(line, '\t');
        place.country = take(line, '\t');
        place.region = take(line, '\t');
        std::uint64_t population = 0;
        if (!read_number(take(line, '\t'), place.latitude) ||
            !read_number(take(line, '\t'), place.longitude) ||
            !read_number(take(line, '\t'), population) ||
            !read_number(take(line, '\t'), place.other_names))
            throw damaged();
        place.population =
            static_cast<std::uint32_t>(std::min<std::uint64_t>(population, UINT32_MAX));

        const auto index = static_cast<std::uint32_t>(gazetteer.places_.size());
        if (is_ascii(place.name)) {
            fold_ascii(place.name, folded);
            (place.kind == PlaceKind::town ? minor : named)
                .push_back({hash_words(folded), {index, PlaceNameUse::any, true, false}});
        }
        bool is_first = !is_ascii(place.name);
        while (!line.empty()) {
            std::string_view key = take(line, ';');
            if (key.empty()) throw damaged();
            PlaceNameUse use = PlaceNameUse::any;
            if (key.front() == '^') use = PlaceNameUse::capitals;
            if (key.front() == '~') use = PlaceNameUse::behind_comma;
            const bool is_preferred = key.front() == '!';
            const bool is_marked_minor = key.front() == '-';
            if (use != PlaceNameUse::any || is_preferred || is_marked_minor) key.remove_prefix(1);
            (is_marked_minor || place.kind == PlaceKind::town ? minor : named)
                .push_back({hash_words(key), {index, use, is_first, is_preferred}});
            is_first = false;
        }
        gazetteer.places_.push_back(place);
    }

    gazetteer.names_.build(named);
    gazetteer.minor_names_.build(minor);

    const std::string nationalities = read_data_file(data_folder, "en/nationalities.tsv");
    for (std::string_view rest = nationalities; !rest.empty();) {
        std::string_view country = take(rest, '\n');
        const std::string_view word = take(country, '\t');
        if (!country.empty()) gazetteer.nationalities_.at(hash_words(word)) = hash_word(country);
    }
    return gazetteer;
}

// Counting first, then filling, keeps the names of one hash together.
void Gazetteer::Names::build(const std::vector<Named>& named) {
    ranges_.reserve(named.size());
    for (const Named& entry : named) ++ranges_.at(entry.hash).count;
    names_.resize(named.size());
    std::uint32_t next = 0;
    for (const Named& entry : named) {
        Range& range = ranges_.at(entry.hash);
        if (range.first == 0) {
            range.first = next + 1;  // one more than the place of the first, until all are filled
            next += range.count;
            range.count = 0;
        }
        names_[range.first - 1 + range.count++] = entry.name;
    }
    ranges_.for_each([](Range& range) { --range.first; });
}

GeoPoint Gazetteer::geo_point(const Place& place) {
    GeoPoint point;
    point.geonames_id = place.geonames_id;
    point.country = place.country;
    point.region = place.region;
    point.latitude = place.latitude;
    point.longitude = place.longitude;
    return point;
}

}  // namespace dateline
