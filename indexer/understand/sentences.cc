#include "indexer/understand/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "names/legal_forms.h"
#include "names/titles.h"
#include "text/ascii.h"
#include "text/calendar_words.h"
#include "text/data_files.h"
#include "text/utf8.h"

namespace dateline {

Abbreviations Abbreviations::load(const std::filesystem::path& data_folder,
                                  std::string_view language) {
    const std::string file = pack_file(language, "abbreviations.txt");
    const auto fail = [&](std::size_t line, std::string_view what) {
        throw DataFileError((data_folder / file).string() + ":" + std::to_string(line) + ": " +
                            std::string(what));
    };
    Abbreviations loaded;
    const auto add = [&](std::string_view kind, const std::string& form) {
        if (kind == "title")
            loaded.kinds_[form] = Kind::title;
        else if (kind == "number")
            loaded.kinds_[form] = Kind::number;
        else if (kind == "any")
            loaded.kinds_[form] = Kind::any;
        else if (kind == "small")
            loaded.kinds_[form] = Kind::small;
        else if (kind == "starter")
            loaded.starters_.insert(form);
        else if (kind == "ordinal")
            loaded.ordinals_.insert(form);
        else
            return false;
        return true;
    };
    const std::string text = read_data_file(data_folder, file);
    each_line(text, [&](std::string_view line, std::size_t number) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) fail(number, "a line is \"kind: words\"");
        const Analysis words = analyse(line.substr(colon + 1));
        for (const Token& word : words.tokens)
            if (!add(line.substr(0, colon), std::string(words.form(word))))
                fail(number, "the kinds are title, number, any, small, starter, ordinal");
    });
    // What other tables say of short forms; the list itself is right where it says otherwise.
    const auto also = [&](const std::string& form, Kind kind) {
        loaded.kinds_.emplace(form, kind);
    };
    const bool has_ordinals = !loaded.ordinals_.empty();
    for (const CalendarWord& word : load_calendar_words(data_folder, language)) {
        if (word.kind != CalendarWord::Kind::month) continue;
        if (word.is_short) also(word.form, Kind::number);
        if (has_ordinals) loaded.ordinals_.insert(word.form);
    }
    if (has_pack_file(data_folder, language, Titles::file_name)) {
        const Titles titles = Titles::load(data_folder, language);
        for (const Title& title : titles.rows())
            if (title.is(TitleMark::point)) also(title.word, Kind::title);
    }
    const LegalForms forms = LegalForms::load(data_folder);
    for (const LegalForm& form : forms.rows())
        if (form.is(LegalFormMark::point)) also(form.word, Kind::any);
    return loaded;
}

Abbreviations::Kind Abbreviations::kind(std::string_view form) const {
    const auto found = kinds_.find(form);
    return found == kinds_.end() ? Kind::none : found->second;
}

namespace {

// Lines of running text that somebody wrapped are about this long; shorter ones are titles and
// lists, longer ones are paragraphs of one line. In bytes.
constexpr std::size_t shortest_wrapped_line = 45;
constexpr std::size_t longest_wrapped_line = 110;

// Digits of an ordinal: a number of four is more likely a year that ends a sentence.
constexpr std::size_t longest_ordinal = 3;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// White space at byte i, also the spaces that pages are set with: no-break, thin, ideographic.
bool is_space_at(std::string_view text, std::size_t i) {
    if (is_space(text[i])) return true;
    const std::string_view rest = text.substr(i);
    return rest.starts_with("\u00a0") || rest.starts_with("\u2009") || rest.starts_with("\u202f") ||
           rest.starts_with("\u3000");
}

bool is_lower(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (static_cast<std::uint8_t>(text[at]) < 0x80) return is_ascii_lower(text[at]);
    return u_islower(read_code_point(text, at)) != 0;
}

// What stands between two tokens, or before the first or behind the last.
class Gap {
public:
    Gap(std::string_view text, std::size_t begin, std::size_t end)
        : text_(text), begin_(begin), end_(end) {}

