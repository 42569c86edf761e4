// The grammars of times that dates are typed in: the default language's, and those of the others.
#pragma once

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <utility>
#include <vector>

#include "query/language/time_cues.h"
#include "times/times.h"

namespace dateline {

// Loads each only when it is asked for. May be asked from any thread.
class DateGrammars {
public:
    explicit DateGrammars(std::filesystem::path data_folder)
        : data_folder_(std::move(data_folder)) {}

    // The default language's is at 0; null behind the last one. Throws DataFileError.
    const TimeGrammar* at(std::size_t index) const;

    // What tells whether they are needed. Throws DataFileError.
    const TimeCues& cues() const;

private:
    std::filesystem::path data_folder_;
    mutable std::once_flag cues_loaded_;
    mutable std::once_flag default_loaded_;
    mutable std::once_flag others_loaded_;
    mutable TimeCues cues_;
    mutable std::vector<TimeGrammar> default_;  // one
    mutable std::vector<TimeGrammar> others_;   // in the order of their languages' codes
};

}  // namespace dateline
