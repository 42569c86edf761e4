#include "query/search/word_forms.h"

#include <algorithm>

#include "query/language/phrase_words.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

// Shorter words are their own stems, or names and abbreviations.
constexpr std::size_t shortest_stemmed = 3;  // code points

// How much longer than its stem a form may be, in code points: "-fulnesses".
constexpr std::size_t longest_suffix = 9;

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

// The first `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && count-- == 0) break;
    return text.substr(0, at);
}

void add_forms(const Xapian::Database& database, const std::string& word, const Stemmer& stemmer,
               std::vector<std::string>& forms) {
    if (!is_stemmable(word, stemmer)) return;
    const std::string stem_of_word = stemmer.stem(word);
    const std::size_t stem_size = code_points(stem_of_word);
    const std::string start(unchanged_by_stemming(word, stem_of_word));
    for (auto it = database.allterms_begin(start); it != database.allterms_end(start); ++it) {
        const std::string form = *it;
        if (code_points(form) > stem_size + longest_suffix || form == word) continue;
        if (is_stemmable(form, stemmer) && stemmer.stem(form) == stem_of_word &&
            std::find(forms.begin(), forms.end(), form) == forms.end())
            forms.push_back(form);
    }
}

}  // namespace

bool is_stemmable(std::string_view word, const Stemmer& stemmer) {
    return code_points(word) >= shortest_stemmed && stemmer.knows_letters(word);
}

std::string_view unchanged_by_stemming(std::string_view word, std::string_view stem) {
    // Of the stem's letters only the last two may differ from the form's: y and i change places, an
    // e is dropped, -ise may be -iz.
    constexpr std::size_t changing = 2;
    const std::size_t stem_size = code_points(stem);
    return first_code_points(word,
                             std::max(shortest_stemmed, stem_size - std::min(changing, stem_size)));
}

std::vector<Stemmer> stemmers_for(const std::vector<std::string>& languages,
                                  const std::filesystem::path& data_folder) {
    std::vector<Stemmer> stemmers;
    const auto add = [&](std::string_view language) {
        if (std::optional<Stemmer> stemmer = stemmer_of(language, data_folder))
            stemmers.push_back(*std::move(stemmer));
    };
    std::ranges::for_each(languages, add);
    if (stemmers.empty()) add(default_language);
    return stemmers;
}

std::vector<std::string> word_forms(const Xapian::Database& database, const std::string& word,
                                    const std::vector<Stemmer>& stemmers) {
    std::vector<std::string> forms{word};
    for (const Stemmer& stemmer : stemmers) add_forms(database, word, stemmer, forms);
    return forms;
}

PatternForms pattern_forms(const Xapian::Database& database, const std::string& pattern,
                           std::size_t most) {
    const std::string start = pattern.substr(0, pattern.find('*'));
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    for (auto it = database.allterms_begin(start); it != database.allterms_end(start); ++it)
        if (std::string word = *it; matches_pattern(word, pattern))
            found.emplace_back(it.get_termfreq(), std::move(word));
    PatternForms forms;
    forms.all = found.size();
    if (found.size() > most) {
        std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most),
                         found.end(), std::greater<>());
        found.resize(most);
    }
    forms.words.reserve(found.size());
    for (auto& [frequency, word] : found) forms.words.push_back(std::move(word));
    return forms;
}

}  // namespace dateline
