// What a text has spoken of so far: the dates from which its next expressions are reckoned.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "times/matcher.h"
#include "times/resolver.h"

namespace dateline::times {

// Whether a text tells of the past, as histories and biographies do, where dates are reckoned from
// the one named last and not from the day of publication (Mazur and Dale, "WikiWars: A New Corpus
// for Research on Temporal Expressions", EMNLP 2010): it names dates with their year that are more
// than a year from its publication, counts others from them, and hardly names any near the
// publication. A text without publication does.
bool tells_of_past(const std::vector<Match>& matches, std::optional<Day> published);

class Story {
public:
    Story(std::optional<Day> published, bool of_past);

    // The next expression stands in this sentence.
    void at(std::uint32_t sentence);
    // An expression was resolved.
    void heard(const Meaning& meaning, Construction construction, const Resolved& resolved);

    Context context;

private:
    void heard_quarter(const Meaning& meaning, Construction construction, const Period& period);

    std::uint32_t sentence_ = 0;
    std::uint32_t last_sentence_ = UINT32_MAX;  // of context.previous
};

}  // namespace dateline::times
