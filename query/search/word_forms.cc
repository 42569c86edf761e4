#include "query/search/word_forms.h"

#include <algorithm>

#include "schema/fields.h"

namespace dateline {

namespace {

// Shorter words are their own stems, or names and abbreviations.
constexpr std::size_t shortest_stemmed = 3;  // code points

// How much longer than its stem a form may be, in code points: "-fulnesses".
constexpr std::size_t longest_suffix = 9;

// One article in so many must be in a language for its stemmer to be used.
constexpr Xapian::doccount articles_a_language = 200;

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

// English has no letters but a to z.
bool is_stemmable(std::string_view word, bool is_english) {
    return code_points(word) >= shortest_stemmed &&
           std::all_of(word.begin(), word.end(), [&](char c) {
               return (c >= 'a' && c <= 'z') ||
                      (!is_english && static_cast<unsigned char>(c) >= 0x80);
           });
}

void add_forms(const Xapian::Database& database, const std::string& word,
               const Stemmers::Stemmer& stemmer, std::vector<std::string>& forms) {
    const bool is_english = stemmer.language == "en";
    if (!is_stemmable(word, is_english)) return;
    const std::string stem_of_word = stemmer.stem(word);
    const std::size_t stem_size = code_points(stem_of_word);
    // Of the stem's letters only the last two may differ from the form's: y and i change places, an
    // e is dropped, -ise may be -iz.
    constexpr std::size_t changing = 2;
    const std::size_t fixed = std::max(shortest_stemmed, stem_size - std::min(changing, stem_size));
    const std::string start(first_code_points(word, fixed));
    for (auto it = database.allterms_begin(start); it != database.allterms_end(start); ++it) {
        const std::string form = *it;
        if (code_points(form) > stem_size + longest_suffix || form == word) continue;
        if (is_stemmable(form, is_english) && stemmer.stem(form) == stem_of_word &&
            std::find(forms.begin(), forms.end(), form) == forms.end())
            forms.push_back(form);
    }
}

}  // namespace

Stemmers::Stemmers(const std::vector<std::string>& languages) {
    for (const std::string& language : languages) {
        try {
            stemmers_.push_back({language, Xapian::Stem(language)});
        } catch (const Xapian::InvalidArgumentError&) {
            // Its words are found as they are written.
        }
    }
    if (stemmers_.empty()) stemmers_.push_back({"en", Xapian::Stem("en")});
}

Stemmers Stemmers::of(const Xapian::Database& database) {
    const std::string prefix(info(Field::lang).prefix);
    std::vector<std::string> languages{"en"};
    const Xapian::doccount articles = database.get_doccount();
    Xapian::doccount known = 0, english = 0;
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it) {
        const std::string language = (*it).substr(prefix.size());
        const Xapian::doccount having = it.get_termfreq();
        known += having;
        if (language == "en")
            english = having;
        else if (having * articles_a_language >= articles)
            languages.push_back(language);
    }
    if (english == 0 && known >= articles && languages.size() > 1)
        languages.erase(languages.begin());
    return Stemmers(languages);
}

std::vector<std::string> word_forms(const Xapian::Database& database, const std::string& word,
                                    const Stemmers& stemmers) {
    std::vector<std::string> forms{word};
    for (const Stemmers::Stemmer& stemmer : stemmers.all())
        add_forms(database, word, stemmer, forms);
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
