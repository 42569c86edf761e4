#include "indexer/readers/documents/rtf_text.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/readers/charset.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/record_article.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Where text goes that stands in a group.
enum class Destination { text, skipped, fonts, info, title, author, created };

// What a group says of its text; ended by its brace.
struct Group {
    Destination destination = Destination::text;
    int code_page = 1252;
    int stand_in = 1;  // characters behind \uN for programs that know none
    bool is_hidden = false;
};

struct Word {
    std::string_view name;
    std::optional<int> number;
};

// The code page of a \fcharset; 0 for the document's own.
int code_page_of(int charset) {
    static constexpr std::array<std::pair<int, int>, 20> pages{{
        {0, 1252},   {2, 1252},   {77, 10000}, {128, 932},  {129, 949},  {130, 1361}, {134, 936},
        {136, 950},  {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256}, {186, 1257},
        {204, 1251}, {222, 874},  {238, 1250}, {254, 437},  {255, 850},  {1, 0},
    }};
    const auto* const page = std::ranges::find(pages, charset, &std::pair<int, int>::first);
    return page == pages.end() ? 0 : page->second;
}

// What ICU calls a code page; nothing for one that no RTF has.
const char* name_of(int code_page) {
    static constexpr std::array<std::pair<int, const char*>, 24> names{{
        {437, "ibm-437"},       {850, "ibm-850"},       {852, "ibm-852"},
        {866, "ibm-866"},       {874, "windows-874"},   {932, "windows-932"},
        {936, "windows-936"},   {949, "windows-949"},   {950, "windows-950"},
        {1250, "windows-1250"}, {1251, "windows-1251"}, {1252, "windows-1252"},
        {1253, "windows-1253"}, {1254, "windows-1254"}, {1255, "windows-1255"},
        {1256, "windows-1256"}, {1257, "windows-1257"}, {1258, "windows-1258"},
        {1361, "ibm-1363"},     {10000, "macintosh"},   {10007, "x-mac-cyrillic"},
        {28591, "iso-8859-1"},  {54936, "gb18030"},     {65001, "utf-8"},
    }};
    const auto* const name =
        std::ranges::find(names, code_page, &std::pair<int, const char*>::first);
    return name == names.end() ? nullptr : name->second;
}

// Destinations whose text nobody reads as part of the document. Those behind \* are passed over
// whatever they are called.
constexpr std::array skipped_destinations = {
    "annotation"sv, "colortbl"sv,   "fldinst"sv, "footer"sv,  "footerf"sv, "footerl"sv,
    "footerr"sv,    "footnote"sv,   "header"sv,  "headerf"sv, "headerl"sv, "headerr"sv,
    "listtext"sv,   "nonshppict"sv, "pict"sv,    "pntext"sv,  "rxe"sv,     "shprslt"sv,
    "sp"sv,         "stylesheet"sv, "tc"sv,      "tcn"sv,     "txe"sv,     "xe"sv,
};

struct Character {
    std::string_view name;
    std::string_view text;
};
constexpr std::array characters = {
    Character{"tab", "\t"},         Character{"line", "\n"},        Character{"emdash", "—"},
    Character{"endash", "–"},       Character{"lquote", "‘"},       Character{"rquote", "’"},
    Character{"ldblquote", "“"},    Character{"rdblquote", "”"},    Character{"bullet", "•"},
    Character{"emspace", "\u2003"}, Character{"enspace", "\u2002"}, Character{"qmspace", "\u2005"},
};

constexpr std::array paragraph_ends = {"par"sv,  "sect"sv,     "page"sv, "column"sv,
                                       "cell"sv, "nestcell"sv, "row"sv,  "nestrow"sv};

class RtfReader {
public:
    explicit RtfReader(std::string_view rtf) : rtf_(rtf) {}

    RtfText read() {
        at_ = std::min(rtf_.find('{'), rtf_.size());  // behind a byte order mark
        while (at_ < rtf_.size()) {
            const char c = rtf_[at_++];
            if (c == '{') {
                if (groups_.size() == deepest_rtf_group) {
                    out_.why = "RTF with groups nested deeper than " +
                               std::to_string(deepest_rtf_group) + ": save it as DOCX or text";
                    break;
                }
                begin_group();
            } else if (c == '}') {
                end_group();
                if (groups_.empty()) break;
            } else if (c == '\\') {
                read_control();
            } else if (c != '\r' && c != '\n') {
                if (static_cast<unsigned char>(c) >= 0x80) set_raw(true);
                add_byte(c);
            }
        }
        if (out_.why.empty() && !groups_.empty()) out_.why = "RTF cut off inside a group";
        end_paragraph();
        for (std::string* const field : {&out_.properties.title, &out_.properties.author})
            *field = one_line(*field);
        return std::move(out_);
    }

private:
    void begin_group() {
        flush();
        skip_ = 0;
        groups_.push_back(now_);
    }

