#include "indexer/readers/article_head.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/readers/byline_parts.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/headline.h"
#include "schema/interval.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// Bytes. Above a byline what is longer is a paragraph all the same.
constexpr std::size_t longest_above_byline = 150;
// Bytes. A line of byline and date far from the head is looked for among lines this short.
constexpr std::size_t longest_byline = 160;
// Lines of the head past the title: byline, paper, dates of publication and update, section, and what
// databases put there besides.
constexpr int most_head_lines = 10;

struct Line {
    std::size_t begin = 0;
    std::string_view text;
};

// Whether a line says nothing: a blank one, or a row of dashes.
bool is_rule(std::string_view line) {
    return std::ranges::all_of(line, [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c) && !is_ascii_digit(c);
    });
}

// The next line that says something at or after `at`; an empty one at the end of the text.
Line next_line(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (!is_rule(line)) return {at, line};
        at = end + 1;
    }
    return {text.size(), {}};
}

std::size_t after(const Line& line) { return line.begin + line.text.size(); }

// The paragraph that begins at `at`, with hard line breaks.
std::string_view paragraph_at(std::string_view text, std::size_t at) {
    return text.substr(at, std::min(text.find("\n\n", at), text.size()) - at);
}

void take(Head& head, const HeadLine& line, bool& dated_by_update) {
    if (head.author.empty()) head.author = line.author;
    if (head.source.empty()) head.source = line.source;
    if (head.url.empty()) head.url = line.url;
    if (head.section.empty()) head.section = line.section;
    if (!line.date) return;
    const bool better = !head.date || (dated_by_update && !line.update);
    if (!better) return;
    head.date = line.date;
    dated_by_update = line.update;
}

// Lines of author and date that stand by themselves anywhere in the text. When they disagree they
// are the entries of a chronicle, and none is taken.
void read_lines_below(std::string_view text, Head& head) {
    std::optional<HeadLine> only;
    for (Line line = next_line(text, head.body_begin); !line.text.empty();
         line = next_line(text, after(line))) {
        if (line.text.size() > longest_byline || std::ranges::none_of(line.text, is_ascii_digit))
            continue;
        const std::optional<HeadLine> found = read_head_line(line.text);
        if (!found || !found->date || !found->date->is_full()) continue;
        if (only &&
            (only->date->year != found->date->year || only->date->month != found->date->month ||
             only->date->day != found->date->day))
            return;
        if (!only || only->author.empty()) only = found;
    }
    if (!only) return;
    bool update = false;
    take(head, *only, update);
}

std::optional<Day> day_of(const WrittenDate& date) {
    return make_day(date.year, date.month, date.day);
}

// The year of a date that states none: the one that brings it closest to `known`, within `most`
// days.
void give_year(WrittenDate& date, Day known, int most) {
    const int year = static_cast<int>(std::chrono::year_month_day{known}.year());
    int nearest = most + 1;
    for (const int candidate : {year - 1, year, year + 1}) {
        const std::optional<Day> day = make_day(candidate, date.month, date.day);
        if (!day) continue;
        const int distance = std::abs(static_cast<int>((*day - known).count()));
        if (distance >= nearest) continue;
        nearest = distance;
        date.year = candidate;
    }
}

std::optional<Day> latest_full_date(std::string_view text) {
    std::optional<Day> latest;
    // A text names its day early and again; what stands past the first pages is a chronicle.
    text = text.substr(0, 64 << 10);
    for (std::optional<WrittenDate> date = find_date(text); date; date = find_date(text, date->end))
        if (date->is_full())
            if (const std::optional<Day> day = day_of(*date); day && (!latest || *day > *latest))
                latest = day;
    return latest;
}

// The line straight under `line`, where no empty one is between them.
std::string_view straight_under(std::string_view text, const Line& line) {
    const std::size_t begin = std::min(after(line) + 1, text.size());
    return trimmed(text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin));
}

// Whether running text stands below a line. What has none near is a table or a list, whose first
// line is one of its own.
bool heads_a_text(std::string_view text, const Line& line) {
    constexpr int paragraphs = 3, lines = most_head_lines;
    int seen = 0;
    Line below = next_line(text, after(line));
    for (int count = 0; seen < paragraphs && count < paragraphs + lines && !below.text.empty();
         ++count) {
        if (read_head_line(below.text, true)) {
            below = next_line(text, after(below));
            continue;
        }
        const std::string_view paragraph = paragraph_at(text, below.begin);
        if (has_sentences(trimmed(paragraph))) return true;
        below = next_line(text, below.begin + paragraph.size());
        ++seen;
    }
    return false;
}

