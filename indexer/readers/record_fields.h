// Records: articles that come as named values, such as an object of JSON, a row of a table or a
// front matter. Here is what their names mean.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class RecordField : std::uint8_t {
    title,
    text,
    date,
    author,
    url,
    source,
    section,
    language,
    id,
    dateline,
    people,
    places,
    organizations,
    keywords,
};
inline constexpr std::size_t record_field_count = 14;

// The fields' own names, in their order: what a configuration calls them.
inline constexpr std::array<std::string_view, record_field_count> record_field_names{
    "title",    "text", "date",     "author", "url",    "source",        "section",
    "language", "id",   "dateline", "people", "places", "organizations", "keywords"};

std::optional<RecordField> record_field_named(std::string_view name);

// What a name of a record stands for; of several names for one field the lower rank wins.
struct NamedField {
    RecordField field;
    std::uint8_t rank;
};

// Which names stand for which field: the usual ones of news (title, headline, articleBody, pubDate,
// byline …), and others that a user has told, which come before them. Names are compared without
// case, '_', '-', '.', ':' and spaces: "published_at" is "publishedAt".
class RecordNames {
public:
    // The usual names alone.
    static const RecordNames& usual();

    // Makes a name stand for a field, before all that do so far; what was told first comes first.
    void tell(RecordField field, std::string_view name);

    std::optional<NamedField> find(std::string_view name) const;

    const std::map<std::string, NamedField, std::less<>>& told() const { return told_; }

private:
    std::map<std::string, NamedField, std::less<>> told_;
};

// A record's values, still as they are written; an empty list for what it has not. A list of one is
// a single value, which may itself hold several names.
struct RecordValues {
    std::array<std::vector<std::string>, record_field_count> values;

    std::vector<std::string>& operator[](RecordField field) {
        return values[static_cast<std::size_t>(field)];
    }
    const std::vector<std::string>& operator[](RecordField field) const {
        return values[static_cast<std::size_t>(field)];
    }

    // One value more; an empty one is none.
    void add(RecordField field, std::string value) {
        if (!value.empty()) (*this)[field].push_back(std::move(value));
    }
};

// Takes values by their names, and keeps for each field those of the most telling name. An empty
// value leaves the place to another name.
class RecordCollector {
public:
    explicit RecordCollector(const RecordNames& names) : names_(names) { ranks_.fill(255); }

    void offer(std::string_view name, std::vector<std::string> values);
    RecordValues take() { return std::move(values_); }

private:
    const RecordNames& names_;
    RecordValues values_;
    std::array<std::uint8_t, record_field_count> ranks_{};
};

}  // namespace dateline
