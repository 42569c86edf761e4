#include "indexer/readers/decode.h"

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "indexer/readers/charset.h"
#include "text/amounts.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// What tells text from binary is looked for in so many bytes.
constexpr std::size_t sample_bytes = std::size_t{64} << 10;

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
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
            // A soft hyphen is one that is seen where a line ends behind it.
            const bool is_seen =
                at + 1 < text.size() && (text[at + 1] == '\n' || text[at + 1] == '\r');
            if (byte_at(text, at) == 0xAD && is_seen) result.push_back('-');
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

// What to say of a text that not all could be read of, or that is of two character sets; else empty.
std::string damage_of(const Utf8Text& text) {
    if (text.undecodable == 0 && text.of_windows == 0) return {};
    std::string said = "not all of it is " + text.charset + ": ";
    if (text.of_windows > 0)
        said += counted(text.of_windows, "character") + " of Windows-1252 taken as such";
    if (text.undecodable > 0)
        said += (text.of_windows > 0 ? ", " : "") + counted(text.undecodable, "place") +
                " replaced by U+FFFD";
    return said;
}

}  // namespace

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
    if (has_byte_order_mark(bytes)) return std::nullopt;
    // Compressed data has one control in nine bytes; text that somebody damaged far fewer than 1
    // in 50.
    if (controls * 50 > sample.size() && wide_charset(bytes).empty()) return "binary, not text";
    return std::nullopt;
}

Decoded decode(std::string_view bytes, std::string_view declared) {
    Utf8Text utf8 = in_utf8(bytes, declared);
    return {cleaned(utf8.view()), utf8.undecodable, std::move(utf8.charset)};
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
    Utf8Text utf8 = in_utf8(source.bytes, declared);
    if (std::string damage = damage_of(utf8); !damage.empty())
        sink.problem({0, std::move(damage), false});
    if (utf8.as_is) return utf8.as_is;
    buffer = std::move(utf8.text);
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
