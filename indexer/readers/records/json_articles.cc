#include "indexer/readers/records/json_articles.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/readers/assemble.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/no_text.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/record_words.h"
#include "indexer/readers/records/columns.h"
#include "indexer/readers/records/dumped_article.h"
#include "indexer/readers/records/json_fields.h"
#include "indexer/readers/records/ninjs.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;

// Levels below an object in which articles are looked for; Ghost has them four below.
constexpr int deepest = 6;

bool is_in(const RecordWords::List& list, std::string_view key) {
    return list.contains(FoldedName(key).view());
}

// The name or title of what holds articles.
std::string_view maker_of(dom::object object) {
    for (const std::string_view key : {"title", "name"}) {
        std::string_view name;
        if (object[key].get(name) == simdjson::SUCCESS) return name;
    }
    return {};
}

// Whether an object is a picture, a film or the like.
bool has_media(dom::object object) {
    return std::ranges::any_of(object, [](const dom::key_value_pair pair) {
        return is_in(record_words().media, pair.key);
    });
}

bool is_article(const JsonRecord& record) { return record.substance != Substance::none; }

bool has_text(const JsonRecord& record) {
    return record.substance == Substance::text || record.substance == Substance::deleted;
}

}  // namespace

void JsonArticles::read(dom::element value, std::uint32_t line) {
    line_ = line;
    if (value.is_object())
        read_object(object_of(value));
    else if (value.is_array() && array_of(value).size() > 0)
        // A line of JSON Lines may be a whole page of them.
        for (const dom::element item : array_of(value)) {
            if (item.is_object())
                read_object(object_of(item));
            else
                emit_item(item, {});
        }
    else
        problem("no article: a JSON object is expected");
}

void JsonArticles::end() const {
    if (std::optional<Problem> told = wordless_messages(wordless_)) sink_.problem(*std::move(told));
}

void JsonArticles::read_object(dom::object object) {
    if (std::optional<Article> dumped = read_dumped_article(object)) {
        sink_.article(*std::move(dumped));
        return;
    }
    JsonRecord record = record_of(object);
    if (read_rows(object)) return;
    const bool may_hold = !is_article(record);
    if (!has_text(record) && read_held(object, {may_hold, false, record.has_title}, 0)) return;
    if (may_hold && read_held(object, {true, true, record.has_title}, 0)) return;
    emit_record(std::move(record), object, {});
}

bool JsonArticles::read_rows(dom::object object) {
    return each_row(object, source_.names(), [&](const std::vector<JsonMember>& members) {
        emit_record(json_record(members, source_.names()), object, {});
    });
}

bool JsonArticles::read_held(dom::object object, Wanted wanted, int depth) {
    if (depth > deepest) return false;
    bool found = false;
    for (const dom::key_value_pair pair : object) {
        if (!pair.value.is_array() && !pair.value.is_object()) continue;
        // Authors and keywords are no articles.
        const std::optional<NamedField> named = source_.names().find(pair.key);
        const bool is_holder = is_in(record_words().holder, pair.key);
        if (named && named->field != RecordField::text && !is_holder) continue;
        if (pair.value.is_object()) {
            found |= read_inner(object_of(pair.value), is_holder, wanted, {pair.key, {}}, depth);
            continue;
        }
        const bool is_made = is_in(record_words().made, pair.key);
        found |= read_list(array_of(pair.value), is_holder, wanted,
                           {{}, is_made ? maker_of(object) : std::string_view{}}, depth);
    }
    return found;
}

bool JsonArticles::read_list(dom::array list, bool is_holder, Wanted wanted, Around around,
                             int depth) {
    if (is_holder && wanted.any_article && !wanted.titled && list.size() == 0) {
        problem("no article: the list of them is empty");
        return true;
    }
    const bool holds = std::ranges::any_of(list, [&](dom::element item) {
        return item.is_object() && is_wanted(record_of(object_of(item)), is_holder, wanted);
    });
    bool found = holds;
    for (const dom::element item : list) {
        if (holds)
            emit_item(item, around);
        else if (item.is_object())
            found |= read_held(object_of(item), wanted, depth + 1);
    }
    return found;
}

bool JsonArticles::read_inner(dom::object object, bool is_holder, Wanted wanted, Around around,
                              int depth) {
    JsonRecord record = record_of(object);
    // A feed has a title and a description as an article has, but holds such.
    const bool may_be_feed = is_holder && is_article(record) && !has_text(record);
    if (may_be_feed && read_held(object, {false, false, false}, depth + 1)) return true;
    if (!is_wanted(record, is_holder, wanted)) return read_held(object, wanted, depth + 1);
    emit_record(std::move(record), object, around);
    return true;
}

JsonRecord JsonArticles::record_of(dom::object object) const {
    if (!is_ninjs(object)) return json_record(object, source_.names());
    JsonRecord record;
    record.values = ninjs_record(object);
    record.substance = Substance::text;
    record.has_title = true;
    return record;
}

bool JsonArticles::is_wanted(const JsonRecord& record, bool is_holder, Wanted wanted) {
    if (is_holder) return is_article(record);
    if (!wanted.any_name || (wanted.titled && !record.has_title)) return false;
    return record.substance == Substance::text ||
           (wanted.any_article && is_article(record) && (record.has_title || record.names_text));
}

void JsonArticles::emit_item(dom::element item, Around around) {
    if (item.is_object())
        emit_record(record_of(object_of(item)), object_of(item), around);
    else
        problem("no article: a JSON object is expected");
}

void JsonArticles::emit_record(JsonRecord&& record, dom::object object, Around around) {
    if (is_no_article(object)) return;
    RecordValues& values = record.values;
    if (record.substance == Substance::deleted) {
        problem(std::string(deleted_text));
        return;
    }
    if (record.substance == Substance::none && record.names_text && has_media(object)) {
        ++wordless_;
        return;
    }
    if (record.substance == Substance::none) {
        problem(record.names_text ? "no text" : no_text(names_in(object), source_.names()));
        return;
    }
    if (record.substance != Substance::text && !source_.names().told_texts().empty())
        if (const std::string missing = no_told_text(names_in(object), source_.names());
            !missing.empty())
            sink_.problem({line_, "stored without a text: " + missing, false});
    if (values[RecordField::source].empty())
        values.add(RecordField::source, std::string(around.maker));
    if (values[RecordField::url].empty() && is_address(around.key))
        values.add(RecordField::url, std::string(around.key));
    if (std::optional<Problem> found = unread_date(values, line_)) sink_.problem(*std::move(found));
    Article article = read_record(values, line_, true);
    article.path = source_.path;
    emit(std::move(article), line_, sink_);
}

}  // namespace dateline
