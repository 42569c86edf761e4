#include "query/resolve/gazetteer_rows.h"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "text/analysis.h"
#include "text/data_files.h"

namespace dateline {

namespace {

std::string_view take(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

template <class Number>
Number number(std::string_view digits) {
    Number value{};
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool has_name(std::string_view names, std::string_view folded) {
    while (!names.empty()) {
        std::string_view name = take(names, ';');
        if (!name.empty() && std::string_view("^~!").find(name.front()) != std::string_view::npos)
            name.remove_prefix(1);
        if (name == folded) return true;
    }
    return false;
}

GazetteerRow parse_row(std::string_view line) {
    GazetteerRow row;
    row.kind = take(line, '\t');
    row.point.geonames_id = number<std::uint32_t>(take(line, '\t'));
    row.name = take(line, '\t');
    row.point.country = take(line, '\t');
    row.point.region = take(line, '\t');
    row.point.latitude = number<double>(take(line, '\t'));
    row.point.longitude = number<double>(take(line, '\t'));
    row.population = number<std::uint64_t>(take(line, '\t'));
    row.other_names = line;
    return row;
}

}  // namespace

GazetteerRows GazetteerRows::load(const std::filesystem::path& data_folder) {
    GazetteerRows rows;
    rows.text_ = read_data_file(data_folder, "places/places.tsv");
    return rows;
}

GazetteerRows GazetteerRows::load_divisions(const std::filesystem::path& data_folder) {
    GazetteerRows rows;
    std::ifstream file(data_folder / "places/places.tsv", std::ios::binary);
    for (std::string line; std::getline(file, line) && !line.starts_with("capital\t");)
        rows.text_.append(line).push_back('\n');
    if (rows.text_.empty()) return load(data_folder);  // which says what is wrong
    return rows;
}

void GazetteerRows::for_each(const std::function<void(const GazetteerRow&)>& use) const {
    std::string_view text = text_;
    while (!text.empty()) use(parse_row(take(text, '\n')));
}

void GazetteerRows::for_each_named(const std::string& folded,
                                   const std::function<void(const GazetteerRow&)>& use) const {
    std::string_view text = text_;
    while (!text.empty()) {
        const std::string_view line = take(text, '\n');
        std::string_view rest = line;
        take(rest, '\t');
        take(rest, '\t');
        const std::string_view name = take(rest, '\t');
        // Folding all names would take longer than all else: most differ in their first letter.
        const char first = name.empty() ? '\0' : name.front();
        const bool may_be = static_cast<unsigned char>(first) >= 0x80 ||
                            (first >= 'A' && first <= 'Z' ? first + 32 : first) == folded.front();
        if ((may_be && fold(name) == folded) || has_name(line.substr(line.rfind('\t') + 1), folded))
            use(parse_row(line));
    }
}

}  // namespace dateline
