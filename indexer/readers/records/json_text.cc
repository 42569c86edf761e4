#include "indexer/readers/records/json_text.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "indexer/readers/record_words.h"
#include "indexer/readers/records/json_fields.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;

// Nesting of parts; those of editors nest four or five levels.
constexpr int deepest = 12;

std::string_view type_of(dom::object object) {
    for (const std::string_view key : {"type", "_type", "nodeType"}) {
        std::string_view type;
        if (object[key].get(type) == simdjson::SUCCESS) return type;
    }
    return {};
}

class TextOfJson {
public:
    explicit TextOfJson(const RecordNames& names) : names_(names) {}

    std::string text(dom::element value, int depth, bool running) const {
        if (value.is_string()) return std::string(value.get_string().value_unsafe());
        if (depth >= deepest) return {};
        if (value.is_array()) return of_list(array_of(value), depth, running);
        if (value.is_object()) return of_object(object_of(value), depth);
        return {};
    }

private:
    bool has_type(const RecordWords::List& list, dom::object object) const {
        const FoldedName type(type_of(object));
        return !type.view().empty() && list.contains(type.view());
    }

    bool has_title(dom::object object) const {
        return std::ranges::any_of(object, [&](const dom::key_value_pair& pair) {
            const std::optional<NamedField> named = names_.find(pair.key);
            return named && named->field == RecordField::title && !named->is_lesser() &&
                   (pair.value.is_string() || pair.value.is_object());
        });
    }

    // Strings among objects, or objects of such types alone.
    bool is_running(dom::array list) const {
        bool has_string = false, has_object = false, all_inline = true;
        for (const dom::element item : list) {
            has_string |= item.is_string();
            if (!item.is_object()) continue;
            has_object = true;
            all_inline = all_inline && has_type(record_words().inline_type, object_of(item));
        }
        return has_object && (has_string || all_inline);
    }

    std::string of_list(dom::array list, int depth, bool running) const {
        const std::string_view between = running || is_running(list) ? "" : "\n\n";
        std::string all;
        for (const dom::element item : list) {
            const std::string part = text(item, depth + 1, false);
            if (part.empty()) continue;
            if (!all.empty()) all += between;
            all += part;
        }
        return all;
    }

    std::string of_object(dom::object object, int depth) const {
        const RecordWords& words = record_words();
        if (has_type(words.no_text_type, object)) return {};
        const bool is_paragraph = has_type(words.paragraph_type, object);
        if (type_of(object).empty() && has_title(object)) return {};
        for (const dom::element value : values_in(words.text_value, object))
            if (std::string found = text(value, depth + 1, is_paragraph); !found.empty())
                return found;
        return {};
    }

    const RecordNames& names_;
};

}  // namespace

std::string text_of(dom::element value, const RecordNames& names) {
    return TextOfJson(names).text(value, 0, false);
}

}  // namespace dateline