    // The first newline that ends a paragraph, npos when there is none.
    std::size_t paragraph_end() const {
        const std::size_t newline = text_.substr(0, end_).find('\n', begin_);
        if (newline == std::string_view::npos) return newline;
        for (std::size_t i = newline + 1; i < end_ && is_space(text_[i]); ++i)
            if (text_[i] == '\n') return newline;
        return is_wrapped(newline) ? std::string_view::npos : newline;
    }

private:
    // Whether the text goes on in the line behind the newline.
    bool is_wrapped(std::size_t newline) const {
        std::size_t next = newline + 1;
        while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\t')) ++next;
        if (is_lower(text_, next)) return true;
        const std::size_t before = text_.rfind('\n', newline == 0 ? 0 : newline - 1);
        const std::size_t length = newline - (before == std::string_view::npos ? 0 : before + 1);
        if (length < shortest_wrapped_line || length > longest_wrapped_line) return false;
        const char last = text_[newline - 1];
        return last != '.' && last != '!' && last != '?' && last != ':' && last != '"' &&
               last != '\x9d';  // the last byte of ”
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
};

// The length of a closing quote or bracket at i, else 0.
std::size_t closer(std::string_view text, std::size_t i) {
    if (i >= text.size()) return 0;
    const char c = text[i];
    if (c == '"' || c == '\'' || c == ')' || c == ']') return 1;
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("”") || rest.starts_with("’") || rest.starts_with("›")) return 3;
    if (rest.starts_with("»")) return 2;
    return 0;
}

constexpr std::string_view ellipsis = "…";

class Cutter {
public:
    Cutter(const Analysis& analysis, const Abbreviations& abbreviations)
        : analysis_(analysis), text_(analysis.text), abbreviations_(abbreviations) {}

    std::vector<Sentence> cut() {
        const auto& tokens = analysis_.tokens;
        // Roughly: a sentence of news has some twenty words.
        out_.reserve(tokens.size() / 16 + 4);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (i + 1 == tokens.size()) {
                close(i, last_sentence_end(i));
                break;
            }
            const std::size_t begin = tokens[i].end;
            const std::size_t end = tokens[i + 1].begin;
            if (end - begin == 1 && text_[begin] == ' ' && text_[begin - 1] != '.') continue;
            if (const auto stop = Gap(text_, begin, end).paragraph_end();
                stop != std::string_view::npos) {
                close(i, stop);
                ++paragraph_;
            } else if (const auto at = sentence_end(i, begin, end); at != 0) {
                close(i, at);
            }
        }
        return std::move(out_);
    }

private:
    // Where the sentence ends in the gap behind token i, or 0 when it goes on.
    std::size_t sentence_end(std::size_t i, std::size_t begin, std::size_t end) const {
        const Token& token = analysis_.tokens[i];
        const bool point_inside = text_[begin - 1] == '.' && token.kind == TokenKind::word;
        std::size_t mark = begin;
        bool point = point_inside;
        if (!point_inside) {
            // Closers may stand before the terminator: “… independence”.
            while (const std::size_t width = closer(text_.substr(0, end), mark)) mark += width;
            if (mark >= end) return 0;
            const char c = text_[mark];
            if (c == '.')
                point = mark == begin;
            else if (c != '!' && c != '?' && !text_.substr(mark).starts_with(ellipsis))
                return 0;
        }
        std::size_t stop = mark;
        while (stop < end) {
            const char c = text_[stop];
            if (c == '.' || c == '!' || c == '?')
                ++stop;
            else if (text_.substr(stop).starts_with(ellipsis))
                stop += ellipsis.size();
            else if (const std::size_t width = closer(text_.substr(0, end), stop))
                stop += width;
            else
                break;
        }
        if (stop >= end || !is_space_at(text_, stop)) return 0;
        const std::size_t next = analysis_.tokens[i + 1].begin;
        if (is_lower(text_, next)) return 0;
        return point && goes_on(i) ? 0 : stop;
    }

    // Whether the point behind token i is only that of an abbreviation.
    bool goes_on(std::size_t i) const {
        const Token& token = analysis_.tokens[i];
        const Token& next = analysis_.tokens[i + 1];
        const std::string_view form = analysis_.form(token);
        if (token.kind == TokenKind::number)
            return form.size() <= longest_ordinal &&
                   abbreviations_.follows_ordinal(analysis_.form(next));
        const bool capital = is_ascii_upper(text_[token.begin]);
        const bool initial = capital && token.end - token.begin == 1;
        const bool dotted = text_[token.end - 1] == '.';
        const auto kind = abbreviations_.kind(form);
        // "ill." and "no." are abbreviations only when they are written as such.
        if (kind == Abbreviations::Kind::title && capital) return true;
        if (kind == Abbreviations::Kind::number && capital) return next.kind == TokenKind::number;
        const bool listed =
            (kind == Abbreviations::Kind::any && capital) || kind == Abbreviations::Kind::small;
        return (initial || dotted || listed) &&
               !abbreviations_.starts_sentence(analysis_.form(next));
    }

