#include "indexer/readers/head_line.h"

#include <algorithm>
#include <vector>

#include "indexer/readers/byline_parts.h"
#include "indexer/readers/byline_words.h"
#include "indexer/readers/calendar_names.h"
#include "indexer/readers/charset.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// A line of byline and date: three names, a paper and a date with its hour.
constexpr std::size_t longest_byline = 160;
// The place of a dateline, its date and its agency.
constexpr std::size_t longest_dateline = 140;

// A part of a line without the word that tells what it is, of which it may be all.
std::string_view without_word(std::string_view part) {
    const BylineWords& known = byline_words();
    for (const auto* words : {&known.published, &known.updated, &known.at, &known.by})
        for (const std::string_view word : *words) {
            if (same_ascii_word(part, word)) return {};
            if (take_word(part, word)) return part;
        }
    return part;
}

// The parts of a line that are no date: names and papers. False when one is neither.
bool read_parts(std::string_view text, bool labelled, HeadLine& line) {
    for (std::string_view part : segments_of(text)) {
        part = bare(without_word(part));
        // The day of the week of a date.
        if (is_weekday_name(trimmed(part, "()."))) continue;
        // The name of a zone, left over by a time: "ET", "IST".
        const bool zone = part.size() <= 5 && std::ranges::all_of(part, is_ascii_upper);
        if (part.empty() || (zone && line.date)) continue;
        if (looks_like_source(part)) {
            if (line.source.empty()) line.source = part;
        } else if (looks_like_name(part, 2)) {
            if (line.author.empty()) line.author = part;
        } else if (!labelled && !is_role(part)) {
            return false;
        }
    }
    return true;
}

// "By Jane Doe, Reuters", with a date behind it or without.
std::optional<HeadLine> read_by_line(std::string_view text, bool under_title) {
    if (!take_by(text, under_title)) return std::nullopt;
    HeadLine line;
    line.date = find_date(text);
    Byline byline = read_byline(line.date ? text.substr(0, line.date->begin) : text);
    if (byline.author.empty() && byline.source.empty()) return std::nullopt;
    line.author = std::move(byline.author);
    line.source = std::move(byline.source);
    if (!line.date) return line;
    HeadLine behind;
    behind.date = line.date;
    if (!read_parts(text.substr(line.date->end), false, behind)) return std::nullopt;
    if (line.source.empty()) line.source = std::move(behind.source);
    return line;
}

// A date with what stands beside it in its line: label, names, paper.
std::optional<HeadLine> read_date_line(std::string_view text) {
    HeadLine line;
    bool labelled = take_label(text, byline_words().date);
    const auto take_said = [&](const BylineWords::Words& words) {
        const std::string_view before = text;
        return std::ranges::any_of(words, [&](const std::string& word) {
            if (!take_word(text, word)) return false;
            labelled = before[word.size()] == ':';
            return true;
        });
    };
    if (!take_said(byline_words().published)) line.update = take_said(byline_words().updated);
    line.date = find_date(text);
    // What a label says to be a date may have a year of two digits.
    // So has a line that is a date and nothing else.
    if (!line.date || line.date->year == 0)
        if (const std::optional<WrittenDate> stated = read_date(text);
            stated &&
            (labelled || (stated->is_full() && stated->begin == 0 && stated->end == text.size())))
            line.date = stated;
    if (!line.date) return std::nullopt;
    const std::size_t begin = line.date->begin, end = line.date->end;
    if (!read_parts(text.substr(0, begin), labelled, line) ||
        !read_parts(text.substr(end), labelled, line))
        return std::nullopt;
    // "Jan. 6 Committee" and its like: without a year a date must be all there is.
    const bool alone = line.author.empty() && line.source.empty();
    return line.date->year != 0 || alone ? std::optional(line) : std::nullopt;
}

// Removes the number of a page and what else stands before its paper: "PAGE FOUR  THE COURIER".
std::string_view paper_of_page(std::string_view part) {
    part = trimmed(part, " .0123456789");
    const std::size_t article = part.find(" THE ");
    return article == part.npos ? part : part.substr(article + 1);
}

// "4 THE ALDPORT COURIER, MONDAY, OCTOBER 31, 1910." as papers print it above their pages, in
// capitals; what stands behind the date is the sheet or the price.
std::optional<HeadLine> read_page_head(std::string_view text) {
    HeadLine line;
    if (std::ranges::any_of(text, is_ascii_lower)) return std::nullopt;
    line.date = find_date(text);
    if (!line.date || !line.date->is_full() || line.date->begin == 0) return std::nullopt;
    const std::string_view date = text.substr(line.date->begin);
    if (!is_weekday_name(date.substr(0, date.find_first_of(" ,.")))) return std::nullopt;
    for (const std::string_view part : segments_of(text.substr(0, line.date->begin)))
        if (const std::string_view paper = paper_of_page(part);
            line.source.empty() && looks_like_name(paper, 2))
            line.source = paper;
    return line.source.empty() ? std::nullopt : std::optional(line);
}

}  // namespace

