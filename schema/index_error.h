// What is thrown of an index that can't be used.
#pragma once

#include <stdexcept>

namespace dateline {

// An index is missing, foreign, of another version, damaged or in use; the message says what to do.
struct IndexError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Another process is writing the index: later it can be written.
struct IndexInUse : IndexError {
    using IndexError::IndexError;
};

}  // namespace dateline
