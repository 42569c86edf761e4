#include "indexer/readers/charset.h"

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "indexer/readers/charset_detection.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// One character set is told from another by so many bytes.
constexpr std::size_t sample_bytes = std::size_t{64} << 10;

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Mark {
    std::string_view bytes;
    std::string_view charset;
};
// The longer before the shorter that begins it.
constexpr std::array byte_order_marks = {
    Mark{"\xEF\xBB\xBF"sv, "UTF-8"sv},    Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"sv},
    Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"sv}, Mark{"\xFF\xFE"sv, "UTF-16LE"sv},
    Mark{"\xFE\xFF"sv, "UTF-16BE"sv},
};

const Mark* mark_of(std::string_view bytes) {
    const auto mark = std::ranges::find_if(
        byte_order_marks, [&](const Mark& one) { return bytes.starts_with(one.bytes); });
    return mark == byte_order_marks.end() ? nullptr : &*mark;
}

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

// Length of the valid UTF-8 sequence of two to four bytes at `at`, or 0.
std::size_t sequence_at(std::string_view bytes, std::size_t at) {
    const unsigned char lead = byte_at(bytes, at);
    std::size_t length = 0;
    unsigned char low = 0x80, high = 0xBF;  // bounds of the second byte
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    }
    if (length == 0 || at + length > bytes.size()) return 0;
    if (byte_at(bytes, at + 1) < low || byte_at(bytes, at + 1) > high) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte_at(bytes, at + i) & 0xC0) != 0x80) return 0;
    return length;
}

// What the bytes 80 to 9F of Windows-1252 are: quotes, dashes, the euro. 0 for the five that are
// nothing.
constexpr std::array<char16_t, 32> windows_marks = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char16_t windows_mark(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? windows_marks[byte - 0x80] : u'\0';
}

// Whether a run of bytes that are no UTF-8 is what was pasted from Windows: a mark, or two side by
// side. A euro before another is rather the rest of a quote in UTF-8 that lost its first byte.
bool is_of_windows(std::string_view run) {
    return (run.size() == 1 || (run.size() == 2 && run[0] != '\x80')) &&
           std::ranges::all_of(
               run, [](char c) { return windows_mark(static_cast<unsigned char>(c)) != 0; });
}

struct Repaired {
    std::string text;
    std::size_t sequences = 0;       // valid ones of more than one byte
    std::size_t sequence_bytes = 0;  // in them
    std::size_t broken = 0;          // runs that became U+FFFD
    std::size_t broken_bytes = 0;    // in them
    std::size_t of_windows = 0;      // characters
};

// UTF-8 with the marks of Windows-1252 as characters, and every other run of bytes that is none
// replaced by one U+FFFD.
Repaired repaired(std::string_view bytes) {
    Repaired result;
    result.text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80) {
            result.text.push_back(bytes[at++]);
            continue;
        }
        if (const std::size_t length = sequence_at(bytes, at); length > 0) {
            result.text.append(bytes.substr(at, length));
            at += length;
            ++result.sequences;
            result.sequence_bytes += length;
            continue;
        }
        const std::size_t begin = at;
        while (at < bytes.size() && byte_at(bytes, at) >= 0x80 && sequence_at(bytes, at) == 0) ++at;
        const std::string_view run = bytes.substr(begin, at - begin);
        if (is_of_windows(run)) {
            for (const char c : run)
                icu::UnicodeString(windows_mark(static_cast<unsigned char>(c)))
                    .toUTF8String(result.text);
            result.of_windows += run.size();
        } else {
            result.text.append(replacement);
            ++result.broken;
            result.broken_bytes += run.size();
        }
    }
    return result;
}

bool is_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t count_replacements(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(replacement); at != std::string_view::npos;
         at = text.find(replacement, at + replacement.size()))
        ++count;
    return count;
}

// Left alone, ICU writes a control character for some bytes, which would vanish unseen.
void replace_undecodable(const void*, UConverterToUnicodeArgs* to, const char*, std::int32_t,
                         UConverterCallbackReason reason, UErrorCode* error) {
    if (reason > UCNV_IRREGULAR) return;
    constexpr char16_t mark = 0xFFFD;
    *error = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(to, &mark, 1, 0, error);
}

// Nothing when ICU doesn't know the character set by this name.
std::optional<Utf8Text> converted(std::string_view bytes, const std::string& name) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(name.c_str(), &error), &ucnv_close);
    if (name.empty() || U_FAILURE(error)) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), &replace_undecodable, nullptr, nullptr, nullptr, &error);
    Utf8Text decoded;
    decoded.charset = name;
    decoded.text.reserve(bytes.size());
    std::vector<char16_t> units(16 << 10);
    const char* in = bytes.data();
    const char* const end = in + bytes.size();
    icu::UnicodeString pending;
    for (bool more = true; more;) {
        UChar* out = units.data();
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &out, units.data() + units.size(), &in, end, nullptr, true,
                       &error);
        more = error == U_BUFFER_OVERFLOW_ERROR;
        if (U_FAILURE(error) && !more) return std::nullopt;
        pending.append(units.data(), static_cast<std::int32_t>(out - units.data()));
        // Half of a surrogate pair waits for the other half.
        const bool split = more && !pending.isEmpty() && U16_IS_LEAD(pending[pending.length() - 1]);
        const char16_t lead = split ? pending[pending.length() - 1] : u'\0';
        if (split) pending.truncate(pending.length() - 1);
        pending.toUTF8String(decoded.text);
        pending.remove();
        if (split) pending.append(lead);
    }
    decoded.undecodable = count_replacements(decoded.text);
    return decoded;
}

