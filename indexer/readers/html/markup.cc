#include "indexer/readers/html/markup.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>
#include <cstddef>
#include <optional>

#include "indexer/readers/html/tag.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_name = 16;  // bytes, of attributes that are read

// What a byte is, as bits.
enum : std::uint8_t {
    blank = 1,
    control = 2,
    opens_tag = 4,
    ends_attribute = 8,
    in_name = 16,
    unfit_in_value = 32
};

constexpr std::array<std::uint8_t, 256> kinds = [] {
    std::array<std::uint8_t, 256> result{};
    for (std::size_t c = 0; c < ' '; ++c) result[c] = control | unfit_in_value;
    result[0x7F] = control | unfit_in_value;
    for (const unsigned char c : {' ', '\t', '\r', '\n', '\f', '\v'})
        result[c] = blank | ends_attribute | unfit_in_value;
    result[' '] = blank | ends_attribute;
    for (const unsigned char c : {'=', '/', '>'}) result[c] = ends_attribute;
    result['<'] = opens_tag;
    for (std::size_t c = 0; c < 128; ++c)
        if (is_ascii_letter(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)))
            result[c] = in_name;
    for (const unsigned char c : {'-', '_', ':', '.'}) result[c] = in_name;
    return result;
}();

bool is(char c, unsigned kind) { return (kinds[static_cast<unsigned char>(c)] & kind) != 0; }

// By length and first letter, the only attribute that is read, if any: its number and one.
constexpr auto read_attributes = [] {
    std::array<std::array<std::uint8_t, 32>, longest_name + 1> result{};
    for (std::size_t i = 0; i < attribute_names.size(); ++i) {
        std::uint8_t& place =
            result[attribute_names[i].size()][static_cast<std::size_t>(attribute_names[i][0] & 31)];
        if (place != 0) throw "two attributes of that length and letter";
        place = static_cast<std::uint8_t>(i + 1);
    }
    return result;
}();

// A name in lower case; empty for one longer than any that is known here.
class LowerName {
public:
    explicit LowerName(std::string_view name) {
        if (name.size() > longest_name) return;
        for (const char c : name) letters_[size_++] = lower_ascii(c);
    }
    std::string_view get() const { return {letters_.data(), size_}; }

private:
    std::array<char, longest_name> letters_;
    std::size_t size_ = 0;
};

// The attribute of that name; nothing for one that isn't read.
std::optional<Attribute> attribute_of(std::string_view name) {
    if (name.size() > longest_name) return std::nullopt;
    const std::size_t place =
        read_attributes[name.size()][static_cast<std::size_t>(name.front() & 31)];
    if (place == 0 || attribute_names[place - 1] != LowerName(name).get()) return std::nullopt;
    return static_cast<Attribute>(place - 1);
}

struct WrittenAttribute {
    std::string_view name;  // never empty
    std::string_view value;
};

class Reduction {
public:
    explicit Reduction(std::string_view html)
        : html_(html),
          line_end_(html.find('\n') == std::string_view::npos ? '\r' : '\n'),
          next_line_end_(html.find(line_end_)) {
        out_.reserve(html.size() / 2);
    }

    HtmlMarkup run() {
        while (at_ < html_.size()) {
            const char next = here(1);
            if (here() != '<') {
                text();
            } else if (is_ascii_letter(next)) {
                start_tag();
            } else if (next == '/' && is_ascii_letter(here(2))) {
                end_tag();
            } else if (html_.substr(at_).starts_with("<!--")) {
                comment();
            } else if (next == '!' || next == '?' || next == '/') {
                leave_out(behind('>'));
            } else {
                out_.append("&lt;");
                ++at_;
            }
        }
        return {std::move(out_), std::move(values_), std::move(scripts_)};
    }

private:
    char here(std::size_t ahead = 0) const {
        return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0';
    }
    // The place of the next byte from `at` on that is none of the kinds, or the end.
    std::size_t behind_all(unsigned which, std::size_t at) const {
        while (at < html_.size() && is(html_[at], which)) ++at;
        return at;
    }
    // The place of the next byte from `at` on that is one of the kinds, or the end.
    std::size_t next_of(unsigned which, std::size_t at) const {
        while (at < html_.size() && !is(html_[at], which)) ++at;
        return at;
    }
    bool is_blank_here() const { return at_ < html_.size() && is(html_[at_], blank); }
    void skip_blanks() { at_ = behind_all(blank, at_); }
    // The place behind the next such character, or the end.
    std::size_t behind(char c) const {
        const std::size_t found = html_.find(c, at_);
        return found == std::string_view::npos ? html_.size() : found + 1;
    }

