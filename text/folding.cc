#include "text/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <unordered_map>

namespace dateline {

namespace {

// Latin letters that stand for themselves in Unicode, but that people type without their stroke.
const char* plain_letter(UChar32 c) {
    switch (c) {
        case 0xF8:
            return "o";
        case 0x142:
            return "l";
        case 0x111:
        case 0xF0:
            return "d";
        case 0xFE:
            return "th";
        case 0xE6:
            return "ae";
        case 0x153:
            return "oe";
        case 0x131:
            return "i";
        case 0x127:
            return "h";
        default:
            return nullptr;
    }
}

bool is_accent(UChar32 c) {
    return (c >= 0x0300 && c <= 0x036F)      // of Latin, Greek and Cyrillic
           || (c >= 0x0591 && c <= 0x05C7)   // Hebrew points
           || (c >= 0x064B && c <= 0x0652);  // Arabic vowel signs
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* found = get(error);
    if (U_FAILURE(error))
        throw std::runtime_error(std::string("ICU has no normalisation data: ") +
                                 u_errorName(error));
    return *found;
}

std::string fold_anew(std::string_view word) {
    static const icu::Normalizer2& fold_case =
        normalizer(icu::Normalizer2::getNFKCCasefoldInstance);
    static const icu::Normalizer2& decompose = normalizer(icu::Normalizer2::getNFDInstance);
    static const icu::Normalizer2& compose = normalizer(icu::Normalizer2::getNFCInstance);
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString folded = fold_case.normalize(
        icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())}), error);
    folded = decompose.normalize(folded, error);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < folded.length();) {
        const UChar32 c = folded.char32At(i);
        i += U16_LENGTH(c);
        if (is_accent(c) || c == '\'' || c == right_quote || c == modifier_apostrophe) continue;
        if (const char* plain = plain_letter(c))
            kept.append(icu::UnicodeString(plain, -1, US_INV));
        else
            kept.append(c);
    }
    std::string form;
    compose.normalize(kept, error).toUTF8String(form);
    return U_FAILURE(error) ? std::string(word) : form;
}

// Words with letters beyond ASCII come again and again; asking ICU once for each is enough.
constexpr std::size_t cached_words = 1 << 15;

}  // namespace

const std::string& folded_with_icu(std::string_view word) {
    thread_local std::unordered_map<std::string, std::string> cache;
    if (cache.size() >= cached_words) cache.clear();
    const auto [entry, is_new] = cache.try_emplace(std::string(word));
    if (is_new) entry->second = fold_anew(word);
    return entry->second;
}

}  // namespace dateline
