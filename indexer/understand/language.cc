#include "indexer/understand/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "text/analysis.h"
#include "text/ascii.h"
#include "text/data_files.h"
#include "text/data_lines.h"
#include "text/language_pack.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// Bytes that are looked at. In Reuters-21578, 512 find the same language as 4,096 in all but six of
// 14,386 articles; 1,024 take 26 µs an article there, 4,096 take 35.
constexpr std::size_t looked_at = 1024;

// Bytes of letters below which a text is too short to tell: names of firms and towns alone.
constexpr int fewest_letters = 100;

// Shares in percent. News in the default language that is full of foreign names is at least a sixth
// of that to CLD2 (measured in English); a text in one of several close languages is divided among
// them.
constexpr int clear_share = 90;
constexpr int stray_default = 10;
constexpr int clear_default = 60;

// CLD2 has some codes of before 1989, and variants behind a hyphen.
std::string code_of(CLD2::Language language) {
    std::string code = CLD2::LanguageCode(language);
    code.resize(std::min(code.find('-'), code.size()));
    if (code == "iw") return "he";
    if (code == "jw") return "jv";
    return code.size() == 2 && code != "un" && code != "xx" ? code : std::string{};
}

// What the words of a text say that are written small or with a capital.
struct Words {
    int small = 0;
    int capital = 0;                                  // "Sigurður", but not "NATO"
    int joining = 0;                                  // of the small ones
    std::unordered_set<std::string_view> joining_by;  // each once
};

Words words_of(const Analysis& analysis, const FunctionWords& function_words) {
    Words words;
    for (const Token& token : analysis.tokens) {
        const std::string_view written = analysis.written(token);
        if (token.kind != TokenKind::word) continue;
        if (is_ascii_upper(written.front())) {
            words.capital += written.size() > 1 && !is_ascii_upper(written[1]);
            continue;
        }
        if (static_cast<unsigned char>(written.front()) < 0x80) ++words.small;
        if (!function_words.has(analysis.form(token))) continue;
        ++words.joining;
        words.joining_by.insert(analysis.form(token));
    }
    return words;
}

// Of the small words of English news four in ten join others; in languages with some words like
// them, "in", "a", "do", it is one in five at most.
bool is_of_default(const Words& words) {
    constexpr std::size_t fewest_words = 3;
    return words.joining_by.size() >= fewest_words && 3 * words.joining >= words.small;
}

// A list of people, firms or towns.
bool is_of_names(const Words& words) { return words.capital > 9 * words.small; }

}  // namespace

FunctionWords FunctionWords::load(const std::filesystem::path& data_folder) {
    const std::string file = pack_file(default_language, "stop-words.txt");
    FunctionWords loaded;
    each_kind_line(read_data_file(data_folder, file),
                   [&](std::string_view kind, std::string_view line) {
                       if (kind != "function") return;
                       const Analysis words = analyse(line);
                       for (const Token& word : words.tokens)
                           loaded.words_.emplace(words.form(word));
                   });
    return loaded;
}

std::string language_of(const Article& article, const FunctionWords& function_words) {
    const std::string_view text =
        utf8_prefix(std::string_view(article.text)
                        .substr(std::min<std::size_t>(article.text_begin, article.text.size())),
                    looked_at);
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> shares{};
    std::array<double, 3> scores{};
    int letters = 0, valid = 0;
    bool is_reliable = false;
    const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true,
                                            &no_hints, 0, languages.data(), shares.data(),
                                            scores.data(), nullptr, &letters, &is_reliable, &valid);
    if (letters < fewest_letters) return article.language;
    int by_default = 0, known = 0;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if (code_of(languages[i]) == default_language) by_default = shares[i];
        if (languages[i] != CLD2::UNKNOWN_LANGUAGE) known += shares[i];
    }
    const std::string first = code_of(languages[0]);
    const bool is_clear = first == default_language
                              ? by_default >= clear_default
                              : by_default < stray_default && known >= clear_share;
    const std::string found = is_clear ? first : std::string{};
    if (found.empty() || found == default_language) return found.empty() ? article.language : found;
    const Analysis analysis = analyse(text);
    const Words words = words_of(analysis, function_words);
    if (is_of_default(words)) return std::string(default_language);
    const bool is_told = is_reliable || article.language.empty();
    return is_told && !is_of_names(words) ? found : article.language;
}

}  // namespace dateline