    // How many line ends there are before `end` that were not counted yet: each is written once.
    std::size_t line_ends(std::size_t end) {
        std::size_t count = 0;
        for (; next_line_end_ < end; next_line_end_ = html_.find(line_end_, next_line_end_ + 1))
            ++count;
        return count;
    }

    // Goes on at `end`. Line ends are kept in a comment, where they part no words.
    void leave_out(std::size_t end) {
        if (const std::size_t lines = line_ends(end); lines > 0)
            out_.append("<!--").append(lines, '\n').append("-->");
        at_ = end;
    }

    // A run of blanks as its line ends, or as one blank; where a block begins or ends it means
    // nothing, and the line ends can wait for the next tag.
    void text() {
        const std::size_t begin = at_;
        at_ = next_of(blank | control | opens_tag, begin);
        out_.append(html_, begin, at_ - begin);
        behind_block_ = behind_block_ && at_ == begin;
        const std::size_t blanks = at_;
        skip_blanks();
        if (at_ > blanks && !(behind_block_ && here() == '<') && !is_before_block()) {
            const std::size_t lines = line_ends(at_);
            out_.append(std::max<std::size_t>(lines, 1), lines > 0 ? '\n' : ' ');
        }
        at_ = behind_all(control, at_);
    }

    bool is_before_block() const {
        if (here() != '<') return false;
        const std::size_t name = at_ + (here(1) == '/' ? 2 : 1);
        return is_block(tag_of(html_.substr(name, behind_all(in_name, name) - name)));
    }

    // "<!-->" and "--!>" end one, too.
    void comment() {
        for (std::size_t end = at_ + 2;; ++end) {
            end = html_.find("--", end);
            if (end == std::string_view::npos) return leave_out(html_.size());
            const std::string_view rest = html_.substr(end + 2);
            if (rest.starts_with('>')) return leave_out(end + 3);
            if (rest.starts_with("!>")) return leave_out(end + 4);
        }
    }

    std::string_view name() {
        const std::size_t begin = at_;
        at_ = behind_all(in_name, begin);
        return html_.substr(begin, at_ - begin);
    }

    // The next attribute of a tag; nothing at its ">", or at the end of the page.
    std::optional<WrittenAttribute> attribute() {
        for (; is_blank_here() || here() == '/'; ++at_) empty_ = here() == '/';
        if (at_ == html_.size() || here() == '>') return std::nullopt;
        empty_ = false;
        const std::size_t begin = at_;
        at_ = next_of(ends_attribute, begin + 1);
        WrittenAttribute found{html_.substr(begin, at_ - begin), {}};
        skip_blanks();
        if (here() != '=') return found;
        ++at_;
        skip_blanks();
        found.value = value();
        return found;
    }

    std::string_view value() {
        const char quote = here();
        if (quote == '"' || quote == '\'') {
            const std::size_t begin = ++at_;
            const std::size_t end = std::min(html_.find(quote, begin), html_.size());
            at_ = std::min(end + 1, html_.size());
            return html_.substr(begin, end - begin);
        }
        const std::size_t begin = at_;
        while (at_ < html_.size() && !is_blank_here() && here() != '>') ++at_;
        return html_.substr(begin, at_ - begin);
    }

    // A value with quotes of both kinds, which only one without quotes can be, is left out.
    void append(Attribute attribute, std::string_view value) {
        const char quote = value.find('"') == std::string_view::npos ? '"' : '\'';
        if (quote == '\'' && value.find(quote) != std::string_view::npos) return;
        out_.append(1, ' ').append(attribute_names[static_cast<std::size_t>(attribute)]);
        out_.append(1, '=').append(1, quote);
        const auto unfit = [](char c) { return is(c, unfit_in_value); };
        for (auto at = value.begin(); at != value.end();) {
            const auto end = std::find_if(at, value.end(), unfit);
            out_.append(at, end);
            at = end;
            if (at != value.end() && is(*at++, blank)) out_.push_back(' ');
        }
        out_.push_back(quote);
    }