    void end_group() {
        flush();
        skip_ = 0;
        if (groups_.empty()) return;
        const bool were_fonts = now_.destination == Destination::fonts;
        now_ = groups_.back();
        groups_.pop_back();
        if (were_fonts && now_.destination != Destination::fonts) use_font(default_font_);
    }

    void read_control() {
        if (at_ == rtf_.size()) return;
        if (is_ascii_letter(rtf_[at_])) {
            const Word word = read_word();
            // What stands in for \uN may be a word, too.
            if (skip_ > 0 && word.name != "u")
                --skip_;
            else
                obey(word);
            return;
        }
        const char symbol = rtf_[at_++];
        if (symbol == '\'') {
            read_hexadecimal();
        } else if (symbol == '*') {
            is_starred_ = true;
        } else if (symbol == '\r' || symbol == '\n') {
            end_paragraph();
        } else if (symbol == '~') {
            add("\u00A0");
        } else if (symbol == '_') {
            add("-");
        } else if (symbol == '\\' || symbol == '{' || symbol == '}') {
            add_byte(symbol);
        }
    }

    // "\ansicpg1252 ", whose blank is part of it.
    Word read_word() {
        constexpr std::size_t longest = 32, most_digits = 10;
        Word word;
        const std::size_t begin = at_;
        while (at_ < rtf_.size() && at_ - begin < longest && is_ascii_letter(rtf_[at_])) ++at_;
        word.name = rtf_.substr(begin, at_ - begin);
        const bool is_negative = rtf_.substr(at_).starts_with('-');
        const std::size_t first = at_ + (is_negative ? 1 : 0);
        std::size_t end = first;
        while (end < rtf_.size() && is_ascii_digit(rtf_[end])) ++end;
        if (end > first) {
            const std::string digits(rtf_.substr(first, std::min(end - first, most_digits)));
            const long long number = std::stoll(digits);
            constexpr long long most = 1 << 30;
            word.number = static_cast<int>(std::min(number, most)) * (is_negative ? -1 : 1);
            at_ = end;
        }
        if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
        return word;
    }

    void read_hexadecimal() {
        const auto value = [&](std::size_t at) {
            const char c = at < rtf_.size() ? lower_ascii(rtf_[at]) : ' ';
            return is_ascii_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        };
        const int high = value(at_), low = value(at_ + 1);
        if (high < 0 || low < 0) return;
        at_ += 2;
        set_raw(false);
        add_byte(static_cast<char>(high * 16 + low));
    }

    void obey(const Word& word) {
        const bool starred = std::exchange(is_starred_, false);
        if (word.name == "bin") {  // so many bytes, which mean nothing here
            at_ += std::min(static_cast<std::size_t>(std::max(word.number.value_or(0), 0)),
                            rtf_.size() - at_);
        } else if (now_.destination == Destination::fonts) {
            define_font(word);
        } else if (now_.destination == Destination::created) {
            take_day(word);
        } else if (begins_destination(word.name, starred)) {
            return;
        } else if (const auto* const known =
                       std::ranges::find(characters, word.name, &Character::name);
                   known != characters.end()) {
            add(known->text);
        } else if (std::ranges::find(paragraph_ends, word.name) != paragraph_ends.end()) {
            if (now_.destination == Destination::text) end_paragraph();
        } else {
            obey_of_characters(word);
        }
    }

    // Whether the word says where the text of its group goes.
    bool begins_destination(std::string_view name, bool starred) {
        const auto go = [&](Destination destination) {
            flush();
            // What stands within something that is passed over is passed over.
            if (now_.destination != Destination::skipped) now_.destination = destination;
            return true;
        };
        if (name == "fonttbl") return go(Destination::fonts);
        if (name == "info") return go(Destination::info);
        if (now_.destination == Destination::info) {
            if (name == "title") return go(Destination::title);
            if (name == "author") return go(Destination::author);
            if (name == "creatim") return go(Destination::created);
            return go(Destination::skipped);
        }
        // The one that holds the text of text boxes.
        if (name == "shpinst") return go(now_.destination);
        if (starred || std::ranges::find(skipped_destinations, name) != skipped_destinations.end())
            return go(Destination::skipped);
        return false;
    }

    void obey_of_characters(const Word& word) {
        const auto is_on = [&] { return word.number.value_or(1) != 0; };
        if (word.name == "u" && word.number) {
            add_unit(static_cast<char16_t>(*word.number));
            skip_ = now_.stand_in;
        } else if (word.name == "uc") {
            now_.stand_in = std::clamp(word.number.value_or(1), 0, 64);
        } else if (word.name == "f") {
            use_font(word.number.value_or(0));
        } else if (word.name == "plain") {
            use_font(default_font_);
            now_.is_hidden = false;
        } else if (word.name == "deff") {
            default_font_ = word.number.value_or(0);
        } else if (word.name == "v" || word.name == "deleted") {
            flush();
            now_.is_hidden = is_on();
        } else if (word.name == "ansicpg") {
            use_code_page(word.number.value_or(0));
            code_page_ = now_.code_page;
        } else if (word.name == "mac" || word.name == "pc" || word.name == "pca") {
            use_code_page(word.name == "mac" ? 10000 : word.name == "pc" ? 437 : 850);
            code_page_ = now_.code_page;
        }
    }

