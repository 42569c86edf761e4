#include "indexer/streams/member_names.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace dateline {

namespace {

// Nothing where some bytes are none of the character set.
std::optional<icu::UnicodeString> decoded(std::string_view bytes, const char* charset) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &error),
                                                                       &ucnv_close);
    if (U_FAILURE(error)) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
    icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                            error);
    if (U_FAILURE(error) || text.isBogus()) return std::nullopt;
    return text;
}

// Of the characters beyond ASCII: whether all are letters of one of these scripts or punctuation
// that stands beside them, and whether one is of the first of them.
struct Scripts {
    bool all = true, first = false;
};

Scripts scripts_of(const icu::UnicodeString& text, std::initializer_list<UScriptCode> wanted) {
    Scripts found;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (c < 0x80) continue;
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(c, &error);
        const bool is_wide_sign = c >= 0x3000 && c < 0x3100;  // 、。「」・ー
        found.first |= script == *wanted.begin() && u_isalpha(c);
        // Halfwidth Katakana are what other bytes become by chance.
        found.all &= (is_wide_sign || (c >= 0xFF01 && c <= 0xFF5E) ||
                      std::ranges::find(wanted, script) != wanted.end()) &&
                     (c < 0xFF61 || c > 0xFF9F);
    }
    return found;
}

bool is_in(const icu::UnicodeString& text, std::initializer_list<UScriptCode> wanted) {
    const Scripts scripts = scripts_of(text, wanted);
    return scripts.all && scripts.first;
}

// Whether letters beyond ASCII stand straight beside ASCII's: words are written in one script.
bool mixes_with_ascii(const icu::UnicodeString& text) {
    bool was_ascii = false, was_other = false;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text[i];
        const bool is_ascii = c < 0x80 && u_isalpha(c);
        const bool is_other = c >= 0x80;
        if ((is_ascii && was_other) || (is_other && was_ascii)) return true;
        was_ascii = is_ascii;
        was_other = is_other;
    }
    return false;
}

// Whether a whole word stands there, not only characters that came so by chance.
bool has_word(const icu::UnicodeString& text) {
    constexpr int shortest = 3;
    int run = 0;
    for (std::int32_t i = 0; i < text.length() && run < shortest; ++i)
        run = text[i] >= 0x80 ? run + 1 : 0;
    return run == shortest;
}

// Which of the code pages of Chinese and Korean it is, by how often its characters are written.
std::optional<icu::UnicodeString> by_frequency(std::string_view bytes) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    std::int32_t count = 0;
    const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &error);
    if (U_FAILURE(error)) return std::nullopt;
    for (std::int32_t i = 0; i < count; ++i) {
        const std::string_view charset = ucsdet_getName(matches[i], &error);
        if (charset != "GB18030" && charset != "Big5" && charset != "EUC-KR" &&
            charset != "Shift_JIS" && charset != "EUC-JP")
            continue;
        std::optional<icu::UnicodeString> text = decoded(bytes, std::string(charset).c_str());
        if (text && (is_in(*text, {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA}) ||
                     is_in(*text, {USCRIPT_HANGUL, USCRIPT_HAN})))
            return text;
    }
    return std::nullopt;
}

// Kana stand in nearly all Japanese names, and other bytes hardly become any.
std::optional<icu::UnicodeString> with_kana(std::string_view name) {
    std::optional<icu::UnicodeString> text = decoded(name, "windows-932");
    if (!text || mixes_with_ascii(*text)) return std::nullopt;
    for (const UScriptCode kana : {USCRIPT_KATAKANA, USCRIPT_HIRAGANA})
        if (is_in(*text, {kana, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HAN})) return text;
    return std::nullopt;
}

std::optional<icu::UnicodeString> guessed(std::string_view name) {
    const auto as = [&](const char* charset, UScriptCode script) {
        std::optional<icu::UnicodeString> text = decoded(name, charset);
        return text && is_in(*text, {script}) && !mixes_with_ascii(*text) && has_word(*text)
                   ? text
                   : std::nullopt;
    };
    if (auto text = as("ibm-866", USCRIPT_CYRILLIC)) return text;
    if (auto text = as("windows-1251", USCRIPT_CYRILLIC)) return text;
    if (auto text = as("windows-949", USCRIPT_HANGUL)) return text;
    return by_frequency(name);
}

bool is_ascii_or_letters(const icu::UnicodeString& text) {
    for (std::int32_t i = 0; i < text.length(); ++i)
        if (text[i] >= 0x80 && (!u_isalpha(text[i]) || text[i] >= 0x0250)) return false;
    return true;
}

}  // namespace

std::string member_name_as_utf8(std::string_view name) {
    constexpr std::size_t longest = 4096;  // bytes of what may be a path
    if (name.size() > longest) return std::string(name);
    std::string utf8;
    if (decoded(name, "UTF-8")) return std::string(name);
    if (const auto japanese = with_kana(name)) return japanese->toUTF8String(utf8);
    // Letters of Europe stand within words of ASCII's: CP437 has them, and Windows' own code page.
    const std::optional<icu::UnicodeString> dos = decoded(name, "ibm-437");
    const std::optional<icu::UnicodeString> windows = decoded(name, "windows-1252");
    for (const auto* const text : {&dos, &windows})
        if (*text && is_ascii_or_letters(**text) && mixes_with_ascii(**text))
            return (*text)->toUTF8String(utf8);
    if (const auto other = guessed(name)) return other->toUTF8String(utf8);
    return dos ? dos->toUTF8String(utf8) : std::string(name);
}

}  // namespace dateline
