#include "indexer/explain/json_line.h"

#include "indexer/readers/records/json_fields.h"

namespace dateline {

JsonLine JsonLineReader::read(std::string_view line, const RecordNames& names) {
    JsonLine made;
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    simdjson::dom::object object;
    if (parser_.parse(line.data(), line.size()).get(object) != simdjson::SUCCESS) return made;
    const RecordElements fields = elements_of(object, names);
    const auto& id = fields[static_cast<std::size_t>(RecordField::id)];
    if (id && id->is_int64())
        made.id = id->get_int64().value_unsafe();
    else if (id && id->is_string())
        made.id = std::string(id->get_string().value_unsafe());
    const auto& text = fields[static_cast<std::size_t>(RecordField::text)];
    if (text && text->is_string()) made.text = std::string(text->get_string().value_unsafe());
    return made;
}

}  // namespace dateline
