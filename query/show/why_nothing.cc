#include "query/show/why_nothing.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "query/language/explain.h"
#include "query/language/field_words.h"
#include "query/language/query_tree.h"
#include "schema/name_kind.h"
#include "text/amounts.h"

namespace dateline {

namespace {

// Languages that are named: the others are rare.
constexpr std::size_t most_languages = 12;
// Parts of the question that are told: more are no advice.
constexpr std::size_t most_in_the_way = 3;

std::string reason(const Clause& filter, const IndexStatus& index) {
    const std::string_view nothing = words_of(filter.field).nothing_found;
    std::string said(nothing);
    if (nothing.empty()) said.append("no article has the ").append(info(filter.field).name);
    said += " \"" + filter.text + "\"";
    if (filter.field != Field::lang || index.languages.empty()) return said;
    said += ": the index holds ";
    for (std::size_t i = 0; i < std::min(index.languages.size(), most_languages); ++i)
        said += (i > 0 ? ", " : "") + index.languages[i].first;
    return said;
}

}  // namespace

std::vector<std::string> told(const WhyNothing& why, const IndexStatus& index) {
    std::vector<std::string> reasons;
    for (const WhyNothing::Unmatched& one : why.unmatched)
        reasons.push_back(one.field_is_empty ? no_values_of(one.filter.field)
                                             : reason(one.filter, index));
    if (why.scattered)
        reasons.push_back("not so beside each other, but " + counted(*why.scattered, "article") +
                          " with all of it: join the words by AND or NEAR/50");
    // What is most in the way comes first.
    std::vector<WhyNothing::InTheWay> in_the_way = why.in_the_way;
    std::ranges::stable_sort(in_the_way, std::greater<>(), &WhyNothing::InTheWay::articles);
    if (in_the_way.size() > most_in_the_way) in_the_way.resize(most_in_the_way);
    for (const auto& [part, articles] : in_the_way)
        reasons.push_back(counted(articles, "article") +
                          (is_exclusion(part) ? " with " + explain(part.children.front())
                                              : " without " + explain(part)));
    return reasons;
}

std::string no_values_of(Field field) {
    std::string_view name = info(field).name;
    for (const NameKindInfo& kind : name_kinds)
        if (kind.field == field) name = kind.name;
    const bool vowel = std::string_view("aeiou").find(name.front()) != std::string_view::npos;
    return "no article of this index has " + std::string(vowel ? "an " : "a ") + std::string(name);
}

}  // namespace dateline
