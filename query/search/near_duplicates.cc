#include "query/search/near_duplicates.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "text/analysis.h"

namespace dateline {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

}  // namespace

std::optional<std::size_t> NearDuplicates::find(const Sketch& sketch) const {
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t hash : sketch) {
        if (hash == none) break;
        if (const auto sharing = by_hash_.find(hash); sharing != by_hash_.end())
            candidates.insert(candidates.end(), sharing->second.begin(), sharing->second.end());
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const std::uint32_t i : candidates)
        if (are_near_duplicates(listed_[i].sketch, sketch)) return listed_[i].place;
    return std::nullopt;
}

void NearDuplicates::add(std::size_t place, const Sketch& sketch) {
    const auto i = static_cast<std::uint32_t>(listed_.size());
    listed_.push_back({place, sketch});
    for (const std::uint32_t hash : sketch) {
        if (hash == none) break;
        by_hash_[hash].push_back(i);
    }
}

namespace {

// Words by which copies are looked for, and how many of them a copy has at least, as a part of all:
// of any two near duplicates each has a third of the other's runs of words. Of the articles that
// have so many, which are no copies where the words are frequent, those with the most of them.
constexpr std::size_t most_rare_words = 24;
constexpr std::size_t share_of_copy = 4;
constexpr std::size_t most_compared = 1000;

// Its rarest words of those that other articles have, too.
std::vector<std::string> rare_words(const std::string& text, const Xapian::Database& database) {
    const Analysis analysis = analyse(text);
    std::set<std::string> forms;
    for (const Token& token : analysis.tokens)
        if (token.form_length > 0) forms.emplace(analysis.form(token));
    std::vector<std::pair<Xapian::doccount, std::string>> words;
    for (const std::string& form : forms)
        if (const Xapian::doccount having = database.get_termfreq(form); having > 1)
            words.emplace_back(having, form);
    std::sort(words.begin(), words.end());
    if (words.size() > most_rare_words) words.resize(most_rare_words);
    std::vector<std::string> rare;
    rare.reserve(words.size());
    for (auto& [having, form] : words) rare.push_back(std::move(form));
    return rare;
}

}  // namespace

std::vector<Xapian::docid> near_duplicates_of(Xapian::docid document, const Index& index,
                                              std::size_t limit) {
    const Xapian::Database& database = index.database();
    const std::vector<std::string> words =
        rare_words(index.article(document).article.text, database);
    std::vector<std::uint8_t> shared(static_cast<std::size_t>(database.get_lastdocid()) + 1);
    for (const std::string& word : words) {
        const auto end = database.postlist_end(word);
        for (auto it = database.postlist_begin(word); it != end; ++it) ++shared[*it];
    }
    const auto sketch = [&](Xapian::docid one) {
        return index.segment_of(one).sketch(index.number_of(one));
    };
    const std::size_t enough = std::max<std::size_t>(words.size() / share_of_copy, 1);
    std::vector<Xapian::docid> likely;
    for (Xapian::docid other = 1; other < shared.size(); ++other)
        if (shared[other] >= enough && other != document && !index.is_dead(other))
            likely.push_back(other);
    if (likely.size() > most_compared) {
        const auto end = likely.begin() + static_cast<std::ptrdiff_t>(most_compared);
        std::nth_element(likely.begin(), end, likely.end(), [&](Xapian::docid a, Xapian::docid b) {
            return shared[a] != shared[b] ? shared[a] > shared[b] : a < b;
        });
        likely.erase(end, likely.end());
        std::sort(likely.begin(), likely.end());
    }
    const Sketch wanted = sketch(document);
    std::vector<Xapian::docid> found;
    for (const Xapian::docid other : likely) {
        if (found.size() == limit) break;
        if (are_near_duplicates(wanted, sketch(other))) found.push_back(other);
    }
    return found;
}

}  // namespace dateline
