#include "indexer/readers/records/ninjs.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/readers/head_line.h"
#include "indexer/readers/records/json_fields.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;
namespace dom = simdjson::dom;
using Keys = std::initializer_list<std::string_view>;

std::optional<dom::element> member(dom::object object, std::string_view key) {
    const auto found = object.at_key(key);
    if (found.error() != simdjson::SUCCESS || found.value_unsafe().is_null()) return std::nullopt;
    return found.value_unsafe();
}

bool has_any(dom::object object, Keys keys) {
    return std::ranges::any_of(
        keys, [&](std::string_view key) { return member(object, key).has_value(); });
}

// Version 1 writes "body_text" and "versioncreated", version 2 and 3 lists and capitals.
std::string first_string(dom::object object, Keys keys) {
    for (const std::string_view key : keys)
        if (const std::optional<dom::element> value = member(object, key))
            if (std::string text = string_of(*value); !text.empty()) return text;
    return {};
}

std::string string_member(dom::object object, std::string_view key) {
    const std::optional<dom::element> value = member(object, key);
    return value ? string_of(*value) : std::string{};
}

// Of a list of {"value", "role"}: the value of the first with the role, else of the first without
// one, else of the first.
std::string by_role(dom::element list, std::string_view role) {
    if (!list.is_array()) return string_of(list);
    std::string first, plain;
    for (const dom::element item : array_of(list)) {
        if (!item.is_object()) continue;
        const dom::object object = object_of(item);
        std::string value = string_member(object, "value");
        if (value.empty()) continue;
        const std::string stated = string_member(object, "role");
        if (stated == role) return value;
        if (plain.empty() && stated.empty()) plain = value;
        if (first.empty()) first = std::move(value);
    }
    return plain.empty() ? first : plain;
}

// Of a list of {"value", "contentType"}: plain text, else HTML, else the first.
std::string body_of(dom::element list) {
    if (!list.is_array()) return string_of(list);
    std::string first, plain, html;
    for (const dom::element item : array_of(list)) {
        if (!item.is_object()) continue;
        const dom::object object = object_of(item);
        std::string value = string_member(object, "value");
        std::string type = string_member(object, "contentType");
        if (type.empty()) type = string_member(object, "contenttype");
        if (value.empty()) continue;
        if (plain.empty() && type == "text/plain") plain = value;
        if (html.empty() && type.find("html") != std::string::npos) html = value;
        if (first.empty()) first = std::move(value);
    }
    return !plain.empty() ? plain : !html.empty() ? html : first;
}

void add_all(RecordValues& record, RecordField field, dom::object object, Keys keys) {
    for (const std::string_view key : keys)
        if (const std::optional<dom::element> value = member(object, key))
            for (std::string& name : strings_of(*value)) record.add(field, std::move(name));
}

}  // namespace

bool is_ninjs(dom::object object) {
    if (const std::optional<dom::element> standard = member(object, "standard");
        standard && string_of(*standard) == "ninjs")
        return true;
    return has_any(object, {"uri"}) &&
           has_any(object, {"versioncreated", "versionCreated", "firstcreated", "firstCreated",
                            "contentcreated", "contentCreated"}) &&
           has_any(object, {"headline", "headlines", "body_text", "body_html", "body_xhtml",
                            "bodies", "description_text"});
}

RecordValues ninjs_record(dom::object object) {
    RecordValues record;
    if (const std::optional<dom::element> headlines = member(object, "headlines"))
        record.add(RecordField::title, by_role(*headlines, "main"));
    record.add(RecordField::title, first_string(object, {"headline", "title", "name", "slugline"}));
    if (const std::optional<dom::element> bodies = member(object, "bodies"))
        record.add(RecordField::text, body_of(*bodies));
    if (record[RecordField::text].empty())
        record.add(RecordField::text,
                   first_string(object, {"body_text", "body_xhtml", "body_html", "body_sub",
                                         "description_text", "description_html"}));
    if (const std::optional<dom::element> descriptions = member(object, "descriptions");
        descriptions && record[RecordField::text].empty())
        record.add(RecordField::text, body_of(*descriptions));
    record.add(RecordField::date,
               first_string(object, {"firstCreated", "firstcreated", "contentCreated",
                                     "contentcreated", "versionCreated", "versioncreated"}));
    record.add(RecordField::author, first_string(object, {"by", "byline"}));
    if (record[RecordField::author].empty())
        add_all(record, RecordField::author, object, {"creators", "authors"});
    const std::string uri = string_member(object, "uri");
    record.add(RecordField::id, uri);
    record.add(RecordField::url, first_string(object, {"url", "link", "canonical"}));
    if (record[RecordField::url].empty() && is_address(uri)) record.add(RecordField::url, uri);
    record.add(RecordField::source,
               first_string(object, {"provider", "publisher", "infosource", "infoSources", "source",
                                     "copyrightholder", "copyrightHolder", "rightsinfo"}));
    record.add(RecordField::section, first_string(object, {"section", "sections", "genres"}));
    record.add(RecordField::language, first_string(object, {"language", "lang"}));
    record.add(RecordField::dateline, first_string(object, {"dateline"}));
    add_all(record, RecordField::people, object, {"people", "person"});
    add_all(record, RecordField::places, object, {"places", "place"});
    add_all(record, RecordField::organizations, object,
            {"organisations", "organisation", "organizations"});
    add_all(record, RecordField::keywords, object,
            {"subjects", "subject", "keywords", "keyword", "events", "event"});
    return record;
}

}  // namespace dateline