bool is_address(std::string_view line) {
    return (line.starts_with("http://") || line.starts_with("https://")) &&
           line.find_first_of(" \t") == std::string_view::npos;
}

bool is_web_page(std::string_view bytes) {
    return is_address(bytes) && is_utf8(bytes) && std::ranges::none_of(bytes, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

std::optional<HeadLine> read_head_line(std::string_view whole, bool under_title) {
    std::string_view text = trimmed(whole);
    if (text.empty() || text.size() > longest_byline) return std::nullopt;
    HeadLine line;
    if (is_address(text) || take_label(text, byline_words().address)) {
        line.url = text;
        return is_address(text) ? std::optional(line) : std::nullopt;
    }
    if (take_label(text, byline_words().source)) {
        (is_address(text) ? line.url : line.source) = text;
        return line;
    }
    if (under_title && take_label(text, byline_words().section)) {
        line.section = text;
        return line;
    }
    if (under_title && take_label(text, byline_words().passed)) return line;
    // "— Jane Doe (@jane) June 19, 2023" signs a post that the article quotes.
    for (const std::string_view mark : {"—"sv, "–"sv, "-"sv, "\""sv, "“"sv})
        if (text.starts_with(mark)) return std::nullopt;
    if (text.find('@') != std::string_view::npos) return std::nullopt;
    if (const std::optional<HeadLine> by = read_by_line(text, under_title)) return by;
    if (const std::optional<HeadLine> page = read_page_head(text)) return page;
    if (const std::optional<HeadLine> dated = read_date_line(text)) return dated;
    // "Jane Doe | Reuters"
    if (text.find('|') == std::string_view::npos || !read_parts(text, false, line))
        return std::nullopt;
    return line.author.empty() || line.source.empty() ? std::nullopt : std::optional(line);
}

bool is_byline(std::string_view line) {
    const std::optional<HeadLine> found = read_head_line(line);
    return found && (!found->author.empty() || !found->source.empty() || found->date);
}

std::optional<DatelineHead> read_dateline(std::string_view paragraph) {
    const std::string_view head = paragraph.substr(0, longest_dateline);
    std::size_t end = std::string_view::npos;
    for (const std::string_view dash :
         {" — "sv, "— "sv, " —"sv, "—"sv, " – "sv, "– "sv, " -- "sv, "-- "sv, " - "sv, "- "sv})
        end = std::min(end, head.find(dash));
    // "(Reuters): " is a dateline's end too.
    if (const std::size_t colon = head.find("): "); colon != std::string_view::npos)
        end = std::min(end, colon + 1);
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    std::string place(head.substr(0, end));
    DatelineHead result;
    bool agency = false;
    for (std::size_t open = place.find('('); open != std::string::npos; open = place.find('(')) {
        const std::size_t close = place.find(')', open);
        if (close == std::string::npos) return std::nullopt;
        const std::string_view inside = std::string_view(place).substr(open + 1, close - open - 1);
        constexpr std::size_t longest_agency = 40;
        if (inside.empty() || inside.size() > longest_agency || !is_capitalised(inside))
            return std::nullopt;
        if (std::ranges::none_of(inside, is_ascii_digit)) {
            result.source = inside;
            std::ranges::replace(result.source, '\n', ' ');  // of a wrapped line
            agency = true;
        }
        place.erase(open, close - open + 1);
    }
    result.date = find_date(place);
    if (result.date) place.erase(result.date->begin, result.date->end - result.date->begin);
    const std::vector<std::string_view> words = words_of(place);
    constexpr std::size_t most_words = 8;
    if (words.size() > most_words || (words.empty() && !agency)) return std::nullopt;
    for (const std::string_view word : words) {
        const std::string_view inner = trimmed(word, ",./'’|");
        if (!inner.empty() && !is_capitalised(inner) && !is_name_particle(inner) &&
            !is_one_of(inner, byline_words().in_place))
            return std::nullopt;
    }
    // Without date and agency only capitals tell a place from the subject of a sentence.
    const auto shouted = [](std::string_view word) {
        word = trimmed(word, ",.");
        return word.size() >= 3 && std::ranges::none_of(word, is_ascii_lower);
    };
    if (!result.date && !agency && (words.empty() || !shouted(words[0]))) return std::nullopt;
    if (result.date && result.date->day == 0) result.date.reset();
    return result;
}

}  // namespace dateline
