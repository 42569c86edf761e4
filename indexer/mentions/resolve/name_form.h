// Whether one name of an article is another form of a fuller one.
//
// What names alone say is said by names/same_name.h, for an article as for a collection. An article
// adds that others of one name are not near: a family name may stand first, the beginning or the
// last word be left out; and that who stand beside each other are two.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "indexer/mentions/resolve/person_forms.h"
#include "indexer/mentions/tagger/name_reason.h"
#include "names/name_lists.h"
#include "names/same_name.h"

namespace dateline {

// Compares the forms of one article, and keeps what it has made of them: most are never compared
// by more than the hashes of their words.
class FormComparison {
public:
    explicit FormComparison(const NameLists& lists) : lists_(lists) {}

    // "Joe Biden", "J. Biden" and "Biden, Joe" of Joseph R. Biden Jr., "García Márquez" of Gabriel
    // García Márquez, "Nicolás Maduro" of Nicolás Maduro Moros. `full` has at least as many words,
    // else it is none. Throws DataFileError.
    bool is_form_of(const PersonForm& form, const PersonForm& full);

private:
    const ComparedName& compared(const PersonForm& form);

    const NameLists& lists_;
    std::unordered_map<std::uint32_t, ComparedName> compared_;  // by span
};

bool have_same_words(const PersonForm& a, const PersonForm& b);

// Whether both have suffixes, and other ones: "Abdullah I" and "Abdullah II".
bool is_other_suffix(const PersonForm& a, const PersonForm& b);

// In which way it is a form of it: same_words, shorter_form or other_form.
NameReason how_related(const PersonForm& form, const PersonForm& full);

}  // namespace dateline
