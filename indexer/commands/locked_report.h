// An IndexReport (index_run.h) that all threads of a run may call.
#pragma once

#include <mutex>
#include <string>

#include "indexer/commands/index_run.h"

namespace dateline {

class LockedReport {
public:
    // Borrows the report.
    explicit LockedReport(const IndexReport& report) : report_(report) {}

    void problem(const IndexProblem& found) {
        const std::lock_guard lock(mutex_);
        report_.problem(found);
    }
    void notice(const std::string& what) {
        const std::lock_guard lock(mutex_);
        report_.notice(what);
    }
    void passed_over(const std::string& shown) {
        const std::lock_guard lock(mutex_);
        report_.passed_over(shown);
    }
    void tick(const std::string& file) {
        const std::lock_guard lock(mutex_);
        report_.tick(file);
    }

private:
    const IndexReport& report_;
    std::mutex mutex_;
};

}  // namespace dateline
