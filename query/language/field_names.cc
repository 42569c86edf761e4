#include "query/language/field_names.h"

#include <algorithm>
#include <array>

#include "query/language/field_words.h"

namespace dateline {

namespace {

// Whether the word is one of a list with single spaces between.
bool lists(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const std::string_view first = words.substr(0, words.find(' '));
        if (first == word) return true;
        words.remove_prefix(std::min(first.size() + 1, words.size()));
    }
    return false;
}

}  // namespace

std::string names_of_fields() {
    std::string names;
    for (const FieldInfo& field : fields) {
        const bool is_last = &field == &fields.back();
        if (!names.empty()) names += is_last ? " and " : ", ";
        names += field.name;
    }
    return names;
}

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
    for (const FieldWords& words : field_words)
        if (lists(words.other_names, typed)) return words.field;
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
