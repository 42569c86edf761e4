#include "indexer/readers/records/json_fields.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "indexer/readers/record_article.h"
#include "indexer/readers/record_collector.h"
#include "indexer/readers/records/json_text.h"
#include "indexer/readers/records/python.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;

// Nesting of lists and objects that a value is looked for in.
constexpr int deepest = 4;

std::string string_by(dom::element value, int depth, const RecordWords::List& keys);

bool is_number(dom::element value) {
    return value.is_int64() || value.is_uint64() || value.is_double();
}

// "Jane Doe" of {"given": "Jane", "family": "Doe"}; empty without a family name.
std::string person_of(dom::object object, int depth) {
    const RecordWords& words = record_words();
    const auto part = [&](const RecordWords::List& names) {
        for (const dom::element value : values_by(names, object))
            if (std::string found = string_by(value, depth + 1, words.name_value); !found.empty())
                return found;
        return std::string{};
    };
    std::string name = part(words.family);
    if (name.empty()) return name;
    for (const RecordWords::List* const names : {&words.middle, &words.given})
        if (const std::string before = part(*names); !before.empty()) name = before + ' ' + name;
    return name;
}

// A whole number; what has a fraction is no year, time or number of an article.
std::string number_of(double value) {
    constexpr double most = 1e15;
    if (std::floor(value) != value || std::abs(value) > most) return {};
    return std::to_string(static_cast<std::int64_t>(value));
}

std::string string_by(dom::element value, int depth, const RecordWords::List& keys) {
    switch (value.type()) {
        case dom::element_type::STRING:
            return std::string(value.get_string().value_unsafe());
        case dom::element_type::INT64:
            return std::to_string(value.get_int64().value_unsafe());
        case dom::element_type::UINT64:
            return std::to_string(value.get_uint64().value_unsafe());
        case dom::element_type::DOUBLE:
            return number_of(value.get_double().value_unsafe());
        case dom::element_type::ARRAY:
            if (depth < deepest)
                for (const dom::element item : array_of(value))
                    if (std::string found = string_by(item, depth + 1, keys); !found.empty())
                        return found;
            return {};
        case dom::element_type::OBJECT: {
            if (depth >= deepest) return {};
            if (std::string person = person_of(object_of(value), depth); !person.empty())
                return person;
            for (const dom::element member : values_in(keys, object_of(value)))
                // A number is how often or how sure: {"name": "Jane Doe", "value": 3}.
                if (std::string name = string_by(member, depth + 1, keys);
                    !name.empty() && !is_number(member))
                    return name;
            return {};
        }
        default:
            return {};
    }
}

// [2023, 6, 19], [[2023, 6, 19]] as CSL has it: "2023-06-19". Empty for what is no such list.
std::string date_of_parts(dom::element value) {
    for (int depth = 0; depth < 2 && value.is_array(); ++depth) {
        const dom::array parts = array_of(value);
        if (parts.size() == 0 || parts.size() > 3) return {};
        const dom::element first = parts.at(0).value_unsafe();
        if (first.is_array()) {
            value = first;
            continue;
        }
        std::string date;
        for (const dom::element part : parts) {
            std::string number = string_of(part);
            if (number.size() == 1) number.insert(0, 1, '0');
            date += (date.empty() ? "" : "-") + number;
        }
        return date;
    }
    return {};
}

std::string date_of(dom::element value, int depth) {
    if (value.is_array()) return date_of_parts(value);
    if (!value.is_object()) return string_of(value);
    if (depth < deepest)
        for (const dom::element member : values_in(record_words().date_value, object_of(value)))
            if (std::string date = date_of(member, depth + 1); !date.empty()) return date;
    return {};
}

std::vector<std::string> all_strings(dom::element value, const RecordWords::List& keys,
                                     bool numbers) {
    std::vector<std::string> strings;
    const auto add = [&](dom::element item) {
        if (!numbers && is_number(item)) return;
        if (std::string text = string_by(item, 0, keys); !text.empty())
            strings.push_back(std::move(text));
    };
    if (value.is_array())
        for (const dom::element item : array_of(value)) add(item);
    else
        add(value);
    return strings;
}

// {"en-GB": "Lock mended", "fr": "Écluse réparée"}; "id" is an id.
bool is_by_language(dom::object object) {
    constexpr std::size_t most = 20;
    return object.size() <= most && std::ranges::all_of(object, [](const auto& pair) {
               return pair.key != "id" && !language_code(pair.key).empty();
           });
}

std::vector<std::string> one(std::string value) {
    std::vector<std::string> values;
    if (!value.empty()) values.push_back(std::move(value));
    return values;
}

}  // namespace

std::string string_of(dom::element value) { return string_by(value, 0, record_words().name_value); }

std::vector<std::string> strings_of(dom::element value) {
    return all_strings(value, record_words().name_value, true);
}

std::vector<std::string> values_of(RecordField field, dom::element value,
                                   const RecordNames& names) {
    if (value.is_string()) {
        const std::string_view text = value.get_string().value_unsafe();
        if (may_be_python(text))
            if (std::optional<std::vector<std::string>> list = python_values(field, text, names))
                return *std::move(list);
        return {std::string(text)};
    }
    switch (field) {
        case RecordField::text:
            return one(text_of(value, names));
        case RecordField::date:
            return one(date_of(value, 0));
        case RecordField::url:
            return all_strings(value, record_words().url_value, false);
        default:
            return all_strings(value, record_words().name_value, !holds_names(field));
    }
}

std::vector<dom::element> values_by(const RecordWords::List& list, dom::object object) {
    std::vector<std::pair<std::uint16_t, dom::element>> found;
    for (const dom::key_value_pair pair : object)
        if (const auto word = list.find(FoldedName(pair.key).view());
            word != list.end() && !pair.value.is_null())
            found.emplace_back(word->second, pair.value);
    std::ranges::stable_sort(found, {}, &std::pair<std::uint16_t, dom::element>::first);
    std::vector<dom::element> values;
    values.reserve(found.size());
    for (const auto& [rank, value] : found) values.push_back(value);
    return values;
}

std::vector<dom::element> values_in(const RecordWords::List& list, dom::object object) {
    std::vector<dom::element> values = values_by(list, object);
    if (values.empty() && is_by_language(object))
        for (const dom::key_value_pair pair : object) values.push_back(pair.value);
    return values;
}

}  // namespace dateline
