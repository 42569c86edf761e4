// Words that say nothing of what an article is about: function words, words of all news
// ("said"), and the names of months and weekdays. In English; of German, French, Spanish, Italian,
// Portuguese and Dutch the function words.
#pragma once

#include <string_view>

namespace dateline {

// `form` as analysis.h folds it; `language` as ISO 639-1, where an unknown one is English.
bool is_stop_word(std::string_view form, std::string_view language);

}  // namespace dateline
