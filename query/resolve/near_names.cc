#include "query/resolve/near_names.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <sstream>
#include <utility>
#include <vector>

#include "query/resolve/near_words.h"
#include "schema/terms.h"

namespace dateline {

namespace {

constexpr std::size_t most_words = 5;
// The likeliest words that are tried for each one typed.
constexpr std::size_t most_near = 12;
// Names that are tried: each is looked up.
constexpr std::size_t most_tried = 1000;

struct Choice {
    std::string word;
    double slips = 0;
};

class Names {
public:
    Names(const Xapian::Database& database, std::string_view prefix)
        : database_(database), prefix_(prefix) {}

    std::string nearest(const std::string& folded) {
        // Spelt so as a whole, the blanks too; else with more slips, but each word near one.
        const std::vector<NearWord> whole = near_words(database_, prefix_, folded);
        if (!whole.empty()) return whole.front().word;
        std::istringstream typed(folded);
        const std::vector<std::string> words{std::istream_iterator<std::string>(typed), {}};
        if (words.size() > most_words) return "";
        for (const std::string& word : words) choices_.push_back(choices_for(word));
        try_all(0, "", 0);
        return best_;
    }

private:
    // The word itself, if a name has it, and those near it. A short word is kept as it is.
    std::vector<Choice> choices_for(const std::string& word) const {
        std::vector<Choice> choices;
        if (database_.term_exists(term(prefix_, word))) choices.push_back({word, 0});
        for (const NearWord& near : near_words(database_, prefix_, word)) {
            if (choices.size() > most_near) break;
            choices.push_back({near.word, near.slips});
        }
        return choices;
    }

    void try_all(std::size_t next, const std::string& name, double slips) {
        if (next == choices_.size()) {
            look_up(name, slips);
            return;
        }
        for (const Choice& choice : choices_[next]) {
            if (tried_ > most_tried) return;
            try_all(next + 1, name.empty() ? choice.word : name + ' ' + choice.word,
                    slips + choice.slips);
        }
    }

    void look_up(const std::string& name, double slips) {
        if (name.empty() || ++tried_ > most_tried) return;
        const Xapian::doccount articles = database_.get_termfreq(term(prefix_, name));
        if (articles == 0) return;
        const double likelihood = how_likely(articles, slips);
        if (!best_.empty() && likelihood <= best_likelihood_) return;
        best_ = name;
        best_likelihood_ = likelihood;
    }

    const Xapian::Database& database_;
    std::string_view prefix_;
    std::vector<std::vector<Choice>> choices_;  // by word typed
    std::size_t tried_ = 0;
    std::string best_;
    double best_likelihood_ = 0;
};

}  // namespace

std::string near_name(const Xapian::Database& database, std::string_view prefix,
                      const std::string& folded) {
    return Names(database, prefix).nearest(folded);
}

}  // namespace dateline
