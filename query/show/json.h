// What dateline prints for programs: JSON Lines, one object a line, documented in docs/json.md.
//
// Every object has "format": 2, which grows when a key changes its meaning or goes, and a "type";
// new keys may come without. Offsets are bytes of the UTF-8 of the article's text. Lines are valid
// UTF-8 whatever the input was, and no control character or character that reorders text is in them
// but as \u escape.
#pragma once

#include <ostream>
#include <span>

#include "names/whereabouts.h"
#include "query/engine/answer.h"
#include "query/search/rank_explanation.h"
#include "query/show/status_page.h"

namespace dateline {

// A hit of a search; the codes of its places with what `where` calls them.
void print_json(std::ostream& out, const Hit& hit, const Whereabouts& where);

// An article whole, with the ids of its near duplicates.
void print_json(std::ostream& out, const StoredArticle& stored, const Whereabouts& where,
                const std::vector<std::string>& near_duplicates = {});

// The names of a list, a line each.
void print_json(std::ostream& out, const NameList& list, const Whereabouts& where);

void print_json(std::ostream& out, const IndexStatus& status);

// The periods of a timeline, a line each.
void print_json(std::ostream& out, const Timeline& timeline);

// The last line of an answer: how much there is in all, how much of it was `shown`, where the next
// page begins, and the notes that people get on standard error.
void print_json_summary(std::ostream& out, const Answer& answer, std::size_t shown,
                        const std::vector<std::string>& notes);

// Why the article of this id has its rank.
void print_json(std::ostream& out, const RankExplanation& told, const std::string& id);

}  // namespace dateline
