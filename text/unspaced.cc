#include "text/unspaced.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "text/analysis.h"

namespace dateline {

namespace {

// Scripts of which a stretch is looked for by its pairs; Korean writes particles to its words.
bool is_paired(UChar32 c) {
    UErrorCode error = U_ZERO_ERROR;
    return is_unspaced(c) || (c >= 0x1100 && uscript_getScript(c, &error) == USCRIPT_HANGUL);
}

}  // namespace

bool is_unspaced(UChar32 c) {
    if (c < 0x0E00) return false;
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(c, &error)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return false;
    }
}

std::vector<std::string> unspaced_pairs(const Analysis& analysis) {
    std::vector<std::string> pairs;
    std::uint32_t run_end = 0;  // of the text, where the run of the last token ended
    std::string last;           // the code point before
    for (const Token& token : analysis.tokens) {
        const std::string_view form = analysis.form(token);
        // The scripts concerned have three bytes and more a code point.
        if (form.empty() || static_cast<unsigned char>(form.front()) < 0xE0) continue;
        if (token.begin != run_end) last.clear();
        run_end = token.end;
        for (std::size_t at = 0; at < form.size();) {
            const std::size_t begin = at;
            UChar32 c;
            U8_NEXT(reinterpret_cast<const std::uint8_t*>(form.data()), at, form.size(), c);
            const std::string_view bytes = form.substr(begin, at - begin);
            if (!is_paired(c) && u_charType(c) != U_NON_SPACING_MARK) {
                last.clear();
                continue;
            }
            if (!last.empty()) pairs.push_back(last + std::string(bytes));
            last = bytes;
        }
    }
    return pairs;
}

}  // namespace dateline
