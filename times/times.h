// Time expressions of a language: found in articles, read in queries, resolved to days of the
// calendar.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "schema/interval.h"
#include "schema/mention.h"
#include "schema/sentence.h"
#include "text/analysis.h"
#include "times/reason.h"

namespace dateline {

// A time expression and why it means what it means.
struct ExplainedTime {
    TimeMention mention;
    TimeReason reason;
};

// The compiled rules of a language, config/<language>/times.rules; immutable, so one serves all
// threads.
class TimeGrammar {
public:
    // `language` is the name of its folder: "en". Throws DataFileError.
    static TimeGrammar load(const std::filesystem::path& data_folder, std::string_view language);
    ~TimeGrammar();
    TimeGrammar(TimeGrammar&&) noexcept;
    TimeGrammar& operator=(TimeGrammar&&) noexcept;

    // All time expressions of a text, ascending. `published` is what "Friday" and "last week" are
    // reckoned from; without it they get a value but no interval.
    std::vector<TimeMention> find(const Analysis& analysis, std::span<const Sentence> sentences,
                                  std::optional<Interval> published) const;

    // The same with the reason of each, for those who ask; the reasons borrow from the grammar.
    std::vector<ExplainedTime> explain(const Analysis& analysis,
                                       std::span<const Sentence> sentences,
                                       std::optional<Interval> published) const;

    // What somebody types after --since, --until, --on or date: "2023-06-19", "june 2023", "2023",
    // "last week", "mid-June", "three days ago". The whole text must be one expression; bare months
    // and weekdays are the past ones. Of 5/6/2017 the day is first where `day_first` says so.
    // Nothing when it is not understood.
    std::optional<Interval> read(std::string_view words, Day today, bool day_first = false) const;

    // What somebody types as a range, "from may to june 2020", parted at its words in each way that
    // the rules know; the ends are not yet read, borrow from `words`, and are not empty.
    struct Range {
        std::string_view from, to;
    };
    std::vector<Range> ranges(std::string_view words) const;

private:
    std::vector<TimeMention> find(const Analysis& analysis, std::span<const Sentence> sentences,
                                  std::optional<Interval> published,
                                  std::vector<TimeReason>* reasons) const;

    struct Rules;
    explicit TimeGrammar(std::unique_ptr<const Rules> rules);
    std::unique_ptr<const Rules> rules_;
};

}  // namespace dateline
