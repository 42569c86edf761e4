#include "query/show/timeline_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <string_view>

#include "terminal/terminal_text.h"
#include "text/amounts.h"

namespace dateline {

namespace {

constexpr std::string_view count_heading = "articles";

// Between columns.
constexpr std::size_t gap = 2;

// Of what is left beside dates and counts, the part that bars have where peaks have words; and the
// least that words are worth printing in.
constexpr double bar_share = 0.42;
constexpr std::size_t least_words = 20;

// Bars need no more columns to be compared, nor do those of few articles look like many.
constexpr std::size_t longest_bar = 70;
constexpr std::size_t most_columns_an_article = 6;

// Runs of empty periods up to this are drawn as they are.
constexpr std::int64_t most_drawn_empty = 2;

constexpr std::array<std::string_view, 9> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};

std::string_view heading_of(PeriodUnit unit) {
    return unit == PeriodUnit::week ? "week of" : name_of(unit);
}

std::size_t period_width(PeriodUnit unit) {
    switch (unit) {
        case PeriodUnit::day:
        case PeriodUnit::week:
            return 10;
        case PeriodUnit::month:
            return 7;
        case PeriodUnit::year:
            return 4;
        case PeriodUnit::decade:
            return 6;  // as its heading
    }
    return 10;
}

class Chart {
public:
    Chart(const Timeline& timeline, const Style& style) : timeline_(timeline), style_(style) {
        bool has_words = false;
        for (const TimelinePeriod& period : timeline.periods) {
            most_ = std::max(most_, period.articles);
            has_words = has_words || (period.peak &&
                                      !(period.peak->words.empty() && period.peak->people.empty()));
        }
        count_width_ = std::max(count_heading.size(), grouped(most_).size());
        const std::size_t before = period_width(timeline.unit) + gap + count_width_ + gap;
        const std::size_t room = std::max(style.width, before + narrowest / 2) - before;
        const std::size_t enough =
            std::min<std::uint64_t>(longest_bar, most_ * most_columns_an_article);
        bar_width_ = std::min(room, enough);
        if (!has_words) return;
        const auto share = static_cast<std::size_t>(bar_share * static_cast<double>(room));
        if (room - share < gap + least_words) return;
        bar_width_ = std::min(share, enough);
        words_width_ = room - bar_width_ - gap;
    }

    std::string draw() {
        heading();
        const PeriodUnit unit = timeline_.unit;
        for (std::size_t i = 0; i < timeline_.periods.size(); ++i) {
            const TimelinePeriod& period = timeline_.periods[i];
            if (i > 0)
                empty(period_at(unit, timeline_.periods[i - 1].days.from) + 1,
                      period_at(unit, period.days.from));
            row(period);
        }
        return std::move(out_);
    }

private:
    void heading() {
        std::string line(heading_of(timeline_.unit));
        line.resize(period_width(timeline_.unit) + gap, ' ');
        line.append(count_width_ - count_heading.size(), ' ');
        line += count_heading;
        append(out_, line, Ink::faint, style_);
        out_ += '\n';
    }

    void date_and_count(const Interval& days, std::uint64_t articles, Ink ink) {
        const std::string date = period_words(timeline_.unit, days);
        append(out_, date, ink, style_);
        const std::string count = grouped(articles);
        out_.append(period_width(timeline_.unit) - date.size() + gap + count_width_ - count.size(),
                    ' ');
        append(out_, count, ink, style_);
    }

    void row(const TimelinePeriod& period) {
        date_and_count(period.days, period.articles, period.peak ? Ink::title : Ink::plain);
        out_.append(gap, ' ');
        const std::size_t drawn = bar(period.articles);
        if (period.peak && words_width_ > 0) {
            const MarkedText words = peak_words(*period.peak);
            if (!words.text.empty()) {
                out_.append(bar_width_ - drawn + gap, ' ');
                append(out_, words, {0, static_cast<std::uint32_t>(words.text.size())}, Ink::plain,
                       style_);
            }
        }
        out_ += '\n';
    }

