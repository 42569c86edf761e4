#include "indexer/readers/records/json_fields.h"

#include <array>
#include <optional>

namespace dateline {

namespace {

using namespace std::string_view_literals;
namespace dom = simdjson::dom;

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

RecordElements elements_of(dom::object object, const RecordNames& names) {
    RecordElements found;
    std::array<std::uint8_t, record_field_count> ranks;
    ranks.fill(255);
    for (const dom::key_value_pair pair : object) {
        const std::optional<NamedField> name = names.find(pair.key);
        if (!name || pair.value.is_null()) continue;
        const auto field = static_cast<std::size_t>(name->field);
        if (name->rank >= ranks[field]) continue;
        // An empty value leaves the place to another name of the field.
        if (pair.value.is_string() && pair.value.get_string().value_unsafe().empty()) continue;
        ranks[field] = name->rank;
        found[field] = pair.value;
    }
    return found;
}

RecordValues record_of(dom::object object, const RecordNames& names) {
    const RecordElements found = elements_of(object, names);
    RecordValues record;
    for (std::size_t field = 0; field < record_field_count; ++field)
        if (found[field]) record.values[field] = strings_of(*found[field]);
    return record;
}

bool has_text(dom::object object, const RecordNames& names) {
    for (const dom::key_value_pair pair : object) {
        const std::optional<NamedField> name = names.find(pair.key);
        if (name && name->field == RecordField::text &&
            (pair.value.is_string() || pair.value.is_array()))
            return true;
    }
    return false;
}

std::string string_of(dom::element value) { return string_of(value, 0); }

std::vector<std::string> strings_of(dom::element value) {
    std::vector<std::string> strings;
    const auto add = [&](dom::element item) {
        if (std::string text = string_of(item); !text.empty()) strings.push_back(std::move(text));
    };
    if (value.is_array())
        for (const dom::element item : array_of(value)) add(item);
    else
        add(value);
    return strings;
}

}  // namespace dateline
