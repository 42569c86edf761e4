// Who, where and what is in a collection or in a question's results, with the number of articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "names/identities.h"
#include "query/search/collect.h"
#include "schema/terms.h"

namespace dateline {

// One way in which a person or organisation is named.
struct FormCount {
    std::string form;
    std::uint64_t count = 0;  // of articles
};

struct NameCount {
    std::string name;
    std::uint64_t count = 0;            // of articles
    std::vector<FormCount> forms = {};  // of a person or organisation, the most frequent first
    std::optional<GeoPoint> geo = {};   // of a place that the gazetteer knows
    // Of a place: whether the list has another of the name, and one in its country.
    bool has_namesake = false;
    bool has_namesake_in_country = false;
    // What tells a person from others of the name, where there are such: "senator, United States, 1980s".
    std::string apart = {};
};

// The names of one kind: the most frequent ones, and among equals by name.
struct NameList {
    NameKind kind = NameKind::person;
    std::vector<NameCount> names;
    std::uint64_t all = 0;  // how many there are
};

// Counts the articles of each name, all kinds at once. A collector (collect.h).
class NameCounter {
public:
    // Of no article yet; borrows the identities.
    explicit NameCounter(const Identities& identities);
    // Of all live articles: nothing needs to be counted.
    static NameCounter of_all(const Identities& identities);

    void collect(const Collected& article);
    // `other` is of the same identities.
    void merge(const NameCounter& other);

    // `prefix` (folded or not) restricts to names with a form in which a word, or several beside
    // each other, begin so: "bl" has Antony Blinken; with them are the names that are `also` called
    // by it, as Myanmar is by "burma". At most `limit` names, or all with 0.
    NameList list(NameKind kind, const std::string& prefix, std::size_t limit,
                  std::span<const EntityName> also = {}) const;

private:
    std::uint64_t articles_of(std::uint32_t entity) const;
    std::uint64_t articles_of_item(std::uint32_t item) const;
    std::vector<std::uint32_t> entities(NameKind kind, const std::string& prefix) const;
    std::vector<FormCount> forms_of(std::uint32_t entity) const;
    NameCount told(std::uint32_t entity) const;
    std::uint32_t most_named_item(std::uint32_t entity) const;
    void find_namesakes(std::uint32_t place, NameCount& name) const;
    std::vector<std::uint32_t> named(NameKind kind, const EntityName& name) const;

    const Identities* identities_;
    bool all_ = false;
    std::vector<std::uint32_t> by_item_;    // articles
    std::vector<std::uint32_t> by_entity_;  // articles
    std::vector<std::uint32_t> seen_;       // entities of the article that is collected
};

}  // namespace dateline
