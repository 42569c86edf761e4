// Spellings of one name in Latin letters.
//
// Names from other alphabets and with letters of other languages are written in several ways that
// English papers don't agree about: Zelensky, Zelenskiy and Zelenskyy; Gaddafi and Qaddafi; Mueller
// for Müller, Oien for Oeien; Mohammed and Muhamad. They are compared letter by letter, in a form
// in which such ways are one.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Equal for all spellings of a folded word, and for a few others: under it they are looked up.
std::string spelling_key(std::string_view word);

// A folded word in one form for most ways of writing it: what is_other_spelling compares.
std::string plain_spelling(std::string_view word);
// Whether two words of some length are spellings of one name, by their plain forms.
bool are_spellings_of_one(std::string_view plain, std::string_view other_plain);

// Whether a folded word is a spelling of it: Mohammed, Mohamed, Muhammad …, but not Mahmoud.
bool is_muhammad(std::string_view word);

// Whether two folded words of some length are spellings of one name.
bool is_other_spelling(std::string_view one, std::string_view other);

}  // namespace dateline
