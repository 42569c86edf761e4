#include "terminal/terminal_text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace dateline {

namespace {

constexpr UChar32 emoji_selector = 0xFE0F;

enum class Fate : std::uint8_t { keep, drop, replace, space, line_end };

Fate fate_of(UChar32 c) {
    if (c < 0) return Fate::replace;
    if (c < 0x80) {
        if (c == '\n') return Fate::line_end;
        if (c == '\t' || c == '\r') return Fate::space;
        return c < 0x20 || c == 0x7F ? Fate::replace : Fate::keep;
    }
    if (c < 0xA0) return Fate::replace;
    if (c < 0x300) return c == 0xAD ? Fate::drop : Fate::keep;
    if (c == 0x2028 || c == 0x2029) return Fate::line_end;
    if (c == 0x200C || c == 0x200D) return Fate::keep;
    switch (u_charType(c)) {
        case U_FORMAT_CHAR:
            return Fate::drop;
        case U_SURROGATE:
            return Fate::replace;
        default:
            break;
    }
    // Fillers and the like: nothing is seen of them, though their category is another.
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return c >= 0xFE00 && c <= 0xFE0F ? Fate::keep : Fate::drop;
    return Fate::keep;
}

struct Likeness {
    UChar32 character;
    std::string_view ascii;
};

constexpr std::array<Likeness, 30> likenesses{{
    {0x00A0, " "},  {0x00A9, "(c)"}, {0x00AB, "\""}, {0x00B7, "-"},   {0x00BB, "\""},
    {0x00C6, "AE"}, {0x00D0, "D"},   {0x00D8, "O"},  {0x00DE, "Th"},  {0x00DF, "ss"},
    {0x00E6, "ae"}, {0x00F0, "d"},   {0x00F8, "o"},  {0x00FE, "th"},  {0x0110, "D"},
    {0x0111, "d"},  {0x0131, "i"},   {0x0141, "L"},  {0x0142, "l"},   {0x0152, "OE"},
    {0x0153, "oe"}, {0x2018, "'"},   {0x2019, "'"},  {0x201A, "'"},   {0x201C, "\""},
    {0x201D, "\""}, {0x201E, "\""},  {0x2022, "*"},  {0x2026, "..."}, {0x20AC, "EUR"},
}};

void append_ascii(std::string& out, UChar32 c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    const auto like = std::lower_bound(
        likenesses.begin(), likenesses.end(), c,
        [](const Likeness& likeness, UChar32 wanted) { return likeness.character < wanted; });
    if (like != likenesses.end() && like->character == c) {
        out += like->ascii;
        return;
    }
    if (U_GET_GC_MASK(c) & U_GC_M_MASK) return;  // of a letter that came before
    if (u_charType(c) == U_DASH_PUNCTUATION) {
        out += '-';
        return;
    }
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* nfd = unorm2_getNFDInstance(&error);
    std::array<UChar, 32> parts{};  // longer than any decomposition
    const std::int32_t length =
        U_FAILURE(error) ? -1
                         : unorm2_getDecomposition(nfd, c, parts.data(),
                                                   static_cast<std::int32_t>(parts.size()), &error);
    out += U_SUCCESS(error) && length > 0 && parts[0] < 0x80 ? static_cast<char>(parts[0]) : '?';
}

int width_of(UChar32 c) {
    // Letters of Latin and the usual quotes, dashes and ellipsis need no look-up.
    if (c < 0x300 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E)) return 1;
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
            return 0;
        default:
            break;
    }
    if (c >= 0x1160 && c <= 0x11FF)
        return 0;  // vowels and finals of Hangul join what is before them
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Measures code point by code point; knows the one before.
class Ruler {
public:
    // The columns that `c` adds.
    int add(UChar32 c) {
        // A sign that the selector turns into an emoji becomes wide; where a terminal does not know
        // that, a line is a column short, which nobody sees.
        const bool grows = c == emoji_selector && last_width_ == 1 && last_ >= 0x80 &&
                           u_hasBinaryProperty(last_, UCHAR_EMOJI);
        const int width = grows ? 1 : width_of(c);
        last_ = c;
        last_width_ = width;
        return width;
    }

private:
    UChar32 last_ = 0;
    int last_width_ = 0;
};

