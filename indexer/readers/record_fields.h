// Records: articles that come as named values, such as an object of JSON, a row of a table or a
// front matter. Here is what their names mean.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
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

// A name of a record as names are compared, behind the path to it: see RecordNames. Empty when it is
// too long to be one.
class FoldedName {
public:
    FoldedName() = default;
    explicit FoldedName(std::string_view name) { append(name); }
    FoldedName(const FoldedName& path, std::string_view name) : FoldedName(path) { append(name); }

    std::string_view view() const { return {letters_.data(), size_}; }

private:
    void append(std::string_view name);

    // The longest name that is looked at; what is longer, '_' and '-' aside, is none.
    static constexpr std::size_t longest = 64;
    std::array<char, longest> letters_;
    std::uint8_t size_ = 0;
};

// What a name of a record stands for; of several names for one field the lower rank wins.
struct NamedField {
    RecordField field;
    std::uint16_t rank;

    // Whether it stands in only where no other name of its field does: an abstract for the text,
    // the name of a thing for its title.
    bool is_lesser() const;
};

// Where ranks begin, of names that are usual, and of those that are lesser.
inline constexpr std::uint16_t usual_ranks = 100;
inline constexpr std::uint16_t lesser_ranks = 10'000;

inline bool NamedField::is_lesser() const { return rank >= lesser_ranks; }

// Which names stand for which field: the usual ones of news (title, headline, articleBody, pubDate,
// byline …), and others that a user has told, which come before them. Names are compared without
// case, '_', '-', '.', ':' and spaces: "published_at" is "publishedAt". A path of names,
// "fields.bodyText", is one to a value within another object.
class RecordNames {
public:
    // The usual names alone.
    static const RecordNames& usual();

    // Makes a name stand for a field, before all that do so far; what was told first comes first.
    void tell(RecordField field, std::string_view name);

    std::optional<NamedField> find(std::string_view name) const { return find(FoldedName(name)); }
    std::optional<NamedField> find(const FoldedName& path) const;

    // Whether a path that means something goes on behind this one.
    bool lead_on(const FoldedName& path) const;

    const std::map<std::string, NamedField, std::less<>>& told() const { return told_; }
    // Tells sets of told names apart, and stays the same between runs; 0 where none was told.
    std::uint64_t digest() const;

    // The names that were told to stand for the text, as they were written.
    const std::vector<std::string>& told_texts() const { return told_texts_; }

private:
    std::map<std::string, NamedField, std::less<>> told_;
    std::set<std::string, std::less<>> told_paths_;
    std::vector<std::string> told_texts_;
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

}  // namespace dateline
