// The names under which an article's people and organisations are shown: those of the collection,
// whatever the article calls them.
#pragma once

#include <xapian.h>

#include "names/identities.h"
#include "schema/index.h"
#include "schema/stored_article.h"

namespace dateline {

// Gives the people and organisations of an article, which is this document of the index, the names
// of identities. Who had two entries in it has one, with the forms and mentions of both; who is
// nobody has none, nor mentions. Places keep theirs. Throws IndexError, DamagedCache.
void show_by_one_name(StoredArticle& article, Xapian::docid document, const Index& index,
                      const Identities& identities);

}  // namespace dateline
