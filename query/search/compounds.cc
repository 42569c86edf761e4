#include "query/search/compounds.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "query/search/phrases.h"
#include "query/search/sought.h"
#include "query/search/word_forms.h"
#include "schema/segment.h"
#include "text/analysis.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// What fewer articles have is a slip of the pen.
constexpr Xapian::doccount least_joined = 2;

constexpr std::size_t shortest_part = 3;  // letters
// A word is looked for in parts where at most one article in a thousand has it, or so few.
constexpr Xapian::doccount articles_a_rare = 1000;
constexpr Xapian::doccount few = 2;
// And where each part is so many times as frequent.
constexpr Xapian::doccount more_frequent = 5;
// Parts that more articles have are words of every sort, and would take long to look through.
constexpr std::uint64_t most_looked_through = 2000;

// Words of other scripts are not cut by letters.
bool is_ascii_word(std::string_view word) { return std::ranges::all_of(word, is_ascii_lower); }

}  // namespace

bool Compounds::is_stop_word(std::string_view word) const {
    return std::ranges::any_of(languages_, [&](const std::string& language) {
        return lists_.stop_words(language).contains(word);
    });
}

// "in to" and "may be"; but "line" and "house", though they are words of all news, make many.
bool Compounds::are_of_grammar(std::string_view one, std::string_view next) const {
    constexpr std::size_t longer = 4;
    const bool is_one = is_stop_word(one), is_next = is_stop_word(next);
    return (is_one && is_next) || (is_one && one.size() < longer) ||
           (is_next && next.size() < longer);
}

std::string Compounds::joined(const std::string& one, const std::string& next) {
    std::string joined = one + next;
    if (joined.size() > max_form_bytes || !is_ascii_lower(one.front()) ||
        index_.database().get_termfreq(joined) < least_joined)
        return "";
    // Initials that lost their points, "u s", are no words of the grammar.
    const bool are_initials = one.size() == 1 && next.size() == 1;
    return are_initials || !are_of_grammar(one, next) ? joined : "";
}

std::uint64_t Compounds::articles_beside(const std::string& one, const std::string& next) {
    ArticleSet both = ArticleSet::live(index_);
    Sought phrase;
    for (const std::string& part : {one, next}) {
        both &= sets_.any_of(std::vector{part});
        phrase.words.push_back({token_hash(part), {}});
    }
    if (both.size() > most_looked_through) return 0;
    return articles_with_phrase(index_, phrase, std::move(both)).size();
}

std::vector<std::string> Compounds::parts(const std::string& word,
                                          const std::vector<Stemmer>& stemmers) {
    std::vector<std::string> best;
    if (word.size() < 2 * shortest_part || !is_ascii_word(word)) return best;
    const Xapian::Database& database = index_.database();
    const Xapian::doccount together = database.get_termfreq(word);
    if (together > std::max(database.get_doccount() / articles_a_rare, few)) return best;
    const Xapian::doccount least = std::max<Xapian::doccount>(together * more_frequent, 1);
    std::uint64_t most = 0;
    for (std::size_t at = shortest_part; at + shortest_part <= word.size(); ++at) {
        const std::string one = word.substr(0, at), next = word.substr(at);
        if (database.get_termfreq(one) < least || are_of_grammar(one, next)) continue;
        std::uint64_t all = 0;
        std::vector<std::string> found;
        for (const std::string& form : word_forms(database, next, stemmers)) {
            if (database.get_termfreq(form) < least) continue;
            const std::uint64_t articles = articles_beside(one, form);
            if (articles == 0) continue;
            all += articles;
            if (found.empty()) found.push_back(one);
            found.push_back(form);
        }
        if (all <= most) continue;
        most = all;
        best = std::move(found);
    }
    return best;
}

}  // namespace dateline
