// What a run says while it goes on and at its end.
#pragma once

#include <chrono>
#include <string>

#include "indexer/index_run.h"

namespace dateline {

// Progress on stderr: a line that is overwritten on a terminal, else one a minute. Problems on
// stderr, the summary on stdout. Not to be called from two threads at once.
class Progress {
public:
    // `quiet` leaves only the problems.
    Progress(const IndexCounts& counts, bool quiet);

    void problem(const std::string& where, const std::string& what);
    void tick();
    // Prints what the run did; `interrupted` says that it stopped before its end.
    void finish(bool interrupted);

private:
    using Clock = std::chrono::steady_clock;

    std::string line() const;
    void clear_line();

    const IndexCounts& counts_;
    bool quiet_;
    bool terminal_;
    bool line_shown_ = false;
    Clock::time_point start_ = Clock::now();
    Clock::time_point shown_ = start_;
};

}  // namespace dateline
