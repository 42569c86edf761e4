#include "indexer/readers/head_line.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dateline {

namespace {

using namespace std::string_view_literals;

// A line of byline and date: three names, a paper and a date with its hour.
constexpr std::size_t longest_byline = 160;
// The place of a dateline, its date and its agency.
constexpr std::size_t longest_dateline = 140;

bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_ascii_capital(c) || (c >= 'a' && c <= 'z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text, std::string_view drop = " \t\n") {
    const std::size_t begin = text.find_first_not_of(drop);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(drop) - begin + 1);
}

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

bool same_ignoring_case(std::string_view a, std::string_view lower) {
    return a.size() == lower.size() &&
           std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) {
               return x == y || (is_ascii_capital(x) && static_cast<char>(x + 32) == y);
           });
}

// Removes "published:" and its like; whether there was one.
bool take_label(std::string_view& line, std::string_view label) {
    if (line.size() <= label.size() || line[label.size()] != ':' ||
        !same_ignoring_case(line.substr(0, label.size()), label))
        return false;
    line = trimmed(line.substr(label.size() + 1));
    return true;
}

// Removes a word that needs no colon to be a label: "By Jane Doe", "Published June 19, 2023".
bool take_word(std::string_view& line, std::string_view word) {
    if (line.size() <= word.size() || (line[word.size()] != ' ' && line[word.size()] != ':') ||
        !same_ignoring_case(line.substr(0, word.size()), word))
        return false;
    line = trimmed(line.substr(word.size() + 1));
    return true;
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
           (is_ascii_capital(word[0]) || static_cast<unsigned char>(word[0]) >= 0x80);
}

bool is_name_particle(std::string_view word) {
    return std::ranges::any_of(
        std::array{"de"sv,  "da"sv,  "del"sv, "della"sv, "di"sv, "dos"sv, "du"sv,
                   "van"sv, "von"sv, "der"sv, "den"sv,   "la"sv, "le"sv,  "bin"sv,
                   "ibn"sv, "al"sv,  "el"sv,  "y"sv,     "e"sv,  "ter"sv, "ten"sv},
        [&](std::string_view particle) { return word == particle; });
}

// Words that a newspaper or agency is called by and hardly any person.
bool is_press_word(std::string_view word) {
    return std::ranges::any_of(
        std::array{"Times"sv,    "News"sv,     "Press"sv,       "Courier"sv,   "Gazette"sv,
                   "Wire"sv,     "Agency"sv,   "Review"sv,      "Herald"sv,    "Tribune"sv,
                   "Journal"sv,  "Guardian"sv, "Telegraph"sv,   "Observer"sv,  "Chronicle"sv,
                   "Post"sv,     "Reuters"sv,  "AP"sv,          "AFP"sv,       "Xinhua"sv,
                   "UPI"sv,      "BBC"sv,      "CNN"sv,         "Bloomberg"sv, "Standard"sv,
                   "Express"sv,  "Mirror"sv,   "Dispatch"sv,    "Inquirer"sv,  "Examiner"sv,
                   "Bulletin"sv, "Weekly"sv,   "Daily"sv,       "Magazine"sv,  "Monitor"sv,
                   "Network"sv,  "Radio"sv,    "Television"sv,  "TV"sv,        "Media"sv,
                   "Service"sv,  "Globe"sv,    "Independent"sv, "PTI"sv,       "ANI"sv,
                   "IPS"sv},
        [&](std::string_view known) { return word == known; });
}