// Whether words of the character set often have bytes that are sequences of UTF-8 by chance, as its
// letters are of several bytes, or are all that stand behind each other.
bool may_form_sequences(const std::string& name) {
    return std::ranges::any_of(
        std::array{"gb18030", "EUC-JP", "Shift_JIS", "windows-949", "Big5-HKSCS", "windows-874",
                   "IBM866"},
        [&](const char* one) { return ucnv_compareNames(one, name.c_str()) == 0; });
}

// Bytes that are not all UTF-8, and of which nothing else is known.
Utf8Text told_by_bytes(std::string_view bytes) {
    Repaired utf8 = repaired(bytes);
    const bool is_pasted = utf8.sequences > 0 && utf8.broken == 0;
    // Of the pairs of bytes of Chinese, Japanese and Korean up to a half are sequences by chance; of
    // damaged text nearly all are.
    if (!is_pasted && utf8.sequence_bytes <= 4 * utf8.broken_bytes) {
        std::string charset = detected_charset(bytes);
        // In other character sets bytes hardly ever form a sequence.
        if (utf8.sequences == 0 || utf8.sequences < utf8.broken || may_form_sequences(charset)) {
            // Short Western text is by far the most usual of what can't be told.
            if (charset.empty()) charset = "windows-1252";
            if (std::optional<Utf8Text> decoded = converted(bytes, charset))
                return *std::move(decoded);
        }
    }
    return {{}, std::move(utf8.text), utf8.broken, utf8.of_windows, "UTF-8"};
}

}  // namespace

bool is_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

bool has_byte_order_mark(std::string_view bytes) { return mark_of(bytes) != nullptr; }

std::string_view wide_charset(std::string_view bytes) {
    if (const Mark* mark = mark_of(bytes))
        return mark->charset == "UTF-8" ? std::string_view{} : mark->charset;
    const std::string_view sample = bytes.substr(0, sample_bytes);
    if (sample.find('\0') == std::string_view::npos) return {};
    std::array<std::size_t, 2> zeros = {0, 0};
    for (std::size_t at = 0; at < sample.size(); ++at)
        if (sample[at] == '\0') ++zeros[at % 2];
    const std::size_t many = sample.size() / 4;  // half of the units are below U+0100
    if (sample.size() < 4) return {};
    if (zeros[1] > many && zeros[0] * 20 < many) return "UTF-16LE";
    if (zeros[0] > many && zeros[1] * 20 < many) return "UTF-16BE";
    return {};
}

std::string charset_labelled(std::string_view label) {
    struct Meaning {
        const char* label;
        const char* charset;
    };
    // What the WHATWG's Encoding Standard takes labels for where ICU takes them by their letter, or
    // doesn't know them. Other names of the same set mean the same.
    constexpr std::array meanings = {
        Meaning{"us-ascii", "windows-1252"},   Meaning{"iso-8859-1", "windows-1252"},
        Meaning{"iso-8859-9", "windows-1254"}, Meaning{"iso-8859-11", "windows-874"},
        Meaning{"dos-874", "windows-874"},     Meaning{"gb2312", "gb18030"},
        Meaning{"gb_2312-80", "gb18030"},      Meaning{"gbk", "gb18030"},
        Meaning{"cp936", "gb18030"},           Meaning{"euc-kr", "windows-949"},
        Meaning{"cp949", "windows-949"},       Meaning{"big5", "Big5-HKSCS"},
        Meaning{"cn-big5", "Big5-HKSCS"},      Meaning{"koi", "KOI8-R"},
        Meaning{"koi8-ru", "KOI8-U"},          Meaning{"visual", "iso-8859-8"},
        Meaning{"logical", "iso-8859-8"},      Meaning{"x-mac-ukrainian", "x-mac-cyrillic"},
        Meaning{"unicode-1-1-utf-8", "UTF-8"}, Meaning{"cp65001", "UTF-8"},
    };
    if (label.empty()) return {};
    const std::string name(label);
    const auto canonical = [](const char* of) -> std::string_view {
        UErrorCode error = U_ZERO_ERROR;
        const char* found = ucnv_getAlias(of, 0, &error);
        return U_FAILURE(error) || found == nullptr ? std::string_view{} : found;
    };
    const std::string_view known = canonical(name.c_str());
    for (const Meaning& meaning : meanings)
        if (ucnv_compareNames(meaning.label, name.c_str()) == 0 ||
            (!known.empty() && canonical(meaning.label) == known))
            return meaning.charset;
    return known.empty() ? std::string{} : name;
}

Utf8Text in_utf8(std::string_view bytes, std::string_view declared) {
    if (const Mark* mark = mark_of(bytes)) {
        bytes.remove_prefix(mark->bytes.size());
        if (mark->charset != "UTF-8")
            if (std::optional<Utf8Text> decoded = converted(bytes, std::string(mark->charset)))
                return *std::move(decoded);
        declared = {};
    }
    const std::string_view wide = wide_charset(bytes);
    // ISO-2022 and its like are written in ASCII bytes.
    const bool escaped = bytes.find('\x1b') != std::string_view::npos && is_ascii(bytes);
    if (!escaped && wide.empty() && is_utf8(bytes)) return {bytes, {}, 0, 0, "UTF-8"};
    const std::string charset = charset_labelled(declared);
    // What says in ASCII that it is UTF-16 is not.
    const bool is_wrong =
        ucnv_compareNames(charset.c_str(), "UTF-8") == 0 ||
        (upper_ascii(charset).starts_with("UTF-16") && bytes.find('\0') == std::string_view::npos);
    if (!charset.empty() && !is_wrong)
        if (std::optional<Utf8Text> decoded = converted(bytes, charset)) return *std::move(decoded);
    if (!wide.empty())
        if (std::optional<Utf8Text> decoded = converted(bytes, std::string(wide)))
            return *std::move(decoded);
    return told_by_bytes(bytes);
}

}  // namespace dateline
