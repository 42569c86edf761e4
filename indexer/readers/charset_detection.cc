#include "indexer/readers/charset_detection.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "indexer/readers/charset.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// One character set is told from another by so many bytes.
constexpr std::size_t sample_bytes = std::size_t{64} << 10;

// Letters that a check looks at; of fewer it tells nothing.
constexpr std::size_t fewest = 12;

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

bool is_within(unsigned char byte, unsigned char first, unsigned char last) {
    return byte >= first && byte <= last;
}

std::size_t count_high(std::string_view bytes) {
    return static_cast<std::size_t>(
        std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

// The sample begins where something other than ASCII does.
std::string_view sample_of(std::string_view bytes) {
    const auto foreign = std::ranges::find_if(
        bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '\x1b'; });
    const std::size_t at = static_cast<std::size_t>(foreign - bytes.begin());
    constexpr std::size_t before = 1024;
    return bytes.substr(at > before ? at - before : 0, sample_bytes);
}

// The pieces between some of the marks that aren't all ASCII, with blanks between.
std::string foreign_pieces(std::string_view text, std::string_view marks) {
    std::string pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
        const std::string_view piece = text.substr(at, end - at);
        if (count_high(piece) > 0) pieces.append(piece).push_back(' ');
        at = end + 1;
    }
    return pieces;
}

// What tells of the letters: the lines, of a page the texts between tags, that aren't all ASCII; of
// menus and scripts are few. Where most letters of such words aren't ASCII, the script is another
// than Latin, and the words alone.
std::string foreign_text(std::string_view sample) {
    if (count_high(sample) == 0) return std::string(sample);  // escapes of ISO 2022
    std::string lines = foreign_pieces(sample, "\r\n<>");
    std::string words = foreign_pieces(lines, " \t");
    const auto ascii = static_cast<std::size_t>(std::ranges::count_if(words, is_ascii_letter));
    return count_high(words) > 2 * ascii ? words : lines;
}

// Thai in TIS-620: of its marks, which stand above and below letters, each stands behind a letter or
// a mark, and behind each vowel that is written before its consonant is one.
bool is_thai(std::string_view bytes) {
    std::size_t right = 0, wrong = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = byte_at(bytes, at);
        const unsigned char before = at > 0 ? byte_at(bytes, at - 1) : 0;
        const auto is_mark = [](unsigned char c) {
            return c == 0xD1 || is_within(c, 0xD4, 0xDA) || is_within(c, 0xE7, 0xEE);
        };
        const auto is_consonant = [](unsigned char c) { return is_within(c, 0xA1, 0xCE); };
        if (is_mark(byte))
            ++(is_consonant(before) || is_mark(before) ? right : wrong);
        else if (is_within(byte, 0xE0, 0xE4))
            ++(is_consonant(byte_at(bytes, at + 1)) ? right : wrong);
        else if (byte >= 0x80 && !is_within(byte, 0xA0, 0xDA) && !is_within(byte, 0xDF, 0xFB) &&
                 !is_within(byte, 0x91, 0x97) && byte != 0x85)
            ++wrong;
    }
    constexpr std::size_t right_for_a_wrong = 50;
    return right >= fewest && right >= right_for_a_wrong * wrong;
}

// Cyrillic in IBM866: nearly all bytes are its letters, and half of them the most usual small ones.
bool is_ibm866(std::string_view bytes) {
    constexpr std::string_view usual = "\xAE\xA5\xA0\xA8\xAD\xE2\xE1\xE0\xA2\xAB"sv;  // оеаинтсрвл
    std::size_t letters = 0, of_usual = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = byte_at(bytes, at);
        if (is_within(byte, 0x80, 0xAF) || is_within(byte, 0xE0, 0xF7)) ++letters;
        if (byte >= 0x80 && usual.find(bytes[at]) != std::string_view::npos) ++of_usual;
    }
    const std::size_t high = count_high(bytes);
    return high >= fewest && letters * 10 >= high * 9 && of_usual * 2 >= high;
}

// Whether one of the bytes stands beside a letter of KOI8 or Greek, which are all above BF.
bool has_beside_letter(std::string_view bytes, std::string_view wanted) {
    for (std::size_t at = 0; at < bytes.size(); ++at)
        if (wanted.find(bytes[at]) != std::string_view::npos &&
            (byte_at(bytes, at + 1) >= 0xC0 || (at > 0 && byte_at(bytes, at - 1) >= 0xC0)))
            return true;
    return false;
}

// What a detected set rather is, by letters that only one of two has at a place.
std::string_view larger_set(std::string_view name, std::string_view language,
                            std::string_view bytes) {
    if (name == "KOI8-R" && has_beside_letter(bytes, "\xA4\xA6\xA7\xAD\xB4\xB6\xB7\xBD"))
        return "KOI8-U";  // є і ї ґ
    if (name == "ISO-8859-7" && has_beside_letter(bytes, "\xA2")) return "windows-1253";  // Ά
    // ą, where the other set has š, which no Polish word has.
    if (name == "ISO-8859-2" && language == "pl" && bytes.find('\xB9') != std::string_view::npos &&
        bytes.find('\xB1') == std::string_view::npos)
        return "windows-1250";
    return name;
}

}  // namespace

std::string detected_charset(std::string_view bytes) {
    const std::string sample = foreign_text(sample_of(bytes));
    if (is_thai(sample)) return "windows-874";
    if (is_ibm866(sample)) return "IBM866";
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
    if (U_FAILURE(error) || match == nullptr) return {};
    // Below 20 of 100 the detector guesses.
    constexpr std::int32_t least_confidence = 20;
    if (ucsdet_getConfidence(match, &error) < least_confidence) return {};
    const std::string_view name = ucsdet_getName(match, &error);
    const std::string_view language = ucsdet_getLanguage(match, &error);
    return U_FAILURE(error) || name == "UTF-8"
               ? std::string{}
               : charset_labelled(larger_set(name, language, sample));
}

}  // namespace dateline
