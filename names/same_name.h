// Whether two names may be one person's, by the names alone.
#pragma once

#include <string>
#include <vector>

#include "names/name_lists.h"
#include "schema/person_term.h"

namespace dateline {

// How full a name is: fuller ones are looked at first, and given names count more than initials.
unsigned fullness(const NameWords& name);

// Whether a given name is only an initial: "J. Smith".
bool is_initial_only(const NameWords& name);

// The words of a name as one.
std::string joined(const NameWords& name);

// The first two names of one with particles, in the key of their spellings: of "Mohamed bin Zayed",
// and of "Mohammed bin Zayed Al Nahyan", whose family name is another. Empty for other names.
std::string beginning(const NameWords& name, const NameLists& lists);

// Whether one given name, folded, can stand for the other, or is its initial: "joe", "j" and
// "joseph".
bool same_given_name(const std::string& one, const std::string& other, const NameLists& lists);

// Whether the first name has the given name of the other, a short one, as nickname: Burkhard "Bobby"
// Junger, for "Bobby Junger".
bool has_nickname(const NameWords& full, const NameWords& called, const NameLists& lists);

// Whether two names differ in the way in which a father's and a son's may: by a suffix, or, of a
// frequent family name, by a full given name in the middle: "John Quincy Adams" and "John Adams".
bool may_be_of_kin(const NameWords& one, const NameWords& other, const NameLists& lists);

// A name as may_be_same looks at it: made once for many comparisons.
struct ComparedName {
    ComparedName(const NameWords& whole, const NameLists& lists);

    NameWords name;                  // without honorifics before it
    std::vector<std::string> words;  // of it, without particles before the last one
    std::string plain;               // all of it as one word, in plain_spelling
    std::string plain_family;        // its last word, likewise
};

// Whether two names can be forms of each other: "Joseph R. Biden Jr.", "Joe Biden", "J. Biden";
// "García Márquez" and "Gabriel García Márquez"; "Muammar Gaddafi" and "Moammar Qaddafi"; "Mohamed
// bin Zayed" and "Mohamed bin Zayed Al Nahyan"; but not "George W. Bush" and "George H. W. Bush",
// nor "Martin Luther King Jr." and "Sr.", "Donald Trump Jr." and "Donald J. Trump", "Bill Nelson"
// and "Willie Nelson". Both have at least two words. Their family names are
// spellings of one, or their beginnings or what they are joined, in the key of spelling, are equal.
bool may_be_same(const ComparedName& one, const ComparedName& other, const NameLists& lists);
bool may_be_same(const NameWords& one, const NameWords& other, const NameLists& lists);

}  // namespace dateline
