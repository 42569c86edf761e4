// Dead articles for Xapian's matcher: those that have been replaced or removed since their segment
// was written, to be taken out of every answer.
#pragma once

#include <xapian.h>

#include <vector>

#include "schema/index.h"

namespace dateline {

// A posting source without weight: the dead articles of one segment.
class DeadSource : public Xapian::PostingSource {
public:
    // Borrows the index, which must outlive the query.
    explicit DeadSource(const Index& index) : index_(&index) {}

    void init(const Xapian::Database& segment) override;
    DeadSource* clone() const override { return new DeadSource(*index_); }
    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }
    void next(double min_weight) override;
    void skip_to(Xapian::docid document, double min_weight) override;
    bool at_end() const override { return next_ > numbers_.size(); }
    Xapian::docid get_docid() const override {
        return static_cast<Xapian::docid>(numbers_[next_ - 1]);
    }

private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(numbers_.size()); }

    const Index* index_;
    std::vector<std::uint64_t> numbers_;  // ascending
    std::size_t next_ = 0;                // one past the current one; 0 before the first
};

}  // namespace dateline