    // Whether the value means what it says, byte for byte.
    static bool is_plain(std::string_view value) {
        return std::ranges::none_of(value, [](char c) { return is(c, unfit_in_value); }) &&
               value.find('&') == std::string_view::npos;
    }

    static bool is_read(Attribute attribute, Tag tag) {
        return !is_of_metadata(attribute) || tag == Tag::meta || tag == Tag::link ||
               (tag == Tag::a && attribute == Attribute::href);
    }

    // To the ">"; keeps the attributes that are read, and returns the one named `type`.
    std::string_view attributes(Tag tag) {
        std::string_view type;
        std::bitset<attribute_names.size()> seen;
        const std::size_t first = values_.size();
        empty_ = false;
        while (const std::optional<WrittenAttribute> written = attribute()) {
            const std::optional<Attribute> known = attribute_of(written->name);
            if (!known) {
                if (LowerName(written->name).get() == "type") type = written->value;
                continue;
            }
            const auto index = static_cast<std::size_t>(*known);
            if (seen[index] || !is_read(*known, tag)) continue;
            seen[index] = true;
            const std::string_view value = tag == Tag::a && *known == Attribute::href
                                               ? written->value.substr(0, 1)
                                               : written->value;
            if (is_plain(value))
                values_.push_back({*known, false, value});
            else
                append(*known, value);
        }
        if (values_.size() > first) {
            values_.back().is_last = true;
            std::array<char, 12> number{};
            char* const end =
                std::to_chars(number.data(), number.data() + number.size(), first).ptr;
            out_.append({' ', value_number, '='}).append(number.data(), end);
        }
        return type;
    }

    void start_tag() {
        ++at_;
        const std::size_t before = out_.size(), values_before = values_.size();
        const std::string_view element = name();
        const Tag tag = tag_of(element);
        out_.append(1, '<').append(element);
        const std::string_view type = attributes(tag);
        const bool is_unfinished = at_ == html_.size();
        if (!is_unfinished) ++at_;
        const bool is_raw = !empty_ && (tag == Tag::script || tag == Tag::style);
        if (is_raw || is_unfinished || tag == Tag::empty) {
            out_.resize(before);
            values_.resize(values_before);
            const std::string_view text = is_raw ? raw_text(element) : std::string_view{};
            if (is_raw && tag == Tag::script) scripts_.push_back({type, text});
            return leave_out(at_);
        }
        behind_block_ = is_block(tag);
        out_.append(line_ends(at_), '\n').append(empty_ ? "/>" : ">");
    }

    void end_tag() {
        at_ += 2;
        const std::string_view element = name();
        while (attribute()) {
        }
        if (at_ < html_.size()) ++at_;
        const Tag tag = tag_of(element);
        if (tag == Tag::empty) return leave_out(at_);
        behind_block_ = is_block(tag);
        out_.append("</").append(element).append(line_ends(at_), '\n').append(1, '>');
    }

    // To behind its end tag, which alone ends a script or style.
    std::string_view raw_text(std::string_view element) {
        const std::size_t begin = at_;
        const LowerName lower(element);
        for (;; at_ += 2) {
            at_ = std::min(html_.find("</", at_), html_.size());
            if (at_ == html_.size()) break;
            const std::size_t end = at_ + 2 + element.size();
            const bool ends = end >= html_.size() || is(html_[end], blank) || html_[end] == '/' ||
                              html_[end] == '>';
            if (ends && LowerName(html_.substr(at_ + 2, element.size())).get() == lower.get())
                break;
        }
        const std::string_view text = html_.substr(begin, at_ - begin);
        at_ = behind('>');
        return text;
    }

    std::string_view html_;
    char line_end_;
    std::size_t next_line_end_;
    std::size_t at_ = 0;
    bool behind_block_ = false;  // whether nothing but blanks stood behind the last tag, of a block
    bool empty_ = false;         // whether the tag's last character before ">" was a "/"
    std::string out_;
    std::vector<AttributeValue> values_;
    std::vector<HtmlScript> scripts_;
};

}  // namespace

HtmlMarkup reduce_markup(std::string_view html) { return Reduction(html).run(); }

}  // namespace dateline
