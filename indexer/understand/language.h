// The language of an article, found in its text by CLD2.
#pragma once

#include <string>

#include "schema/article.h"

namespace dateline {

// The language of an article: what its text evidently is, else what its source states, as ISO 639-1
// ("de"); empty when neither tells. A page's template often states another language than that of
// the story in it, so the text is asked first; it must be long enough and speak clearly.
std::string language_of(const Article& article);

}  // namespace dateline
