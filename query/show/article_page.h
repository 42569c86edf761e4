// An article whole, for people: its title, its fields, who and where is in it, and its text.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "query/search/hit.h"
#include "terminal/style.h"

namespace dateline {

// The people, places and organisations of the text have their colours. `here` is the current
// folder; `near_duplicates` are ids of other articles.
void print_article(std::ostream& out, const StoredArticle& stored,
                   const std::filesystem::path& here, const Style& style,
                   const std::vector<std::string>& near_duplicates = {});

}  // namespace dateline
