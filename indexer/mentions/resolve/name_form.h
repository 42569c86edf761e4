// Whether one name of an article is another form of a fuller one.
#pragma once

#include "indexer/mentions/resolve/person_forms.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/name_reason.h"

namespace dateline {

// "Joe Biden", "J. Biden" and "Biden, Joe" of Joseph R. Biden Jr., "García Márquez" of Gabriel
// García Márquez, "Nicolás Maduro" of Nicolás Maduro Moros. `full` has at least as many words, else
// it is none.
bool is_form_of(const PersonForm& form, const PersonForm& full, const Lexicon& lexicon);

// Whether both have suffixes, and other ones: "Abdullah I" and "Abdullah II".
bool is_other_suffix(const PersonForm& a, const PersonForm& b);

// In which way it is a form of it: same_words, shorter_form or other_form.
NameReason how_related(const PersonForm& form, const PersonForm& full);

}  // namespace dateline
