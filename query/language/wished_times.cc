#include "query/language/wished_times.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "query/language/query_tree.h"
#include "query/language/rows_of_words.h"
#include "text/analysis.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// "from may 3 to june 5 2020" is the longest that anybody would write.
constexpr std::size_t most_words = 7;
// Each costs some microseconds for each grammar; a query asked in earnest has some dozens.
constexpr std::size_t most_readings = 300;
// More wishes are those of a page pasted in.
constexpr std::size_t most_wishes = 8;

using HasArticles = std::function<bool(const Interval& days)>;

// Four digits alone are as often an amount, unless they are these.
constexpr std::string_view first_bare_year = "1900", last_bare_year = "2099";

bool is_bare_number(std::string_view text) { return std::ranges::all_of(text, is_ascii_digit); }

bool is_bare_year(std::string_view text) {
    return text.size() == first_bare_year.size() && is_bare_number(text) &&
           text >= first_bare_year && text <= last_bare_year;
}

// A word of a row.
struct RowWord {
    std::string text;      // without punctuation around it
    bool is_sure = false;  // it has a year, or is reckoned from today
    bool leads = false;
    bool is_doubtful = false;
};

RowWord row_word(const Clause& clause, const TimeCues& cues) {
    RowWord word;
    const Analysis analysis = analyse(clause.text);
    // A range with an open end, "2021..", is said by date: alone.
    const bool is_range = clause.text.find("..") != std::string::npos;
    if (analysis.tokens.empty() || is_range) return word;
    word.text = bare_text(clause, analysis);
    const std::string_view form = analysis.form(analysis.tokens.front());
    word.is_sure = says_year(word.text) || cues.is_now(form);
    word.leads = cues.leads(form);
    word.is_doubtful = cues.is_doubtful(form);
    return word;
}

class TimeFinder {
public:
    // Borrows all of it.
    TimeFinder(Question& question, const DateReader& dates, const TimeCues& cues,
               const HasArticles& has_articles)
        : question_(question), dates_(dates), cues_(cues), has_articles_(has_articles) {}

    void find(std::span<Clause> row) {
        words_.clear();
        for (const Clause& clause : row) words_.push_back(row_word(clause, cues_));
        // Behind the last time.
        std::size_t free = 0;
        for (std::size_t at = 0; at < row.size();) {
            const std::size_t sure = first_sure(at);
            if (sure == row.size() || question_.wishes.size() >= most_wishes) return;
            if (sure - at >= most_words) at = sure - most_words + 1;
            const std::size_t length = longest_time(at, sure);
            if (length > 0 && has_articles_(days_)) {
                add(row, free, at, length);
                free = at + length;
            }
            at += std::max<std::size_t>(length, 1);
        }
    }

private:
    std::size_t first_sure(std::size_t at) const {
        while (at < words_.size() && !words_[at].is_sure) ++at;
        return at;
    }

    // How many words from `first` on are a time, with the sure one; its days are in `days_`.
    std::size_t longest_time(std::size_t first, std::size_t sure) {
        const std::size_t most = std::min(most_words, words_.size() - first);
        for (std::size_t length = most; length > sure - first; --length) {
            if (readings_ == most_readings) return 0;
            const std::string text = joined(first, length);
            if (!may_be_time(first, length, text)) continue;
            ++readings_;
            if (const std::optional<Interval> days = dates_.read(text)) {
                days_ = *days;
                return length;
            }
        }
        return 0;
    }

    bool may_be_time(std::size_t first, std::size_t length, const std::string& text) const {
        if (length == 1) return !is_bare_number(text) || is_bare_year(text);
        // "top 10 2022" is no October.
        return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(first),
                           words_.begin() + static_cast<std::ptrdiff_t>(first + length),
                           [](const RowWord& word) {
                               return word.text.empty() || !is_ascii_digit(word.text.front());
                           });
    }

    std::string joined(std::size_t first, std::size_t length) const {
        std::string text;
        for (std::size_t w = first; w < first + length; ++w)
            text += (w == first ? "" : " ") + words_[w].text;
        return text;
    }

    // `free`: the first word that no time before has.
    void add(std::span<Clause> row, std::size_t free, std::size_t first, std::size_t length) {
        Wish wish;
        wish.at = hull(row[first].at, row[first + length - 1].at);
        wish.text = joined(first, length);
        wish.days = days_;
        wish.is_noted = !are_words_besides(first, length);
        const bool has_words_besides = !wish.is_noted;
        // What is said twice is wished once.
        if (std::ranges::find(question_.wishes, wish.days, &Wish::days) == question_.wishes.end())
            question_.wishes.push_back(std::move(wish));
        if (has_words_besides) return;
        // "in july 2022", "in the summer of 2023".
        constexpr std::size_t most_leading = 2;
        std::size_t begin = first;
        while (begin > free && first - begin < most_leading && words_[begin - 1].leads) --begin;
        for (std::size_t w = begin; w < first + length; ++w) row[w].says_time = true;
    }

    // Whether the words of a time count as words, too: one word that others stand for as well, and
    // names of months that mean something else.
    bool are_words_besides(std::size_t first, std::size_t length) const {
        std::size_t telling = 0;
        bool is_doubtful = false, is_iso = false;
        for (std::size_t w = first; w < first + length; ++w) {
            const RowWord& word = words_[w];
            is_doubtful = is_doubtful || word.is_doubtful;
            if (word.leads) continue;
            ++telling;
            is_iso = is_iso_date(word.text) && !is_bare_number(word.text);
        }
        return is_doubtful || (telling < 2 && !is_iso);
    }

    Question& question_;
    const DateReader& dates_;
    const TimeCues& cues_;
    const HasArticles& has_articles_;
    std::vector<RowWord> words_;  // of the row
    Interval days_;
    std::size_t readings_ = 0;
};

using SaysNothing = std::function<bool(std::string_view word)>;

// Whether it can match in earnest where it stands in a group.
bool says_something(const Clause& clause, const SaysNothing& says_nothing) {
    return !clause.says_time &&
           (clause.kind != Clause::Kind::word || !says_nothing(fold(clause.text)));
}

void take_out(Clause& clause, const SaysNothing& says_nothing) {
    std::vector<Clause>& children = clause.children;
    for (Clause& child : children) take_out(child, says_nothing);
    // What something is left out of is all that is sought.
    if (clause.kind == Clause::Kind::except) children.front().says_time = false;
    const bool is_left =
        !clause.is_group || std::ranges::any_of(children, [&](const Clause& child) {
            return says_something(child, says_nothing);
        });
    if (!is_left) {
        for (Clause& child : children) child.says_time = false;
        return;
    }
    std::erase_if(children, [](const Clause& child) { return child.says_time; });
    const bool was_row = clause.is_group || clause.kind == Clause::Kind::all_of;
    if (was_row && children.size() == 1) {
        Clause only = std::move(children.front());
        clause = std::move(only);
    }
}

}  // namespace

void read_wished_times(Question& question, const DateReader& dates, const TimeCues& cues,
                       const HasArticles& has_articles) {
    TimeFinder finder(question, dates, cues, has_articles);
    for (const std::span<Clause> row : rows_of_words(question)) finder.find(row);
}

void take_out_words_of_times(Question& question, const SaysNothing& says_nothing) {
    if (!question.words) return;
    question.words->says_time = false;  // the only word
    take_out(*question.words, says_nothing);
}

}  // namespace dateline
