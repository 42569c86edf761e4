// Tables in JSON as pandas writes them: an object of columns, {"title": {"0": …, "1": …}, "text": …}
// or {"title": […], "text": […]}, or columns apart from their rows, {"columns": […], "data": [[…]]}.
#pragma once

#include <simdjson.h>

#include <functional>
#include <vector>

#include "indexer/readers/record_fields.h"
#include "indexer/readers/records/json_record.h"

namespace dateline {

// Calls row(members) with the members of each row that says something. False, and nothing is called,
// when the object is no such table: its columns are of one length and name a text or a title.
bool each_row(simdjson::dom::object object, const RecordNames& names,
              const std::function<void(const std::vector<JsonMember>&)>& row);

}  // namespace dateline
