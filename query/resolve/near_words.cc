#include "query/resolve/near_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "text/utf8.h"

namespace dateline {

namespace {

constexpr double whole = 1, half = 0.5;
constexpr double far = std::numeric_limits<double>::infinity();

constexpr std::size_t shortest = 4;         // letters of a word that is near others
constexpr std::size_t shortest_of_two = 8;  // letters of one that may be two slips apart

// How much rarer a word may be that is one slip nearer.
const double times_a_slip = std::log(30);

// Letters by which one sound is written.
constexpr std::array<std::string_view, 9> sounds{"ckq", "gkq", "sz", "cs", "iy",
                                                 "ei",  "vw",  "gj", "ou"};

using Letters = std::u32string;

Letters letters_of(std::string_view word) {
    Letters letters;
    for (std::size_t at = 0; at < word.size();)
        letters += static_cast<char32_t>(read_code_point(word, at));
    return letters;
}

bool sound_alike(char32_t a, char32_t b) {
    if (a > 'z' || b > 'z') return false;
    return std::ranges::any_of(sounds, [&](std::string_view sound) {
        return sound.find(static_cast<char>(a)) != std::string_view::npos &&
               sound.find(static_cast<char>(b)) != std::string_view::npos;
    });
}

double allowed_slips(std::size_t letters) {
    return letters < shortest ? 0 : letters < shortest_of_two ? whole : 2 * whole;
}

// The slips between a word and others, one behind the other: of what begins as the one before, the
// rows of its table are kept.
class Slips {
public:
    Slips(Letters word, double most) : word_(std::move(word)), most_(most) {
        rows_.resize(1);
        for (std::size_t i = 0; i <= word_.size(); ++i)
            rows_[0].push_back(i == 0 ? 0 : rows_[0][i - 1] + left_out(word_, i - 1));
    }

    double to(Letters other) {
        const std::size_t same = static_cast<std::size_t>(
            std::mismatch(other_.begin(), other_.end(), other.begin(), other.end()).first -
            other_.begin());
        other_ = std::move(other);
        rows_.resize(std::min(rows_.size(), same + 1));
        hopeless_ = hopeless_ <= same ? hopeless_ : never;
        while (hopeless_ == never && rows_.size() <= other_.size()) add_row();
        return hopeless_ == never ? rows_[other_.size()][word_.size()] : far;
    }

    // How many letters of the last word are enough for it, and all that begin so, to be too far.
    static constexpr std::size_t never = std::u32string::npos;
    std::size_t hopeless() const { return hopeless_; }

private:
    // Of a letter that one word has and the other has not.
    static double left_out(const Letters& word, std::size_t at) {
        const bool is_doubled = at > 0 && word[at - 1] == word[at];
        return is_doubled || (word[at] == 'h' && at > 0) ? half : whole;
    }

    double changed(std::size_t i, std::size_t j) const {
        if (word_[i] == other_[j]) return 0;
        return sound_alike(word_[i], other_[j]) ? half : whole;
    }

    bool is_f_for_ph(const Letters& f, std::size_t i, const Letters& ph, std::size_t j) const {
        return j > 0 && f[i] == 'f' && ph[j] == 'h' && ph[j - 1] == 'p';
    }

    void add_row() {
        const std::size_t j = rows_.size() - 1;  // of the letter
        std::vector<double> row{rows_[j][0] + left_out(other_, j)};
        for (std::size_t i = 0; i < word_.size(); ++i) {
            double least = std::min({rows_[j][i] + changed(i, j), row[i] + left_out(word_, i),
                                     rows_[j][i + 1] + left_out(other_, j)});
            if (i > 0 && j > 0 && word_[i] == other_[j - 1] && word_[i - 1] == other_[j])
                least = std::min(least, rows_[j - 1][i - 1] + half);
            if (is_f_for_ph(word_, i, other_, j)) least = std::min(least, rows_[j - 1][i] + half);
            if (is_f_for_ph(other_, j, word_, i)) least = std::min(least, rows_[j][i - 1] + half);
            row.push_back(least);
        }
        // A swap or a ph may still reach over this row.
        if (j > 0 && *std::ranges::min_element(row) > most_ &&
            *std::ranges::min_element(rows_[j]) > most_ - half)
            hopeless_ = j + 1;
        rows_.push_back(std::move(row));
    }

