// Writes articles anew that are stored already: a record has all that is needed to index its
// article again, without understanding it again.
#pragma once

#include <memory>
#include <vector>

#include "indexer/write/compact.h"
#include "indexer/write/identity.h"
#include "indexer/write/index_folder.h"
#include "indexer/write/segment_builder.h"
#include "schema/stored_article.h"
#include "text/analysis.h"

namespace dateline {

class Rewriting {
public:
    explicit Rewriting(IndexFolder& index) : index_(index) {}

    // Throws IndexError, as finish() does.
    void add(const StoredArticle& stored, const Identity& identity);
    // The articles that were added, in their order, as few new parts.
    std::vector<Part> finish();

private:
    void end_part();
    void compact_parts();

    IndexFolder& index_;
    std::unique_ptr<SegmentBuilder> builder_;
    std::vector<Part> parts_;
    std::vector<Part> wholes_;
    Analysis analysis_;  // used again
};

}  // namespace dateline
