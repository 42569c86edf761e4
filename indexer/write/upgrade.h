// Brings an index of format 2 up to date.
#pragma once

#include "indexer/write/index_folder.h"

namespace dateline {

// Writes every segment anew from its records, understanding nothing and reading no source again,
// and publishes all of them at once: whatever happens before that, the index stays as it was.
// Throws IndexError, also when a segment is damaged: nothing of it must be lost unsaid.
void upgrade(IndexFolder& index);

}  // namespace dateline
