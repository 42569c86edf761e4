// Phrases for Xapian's matcher: articles whose tokens have the words beside each other.
#pragma once

#include <xapian.h>

#include <memory>

#include "query/search/sought.h"
#include "schema/index.h"

namespace dateline {

// A posting source without weight that has the articles of one segment in which a phrase stands.
// Put beside the phrase's words with AND, it is asked only about articles that have all of them,
// and in rank order only until the page is full.
class PhraseSource : public Xapian::PostingSource {
public:
    // Borrows the index, which must outlive the query.
    PhraseSource(const Index& index, Sought phrase);

    void init(const Xapian::Database& segment) override;
    PhraseSource* clone() const override;
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return count_; }
    Xapian::doccount get_termfreq_max() const override { return count_; }
    void next(double min_weight) override;
    void skip_to(Xapian::docid document, double min_weight) override;
    bool check(Xapian::docid document, double min_weight) override;
    bool at_end() const override { return at_ > count_; }
    Xapian::docid get_docid() const override { return at_; }

private:
    bool stands_in(Xapian::docid number) const;

    const Index* index_;
    Sought phrase_;
    const Segment* segment_ = nullptr;
    Xapian::docid at_ = 0;
    Xapian::doccount count_ = 0;
};

}  // namespace dateline
