#include "query/search/dead_source.h"

#include <algorithm>

namespace dateline {

void DeadSource::init(const Xapian::Database& segment) {
    numbers_ = index_->segment_with(segment.get_uuid()).dead_numbers();
    next_ = 0;
}

void DeadSource::next(double) { ++next_; }

void DeadSource::skip_to(Xapian::docid document, double) {
    const auto from = numbers_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    const auto at = std::lower_bound(from, numbers_.end(), std::uint64_t{document});
    next_ = static_cast<std::size_t>(at - numbers_.begin()) + 1;
}

}  // namespace dateline
