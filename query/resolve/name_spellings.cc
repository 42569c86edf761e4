#include "query/resolve/name_spellings.h"

#include <cstdint>
#include <set>
#include <sstream>

#include "names/spelling.h"
#include "schema/person_term.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// Who are more than these have a given name of the language of the articles: John.
constexpr std::size_t most_bearers = 100;

// Shorter words are too often others: Lee and Li.
constexpr std::size_t shortest = 4;

// How the names of a person write a word, itself among them where they do. Of one person the key is
// enough: who is Gaddafi and Qaddafi is also meant by "kadafi".
std::set<std::string> spellings_of(const std::string& word, std::uint32_t person,
                                   const Identities& identities) {
    const std::string key = spelling_key(word);
    std::set<std::string> spellings;
    for (const std::uint32_t item : identities.items_of(person)) {
        if (identities.articles_of_item(item) == 0) continue;
        std::istringstream words(fold(parse_person_term(identities.term(item)).name));
        for (std::string one; words >> one;)
            if (one == word || (one.size() >= shortest && spelling_key(one) == key))
                spellings.insert(one);
    }
    return spellings;
}

}  // namespace

std::vector<std::string> name_spellings(const std::string& word, const Identities& identities,
                                        bool is_known) {
    if (word.size() < shortest) return {};
    const std::vector<std::uint32_t> people = identities.with_word(NameKind::person, word);
    if (people.size() > most_bearers) return {};
    std::set<std::string> of_bearers, of_others;
    for (const std::uint32_t person : people) {
        const std::set<std::string> spellings = spellings_of(word, person, identities);
        (spellings.contains(word) ? of_bearers : of_others)
            .insert(spellings.begin(), spellings.end());
    }
    // Who writes it otherwise is meant only by a word that is no other: "sank" is not Sang.
    std::set<std::string>& meant = of_bearers.empty() && !is_known ? of_others : of_bearers;
    meant.erase(word);
    return {meant.begin(), meant.end()};
}

}  // namespace dateline