// Signs of East Asia that must not begin a line.
bool clings_to_what_is_before(UChar32 c) {
    constexpr std::u32string_view signs =
        U"、。，．：；？！」』）】〕〉》〗〙〛・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…—”’";
    return signs.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

// Signs of East Asia that must not end a line.
bool clings_to_what_follows(UChar32 c) {
    constexpr std::u32string_view signs = U"「『（【〔〈《〖〘〚“‘";
    return signs.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

// Carries marks from a text to the text that is made of it.
class MarkMover {
public:
    MarkMover(std::span<const Mark> marks, std::size_t size) {
        std::uint32_t free = 0;
        for (Mark mark : marks) {
            mark.begin = std::max(mark.begin, free);
            mark.end = static_cast<std::uint32_t>(std::min<std::size_t>(mark.end, size));
            if (mark.begin >= mark.end) continue;
            free = mark.end;
            from_.push_back(mark);
        }
    }

    // To be called before each character, with its place in the old text and that in the new before
    // the spaces which may come first.
    void leave(std::size_t old_place, std::size_t new_place) {
        for (; next_ < from_.size() && from_[next_].end <= old_place; ++next_, open_ = false)
            if (open_ && begin_ < new_place)
                to_.push_back({static_cast<std::uint32_t>(begin_),
                               static_cast<std::uint32_t>(new_place), from_[next_].ink,
                               from_[next_].number});
    }

    // The same, but after the spaces.
    void enter(std::size_t old_place, std::size_t new_place) {
        if (open_ || next_ == from_.size() || from_[next_].begin > old_place) return;
        open_ = true;
        begin_ = new_place;
    }

    std::vector<Mark> moved() && { return std::move(to_); }

private:
    std::vector<Mark> from_, to_;
    std::size_t next_ = 0;
    std::size_t begin_ = 0;  // of the mark that is open, in the new text
    bool open_ = false;
};

}  // namespace

void MarkedText::add(std::string_view more, Ink ink) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += more;
    if (ink != Ink::plain && !more.empty())
        marks.push_back({begin, static_cast<std::uint32_t>(text.size()), ink});
}

void MarkedText::add(const MarkedText& more) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += more.text;
    for (const Mark& mark : more.marks)
        marks.push_back({mark.begin + begin, mark.end + begin, mark.ink, mark.number});
}

MarkedText fit_for_terminal(std::string_view text, std::span<const Mark> marks, LineEnds line_ends,
                            bool unicode) {
    MarkedText fit;
    std::string& out = fit.text;
    out.reserve(text.size());
    MarkMover mover(marks, text.size());
    std::size_t spaces = 0;  // since the last visible character, where they are made one
    std::size_t line_ends_since = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const UChar32 c = read_code_point(text, at);
        Fate fate = fate_of(c);
        if (fate == Fate::drop) continue;
        if (line_ends != LineEnds::kept &&
            (fate == Fate::space || fate == Fate::line_end || c == ' ')) {
            ++spaces;
            if (fate == Fate::line_end) ++line_ends_since;
            continue;
        }
        mover.leave(here, out.size());
        if (spaces > 0 && !out.empty())
            out += line_ends == LineEnds::paragraphs && line_ends_since > 1 ? '\n' : ' ';
        spaces = line_ends_since = 0;
        mover.enter(here, out.size());
        if (fate == Fate::line_end)
            out += '\n';
        else if (fate == Fate::space)
            out += ' ';
        else if (fate == Fate::replace)
            out += unicode ? "\uFFFD" : "?";
        else if (unicode)
            out += text.substr(here, at - here);
        else
            append_ascii(out, c);
    }
    mover.leave(text.size(), out.size());
    fit.marks = std::move(mover).moved();
    return fit;
}

std::string fit_for_terminal(std::string_view text, bool unicode) {
    return fit_for_terminal(text, {}, LineEnds::spaces, unicode).text;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    Ruler ruler;
    for (std::size_t at = 0; at < text.size();)
        width += static_cast<std::size_t>(ruler.add(read_code_point(text, at)));
    return width;
}

namespace {

// Breaks a text into lines, code point by code point.
class Wrapping {
public:
    Wrapping(std::string_view text, std::size_t width)
        : text_(text), columns_(static_cast<std::int64_t>(width)) {}

