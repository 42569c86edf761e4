#include "indexer/explain/raw_characters.h"

#include <libxml/HTMLparser.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "text/ascii.h"

namespace dateline {

namespace {

// Below it every character is NFC and begins anew, whatever stands around it.
constexpr char32_t first_combining = 0x300;
// A character and what combines with it; more is no writing, and is taken as it is.
constexpr std::size_t longest_cluster = 64;

const icu::Normalizer2& nfc() {
    UErrorCode error = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(error);  // part of ICU's own data: never fails
}

bool is_removed(char32_t c) {
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || c == 0xAD ||
           c == 0xFEFF;
}

}  // namespace

const RawCharacter* RawCharacters::ahead(std::size_t places) {
    while (ahead_.size() <= places)
        if (!fill()) return nullptr;
    return &ahead_[places];
}

void RawCharacters::advance(std::size_t places) {
    ahead_.erase(ahead_.begin(),
                 ahead_.begin() + static_cast<std::ptrdiff_t>(std::min(places, ahead_.size())));
}

bool RawCharacters::take(RawCharacter& into) {
    while (at_ < raw_.size()) {
        if (markup_ && raw_[at_] == '<' && skip_tag()) continue;
        if (markup_ && raw_[at_] == '&' && take_entity(into)) return true;
        const std::size_t begin = at_;
        UChar32 c;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(raw_.data()), at_, raw_.size(), c);
        char32_t character = static_cast<char32_t>(c);
        if (character == '\r') {
            if (at_ < raw_.size() && raw_[at_] == '\n') ++at_;
            character = '\n';
        } else if (character == 0x85) {
            character = '\n';
        } else if (character == 0xAD && at_ < raw_.size() &&
                   (raw_[at_] == '\n' || raw_[at_] == '\r')) {
            character = '-';
        } else if (character == '\f' || character == '\v') {
            character = ' ';
        } else if (is_removed(character)) {
            continue;
        }
        into = {character, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        return true;
    }
    return false;
}

// "&amp;", "&#8217;", "&#x2019;".
bool RawCharacters::take_entity(RawCharacter& into) {
    constexpr std::size_t longest = 12;
    const std::size_t end = raw_.substr(at_, longest).find(';');
    if (end == std::string_view::npos || end < 2) return false;
    const std::string name(raw_.substr(at_ + 1, end - 1));
    std::uint32_t character = 0;
    if (name[0] == '#') {
        const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const char* const first = name.data() + (is_hex ? 2 : 1);
        const char* const last = name.data() + name.size();
        const auto read = std::from_chars(first, last, character, is_hex ? 16 : 10);
        if (read.ec != std::errc{} || read.ptr != last) return false;
    } else {
        const auto* const known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
        if (known == nullptr) return false;
        character = known->value;
    }
    into = {character, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + end + 1)};
    at_ += end + 1;
    return true;
}

bool RawCharacters::skip_tag() {
    if (tags_end_ || at_ + 1 >= raw_.size()) return false;
    const char next = raw_[at_ + 1];
    const bool is_tag = is_ascii_letter(next) || next == '/' || next == '!' || next == '?';
    if (!is_tag) return false;
    const std::size_t end = raw_.find('>', at_);
    tags_end_ = end == std::string_view::npos;
    if (!tags_end_) at_ = end + 1;
    return !tags_end_;
}

bool RawCharacters::fill() {
    if (!has_pending_ && !take(pending_)) return false;
    has_pending_ = false;
    std::vector<RawCharacter> cluster{pending_};
    while (cluster.size() < longest_cluster && take(pending_)) {
        has_pending_ = true;
        if (pending_.character < first_combining ||
            nfc().hasBoundaryBefore(static_cast<UChar32>(pending_.character)))
            break;
        cluster.push_back(pending_);
        has_pending_ = false;
    }
    if (cluster.size() == 1 && cluster[0].character < first_combining) {
        ahead_.push_back(cluster[0]);
        return true;
    }
    icu::UnicodeString written;
    for (const RawCharacter& c : cluster) written.append(static_cast<UChar32>(c.character));
    UErrorCode error = U_ZERO_ERROR;
    const icu::UnicodeString composed = nfc().normalize(written, error);
    if (U_FAILURE(error) || composed == written) {
        ahead_.insert(ahead_.end(), cluster.begin(), cluster.end());
        return true;
    }
    for (std::int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1))
        ahead_.push_back({static_cast<char32_t>(composed.char32At(i)), cluster.front().begin,
                          cluster.back().end});
    return true;
}

}  // namespace dateline
