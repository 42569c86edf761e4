#include "indexer/explain/json_line.h"

namespace dateline {

namespace {

using Element = simdjson::dom::element;

// The object's own member for a field that is not empty, by the most telling name.
std::optional<Element> member(simdjson::dom::object object, RecordField field,
                              const RecordNames& names) {
    std::optional<Element> found;
    std::uint16_t rank = UINT16_MAX;
    for (const simdjson::dom::key_value_pair pair : object) {
        const std::optional<NamedField> named = names.find(pair.key);
        if (!named || named->field != field || named->is_lesser() || named->rank >= rank ||
            pair.value.is_null() ||
            (pair.value.is_string() && pair.value.get_string().value_unsafe().empty()))
            continue;
        rank = named->rank;
        found = pair.value;
    }
    return found;
}

}  // namespace

JsonLine JsonLineReader::read(std::string_view line, const RecordNames& names) {
    JsonLine made;
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    simdjson::dom::object object;
    if (parser_.parse(line.data(), line.size()).get(object) != simdjson::SUCCESS) return made;
    const std::optional<Element> id = member(object, RecordField::id, names);
    if (id && id->is_int64())
        made.id = id->get_int64().value_unsafe();
    else if (id && id->is_string())
        made.id = std::string(id->get_string().value_unsafe());
    const std::optional<Element> text = member(object, RecordField::text, names);
    if (text && text->is_string()) made.text = std::string(text->get_string().value_unsafe());
    return made;
}

}  // namespace dateline
