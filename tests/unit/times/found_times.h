// Expressions of time as tests compare them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/understand/sentences.h"
#include "schema/interval.h"
#include "text/analysis.h"
#include "text/data_files.h"
#include "times/times.h"

namespace dateline {

// "expression|value|interval" of every expression; the interval is "-" where there is none.
inline std::vector<std::string> found_times(const TimeGrammar& grammar, std::string_view text,
                                            std::optional<Interval> published) {
    static const Abbreviations abbreviations = Abbreviations::load(data_folder());
    const Analysis analysis = analyse(text);
    std::vector<std::string> made;
    for (const TimeMention& mention :
         grammar.find(analysis, cut_sentences(analysis, abbreviations), published))
        made.push_back(std::string(text.substr(mention.begin, mention.end - mention.begin)) + "|" +
                       mention.value + "|" +
                       (mention.interval ? format_interval(*mention.interval) : "-"));
    return made;
}

}  // namespace dateline
