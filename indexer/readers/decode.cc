#include "indexer/readers/decode.h"

#include <simdjson.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// What tells text from binary, and one character set from another, is looked for in so many bytes.
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

struct Repaired {
    std::string text;
    std::size_t sequences = 0;  // valid ones of more than one byte
    std::size_t broken = 0;
};

// UTF-8 with every run of bytes that is none replaced by one U+FFFD.
Repaired repaired(std::string_view bytes) {
    Repaired result;
    result.text.reserve(bytes.size());
    bool in_broken = false;
    for (std::size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80) {
            result.text.push_back(bytes[at++]);
            in_broken = false;
        } else if (const std::size_t length = sequence_at(bytes, at); length > 0) {
            result.text.append(bytes.substr(at, length));
            at += length;
            ++result.sequences;
            in_broken = false;
        } else {
            if (!in_broken) {
                result.text.append(replacement);
                ++result.broken;
            }
            in_broken = true;
            ++at;
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

// Decoded, but not cleaned.
struct Raw {
    std::optional<std::string_view> as_is;  // bytes of the source that are UTF-8 already
    std::string text;                       // else
    std::size_t undecodable = 0;
    std::string charset;
};

// Nothing when ICU doesn't know the character set.
std::optional<Raw> converted(std::string_view bytes, const std::string& charset) {
    // As browsers do: pages that say ISO-8859-1 or ASCII use the quotes of Windows-1252.
    std::string name = charset;
    for (const std::string_view latin :
         {"iso-8859-1"sv, "latin1"sv, "us-ascii"sv, "ascii"sv, "iso8859-1"sv})
        if (ucnv_compareNames(name.c_str(), std::string(latin).c_str()) == 0) name = "windows-1252";
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(name.c_str(), &error), &ucnv_close);
    if (U_FAILURE(error)) return std::nullopt;
    Raw decoded;
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

// "UTF-16LE" or "UTF-16BE" for text of a Western script in such without a byte order mark; else
// empty.
std::string_view wide_charset(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sample_bytes);
    if (sample.find('\0') == std::string_view::npos) return {};
    std::array<std::size_t, 2> zeros = {0, 0};
    for (std::size_t at = 0; at < sample.size(); ++at)
        if (sample[at] == '\0') ++zeros[at % 2];
    const std::size_t many = sample.size() / 4;  // half of the units are below U+0100
    if (sample.size() < 4) return {};
    if (zeros[1] > many && zeros[0] < many / 20) return "UTF-16LE";
    if (zeros[0] > many && zeros[1] < many / 20) return "UTF-16BE";
    return {};
}

std::string detected_charset(std::string_view bytes) {
    // The sample begins where something other than ASCII does.
    const auto foreign = std::find_if(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || c == '\x1b';
    });
    const std::size_t at = static_cast<std::size_t>(foreign - bytes.begin());
    constexpr std::size_t before = 1024;
    const std::string_view sample = bytes.substr(at > before ? at - before : 0, sample_bytes);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
    if (U_FAILURE(error) || match == nullptr) return "windows-1252";
    // Below 20 of 100 the detector guesses; short Western text is by far the most usual.
    constexpr std::int32_t least_confidence = 20;
    if (ucsdet_getConfidence(match, &error) < least_confidence) return "windows-1252";
    const char* name = ucsdet_getName(match, &error);
    return U_FAILURE(error) || std::string_view(name) == "UTF-8" ? "windows-1252" : name;
}

Raw decode_raw(std::string_view bytes, std::string_view declared) {
    for (const Mark& mark : byte_order_marks)
        if (bytes.starts_with(mark.bytes)) {
            bytes.remove_prefix(mark.bytes.size());
            if (mark.charset != "UTF-8")
                if (std::optional<Raw> decoded = converted(bytes, std::string(mark.charset)))
                    return *std::move(decoded);
            declared = "UTF-8";
            break;
        }
    // ISO-2022 and its like are written in ASCII bytes.
    const bool escaped = bytes.find('\x1b') != std::string_view::npos && is_ascii(bytes);
    if (!escaped && is_utf8(bytes) && wide_charset(bytes).empty()) return {bytes, {}, 0, "UTF-8"};
    if (!declared.empty() && ucnv_compareNames(std::string(declared).c_str(), "UTF-8") != 0)
        if (std::optional<Raw> decoded = converted(bytes, std::string(declared)))
            return *std::move(decoded);
    if (const std::string_view wide = wide_charset(bytes); !wide.empty())
        if (std::optional<Raw> decoded = converted(bytes, std::string(wide)))
            return *std::move(decoded);
    Repaired utf8 = repaired(bytes);
    // In other character sets bytes hardly ever form a sequence by chance.
    if (utf8.sequences < utf8.broken)
        if (std::optional<Raw> decoded = converted(bytes, detected_charset(bytes)))
            return *std::move(decoded);
    return {{}, std::move(utf8.text), utf8.broken, "UTF-8"};
}

