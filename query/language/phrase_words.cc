#include "query/language/phrase_words.h"

#include <algorithm>

#include "text/analysis.h"

namespace dateline {

namespace {

std::string all_forms(std::string_view text) {
    const Analysis analysis = analyse(text);
    std::string forms;
    for (const Token& token : analysis.tokens) forms += analysis.form(token);
    return forms;
}

// Folds each part between blanks by itself, where some part has a sign; else all at once, as an
// article is: what a dictionary cuts looks beyond blanks.
void add_words(std::string_view text, std::vector<PhraseWord>& words) {
    const Analysis analysis = analyse(text);
    for (const Token& token : analysis.tokens)
        if (token.form_length > 0)
            words.push_back({PhraseWord::Kind::plain, std::string(analysis.form(token))});
}

bool has_near_sign(std::string_view word) {
    const std::size_t last = word.find_last_not_of(".,;:!?");
    return last != std::string_view::npos && last > 0 && word[last] == '~';
}

}  // namespace

std::vector<PhraseWord> phrase_words(std::string_view phrase) {
    std::vector<PhraseWord> words;
    std::size_t plain_from = 0, at = 0;
    while (at < phrase.size()) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        const std::string_view word = phrase.substr(at, end - at);
        PhraseWord one;
        if (word.find('*') != std::string_view::npos)
            one = {PhraseWord::Kind::pattern, folded_pattern(word)};
        else if (has_near_sign(word))
            one = {PhraseWord::Kind::near_spellings, all_forms(word)};
        if (!one.form.empty()) {
            add_words(phrase.substr(plain_from, at - plain_from), words);
            words.push_back(std::move(one));
            plain_from = end;
        }
        at = end + 1;
    }
    if (plain_from < phrase.size()) add_words(phrase.substr(plain_from), words);
    return words;
}

std::string folded_pattern(std::string_view typed) {
    const std::size_t star = typed.find('*');
    const Analysis start = analyse(typed.substr(0, star));
    if (star == std::string_view::npos || start.tokens.empty()) return "";
    std::string pattern(start.form(start.tokens.back()));
    if (pattern.empty()) return "";
    for (std::size_t at = star; at < typed.size();) {
        const std::size_t next = std::min(typed.find('*', at + 1), typed.size());
        if (!pattern.ends_with('*')) pattern += '*';
        pattern += all_forms(typed.substr(at + 1, next - at - 1));
        at = next;
    }
    return pattern;
}

bool matches_pattern(std::string_view word, std::string_view pattern) {
    // Where to go on from when the rest fails: the last * lets one more letter pass.
    std::size_t w = 0, p = 0, star = std::string_view::npos, passed = 0;
    while (w < word.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            passed = w;
        } else if (p < pattern.size() && pattern[p] == word[w]) {
            ++p;
            ++w;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            w = ++passed;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace dateline