bool looks_like_source(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    if (words.empty() || words.size() > 6 || !is_capitalised(words[0])) return false;
    if (words[0] == "The" && words.size() > 1) return is_capitalised(words[1]);
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
        return std::ranges::any_of(
            std::array{"writer"sv, "editor"sv, "correspondent"sv, "reporter"sv, "reporters"sv,
                       "staff"sv, "columnist"sv, "contributor"sv, "producer"sv, "journalist"sv},
            [&](std::string_view role) { return same_ignoring_case(word, role); });
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

// The parts of a line that are no date: names and papers. False when one is neither.
bool read_parts(std::string_view text, bool labelled, HeadLine& line) {
    for (std::string_view part : segments_of(text)) {
        for (const std::string_view label : {"first published"sv, "published"sv, "posted"sv,
                                             "last updated"sv, "updated"sv, "on"sv, "at"sv, "by"sv})
            if (take_word(part, label) || same_ignoring_case(part, label)) {
                if (same_ignoring_case(part, label)) part = {};
                break;
            }
        part = bare(part);
        // The name of a zone, left over by a time: "ET", "IST".
        const bool zone = part.size() <= 5 && std::ranges::all_of(part, is_ascii_capital);
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
    bool labelled = take_label(text, "author");
    for (const std::string_view word : {"by"sv, "written by"sv, "words by"sv, "reported by"sv})
        labelled = labelled || take_word(text, word);
    if (!labelled) return std::nullopt;
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
    bool labelled = take_label(text, "date") || take_label(text, "publication date");
    for (const std::string_view word :
         {"first published"sv, "date published"sv, "published on"sv, "published"sv, "posted on"sv,
          "posted"sv, "last updated"sv, "last modified"sv, "updated"sv, "modified"sv}) {
        const std::string_view before = text;
        if (!take_word(text, word)) continue;
        labelled = before[word.size()] == ':';
        line.update = word.find("updated") != std::string_view::npos ||
                      word.find("modified") != std::string_view::npos;
        break;
    }
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

}  // namespace

bool is_address(std::string_view line) {
    return (line.starts_with("http://") || line.starts_with("https://")) &&
           line.find_first_of(" \t") == std::string_view::npos;
}

std::optional<HeadLine> read_head_line(std::string_view whole) {
    std::string_view text = trimmed(whole);
    if (text.empty() || text.size() > longest_byline) return std::nullopt;
    HeadLine line;
    if (is_address(text) || take_label(text, "url") || take_label(text, "link")) {
        line.url = text;
        return is_address(text) ? std::optional(line) : std::nullopt;
    }
    if (take_label(text, "source")) {
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

// beginning.
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
        if (!inner.empty() && !is_capitalised(inner) && !is_name_particle(inner) && inner != "of" &&
            inner != "and")
            return std::nullopt;
    }
    // Without date and agency only capitals tell a place from the subject of a sentence.
    const auto shouted = [](std::string_view word) {
        word = trimmed(word, ",.");
        return word.size() >= 3 &&
               std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    };
    if (!result.date && !agency && (words.empty() || !shouted(words[0]))) return std::nullopt;
    if (result.date && result.date->day == 0) result.date.reset();
    return result;
}

Byline read_byline(std::string_view value) {
    Byline byline;
    std::string_view text = bare(trimmed(value));
    for (const std::string_view label : {"by"sv, "author"sv, "written by"sv})
        take_word(text, label);
    text = bare(text);
    constexpr std::size_t longest = 300;
    if (text.empty() || text.size() > longest) return byline;
    const std::vector<std::string_view> parts = segments_of(text);
    std::string author;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string_view part = parts[i];
        const bool joined = part.starts_with("and ");
        if (joined) part.remove_prefix(4);
        if (is_role(part)) continue;
        const std::size_t within = part.find(" and ");
        const bool source = looks_like_source(part) && within == std::string_view::npos;
        if (source) {
            if (byline.source.empty()) byline.source = part;
            continue;
        }
        // "Jane Doe for The Guardian", "Jane Doe of the Associated Press", "Jane Doe in Beijing"
        for (const std::string_view link : {" for "sv, " of "sv, " in "sv, " at "sv})
            if (const std::size_t at = part.find(link); at != std::string_view::npos) {
                std::string_view rest = trimmed(part.substr(at + link.size()));
                if (rest.starts_with("the ")) rest.remove_prefix(4);
                if (byline.source.empty() && looks_like_source(rest)) byline.source = rest;
                part = part.substr(0, at);
            }
        const std::string_view first = part.substr(0, part.find(" and "));
        if (!looks_like_name(first, 1)) return {};
        const bool last = joined || (i + 1 == parts.size() && within == std::string_view::npos);
        if (!author.empty()) author += last ? " and " : ", ";
        author += part;
    }
    byline.author = std::move(author);
    return byline;
}

}  // namespace dateline
