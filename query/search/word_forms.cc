#include "query/search/word_forms.h"

#include <algorithm>

namespace dateline {

namespace {

// Shorter words are their own stems, or names and abbreviations.
constexpr std::size_t shortest_stemmed = 3;

// How much longer than its stem a form may be: "-fulnesses".
constexpr std::size_t longest_suffix = 9;

bool is_stemmable(std::string_view word) {
    return word.size() >= shortest_stemmed &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<std::string> word_forms(const Xapian::Database& database, const std::string& word) {
    std::vector<std::string> forms{word};
    if (!is_stemmable(word)) return forms;
    thread_local const Xapian::Stem stem("english");
    const std::string stem_of_word = stem(word);
    // Of the stem's letters only the last two may differ from the form's: y and i change places, an
    // e is dropped, -ise may be -iz.
    constexpr std::size_t changing = 2;
    const std::size_t fixed =
        std::max(shortest_stemmed, stem_of_word.size() - std::min(changing, stem_of_word.size()));
    const std::string start = word.substr(0, std::min(fixed, word.size()));
    for (auto it = database.allterms_begin(start); it != database.allterms_end(start); ++it) {
        const std::string form = *it;
        if (form.size() > stem_of_word.size() + longest_suffix || form == word) continue;
        if (is_stemmable(form) && stem(form) == stem_of_word) forms.push_back(form);
    }
    return forms;
}

std::vector<std::string> prefix_forms(const Xapian::Database& database, const std::string& prefix,
                                      std::size_t most) {
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it)
        found.emplace_back(it.get_termfreq(), *it);
    if (found.size() > most) {
        std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most),
                         found.end(), std::greater<>());
        found.resize(most);
    }
    std::vector<std::string> forms;
    forms.reserve(found.size());
    for (auto& [frequency, form] : found) forms.push_back(std::move(form));
    return forms;
}

}  // namespace dateline
