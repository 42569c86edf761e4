#include "indexer/readers/json_fields.h"

#include <algorithm>
#include <vector>

namespace dateline {

namespace {

using namespace std::string_view_literals;
namespace dom = simdjson::dom;

struct FieldName {
    std::string_view name;  // lower case, letters only
    Field field;
    std::uint8_t rank;  // the lower wins
};

constexpr std::array field_names = {
    FieldName{"title", Field::title, 1},
    FieldName{"headline", Field::title, 2},
    FieldName{"headlinetext", Field::title, 3},
    FieldName{"name", Field::title, 4},
    FieldName{"text", Field::text, 1},
    FieldName{"articlebody", Field::text, 2},
    FieldName{"bodytext", Field::text, 3},
    FieldName{"fulltext", Field::text, 4},
    FieldName{"maintext", Field::text, 5},
    FieldName{"body", Field::text, 6},
    FieldName{"content", Field::text, 7},
    FieldName{"contenttext", Field::text, 8},
    FieldName{"bodyhtml", Field::text, 9},
    FieldName{"contenthtml", Field::text, 10},
    FieldName{"contentencoded", Field::text, 11},
    FieldName{"article", Field::text, 12},
    FieldName{"story", Field::text, 13},
    FieldName{"paragraphs", Field::text, 14},
    FieldName{"published", Field::date, 1},
    FieldName{"datepublished", Field::date, 2},
    FieldName{"publishedat", Field::date, 3},
    FieldName{"publicationdate", Field::date, 4},
    FieldName{"publisheddate", Field::date, 5},
    FieldName{"publishdate", Field::date, 6},
    FieldName{"pubdate", Field::date, 7},
    FieldName{"publishedon", Field::date, 8},
    FieldName{"webpublicationdate", Field::date, 9},
    FieldName{"firstpublished", Field::date, 10},
    FieldName{"date", Field::date, 11},
    FieldName{"datetime", Field::date, 12},
    FieldName{"created", Field::date, 13},
    FieldName{"createdat", Field::date, 14},
    FieldName{"datecreated", Field::date, 15},
    FieldName{"timestamp", Field::date, 16},
    FieldName{"author", Field::author, 1},
    FieldName{"authors", Field::author, 2},
    FieldName{"byline", Field::author, 3},
    FieldName{"creator", Field::author, 4},
    FieldName{"dccreator", Field::author, 5},
    FieldName{"writer", Field::author, 6},
    FieldName{"url", Field::url, 1},
    FieldName{"link", Field::url, 2},
    FieldName{"canonicalurl", Field::url, 3},
    FieldName{"weburl", Field::url, 4},
    FieldName{"canonical", Field::url, 5},
    FieldName{"permalink", Field::url, 6},
    FieldName{"address", Field::url, 7},
    FieldName{"uri", Field::url, 8},
    FieldName{"source", Field::source, 1},
    FieldName{"publisher", Field::source, 2},
    FieldName{"sourcename", Field::source, 3},
    FieldName{"publication", Field::source, 4},
    FieldName{"newspaper", Field::source, 5},
    FieldName{"agency", Field::source, 6},
    FieldName{"outlet", Field::source, 7},
    FieldName{"provider", Field::source, 8},
    FieldName{"site", Field::source, 9},
    FieldName{"sitename", Field::source, 10},
    FieldName{"section", Field::section, 1},
    FieldName{"sectionname", Field::section, 2},
    FieldName{"articlesection", Field::section, 3},
    FieldName{"category", Field::section, 4},
    FieldName{"categories", Field::section, 5},
    FieldName{"language", Field::language, 1},
    FieldName{"lang", Field::language, 2},
    FieldName{"inlanguage", Field::language, 3},
    FieldName{"id", Field::record, 1},
    FieldName{"guid", Field::record, 2},
    FieldName{"articleid", Field::record, 3},
    FieldName{"uuid", Field::record, 4},
    FieldName{"docid", Field::record, 5},
    FieldName{"dateline", Field::dateline, 1},
};

// The longest name of the table; what is longer, '_' and '-' aside, is none of it.
constexpr std::size_t longest_name = 20;

const FieldName* known(std::string_view key) {
    std::array<char, longest_name> folded;
    std::size_t size = 0;
    for (const char c : key) {
        if (c == '_' || c == '-' || c == ' ' || c == ':') continue;
        if (size == folded.size()) return nullptr;
        folded[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    const std::string_view name(folded.data(), size);
    for (const FieldName& field : field_names)
        if (field.name.size() == size && field.name == name) return &field;
    return nullptr;
}

// Nesting of lists and objects that a value is looked for in.
constexpr int deepest = 4;

std::string string_of(dom::element value, int depth) {
    switch (value.type()) {
        case dom::element_type::STRING:
            return std::string(value.get_string().value_unsafe());
        case dom::element_type::INT64:
            return std::to_string(value.get_int64().value_unsafe());
        case dom::element_type::UINT64:
            return std::to_string(value.get_uint64().value_unsafe());
        case dom::element_type::ARRAY:
            if (depth < deepest)
                for (const dom::element item : array_of(value))
                    if (std::string found = string_of(item, depth + 1); !found.empty())
                        return found;
            return {};
        case dom::element_type::OBJECT:
            if (depth < deepest)
                for (const std::string_view key : {"@value"sv, "name"sv, "title"sv, "label"sv,
                                                   "full_name"sv, "text"sv, "@id"sv}) {
                    const auto found = object_of(value).at_key(key);
                    if (found.error() != simdjson::SUCCESS) continue;
                    if (std::string name = string_of(found.value_unsafe(), depth + 1);
                        !name.empty())
                        return name;
                }
            return {};
        default:
            return {};
    }
}

}  // namespace

Fields fields_of(dom::object object) {
    Fields fields;
    std::array<std::uint8_t, field_count> ranks;
    ranks.fill(255);
    for (const dom::key_value_pair pair : object) {
        const FieldName* name = known(pair.key);
        if (name == nullptr || pair.value.is_null()) continue;
        const std::size_t field = static_cast<std::size_t>(name->field);
        if (name->rank >= ranks[field]) continue;
        // An empty value leaves the place to another name of the field.
        if (pair.value.is_string() && pair.value.get_string().value_unsafe().empty()) {
            if (!fields[field]) fields[field] = pair.value;
            continue;
        }
        ranks[field] = name->rank;
        fields[field] = pair.value;
    }
    return fields;
}

std::string string_of(dom::element value) { return string_of(value, 0); }

std::string joined_names(const std::vector<std::string>& names) {
    std::string joined;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) joined += i + 1 == names.size() ? " and " : ", ";
        joined += names[i];
    }
    return joined;
}

std::string names_of(dom::element value) {
    if (!value.is_array()) return string_of(value);
    std::vector<std::string> names;
    constexpr std::size_t most = 20;
    for (const dom::element item : array_of(value)) {
        std::string name = string_of(item);
        if (!name.empty() && names.size() < most && std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    }
    return joined_names(names);
}

std::string text_of(dom::element value) {
    if (!value.is_array()) return string_of(value);
    std::string text;
    for (const dom::element item : array_of(value)) {
        const std::string paragraph = string_of(item);
        if (paragraph.empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += paragraph;
    }
    return text;
}

}  // namespace dateline
