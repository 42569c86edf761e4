#include "query/language/foreign_signs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "query/language/question.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() &&
           (U_GET_GC_MASK(read_code_point(text, at)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

// An operator of another language, and what this one has for it.
struct ForeignOperator {
    std::string_view sign;
    std::string_view instead;
};
constexpr std::array<ForeignOperator, 4> operators{{
    {"&&", "AND"},
    {"||", "OR"},
    {"XOR", "OR, or AND NOT"},
    {"ONEAR", "ADJ"},
}};

// "W/5" and "PRE/5", and the operator for it here.
std::string_view distance_meant(std::string_view word) {
    const std::size_t slash = word.find('/');
    if (slash == std::string_view::npos || !all_digits(word.substr(slash + 1))) return {};
    const std::string name = lower_ascii(word.substr(0, slash));
    if (name.empty() || name == "w" || name == "n" || name == "near") return "NEAR/";
    return name == "pre" || name == "adj" || name == "onear" ? "ADJ/" : std::string_view();
}

class Refuser {
public:
    Refuser(std::string_view word, std::uint32_t at) : word_(word), at_(at) {}

    void refuse_operators() const {
        for (const ForeignOperator& one : operators)
            if (word_ == one.sign)
                refuse("there is no operator " + std::string(one.sign) + ": write " +
                           std::string(one.instead) + ", or put quotes around a word",
                       0, word_.size());
        if (const std::string_view meant = distance_meant(word_); !meant.empty())
            refuse("words near each other are joined by " + std::string(meant) +
                       std::string(word_.substr(word_.find('/') + 1)) + ", in capitals",
                   0, word_.size());
    }

    // A question's mark may stand within an address.
    void refuse_question_marks() const {
        if (word_.find('/') != std::string_view::npos) return;
        for (std::size_t i = 1; i + 1 < word_.size(); ++i)
            if (word_[i] == '?' && is_letter_at(word_, i + 1))
                refuse(
                    "a ? has no meaning within a word: write a * for any letters, as in aid* or "
                    "te*aid",
                    i, i + 1);
    }

    void refuse_numbers() const {
        const std::size_t sign = word_.find_last_of("~^");
        if (sign != std::string_view::npos && sign > 0 && all_digits(word_.substr(sign + 1)))
            refuse(word_[sign] == '~'
                       ? "no number stands behind a ~: write " +
                             std::string(word_.substr(0, sign + 1)) + " for near spellings"
                       : "words have no weights: write +" + std::string(word_.substr(0, sign)) +
                             " for a word that must be there",
                   sign, word_.size());
        if (word_.starts_with('#') && all_digits(word_.substr(1)))
            refuse("there are no numbered searches: write the query, or " +
                       std::string(word_.substr(1)) + " for the number",
                   0, word_.size());
    }

    void refuse_expressions() const {
        if (word_.size() > 2 && word_.starts_with('/') && word_.ends_with('/') &&
            word_.find('/', 1) + 1 == word_.size())
            refuse("there are no regular expressions: write a * for any letters, as in te*aid", 0,
                   word_.size());
    }

private:
    [[noreturn]] void refuse(const std::string& what, std::size_t begin, std::size_t end) const {
        throw QueryError(
            what, {at_ + static_cast<std::uint32_t>(begin), at_ + static_cast<std::uint32_t>(end)});
    }

    std::string_view word_;
    std::uint32_t at_;
};

}  // namespace

void refuse_foreign_signs(std::string_view word, std::uint32_t at) {
    const Refuser refuser(word, at);
    refuser.refuse_operators();
    refuser.refuse_question_marks();
    refuser.refuse_numbers();
    refuser.refuse_expressions();
}

void refuse_stars(std::string_view inner, std::uint32_t at) {
    for (std::size_t star = inner.find('*'); star != std::string_view::npos;
         star = inner.find('*', star + 1)) {
        if (star > 0 && inner[star - 1] != ' ') continue;
        const auto begin = at + static_cast<std::uint32_t>(star);
        throw QueryError(is_letter_at(inner, star + 1)
                             ? "a * can't begin a word: write the beginning of the word before it, "
                               "as in aid*"
                             : "a * stands for letters of a word, not for words: write \"lethal "
                               "aid\"~1 for a word between",
                         {begin, begin + 1});
    }
}

}  // namespace dateline
