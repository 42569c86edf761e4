#include "indexer/readers/records/columns.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/readers/records/json_fields.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;
using Row = std::function<void(const std::vector<JsonMember>&)>;

bool names_one_of(std::string_view name, const RecordNames& names,
                  std::initializer_list<RecordField> fields) {
    const std::optional<NamedField> named = names.find(name);
    return named && std::ranges::find(fields, named->field) != fields.end();
}

// Columns of values that stand below their labels ({"0": …}) or in lists; all alike.
template <class Column, class Value>
bool each_row_of(const std::vector<JsonMember>& columns, Column column_of, Value value_of,
                 const Row& row) {
    using Cells = decltype(column_of(columns.front().value));
    using Iterator = decltype(std::declval<Cells>().begin());
    std::vector<Iterator> at, end;
    std::size_t rows = 0;
    for (const JsonMember& column : columns) {
        const Cells cells = column_of(column.value);
        at.push_back(cells.begin());
        end.push_back(cells.end());
        if (at.size() == 1) rows = cells.size();
        if (cells.size() != rows) return false;
    }
    for (std::size_t i = 0; i < rows; ++i) {
        std::vector<JsonMember> members;
        for (std::size_t column = 0; column < columns.size(); ++column, ++at[column - 1])
            if (at[column] != end[column])
                members.push_back({columns[column].key, value_of(at[column])});
        row(members);
    }
    return rows > 0;
}

std::string_view first_key(dom::element value) {
    const dom::object object = object_of(value);
    return object.size() == 0 ? std::string_view{} : (*object.begin()).key;
}

bool each_row_of_columns(dom::object object, const RecordNames& names, const Row& row) {
    // Texts come as lists of paragraphs, too; only rows have lists of dates.
    const auto telling = {RecordField::title, RecordField::date, RecordField::url};
    const auto known = {RecordField::title, RecordField::text};
    std::vector<JsonMember> columns;
    bool is_named = false;
    for (const dom::key_value_pair pair : object) {
        if (!pair.value.is_object() && !pair.value.is_array()) return false;
        if (!columns.empty() && pair.value.type() != columns.front().value.type()) return false;
        if (pair.value.is_object() && !columns.empty() &&
            first_key(pair.value) != first_key(columns.front().value))
            return false;
        is_named |= names_one_of(pair.key, names, pair.value.is_array() ? telling : known);
        columns.push_back({pair.key, pair.value});
    }
    if (!is_named || columns.size() < 2) return false;
    if (columns.front().value.is_array())
        return each_row_of(
            columns, [](dom::element value) { return array_of(value); },
            [](const auto& at) { return *at; }, row);
    return each_row_of(
        columns, [](dom::element value) { return object_of(value); },
        [](const auto& at) { return (*at).value; }, row);
}

// {"columns": ["title", "text"], "index": [0, 1], "data": [["…", "…"], …]}
bool each_row_of_data(dom::object object, const RecordNames& names, const Row& row) {
    dom::array columns, data;
    if (object["columns"].get(columns) != simdjson::SUCCESS ||
        object["data"].get(data) != simdjson::SUCCESS)
        return false;
    std::vector<std::string_view> keys;
    for (const dom::element column : columns) {
        std::string_view key;
        if (column.get(key) != simdjson::SUCCESS) return false;
        keys.push_back(key);
    }
    if (std::ranges::none_of(keys, [&](std::string_view key) {
            return names_one_of(key, names, {RecordField::title, RecordField::text});
        }))
        return false;
    bool found = false;
    for (const dom::element line : data) {
        if (!line.is_array()) continue;
        std::vector<JsonMember> members;
        for (const dom::element cell : array_of(line))
            if (members.size() < keys.size()) members.push_back({keys[members.size()], cell});
        row(members);
        found = true;
    }
    return found;
}

}  // namespace

bool each_row(dom::object object, const RecordNames& names, const Row& row) {
    return each_row_of_data(object, names, row) || each_row_of_columns(object, names, row);
}

}  // namespace dateline
