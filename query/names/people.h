// The people of an index, resolved to who is the same.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "query/language/question.h"
#include "query/names/persons.h"
#include "schema/index.h"

namespace dateline {

// All items of people that the index has, with the articles that have them, dead ones too.
std::vector<CountedItem> all_people(const Index& index);

// Only those that can have to do with these names: of the families and first words that are in
// them, of families that are spellings of theirs, where the given name is the same, and of what the
// user says is the same. Reads some stretches of the list of terms, and no more.
std::vector<CountedItem> people_near(const Index& index, std::span<const NameWords> names,
                                     const NameLists& lists, const Aliases& aliases);

// Whether articles of the index have both of two items; reads their posting lists.
NamedTogether named_together(const Index& index);

// Reads what somebody asks for with a person's name. A name of several words means the people who
// bear it, in all their forms; one word any part of any name, unless the user's file has it.
NameReading read_person(const std::string& typed, const Index& index, const NameLists& lists,
                        const Aliases& aliases);

// What tells a person from others of the same name: "senator, US, 1980s"; empty when nothing is
// known.
std::string told_apart_by(const Person& person, std::span<const CountedItem> items);

}  // namespace dateline