bool is_removed_control(unsigned char c) {
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

// Whether one of the eight bytes at `at` is ASCII but not printable.
bool has_control_within_eight(std::string_view text, std::size_t at) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    // A byte below 0x20 borrows from its top bit; 0x7F is found by its zero when flipped.
    const std::uint64_t low = (word - ones * 0x20) & ~word & tops;
    const std::uint64_t flipped = word ^ (ones * 0x7F);
    const std::uint64_t del = (flipped - ones) & ~flipped & tops;
    return (low | del) != 0;
}

bool has_wide_within_eight(std::string_view text, std::size_t at) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    return (word & 0x8080808080808080) != 0;
}

std::size_t count_controls(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += 8) {
        if (at + 8 <= text.size() && !has_control_within_eight(text, at)) continue;
        for (const char c : text.substr(at, 8))
            count += is_removed_control(static_cast<unsigned char>(c)) && c != '\r' && c != '\f' &&
                     c != '\x1b';
    }
    return count;
}

// What `cleaned` has to do for a text.
struct Needs {
    bool controls = false;   // something to remove or to replace
    bool normalise = false;  // perhaps not NFC
};

Needs needs_of(std::string_view text) {
    Needs needs;
    for (std::size_t at = 0; at < text.size();) {
        // Eight bytes at a time as long as they are printable ASCII.
        while (at + 8 <= text.size() && !has_control_within_eight(text, at) &&
               !has_wide_within_eight(text, at))
            at += 8;
        const std::size_t end = std::min(at + 8, text.size());
        for (; at < end; ++at) {
            const unsigned char c = byte_at(text, at);
            if (c < 0x80) {
                if (is_removed_control(c)) needs.controls = true;
                continue;
            }
            if (c == 0xC2) {  // C1 controls and the soft hyphen
                const unsigned char next = at + 1 < text.size() ? byte_at(text, at + 1) : 0;
                if (next < 0xA0 || next == 0xAD) needs.controls = true;
            } else if (c == 0xEF) {  // U+FEFF
                needs.controls |= text.substr(at, 3) == "\xEF\xBB\xBF";
                needs.normalise = true;
            } else if (c == 0xE2) {
                // U+2002 to U+20BF are NFC whatever stands around them; U+2000 and U+2001 are not.
                const unsigned char second = at + 1 < text.size() ? byte_at(text, at + 1) : 0;
                const unsigned char third = at + 2 < text.size() ? byte_at(text, at + 2) : 0;
                if (second > 0x82 || (second == 0x80 && third < 0x82)) needs.normalise = true;
            } else if (c >= 0xCC && c != 0xE2) {  // U+0300 and above may combine
                needs.normalise = true;
            }
        }
    }
    return needs;
}

std::string without_controls(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const unsigned char c = byte_at(text, at);
        if (c == '\r') {
            if (at + 1 < text.size() && text[at + 1] == '\n') continue;
            result.push_back('\n');
        } else if (c == '\f' || c == '\v') {
            result.push_back(' ');
        } else if (c == 0xC2 && at + 1 < text.size() &&
                   (byte_at(text, at + 1) < 0xA0 || byte_at(text, at + 1) == 0xAD)) {
            if (byte_at(text, at + 1) == 0x85) result.push_back('\n');  // U+0085, next line
            ++at;
        } else if (c == 0xEF && text.substr(at, 3) == "\xEF\xBB\xBF") {
            at += 2;
        } else if (!is_removed_control(c)) {
            result.push_back(text[at]);
        }
    }
    return result;
}

std::string normalised(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) return std::string(text);
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(piece, error)) return std::string(text);
    std::string result;
    result.reserve(text.size());
    icu::StringByteSink<std::string> out(&result);
    nfc->normalizeUTF8(0, piece, out, nullptr, error);
    return U_FAILURE(error) ? std::string(text) : result;
}

}  // namespace

bool is_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

bool needs_cleaning(std::string_view utf8) {
    const Needs needs = needs_of(utf8);
    return needs.controls || needs.normalise;
}

std::string cleaned(std::string_view utf8) {
    const Needs needs = needs_of(utf8);
    if (!needs.controls && !needs.normalise) return std::string(utf8);
    if (!needs.controls) return normalised(utf8);
    std::string result = without_controls(utf8);
    return needs.normalise ? normalised(result) : result;
}

