#include "indexer/readers/head_line.h"

#include <algorithm>
#include <vector>

#include "indexer/readers/byline_words.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// A line of byline and date: three names, a paper and a date with its hour.
constexpr std::size_t longest_byline = 160;
// The place of a dateline, its date and its agency.
constexpr std::size_t longest_dateline = 140;

// Without the separators that stand between the parts of a byline. The dashes are of three bytes.
std::string_view bare(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trimmed(text, " \t\n,|:;-*_");
        for (const std::string_view mark : {"—"sv, "–"sv, "·"sv, "•"sv, "\u00A0"sv}) {
            if (text.starts_with(mark)) text.remove_prefix(mark.size()), again = true;
            if (text.ends_with(mark)) text.remove_suffix(mark.size()), again = true;
        }
    }
    return text;
}

// Removes a word with a colon, "source:" and its like; whether there was one.
bool take_label(std::string_view& line, const BylineWords::Words& labels) {
    for (const std::string_view label : labels) {
        if (line.size() <= label.size() || line[label.size()] != ':' ||
            !same_ascii_word(line.substr(0, label.size()), label))
            continue;
        line = trimmed(line.substr(label.size() + 1));
        return true;
    }
    return false;
}

// Removes a word that needs no colon to be a label: "By Jane Doe", "Published June 19, 2023".
bool take_word(std::string_view& line, std::string_view word) {
    if (line.size() <= word.size() || (line[word.size()] != ' ' && line[word.size()] != ':') ||
        !same_ascii_word(line.substr(0, word.size()), word))
        return false;
    line = trimmed(line.substr(word.size() + 1));
    return true;
}

bool take_any_word(std::string_view& line, const BylineWords::Words& words) {
    return std::ranges::any_of(words,
                               [&](const std::string& word) { return take_word(line, word); });
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \t\n", at);
        if (begin == std::string_view::npos) break;
        at = std::min(text.find_first_of(" \t\n", begin), text.size());
        words.push_back(text.substr(begin, at - begin));
    }
    return words;
}

bool is_capitalised(std::string_view word) {
    return !word.empty() &&
           (is_ascii_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0x80);
}

bool is_name_particle(std::string_view word) { return byline_words().particles.contains(word); }

bool is_one_of(std::string_view word, const BylineWords::Words& words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_press_word(std::string_view word) { return is_one_of(word, byline_words().press); }

bool is_article(std::string_view word) {
    return std::ranges::any_of(byline_words().article, [&](const std::string& article) {
        return same_ascii_word(word, article);
    });
}

bool looks_like_source(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    if (words.empty() || words.size() > 6 || !is_capitalised(words[0])) return false;
    if (words.size() > 1 && is_article(words[0])) return is_capitalised(words[1]);
    return std::ranges::any_of(words, is_press_word);
}

// "Jane Doe", "Bethany Bei Shu Ying", "Ludwig van Beethoven", "J. K. Rowling".
bool looks_like_name(std::string_view text, std::size_t fewest_words) {
    const std::vector<std::string_view> words = words_of(text);
    if (words.size() < fewest_words || words.size() > 6) return false;
    std::size_t capitalised = 0;
    for (const std::string_view word : words) {
        if (is_name_particle(word)) continue;
        if (!is_capitalised(word) || is_press_word(word)) return false;
        if (!std::ranges::all_of(word, [](char c) {
                return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80 || c == '.' ||
                       c == '-' || c == '\'';
            }))
            return false;
        ++capitalised;
    }
    return capitalised >= std::min<std::size_t>(fewest_words, 2) && is_capitalised(words[0]);
}

bool is_role(std::string_view text) {
    return std::ranges::any_of(words_of(text), [](std::string_view word) {
        word = trimmed(word, ",.;:");
        return std::ranges::any_of(byline_words().role, [&](const std::string& role) {
            return same_ascii_word(word, role);
        });
    });
}

// Cuts at '|', ',', ';', '·', '•' and at dashes between blanks.
std::vector<std::string_view> segments_of(std::string_view line) {
    std::vector<std::string_view> segments;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= line.size();) {
        std::size_t cut = 0;
        if (at == line.size())
            cut = 1;
        else
            for (const std::string_view mark :
                 {"|"sv, ","sv, ";"sv, "·"sv, "•"sv, " - "sv, " – "sv, " — "sv})
                if (line.substr(at).starts_with(mark)) cut = mark.size();
        if (cut == 0) {
            ++at;
            continue;
        }
        if (const std::string_view segment = bare(line.substr(begin, at - begin)); !segment.empty())
            segments.push_back(segment);
        at += cut;
        begin = at;
    }
    return segments;
}

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
std::optional<HeadLine> read_by_line(std::string_view text) {
    if (!take_label(text, byline_words().author) && !take_any_word(text, byline_words().by))
        return std::nullopt;
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
    if (!line.date) return std::nullopt;
    const std::size_t begin = line.date->begin, end = line.date->end;
    if (!read_parts(text.substr(0, begin), labelled, line) ||
        !read_parts(text.substr(end), labelled, line))
        return std::nullopt;
    // "Jan. 6 Committee" and its like: without a year a date must be all there is.
    const bool alone = line.author.empty() && line.source.empty();
    return line.date->year != 0 || alone ? std::optional(line) : std::nullopt;
}