    std::vector<Line> lines() && {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t here = at;
            const UChar32 c = read_code_point(text_, at);
            if (c == '\n')
                end_line(here, at);
            else
                add(c, here, at);
        }
        emit_without_spaces(text_.size(), false);
        return std::move(lines_);
    }

private:
    void emit(std::size_t begin, std::size_t end) {
        lines_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    void emit_without_spaces(std::size_t end, bool even_if_empty) {
        while (end > begin_ && text_[end - 1] == ' ') --end;
        if (end > begin_ || even_if_empty) emit(begin_, end);
    }
    void begin_at(std::size_t at) { begin_ = break_end_ = break_next_ = at; }

    void end_line(std::size_t here, std::size_t next) {
        emit_without_spaces(here, true);
        begin_at(next);
        used_ = 0;
        last_ = '\n';
        last_width_ = 0;
    }

    void add(UChar32 c, std::size_t here, std::size_t next) {
        const int w = ruler_.add(c);
        if (c == ' ') {
            // A run of spaces ends a line before the first and begins the next after the last.
            if (last_ != ' ') break_end_ = here;
            break_next_ = next;
            break_used_ = used_ + 1;
        } else {
            if ((w == 2 || last_width_ == 2) && w > 0 && here > begin_ && last_ != ' ' &&
                !clings_to_what_is_before(c) && !clings_to_what_follows(last_)) {
                break_end_ = break_next_ = here;
                break_used_ = used_;
            }
            make_room(w, here);
        }
        used_ += w;
        last_ = c;
        if (w > 0) last_width_ = w;
    }

    // Ends lines until there is room for a code point of this width.
    void make_room(int w, std::size_t here) {
        while (used_ + w > columns_ && here > begin_) {
            if (break_end_ > begin_) {
                emit(begin_, break_end_);
                used_ -= break_used_;
                begin_at(break_next_);
            } else if (w > 0) {
                // Spaces that fill a line from its beginning are no line.
                if (last_ != ' ') emit(begin_, here);
                used_ = 0;
                begin_at(here);
            } else {
                break;
            }
        }
    }

    std::string_view text_;
    std::int64_t columns_;
    std::vector<Line> lines_;
    std::size_t begin_ = 0;        // of the line
    std::int64_t used_ = 0;        // its columns
    std::size_t break_end_ = 0;    // where the line may end; none yet when it is begin_
    std::size_t break_next_ = 0;   // and where the next would begin
    std::int64_t break_used_ = 0;  // the columns before break_next_
    Ruler ruler_;
    UChar32 last_ = 0;
    int last_width_ = 0;
};

}  // namespace

std::vector<Line> wrap(std::string_view text, std::size_t width) {
    return Wrapping(text, width).lines();
}

void append(std::string& out, std::string_view text, Ink ink, const Style& style) {
    if (!style.colors || ink == Ink::plain || text.empty()) {
        out += text;
        return;
    }
    out += ink_on(ink);
    out += text;
    out += ink_off;
}

void append(std::string& out, const MarkedText& marked, Line line, Ink base, const Style& style) {
    const std::string_view text = marked.text;
    std::uint32_t at = line.begin;
    const auto first =
        std::upper_bound(marked.marks.begin(), marked.marks.end(), line.begin,
                         [](std::uint32_t place, const Mark& mark) { return place < mark.end; });
    for (auto mark = first; mark != marked.marks.end() && mark->begin < line.end; ++mark) {
        const std::uint32_t begin = std::max(mark->begin, line.begin);
        const std::uint32_t end = std::min(mark->end, line.end);
        append(out, text.substr(at, begin - at), base, style);
        append(out, text.substr(begin, end - begin), mark->ink, style);
        at = end;
    }
    append(out, text.substr(at, line.end - at), base, style);
}

void append_wrapped(std::string& out, const MarkedText& marked, std::size_t indent, Ink base,
                    const Style& style) {
    const std::size_t room =
        style.width > indent + narrowest / 2 ? style.width - indent : narrowest / 2;
    bool first = true;
    for (const Line& line : wrap(marked.text, room)) {
        if (!first) {
            out += '\n';
            if (line.end > line.begin) out.append(indent, ' ');
        }
        append(out, marked, line, base, style);
        first = false;
    }
    out += '\n';
}

}  // namespace dateline
