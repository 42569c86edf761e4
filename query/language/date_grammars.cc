#include "query/language/date_grammars.h"

#include <string>

#include "text/language_pack.h"

namespace dateline {

const TimeGrammar* DateGrammars::at(std::size_t index) const {
    if (index == 0) {
        std::call_once(default_loaded_, [&] {
            default_.push_back(TimeGrammar::load(data_folder_, default_language));
        });
        return &default_.front();
    }
    std::call_once(others_loaded_, [&] {
        std::vector<TimeGrammar> others;
        for (const std::string& language : languages_with(data_folder_, times_file))
            if (language != default_language)
                others.push_back(TimeGrammar::load(data_folder_, language));
        others_ = std::move(others);
    });
    return index <= others_.size() ? &others_[index - 1] : nullptr;
}

const TimeCues& DateGrammars::cues() const {
    std::call_once(cues_loaded_, [&] { cues_ = TimeCues::load(data_folder_); });
    return cues_;
}

}  // namespace dateline