    void define_font(const Word& word) {
        constexpr std::size_t most_fonts = 4096;
        if (word.name == "f") defined_font_ = word.number.value_or(0);
        const bool is_page = word.name == "cpg";
        if (!is_page && word.name != "fcharset") return;
        const int page = is_page ? word.number.value_or(0) : code_page_of(word.number.value_or(1));
        if (fonts_.size() < most_fonts) fonts_[defined_font_] = page;
    }

    void use_font(int font) {
        const auto known = fonts_.find(font);
        use_code_page(known == fonts_.end() || known->second == 0 ? code_page_ : known->second);
    }

    void use_code_page(int page) {
        if (page == now_.code_page || name_of(page) == nullptr) return;
        flush();
        now_.code_page = page;
    }

    // "\yr2020\mo3\dy2"
    void take_day(const Word& word) {
        const int number = word.number.value_or(0);
        if (number < 0 || number > 9999) return;
        if (word.name == "yr") out_.properties.created = std::to_string(number);
        if (word.name == "mo" || word.name == "dy")
            out_.properties.created += (number < 10 ? "-0" : "-") + std::to_string(number);
    }

    // Where text goes now; nullptr for nowhere.
    std::string* sink() {
        switch (now_.destination) {
            case Destination::text:
                return now_.is_hidden ? nullptr : &paragraph_;
            case Destination::title:
                return &out_.properties.title;
            case Destination::author:
                return &out_.properties.author;
            default:
                return nullptr;
        }
    }

    // What comes is a byte as it stands in the file, or one that is written as a number.
    void set_raw(bool is_raw) {
        if (is_raw != is_raw_) flush();
        is_raw_ = is_raw;
    }

    void add_byte(char c) {
        constexpr std::size_t most_pending = std::size_t{1} << 20;
        is_starred_ = false;
        if (skip_ > 0) {
            --skip_;
        } else if (sink() != nullptr) {
            if (pending_.size() >= most_pending) flush();
            pending_ += c;
        }
    }

    void add(std::string_view text) {
        if (skip_ > 0) {
            --skip_;
            return;
        }
        flush();
        if (std::string* const to = sink()) *to += text;
    }

    void add_unit(char16_t unit) {
        if (!pending_.empty()) flush();
        if (U16_IS_LEAD(unit)) {
            lead_ = unit;
            return;
        }
        icu::UnicodeString text;
        if (U16_IS_TRAIL(unit)) {
            if (lead_ == 0) return;
            text.append(lead_).append(unit);
        } else {
            text.append(unit);
        }
        lead_ = 0;
        if (std::string* const to = sink()) text.toUTF8String(*to);
    }

    // Decodes the bytes that have been gathered.
    void flush() {
        lead_ = 0;
        if (pending_.empty()) return;
        std::string* const to = sink();
        const bool is_ascii = std::ranges::all_of(
            pending_, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        // RTF is ASCII; programs that write other bytes write UTF-8.
        constexpr int utf8 = 65001;
        const bool is_raw = is_raw_ && is_utf8(pending_);
        UConverter* const converter =
            is_ascii ? nullptr : converter_of(is_raw ? utf8 : now_.code_page);
        if (to != nullptr && converter != nullptr) {
            UErrorCode error = U_ZERO_ERROR;
            icu::UnicodeString(pending_.data(), static_cast<std::int32_t>(pending_.size()),
                               converter, error)
                .toUTF8String(*to);
        } else if (to != nullptr && is_ascii) {
            *to += pending_;
        }
        pending_.clear();
    }

    UConverter* converter_of(int code_page) {
        const auto [at, is_new] = converters_.try_emplace(code_page, nullptr, &ucnv_close);
        if (is_new) {
            UErrorCode error = U_ZERO_ERROR;
            at->second.reset(ucnv_open(name_of(code_page), &error));
        }
        return at->second.get();
    }

    void end_paragraph() {
        flush();
        out_.text.add(paragraph_);
        paragraph_.clear();
    }

    std::string_view rtf_;
    std::size_t at_ = 0;
    RtfText out_;
    Group now_;
    std::vector<Group> groups_;  // what was true outside of each open one
    bool is_starred_ = false;    // \* stood before
    int skip_ = 0;               // characters still to be passed over behind \uN
    std::string paragraph_;
    std::string pending_;  // bytes in the code page of now
    bool is_raw_ = false;  // some of them are not ASCII, and stood in the file as they are
    char16_t lead_ = 0;    // half of a pair that waits for the other
    int code_page_ = 1252;
    int default_font_ = 0;
    int defined_font_ = 0;
    std::map<int, int> fonts_;  // their code pages; 0: the document's
    std::map<int, std::unique_ptr<UConverter, decltype(&ucnv_close)>> converters_;
};

}  // namespace

RtfText read_rtf_text(std::string_view rtf) { return RtfReader(rtf).read(); }

}  // namespace dateline
