// The names under which people are shown wherever an article names them: one for each person of the
// collection, whatever the article calls her.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>

#include "query/names/aliases.h"
#include "query/names/name_lists.h"
#include "schema/index.h"

namespace dateline {

// By person_term. One that is missing is of no person, as the user's file says.
using ShownNames = std::map<std::string, std::string, std::less<>>;

// Those of people of the index, as `dateline people` has them. Reads the stretches of the list of
// terms in which their namesakes are. Throws IndexError.
ShownNames shown_names(const std::set<std::string>& terms, const Index& index,
                       const NameLists& lists, const Aliases& aliases);

// An article and the bytes of its text within which people are looked at.
struct NamedStretch {
    StoredArticle* article = nullptr;
    std::uint32_t begin = 0;
    std::uint32_t end = UINT32_MAX;
};

// Gives the people whom these stretches name these names, in all of the article. Who had two
// entries in it has one, with the forms and mentions of both; who is no person has none.
void show_by_one_name(std::span<const NamedStretch> stretches, const Index& index,
                      const NameLists& lists, const Aliases& aliases);

}  // namespace dateline
