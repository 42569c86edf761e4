// Readers: from the bytes of one file to the articles in it.
//
// One file a format, each with one function of the type Reader; `read_articles` chooses among them
// by what the bytes are (and by the file's ending where they don't say). A reader knows nothing of
// disks, indexes or mentions; what it can't read it reports and leaves out.
#pragma once

#include "indexer/readers/source.h"

namespace dateline {

// Reads every article of a source. Never throws for what the bytes are.
void read_articles(const Source& source, const ReaderSink& sink);

}  // namespace dateline
