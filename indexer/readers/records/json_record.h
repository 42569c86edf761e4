// The record that an object of JSON is: its members by their names, those of objects that only wrap
// them ("fields", "_source"), and what paths of names lead to ("headline.main").
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_collector.h"

namespace dateline {

struct JsonRecord {
    RecordValues values;
    Substance substance = Substance::none;
    bool names_text = false;  // a name for the text is there, if without a value
    bool has_title = false;   // and one for the title that is no mere label
};

JsonRecord json_record(simdjson::dom::object object, const RecordNames& names);

// The same of members that don't stand in one object.
struct JsonMember {
    std::string_view key;  // borrowed, as is the value
    simdjson::dom::element value;
};
JsonRecord json_record(const std::vector<JsonMember>& members, const RecordNames& names);

// The names of an object's members, those of objects within it as paths.
std::vector<std::string> names_in(simdjson::dom::object object);

// Whether it is a message that nobody wrote ("joined the group"), or a draft.
bool is_no_article(simdjson::dom::object object);

}  // namespace dateline
