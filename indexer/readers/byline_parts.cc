#include "indexer/readers/byline_parts.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

bool is_press_word(std::string_view word) { return is_one_of(word, byline_words().press); }

// The same of a name in capitals, in which letter case says nothing.
bool is_press_word_in_capitals(std::string_view word) {
    return std::ranges::any_of(byline_words().press, [&](const std::string& one) {
        return same_ascii_word(trimmed(word, "."), one);
    });
}

bool is_article(std::string_view word) {
    return std::ranges::any_of(byline_words().article, [&](const std::string& article) {
        return same_ascii_word(word, article);
    });
}

}  // namespace

// The dashes are of three bytes.
std::string_view bare(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trimmed(text, " \t\n,|:;-*_");
        for (const std::string_view mark :
             {"—"sv, "–"sv, "·"sv, "•"sv, "\u00A0"sv, "،"sv, "，"sv}) {
            if (text.starts_with(mark)) text.remove_prefix(mark.size()), again = true;
            if (text.ends_with(mark)) text.remove_suffix(mark.size()), again = true;
        }
    }
    return text;
}

std::vector<std::string_view> cut_at(std::string_view text,
                                     std::initializer_list<std::string_view> marks) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t cut = at == text.size() ? 1 : 0;
        for (const std::string_view mark : marks)
            if (cut == 0 && text.substr(at).starts_with(mark)) cut = mark.size();
        if (cut == 0) {
            ++at;
            continue;
        }
        if (const std::string_view piece = bare(text.substr(begin, at - begin)); !piece.empty())
            pieces.push_back(piece);
        at += cut;
        begin = at;
    }
    return pieces;
}

std::vector<std::string_view> segments_of(std::string_view line) {
    return cut_at(line, {"|", ",", ";", "·", "•", " - ", " – ", " — "});
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

bool is_capitalised(std::string_view word) {
    return !word.empty() &&
           (is_ascii_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0x80);
}

bool is_name_particle(std::string_view word) { return byline_words().particles.contains(word); }

bool is_one_of(std::string_view word, const BylineWords::Words& words) {
    return std::ranges::find(words, word) != words.end();
}

bool looks_like_source(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    if (words.size() == 1 && is_press_word(words[0])) return true;  // "dpa"
    if (words.empty() || words.size() > 6 || !is_capitalised(words[0])) return false;
    if (words.size() > 1 && is_article(words[0])) return is_capitalised(words[1]);
    const bool in_capitals = std::ranges::none_of(text, is_ascii_lower);
    return std::ranges::any_of(words, in_capitals ? is_press_word_in_capitals : is_press_word);
}

bool looks_like_name(std::string_view text, std::size_t fewest_words) {
    const std::vector<std::string_view> words = words_of(text);
    if (words.size() < fewest_words || words.size() > 6) return false;
    std::size_t capitalised = 0;
    for (const std::string_view word : words) {
        // "Puig i Cadafalch"
        const bool joins = word.size() == 1 && is_one_of(word, byline_words().conjunction);
        if (joins || is_name_particle(word)) continue;
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

}  // namespace dateline
