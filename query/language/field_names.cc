#include "query/language/field_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

// Names that other programs and plain English use for our fields.
constexpr std::array<std::pair<std::string_view, Field>, 43> other_names{{
    {"body", Field::text},           {"content", Field::text},     {"subject", Field::title},
    {"headline", Field::title},      {"people", Field::person},    {"persons", Field::person},
    {"who", Field::person},          {"name", Field::person},      {"places", Field::place},
    {"where", Field::place},         {"city", Field::place},       {"country", Field::place},
    {"location", Field::place},      {"orgs", Field::org},         {"organisation", Field::org},
    {"organization", Field::org},    {"company", Field::org},      {"by", Field::author},
    {"byline", Field::author},       {"writer", Field::author},    {"from", Field::source},
    {"publisher", Field::source},    {"newspaper", Field::source}, {"agency", Field::source},
    {"site", Field::source},         {"topic", Field::section},    {"category", Field::section},
    {"language", Field::lang},       {"published", Field::date},   {"since", Field::date},
    {"until", Field::date},          {"on", Field::date},          {"year", Field::date},
    {"about", Field::when},          {"mentioned", Field::when},   {"tag", Field::keyword},
    {"tags", Field::keyword},        {"keywords", Field::keyword}, {"inside", Field::place},
    {"around", Field::near},         {"within", Field::place},     {"demonym", Field::nationality},
    {"citizen", Field::nationality},
}};

}  // namespace

std::size_t letters_apart(std::string_view a, std::string_view b) {
    // One row of the table of distances; field names and what is compared with them are short.
    std::array<std::size_t, 16> row{};
    if (b.size() >= row.size()) return b.size();
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

std::optional<Field> field_meant(std::string_view typed) {
    for (const auto& [name, field] : other_names)
        if (name == typed) return field;
    // No name is longer than eleven letters, and more than two slips are another word.
    if (typed.size() < 3 || typed.size() > 13) return std::nullopt;
    std::optional<Field> nearest;
    std::size_t distance = 3;
    for (const FieldInfo& field : fields) {
        const std::size_t allowed = field.name.size() < 3 ? 0 : field.name.size() < 5 ? 1 : 2;
        const std::size_t apart =
            field.name.starts_with(typed) ? 1 : letters_apart(typed, field.name);
        if (apart <= allowed && apart < distance) {
            nearest = field.field;
            distance = apart;
        }
    }
    return nearest;
}

}  // namespace dateline
