#include "indexer/explain/text_alignment.h"

#include <unicode/utf8.h>

#include <algorithm>

#include "indexer/explain/raw_characters.h"
#include "indexer/readers/html/text.h"

namespace dateline {

namespace {

// Where the texts part, so many characters of what comes next must agree again; white space aside.
constexpr std::size_t least_agreeing = 16;
// How far ahead they may agree again: past a script of a page, or a dateline put at the head.
constexpr std::size_t farthest_in_raw = 4096;
constexpr std::size_t farthest_in_read = 256;
// Characters that may be looked at in search of such places, for each byte of the string: texts
// that have little to do with each other are given up soon.
constexpr std::size_t most_looked_at = 64;

bool is_blank(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x202F || c == 0x3000;
}

}  // namespace

class Aligner {
public:
    Aligner(std::string_view read, std::string_view raw, std::vector<TextAlignment::Piece>& pieces)
        : read_(read),
          raw_(raw),
          characters_(raw, has_markup(raw)),
          budget_(most_looked_at * (raw.size() + farthest_in_raw)),
          pieces_(pieces) {}

    bool run() {
        while (at_ < read_.size()) {
            std::size_t end = at_;
            const char32_t wanted = next_of_read(end);
            const RawCharacter* const there = characters_.ahead(0);
            if (there != nullptr &&
                (there->character == wanted || (is_blank(wanted) && is_blank(there->character)))) {
                pair(end, *there);
                characters_.advance(1);
                at_ = end;
            } else if (there != nullptr && is_blank(there->character)) {
                characters_.advance(1);
            } else if (is_blank(wanted)) {
                at_ = end;
            } else if (!find_agreement()) {
                return false;
            }
        }
        return true;
    }

private:
    char32_t next_of_read(std::size_t& at) const {
        UChar32 c;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(read_.data()), at, read_.size(), c);
        return static_cast<char32_t>(c);
    }

    // Notes that read_[at_, end) was made of a character of the string.
    void pair(std::size_t end, const RawCharacter& there) {
        const ByteRange read{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
        const ByteRange raw{there.begin, there.end};
        const bool is_same =
            read_.substr(at_, end - at_) == raw_.substr(there.begin, there.end - there.begin);
        if (!pieces_.empty()) {
            TextAlignment::Piece& last = pieces_.back();
            const bool goes_on =
                is_same && last.is_same && last.read.end == read.begin && last.raw.end == raw.begin;
            // One of several characters that NFC made of these bytes.
            const bool is_cluster = !is_same && !last.is_same && last.raw == raw;
            if (goes_on || is_cluster) {
                last.read.end = read.end;
                last.raw.end = raw.end;
                return;
            }
        }
        pieces_.push_back({read, raw, is_same});
    }

    // Whether what follows byte `at` of the read text agrees with what is so far ahead in the
    // string.
    bool agrees(std::size_t at, std::size_t places) {
        std::size_t agreeing = 0;
        while (agreeing < least_agreeing) {
            if (at == read_.size()) return agreeing > 0;
            const char32_t wanted = next_of_read(at);
            if (is_blank(wanted)) continue;
            const RawCharacter* there;
            do {
                if (budget_ == 0) return false;
                --budget_;
                there = characters_.ahead(places++);
            } while (there != nullptr && is_blank(there->character));
            if (there == nullptr || there->character != wanted) return false;
            ++agreeing;
        }
        return true;
    }

    bool find_agreement() {
        for (std::size_t places = 1; places <= farthest_in_raw && budget_ > 0; ++places) {
            if (characters_.ahead(places) == nullptr) break;
            if (!agrees(at_, places)) continue;
            characters_.advance(places);
            return true;
        }
        const std::size_t farthest = std::min(at_ + farthest_in_read, read_.size());
        for (std::size_t at = at_; at < farthest && budget_ > 0;) {
            next_of_read(at);
            if (at == read_.size() || !agrees(at, 0)) continue;
            at_ = at;
            return true;
        }
        return false;
    }

    std::string_view read_;
    std::string_view raw_;
    RawCharacters characters_;
    std::size_t budget_;
    std::size_t at_ = 0;
    std::vector<TextAlignment::Piece>& pieces_;
};

std::optional<TextAlignment> TextAlignment::align(std::string_view read, std::string_view raw) {
    TextAlignment made;
    if (read == raw) {
        const ByteRange all{0, static_cast<std::uint32_t>(raw.size())};
        made.pieces_.push_back({all, all, true});
        return made;
    }
    if (!Aligner(read, raw, made.pieces_).run()) return std::nullopt;
    return made;
}

std::optional<ByteRange> TextAlignment::in_raw(ByteRange of_read) const {
    const auto holding = [&](std::uint32_t byte) -> const Piece* {
        const auto after = std::upper_bound(
            pieces_.begin(), pieces_.end(), byte,
            [](std::uint32_t at, const Piece& piece) { return at < piece.read.begin; });
        if (after == pieces_.begin() || byte >= std::prev(after)->read.end) return nullptr;
        return &*std::prev(after);
    };
    if (of_read.begin >= of_read.end) return std::nullopt;
    const Piece* const first = holding(of_read.begin);
    const Piece* const last = holding(of_read.end - 1);
    if (first == nullptr || last == nullptr) return std::nullopt;
    return ByteRange{
        first->is_same ? first->raw.begin + (of_read.begin - first->read.begin) : first->raw.begin,
        last->is_same ? last->raw.begin + (of_read.end - last->read.begin) : last->raw.end};
}

}  // namespace dateline
