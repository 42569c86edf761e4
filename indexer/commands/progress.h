// What a run says while it goes on and at its end.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/commands/index_run.h"
#include "indexer/commands/passed_over.h"

namespace dateline {

struct ProgressOptions {
    bool quiet = false;    // only problems
    bool verbose = false;  // each file that is passed over, too
    bool json = false;     // the summary as a line of JSON (docs/json.md), with the problems
};

// Progress on stderr: a line that is overwritten on a terminal, else one a minute. Problems on
// stderr, the summary on stdout. Not to be called from two threads at once.
class Progress {
public:
    Progress(const IndexCounts& counts, ProgressOptions options);

    void problem(const IndexProblem& found);
    void notice(const std::string& what);
    void passed_over(const std::string& shown);
    void tick(const std::string& file);
    // Prints what the run did; `interrupted` says that it stopped before its end.
    void finish(bool interrupted);
    // Whether it did, or failed at, anything at all.
    bool did_something() const;

private:
    using Clock = std::chrono::steady_clock;

    double seconds() const;
    std::string line(const std::string& file, std::size_t columns) const;
    std::string summary(bool interrupted) const;
    std::string json_summary(bool interrupted) const;
    void clear_line();

    const IndexCounts& counts_;
    ProgressOptions options_;
    bool terminal_;
    bool line_shown_ = false;
    std::string last_file_;
    std::vector<IndexProblem> problems_;  // for JSON
    PassedOver passed_over_;
    std::vector<std::string> paths_passed_over_;  // for JSON
    Clock::time_point start_ = Clock::now();
    Clock::time_point shown_ = start_;
};

}  // namespace dateline