    std::size_t last_sentence_end(std::size_t i) const {
        std::size_t end = text_.size();
        const std::size_t newline = text_.find('\n', analysis_.tokens[i].end);
        if (newline != std::string_view::npos) end = newline;
        return end;
    }

    void close(std::size_t last, std::size_t end) {
        Sentence sentence;
        std::size_t begin = analysis_.tokens[first_].begin;
        // Opening quotes and brackets before the first token belong to the sentence.
        const std::size_t floor = out_.empty() ? 0 : out_.back().end;
        while (begin > floor && !is_space(text_[begin - 1])) --begin;
        while (end > analysis_.tokens[last].end && is_space(text_[end - 1])) --end;
        sentence.begin = static_cast<std::uint32_t>(begin);
        sentence.end = static_cast<std::uint32_t>(end);
        sentence.first_token = static_cast<std::uint32_t>(first_);
        sentence.last_token = static_cast<std::uint32_t>(last + 1);
        sentence.paragraph = paragraph_;
        out_.push_back(sentence);
        first_ = last + 1;
    }

    const Analysis& analysis_;
    std::string_view text_;
    const Abbreviations& abbreviations_;
    std::vector<Sentence> out_;
    std::size_t first_ = 0;
    std::uint32_t paragraph_ = 0;
};

// Whether a text has sentence ends that only ICU knows: 。 ！ ？ ।  ۔ ؟ and the like.
bool has_other_terminators(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        // All of them are three bytes of UTF-8 from U+0800 on (E0…), or Arabic (D8…DB).
        const auto byte = static_cast<std::uint8_t>(text[i]);
        if (byte < 0xD8 || byte == 0xE2) {
            ++i;
            continue;
        }
        std::size_t next = i;
        UChar32 c;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), next, text.size(), c);
        switch (c) {
            case 0x061F:  // Arabic question mark
            case 0x06D4:  // Arabic full stop
            case 0x0964:  // danda
            case 0x0965:
            case 0x104A:  // Burmese
            case 0x104B:
            case 0x1362:  // Ethiopic
            case 0x17D4:  // Khmer
            case 0x3002:  // ideographic full stop
            case 0xFF01:
            case 0xFF1F:
            case 0xFF61:
                return true;
            default:
                break;
        }
        i = next;
    }
    return false;
}

// Cuts the sentences found once more where ICU ends one.
std::vector<Sentence> cut_further(const Analysis& analysis, const std::vector<Sentence>& coarse) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), error));
    if (U_FAILURE(error))
        throw std::runtime_error(std::string("ICU has no sentence breaks: ") + u_errorName(error));
    std::vector<Sentence> fine;
    for (const Sentence& sentence : coarse) {
        const std::string_view text =
            analysis.text.substr(sentence.begin, sentence.end - sentence.begin);
        if (!has_other_terminators(text)) {
            fine.push_back(sentence);
            continue;
        }
        UText run = UTEXT_INITIALIZER;
        utext_openUTF8(&run, text.data(), static_cast<std::int64_t>(text.size()), &error);
        breaks->setText(&run, error);
        std::uint32_t token = sentence.first_token;
        std::int32_t from = breaks->first();
        for (std::int32_t to = breaks->next(); to != icu::BreakIterator::DONE;
             to = breaks->next()) {
            Sentence part = sentence;
            part.begin = sentence.begin + static_cast<std::uint32_t>(from);
            part.end = sentence.begin + static_cast<std::uint32_t>(to);
            part.first_token = token;
            while (token < sentence.last_token && analysis.tokens[token].begin < part.end) ++token;
            part.last_token = token;
            from = to;
            while (part.end > part.begin && is_space(analysis.text[part.end - 1])) --part.end;
            if (part.last_token > part.first_token) fine.push_back(part);
        }
        utext_close(&run);
    }
    return fine;
}

}  // namespace

std::vector<Sentence> cut_sentences(const Analysis& analysis, const Abbreviations& abbreviations) {
    std::vector<Sentence> sentences = Cutter(analysis, abbreviations).cut();
    if (has_other_terminators(analysis.text)) return cut_further(analysis, sentences);
    return sentences;
}

}  // namespace dateline