    // The columns that it takes.
    std::size_t bar(std::uint64_t articles) {
        const double share = static_cast<double>(articles) / static_cast<double>(most_);
        const double columns = share * static_cast<double>(bar_width_);
        std::string drawn;
        std::size_t width = 0;
        if (style_.unicode) {
            const auto parts =
                std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(columns * 8)));
            for (std::size_t i = 0; i < parts / 8; ++i) drawn += eighths[8];
            drawn += eighths[parts % 8];
            width = (parts + 7) / 8;
        } else {
            width = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(columns)));
            drawn.assign(width, '#');
        }
        append(out_, drawn, Ink::line, style_);
        return width;
    }

    // Periods [first, last) without articles.
    void empty(std::int64_t first, std::int64_t last) {
        if (last - first <= most_drawn_empty) {
            for (std::int64_t period = first; period < last; ++period) {
                date_and_count(period_days(timeline_.unit, period), 0, Ink::faint);
                out_ += '\n';
            }
            return;
        }
        std::string line(style_.unicode ? "⋮" : ":");
        line.append(period_width(timeline_.unit) - 1 + gap + count_width_ + gap, ' ');
        line += counted(static_cast<std::uint64_t>(last - first),
                        std::string(name_of(timeline_.unit))) +
                " without";
        append(out_, line, Ink::faint, style_);
        out_ += '\n';
    }

    // As many words and people as there is room for: one of each first, then more of both in turn.
    MarkedText peak_words(const Distinction& peak) const {
        const std::string_view between = style_.unicode ? " · " : " - ";
        std::size_t words = 0, people = 0;
        const auto width = [&] {
            std::size_t columns = words > 0 && people > 0 ? display_width(between) : 0;
            const auto add = [&](const std::vector<std::string>& list, std::size_t count) {
                for (std::size_t i = 0; i < count; ++i)
                    columns += display_width(fit(list[i])) + (i > 0 ? 2 : 0);
            };
            add(peak.words, words);
            add(peak.people, people);
            return columns;
        };
        const auto more = [&](const std::vector<std::string>& list, std::size_t& count) {
            if (count == list.size()) return false;
            ++count;
            if (width() <= words_width_) return true;
            --count;
            return false;
        };
        bool grows = true;
        while (grows) {
            const bool more_words = more(peak.words, words);
            const bool more_people = more(peak.people, people);
            grows = more_words || more_people;
        }
        MarkedText text;
        list(text, std::span(peak.words).first(words), Ink::plain);
        if (words > 0 && people > 0) text.add(between, Ink::faint);
        list(text, std::span(peak.people).first(people), Ink::person);
        return text;
    }

    void list(MarkedText& text, std::span<const std::string> names, Ink ink) const {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (i > 0) text.add(", ");
            text.add(fit(names[i]), ink);
        }
    }

    std::string fit(const std::string& text) const {
        return fit_for_terminal(text, style_.unicode);
    }

    const Timeline& timeline_;
    const Style& style_;
    std::uint64_t most_ = 1;
    std::size_t count_width_ = 0;
    std::size_t bar_width_ = 0;
    std::size_t words_width_ = 0;  // 0: none are printed
    std::string out_;
};

}  // namespace

std::string period_words(PeriodUnit unit, const Interval& days) {
    const std::string day = format_day(days.from);
    switch (unit) {
        case PeriodUnit::day:
        case PeriodUnit::week:
            return day;
        case PeriodUnit::month:
            return day.substr(0, 7);
        case PeriodUnit::year:
            return day.substr(0, 4);
        case PeriodUnit::decade:
            return day.substr(0, 3) + "0s";
    }
    return day;
}

void print_timeline(std::ostream& out, const Timeline& timeline, const Style& style) {
    if (!timeline.periods.empty()) out << Chart(timeline, style).draw();
}

std::vector<std::string> timeline_notes(const Timeline& timeline) {
    std::vector<std::string> notes{counted(timeline.articles, "article")};
    if (timeline.mentioned) notes.emplace_back("by the times spoken of");
    return notes;
}

std::vector<std::string> timeline_left_out(const Timeline& timeline) {
    std::vector<std::string> notes;
    if (timeline.without_time > 0)
        notes.push_back(grouped(timeline.without_time) +
                        (timeline.mentioned ? " speak of none" : " without a date"));
    if (timeline.inexact > 0)
        notes.push_back(grouped(timeline.inexact) + " not known to the " +
                        std::string(name_of(timeline.unit)) + " (--loose counts them)");
    return notes;
}

}  // namespace dateline