std::string between_blanks(std::string_view word) { return ' ' + std::string(word) + ' '; }

// Removes what joins a name to those before it: "and John Roe".
bool take_joint(std::string_view& part) {
    for (const std::string& word : byline_words().conjunction)
        if (part.size() > word.size() && part[word.size()] == ' ' && part.starts_with(word)) {
            part.remove_prefix(word.size() + 1);
            return true;
        }
    return false;
}

// Where the first of several names ends: "Jane Doe and John Roe"; npos for one name.
std::size_t joint_within(std::string_view part) {
    std::size_t first = std::string_view::npos;
    for (const std::string& word : byline_words().conjunction)
        first = std::min(first, part.find(between_blanks(word)));
    return first;
}

// Removes the paper, or the place, behind an author, and keeps the paper: "Jane Doe for The
// Guardian", "Jane Doe of the Associated Press", "Jane Doe in Beijing".
void take_paper(std::string_view& part, Byline& byline) {
    const BylineWords& known = byline_words();
    for (const std::string& word : known.of_paper) {
        const std::string link = between_blanks(word);
        const std::size_t at = part.find(link);
        if (at == std::string_view::npos) continue;
        std::string_view paper = trimmed(part.substr(at + link.size()));
        for (const std::string& article : known.article)
            if (paper.starts_with(article + ' ')) paper.remove_prefix(article.size() + 1);
        if (byline.source.empty() && looks_like_source(paper)) byline.source = paper;
        part = part.substr(0, at);
    }
}

}  // namespace

bool is_address(std::string_view line) {
    return (line.starts_with("http://") || line.starts_with("https://")) &&
           line.find_first_of(" \t") == std::string_view::npos;
}

std::optional<HeadLine> read_head_line(std::string_view whole) {
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
    // "— Jane Doe (@jane) June 19, 2023" signs a post that the article quotes.
    for (const std::string_view mark : {"—"sv, "–"sv, "-"sv, "\""sv, "“"sv})
        if (text.starts_with(mark)) return std::nullopt;
    if (text.find('@') != std::string_view::npos) return std::nullopt;
    if (const std::optional<HeadLine> by = read_by_line(text)) return by;
    if (const std::optional<HeadLine> dated = read_date_line(text)) return dated;
    // "Jane Doe | Reuters"
    if (text.find('|') == std::string_view::npos || !read_parts(text, false, line))
        return std::nullopt;
    return line.author.empty() || line.source.empty() ? std::nullopt : std::optional(line);
}

bool is_byline(std::string_view line) {
    const std::optional<HeadLine> found = read_head_line(line);
    return found && found->url.empty();
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

Byline read_byline(std::string_view value) {
    const BylineWords& known = byline_words();
    Byline byline;
    std::string_view text = bare(trimmed(value));
    take_any_word(text, known.by);
    take_any_word(text, known.author);
    text = bare(text);
    constexpr std::size_t longest = 300;
    if (text.empty() || text.size() > longest) return byline;
    const std::vector<std::string_view> parts = segments_of(text);
    std::string author;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string_view part = parts[i];
        const bool joined = take_joint(part);
        if (is_role(part)) continue;
        const bool is_several = joint_within(part) != std::string_view::npos;
        if (looks_like_source(part) && !is_several) {
            if (byline.source.empty()) byline.source = part;
            continue;
        }
        take_paper(part, byline);
        if (!looks_like_name(part.substr(0, joint_within(part)), 1)) return {};
        const bool last = joined || (i + 1 == parts.size() && !is_several);
        if (!author.empty()) author += last ? " and " : ", ";
        author += part;
    }
    byline.author = std::move(author);
    return byline;
}

}  // namespace dateline