std::optional<std::string> not_text(std::string_view bytes) {
    struct Magic {
        std::string_view bytes;
        std::string_view what;
    };
    constexpr std::array known = {
        Magic{"%PDF-"sv, "a PDF file"sv},
        Magic{"PK\x03\x04"sv, "a zip archive or an office document"sv},
        Magic{"\x1f\x8b"sv, "a gzip file"sv},
        Magic{"\x28\xb5\x2f\xfd"sv, "a zstd file"sv},
        Magic{"BZh"sv, "a bzip2 file"sv},
        Magic{"\xfd"
              "7zXZ"sv,
              "an xz file"sv},
        Magic{"\x89PNG"sv, "an image"sv},
        Magic{"\xff\xd8\xff"sv, "an image"sv},
        Magic{"GIF8"sv, "an image"sv},
        Magic{"\x7f"
              "ELF"sv,
              "a program"sv},
        Magic{"SQLite format 3"sv, "a database"sv},
    };
    const std::string_view sample = bytes.substr(0, sample_bytes);
    const std::size_t controls = count_controls(sample);
    for (const Magic& magic : known)
        if (bytes.starts_with(magic.bytes) && (controls > 0 || magic.bytes[0] == '%'))
            return std::string(magic.what) + ", not text";
    for (const Mark& mark : byte_order_marks)
        if (bytes.starts_with(mark.bytes)) return std::nullopt;
    // Compressed data has one control in nine bytes; text that somebody damaged far fewer than 1
    // in 50.
    if (controls * 50 > sample.size() && wide_charset(bytes).empty()) return "binary, not text";
    return std::nullopt;
}

Decoded decode(std::string_view bytes, std::string_view declared) {
    Raw raw = decode_raw(bytes, declared);
    return {cleaned(raw.as_is ? *raw.as_is : raw.text), raw.undecodable, std::move(raw.charset)};
}

std::optional<std::string> decode_source(const Source& source, const ReaderSink& sink,
                                         std::string_view declared) {
    std::string buffer;
    const std::optional<std::string_view> text = decode_markup(source, sink, declared, buffer);
    if (!text) return std::nullopt;
    return cleaned(*text);
}

std::optional<std::string_view> decode_markup(const Source& source, const ReaderSink& sink,
                                              std::string_view declared, std::string& buffer) {
    if (const std::optional<std::string> why = not_text(source.bytes)) {
        sink.problem({0, *why, true});
        return std::nullopt;
    }
    // Servers say UTF-8 of everything, and whether it is that the bytes tell better.
    const std::string& outside = source.declared.charset;
    if (!outside.empty() && ucnv_compareNames(outside.c_str(), "UTF-8") != 0) declared = outside;
    Raw raw = decode_raw(source.bytes, declared);
    if (raw.undecodable > 0)
        sink.problem({0,
                      "not all of it is " + raw.charset + ": " + std::to_string(raw.undecodable) +
                          (raw.undecodable == 1 ? " place" : " places") + " replaced by U+FFFD",
                      false});
    if (raw.as_is) return raw.as_is;
    buffer = std::move(raw.text);
    return buffer;
}

std::string_view declared_in_html(std::string_view bytes) {
    // Browsers look at 1,024 bytes; pages with many scripts before it say it later.
    const std::string_view head = bytes.substr(0, 4096);
    static constexpr std::string_view key = "charset";
    static constexpr std::string_view xml_key = "encoding";
    const auto value_after = [&](std::string_view wanted) -> std::string_view {
        for (std::size_t at = 0; at + wanted.size() < head.size(); ++at) {
            const bool here = std::equal(wanted.begin(), wanted.end(),
                                         head.begin() + static_cast<std::ptrdiff_t>(at),
                                         [](char a, char b) { return a == (b | 0x20); });
            if (!here) continue;
            std::size_t begin = at + wanted.size();
            while (begin < head.size() && (head[begin] == ' ' || head[begin] == '=' ||
                                           head[begin] == '"' || head[begin] == '\''))
                ++begin;
            if (head.substr(at + wanted.size(), begin - at - wanted.size()).find('=') ==
                std::string_view::npos)
                continue;
            std::size_t end = begin;
            while (end < head.size() && (is_ascii_letter(head[end]) || is_ascii_digit(head[end]) ||
                                         head[end] == '-' || head[end] == '_' || head[end] == ':'))
                ++end;
            return head.substr(begin, end - begin);
        }
        return {};
    };
    if (head.starts_with("<?xml"))
        if (const std::string_view value = value_after(xml_key); !value.empty()) return value;
    return value_after(key);
}

}  // namespace dateline
