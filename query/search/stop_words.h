// English words that say nothing of what an article is about: function words, words of all news
// ("said"), and the names of months and weekdays.
#pragma once

#include <string_view>

namespace dateline {

// `form` as analysis.h folds it.
bool is_stop_word(std::string_view form);

}  // namespace dateline
