#include "indexer/readers/records/json_record.h"

#include <optional>
#include <string_view>
#include <utility>

#include "indexer/readers/records/json_fields.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;

// Nesting of wrappers and of paths.
constexpr int deepest = 4;

class JsonCollector {
public:
    explicit JsonCollector(const RecordNames& names) : names_(names), collector_(names) {}

    void offer(std::string_view key, dom::element value) { offer({}, key, value, {}); }

    JsonRecord take() {
        JsonRecord record;
        record.values = collector_.take();
        record.substance = collector_.substance();
        record.names_text = collector_.names_text();
        record.has_title = collector_.has_title();
        if (is_page_) title_to_source(record.values);
        return record;
    }

private:
    // Where a member stands: how deep, and in an item of a list that isn't the first.
    struct Place {
        int depth = 0;
        bool goes_on = false;
    };

    // `path` leads to the object of which this is a member; a wrapper is no part of it.
    void offer(const FoldedName& path, std::string_view key, dom::element value, Place place) {
        const FoldedName name(path, key);
        const bool is_wrapper = value.is_object() && record_words().wrapper.contains(key);
        is_page_ = is_page_ || record_words().page.contains(name.view());
        if (const std::optional<NamedField> named = names_.find(name);
            named && (!is_wrapper || named->field == RecordField::text))
            offer_named(*named, value, place.goes_on);
        else if (!is_wrapper)
            pass_over(value, 0);
        if (value.is_string() || place.depth >= deepest) return;
        const Place below{place.depth + 1, place.goes_on};
        // A wrapper's members are known by their own names and by the path.
        if (is_wrapper) offer_members({}, object_of(value), below);
        if (names_.lead_on(name)) follow(name, value, below);
    }

    // Names that nobody knows may hold the text, below others that nobody knows.
    void pass_over(dom::element value, int depth) {
        constexpr int deepest_unnamed = 2;
        if (value.is_string())
            collector_.pass_over(value.get_string().value_unsafe());
        else if (value.is_object() && depth < deepest_unnamed)
            for (const dom::key_value_pair pair : object_of(value))
                pass_over(pair.value, depth + 1);
    }

    // "The Norr argus. [volume]", as libraries have it.
    static void title_to_source(RecordValues& values) {
        std::vector<std::string>& title = values[RecordField::title];
        if (title.empty()) return;
        std::string paper = title.front().substr(0, title.front().find(" ["));
        if (paper.ends_with('.')) paper.pop_back();
        values[RecordField::source] = {std::move(paper)};
        title.clear();
    }

    void follow(const FoldedName& path, dom::element value, Place place) {
        if (value.is_object()) offer_members(path, object_of(value), place);
        if (!value.is_array()) return;
        for (const dom::element item : array_of(value)) {
            if (item.is_object()) offer_members(path, object_of(item), place);
            place.goes_on = true;
        }
    }

    void offer_members(const FoldedName& path, dom::object object, Place place) {
        for (const dom::key_value_pair pair : object) offer(path, pair.key, pair.value, place);
    }

    void offer_named(NamedField named, dom::element value, bool goes_on) {
        std::vector<std::string> values = values_of(named.field, value, names_);
        // A list or an object may be something else than a text, such as a list of articles.
        if (named.field == RecordField::text && !value.is_string() && !value.is_null() &&
            values.empty())
            return;
        collector_.offer(named, std::move(values), goes_on);
    }

    const RecordNames& names_;
    RecordCollector collector_;
    bool is_page_ = false;
};

void add_names(dom::object object, const std::string& path, int depth,
               std::vector<std::string>& names) {
    constexpr std::size_t most = 100;
    constexpr int deepest_told = 2;
    for (const dom::key_value_pair pair : object) {
        if (names.size() >= most) return;
        const std::string name = path + std::string(pair.key);
        if (pair.value.is_object() && object_of(pair.value).size() > 0 && depth < deepest_told)
            add_names(object_of(pair.value), name + '.', depth + 1, names);
        else
            names.push_back(name);
    }
}

}  // namespace

JsonRecord json_record(dom::object object, const RecordNames& names) {
    JsonCollector collector(names);
    for (const dom::key_value_pair pair : object) collector.offer(pair.key, pair.value);
    return collector.take();
}

JsonRecord json_record(const std::vector<JsonMember>& members, const RecordNames& names) {
    JsonCollector collector(names);
    for (const JsonMember& member : members) collector.offer(member.key, member.value);
    return collector.take();
}

std::vector<std::string> names_in(dom::object object) {
    std::vector<std::string> names;
    add_names(object, {}, 0, names);
    return names;
}

bool is_no_article(dom::object object) {
    const auto says = [&](std::string_view key, const RecordWords::List& words) {
        std::string_view value;
        return object[key].get(value) == simdjson::SUCCESS &&
               words.contains(FoldedName(value).view());
    };
    return says("type", record_words().service) || says("status", record_words().unpublished);
}

}  // namespace dateline