// What the line says as the title of the text below it; nothing when it is part of that, or when
// nothing is below.
std::string_view title_in(std::string_view text, const Line& line) {
    constexpr std::string_view label = "Title:";
    const std::string_view first = trimmed(line.text);
    const Line below = next_line(text, after(line));
    if (first.starts_with(label) && !below.text.empty()) return trimmed(first.substr(label.size()));
    // A byline tells that what stands above it is the headline, however that ends.
    if (first.size() <= longest_above_byline && is_byline(below.text)) return first;
    if (is_running_text(first) || goes_on(first, straight_under(text, line)) ||
        !heads_a_text(text, line))
        return {};
    return first;
}

// The head below the title: byline, paper, dates, behind a subtitle where there is one.
void read_lines_under_title(std::string_view text, Line line, Head& head, bool dated_by_update) {
    bool passed_subtitle = false;
    for (int count = 0; count < most_head_lines && !line.text.empty(); ++count) {
        if (const std::optional<HeadLine> found = read_head_line(line.text, true)) {
            take(head, *found, dated_by_update);
            line = next_line(text, after(line));
            head.body_begin = line.begin;
            continue;
        }
        // A subtitle may stand between title and byline, the paper above its date.
        if (passed_subtitle || is_running_text(trimmed(line.text))) break;
        passed_subtitle = true;
        const std::string_view above = trimmed(line.text);
        line = next_line(text, after(line));
        const std::optional<HeadLine> next = read_head_line(line.text, true);
        if (!next) break;
        if (next->date && looks_like_source(above)) {
            if (head.source.empty()) head.source = above;
        } else if (next->author.empty()) {
            break;
        }
    }
}

}  // namespace

Head read_head(std::string_view text, bool titled) {
    Head head;
    bool dated_by_update = false;
    Line line = next_line(text, 0);
    if (is_address(trimmed(line.text))) {
        head.url = trimmed(line.text);
        line = next_line(text, after(line));
    }
    if (!titled)  // a byline or date may come before the title, or stand without one
        for (auto found = read_head_line(line.text); found; found = read_head_line(line.text)) {
            take(head, *found, dated_by_update);
            line = next_line(text, after(line));
        }
    if (!titled) {
        head.title = title_in(text, line);
        if (!head.title.empty()) line = next_line(text, after(line));
        if (!head.title.empty() && head.url.empty() && is_address(trimmed(line.text))) {
            head.url = trimmed(line.text);
            line = next_line(text, after(line));
        }
    }
    head.body_begin = line.begin;
    if (titled || !head.title.empty()) read_lines_under_title(text, line, head, dated_by_update);
    if (const std::optional<DatelineHead> dateline =
            read_dateline(paragraph_at(text, head.body_begin))) {
        if (head.source.empty()) head.source = dateline->source;
        if (!head.date) head.date = dateline->date;
    }
    return head;
}

void complete_from_text(Article& article) {
    // What has a title already begins past it.
    const std::uint32_t begin = article.title.empty() ? article.text_begin : article.body_begin;
    const std::string_view text = std::string_view(article.text).substr(begin);
    Head head = read_head(text, !article.title.empty());
    article.body_begin = begin + static_cast<std::uint32_t>(head.body_begin);
    if (article.title.empty()) article.title = std::move(head.title);
    if (article.url.empty()) article.url = std::move(head.url);
    const std::optional<WrittenDate> address =
        article.published ? std::nullopt : date_in_url(article.url);
    if (!article.published && !(head.date && head.date->is_full()) &&
        !(address && address->day != 0) && article.newlines_are_lines)
        read_lines_below(text, head);
    if (article.author.empty()) article.author = std::move(head.author);
    if (article.source.empty()) article.source = std::move(head.source);
    if (article.section.empty()) article.section = std::move(head.section);
    if (article.published) return;
    if (address && address->day != 0) {
        article.published = publication(*address, Provenance::url);
        return;
    }
    if (head.date && head.date->day != 0) {
        constexpr int within_year = 366, within_month = 31;
        if (head.date->year == 0 && address) {
            if (const std::optional<Day> day = make_day(address->year, address->month, 15))
                give_year(*head.date, *day, within_year);
        } else if (head.date->year == 0) {
            if (const std::optional<Day> day = latest_full_date(text))
                give_year(*head.date, *day, within_month);
        }
        article.published = publication(*head.date, Provenance::inferred);
        if (article.published) return;
    }
    if (address) article.published = publication(*address, Provenance::url);
    if (!article.published && head.date)
        article.published = publication(*head.date, Provenance::inferred);
}

void date_by_path(Article& article) {
    if (article.published && article.published->provenance != Provenance::file) return;
    if (const std::optional<WrittenDate> date = date_in_path(article.path))
        article.published = publication(*date, Provenance::inferred);
}

void date_by_file(Article& article, std::int64_t modified) {
    date_by_path(article);
    if (article.published || modified <= 0) return;
    const std::string_view head = std::string_view(article.text).substr(0, 64 << 10);
    if (find_date(head)) return;
    if (std::optional<WrittenDate> date = date_of_epoch(modified)) {
        date->instant.reset();
        article.published = publication(*date, Provenance::file);
    }
}

}  // namespace dateline