    Letters word_, other_;
    double most_;
    std::vector<std::vector<double>> rows_;  // by letters of the other word
    std::size_t hopeless_ = never;
};

// The first code point behind all words that begin so.
std::string behind(std::string start) {
    while (!start.empty() && start.back() == '\xFF') start.pop_back();
    if (!start.empty()) start.back() = static_cast<char>(start.back() + 1);
    return start;
}

std::size_t bytes_of_letters(std::string_view word, std::size_t letters) {
    std::size_t at = 0;
    while (letters-- > 0 && at < word.size()) read_code_point(word, at);
    return at;
}

class Looker {
public:
    Looker(const Xapian::Database& database, std::string_view prefix, std::string_view word)
        : database_(database),
          prefix_(prefix),
          word_(word),
          letters_(letters_of(word)),
          most_(allowed_slips(letters_.size())) {}

    std::vector<NearWord> look(std::size_t kept) {
        const bool is_word = std::ranges::all_of(
            letters_, [](char32_t letter) { return u_isalpha(static_cast<UChar32>(letter)) != 0; });
        if (!is_word || most_ == 0) return {};
        kept = std::clamp<std::size_t>(kept, 1, letters_.size());
        const std::string start = word_.substr(0, bytes_of_letters(word_, kept));
        look_at(start);
        if (kept == 1) other_beginnings();
        std::ranges::sort(found_, [](const NearWord& a, const NearWord& b) {
            const double of_a = likelihood(a), of_b = likelihood(b);
            return of_a != of_b ? of_a > of_b : a.word < b.word;
        });
        return std::move(found_);
    }

private:
    static double likelihood(const NearWord& near) {
        return std::log(near.articles) - times_a_slip * near.slips;
    }

    // The first two letters swapped, or the first one of a like sound.
    void other_beginnings() {
        if (letters_[0] > 'z' || letters_[1] > 'z') return;
        if (word_[0] != word_[1]) look_at({word_[1], word_[0], word_[2]});
        if (word_.starts_with("ph")) look_at({'f', word_[2]});
        if (word_[0] == 'f') look_at({'p', 'h', word_[1]});
        for (char first = 'a'; first <= 'z'; ++first)
            if (first != word_[0] &&
                sound_alike(static_cast<char32_t>(first), static_cast<char32_t>(word_[0])))
                look_at({first, word_[1]});
    }

    void look_at(const std::string& start) {
        Slips slips(letters_, most_);
        const std::string begin = prefix_ + start;
        const auto end = database_.allterms_end(begin);
        // So many letters of words that are too far are worth a leap over them.
        constexpr std::size_t leap = 3;
        for (auto it = database_.allterms_begin(begin); it != end;) {
            const std::string term = *it;
            const std::string_view word = std::string_view(term).substr(prefix_.size());
            const double apart = slips.to(letters_of(word));
            if (apart <= most_ && word != word_ && word.find(' ') == std::string_view::npos)
                found_.push_back({std::string(word), apart, it.get_termfreq()});
            if (slips.hopeless() <= leap)
                it.skip_to(behind(
                    term.substr(0, prefix_.size() + bytes_of_letters(word, slips.hopeless()))));
            else
                ++it;
        }
    }

    const Xapian::Database& database_;
    std::string prefix_;
    std::string word_;
    Letters letters_;
    double most_;
    std::vector<NearWord> found_;
};

}  // namespace

double slips_between(std::string_view one, std::string_view other, double most) {
    return std::min(Slips(letters_of(one), most).to(letters_of(other)), most);
}

std::vector<NearWord> near_words(const Xapian::Database& database, std::string_view prefix,
                                 std::string_view word, std::size_t kept) {
    return Looker(database, prefix, word).look(kept);
}

}  // namespace dateline
