#include "query/resolve/near_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "text/utf8.h"

namespace dateline {

namespace {

// Slips are counted in halves.
constexpr unsigned half = 1, whole = 2;
constexpr unsigned far = 255;

constexpr std::size_t shortest = 4;         // letters of a word that is near others
constexpr std::size_t shortest_of_two = 8;  // letters of one that may be two slips apart

// Letters by which one sound is written.
constexpr std::array<std::string_view, 9> sounds{"ckq", "gkq", "sz", "cs", "iy",
                                                 "ei",  "vw",  "gj", "ou"};

constexpr std::size_t alphabet = 26;
constexpr auto alike = [] {
    std::array<bool, alphabet * alphabet> table{};
    for (const std::string_view sound : sounds)
        for (const char a : sound)
            for (const char b : sound)
                table[static_cast<std::size_t>(a - 'a') * alphabet +
                      static_cast<std::size_t>(b - 'a')] = true;
    return table;
}();

bool sound_alike(char32_t a, char32_t b) {
    const std::size_t of_a = a - U'a', of_b = b - U'a';
    return of_a < alphabet && of_b < alphabet && alike[of_a * alphabet + of_b];
}

using Letters = std::u32string;

void read_letters(std::string_view word, Letters& into) {
    into.clear();
    for (std::size_t at = 0; at < word.size();)
        into += static_cast<char32_t>(read_code_point(word, at));
}

Letters letters_of(std::string_view word) {
    Letters letters;
    read_letters(word, letters);
    return letters;
}

unsigned allowed_slips(std::size_t letters) {
    return letters < shortest ? 0 : letters < shortest_of_two ? whole : 2 * whole;
}

// The slips between a word and others, one behind the other: of what begins as the one before, the
// rows of its table are kept.
class Slips {
public:
    Slips(Letters word, unsigned most)
        : word_(std::move(word)), most_(most), width_(word_.size() + 1), rows_(width_) {
        for (std::size_t i = 0; i < word_.size(); ++i)
            rows_[i + 1] = sum(rows_[i], left_out(word_, i));
    }

    // `far` where they are more than the most.
    unsigned to(std::string_view other) {
        read_letters(other, next_);
        const auto same = static_cast<std::size_t>(
            std::mismatch(other_.begin(), other_.end(), next_.begin(), next_.end()).first -
            other_.begin());
        if (hopeless_ <= same) return far;
        hopeless_ = never;
        if (next_.size() > word_.size() + most_ || next_.size() + most_ < word_.size()) return far;
        std::swap(other_, next_);
        done_ = std::min(done_, same);
        rows_.resize(std::max(rows_.size(), width_ * (other_.size() + 1)));
        while (done_ < other_.size() && hopeless_ == never) add_row();
        if (hopeless_ != never) return far;
        const unsigned slips = rows_[width_ * other_.size() + word_.size()];
        return slips <= most_ ? slips : far;
    }

    // How many letters of a word were enough for it, and all that begin so, to be too far.
    static constexpr std::size_t never = std::u32string::npos;
    std::size_t hopeless() const { return hopeless_; }

private:
    using Count = std::uint8_t;

    static Count sum(unsigned slips, unsigned more) {
        return static_cast<Count>(std::min(slips + more, far));
    }

    // Of a letter that one word has and the other has not.
    static unsigned left_out(const Letters& word, std::size_t at) {
        const bool is_doubled = at > 0 && word[at - 1] == word[at];
        return is_doubled || word[at] == ' ' || (word[at] == 'h' && at > 0) ? half : whole;
    }

    static bool is_f_for_ph(const Letters& f, std::size_t i, const Letters& ph, std::size_t j) {
        return j > 0 && f[i] == 'f' && ph[j] == 'h' && ph[j - 1] == 'p';
    }

    void add_row() {
        const std::size_t j = done_;  // of the letter
        Count* const row = rows_.data() + width_ * (j + 1);
        const Count* const before = row - width_;
        const char32_t letter = other_[j];
        const unsigned without = left_out(other_, j);
        unsigned least_of_all = row[0] = sum(before[0], without);
        for (std::size_t i = 0; i < word_.size(); ++i) {
            const unsigned changed = word_[i] == letter              ? 0
                                     : sound_alike(word_[i], letter) ? half
                                                                     : whole;
            unsigned least = std::min(
                {before[i] + changed, row[i] + left_out(word_, i), before[i + 1] + without});
            if (i > 0 && j > 0 && word_[i] == other_[j - 1] && word_[i - 1] == letter)
                least = std::min(least, (before - width_)[i - 1] + half);
            if (is_f_for_ph(word_, i, other_, j))
                least = std::min(least, (before - width_)[i] + half);
            if (is_f_for_ph(other_, j, word_, i)) least = std::min(least, before[i - 1] + half);
            row[i + 1] = sum(least, 0);
            least_of_all = std::min(least_of_all, least);
        }
        ++done_;
        // A swap or a ph may still reach over this row.
        if (least_of_all > most_ && *std::min_element(before, before + width_) + half > most_)
            hopeless_ = done_;
    }

    Letters word_, other_, next_;
    unsigned most_;
    std::size_t width_;
    std::vector<Count> rows_;  // by letters of the other word
    std::size_t done_ = 0;     // rows of it, but for the first
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
        const bool is_word = std::ranges::all_of(letters_, [](char32_t letter) {
            return letter == ' ' || u_isalpha(static_cast<UChar32>(letter)) != 0;
        });
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
    static double likelihood(const NearWord& near) { return how_likely(near.articles, near.slips); }

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
        // So many words that begin too far away are worth a leap over the others.
        constexpr unsigned leap = 24;
        unsigned in_vain = 0;
        std::size_t hopeless = Slips::never;
        for (auto it = database_.allterms_begin(begin); it != end;) {
            const std::string term = *it;
            const std::string_view word = std::string_view(term).substr(prefix_.size());
            const unsigned apart = slips.to(word);
            if (apart != far && word != word_)
                found_.push_back({std::string(word), apart / 2.0, it.get_termfreq()});
            in_vain = slips.hopeless() == hopeless ? in_vain + 1 : 0;
            hopeless = slips.hopeless();
            if (hopeless != Slips::never && in_vain >= leap) {
                in_vain = 0;
                it.skip_to(
                    behind(term.substr(0, prefix_.size() + bytes_of_letters(word, hopeless))));
            } else {
                ++it;
            }
        }
    }

    const Xapian::Database& database_;
    std::string prefix_;
    std::string word_;
    Letters letters_;
    unsigned most_;
    std::vector<NearWord> found_;
};

}  // namespace

double slips_between(std::string_view one, std::string_view other, double most) {
    Slips slips(letters_of(one), static_cast<unsigned>(most * whole));
    const unsigned apart = slips.to(other);
    return apart == far ? most : apart / 2.0;
}

std::vector<NearWord> near_words(const Xapian::Database& database, std::string_view prefix,
                                 std::string_view word, std::size_t kept) {
    return Looker(database, prefix, word).look(kept);
}

}  // namespace dateline
