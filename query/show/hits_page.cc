#include "query/show/hits_page.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "query/show/names_within.h"
#include "query/show/passage_window.h"
#include "query/show/published_words.h"
#include "query/show/where_it_stands.h"
#include "terminal/terminal_text.h"
#include "text/amounts.h"

namespace dateline {

namespace {

// Lines of a title: more is no title but a mistake of whoever made the file.
constexpr std::size_t longest_title = 3;
// Names of one kind: a passage that lists more is a list already.
constexpr std::size_t most_names = 12;

// Writes the hits of one page into a string, which then goes out in one piece.
class Page {
public:
    Page(const std::filesystem::path& here, const Style& style, std::size_t rank_width)
        : here_(here), style_(style), rank_width_(rank_width), indent_(rank_width + 2) {
        room_ = style.width > indent_ + narrowest / 2 ? style.width - indent_ : narrowest / 2;
    }

    void add(const Hit& hit, bool same_article_as_before) {
        const std::string rank = hit.rank == 0 ? "" : std::to_string(hit.rank);
        if (rank.size() < rank_width_) out_.append(rank_width_ - rank.size(), ' ');
        append(out_, rank, Ink::faint, style_);
        out_ += "  ";
        if (!same_article_as_before) {
            title(hit);
            source(hit.stored.article);
            indent();
        }
        passage(hit);
        names(hit);
        place(hit);
    }

    const std::string& text() const { return out_; }
    void separate() { out_ += '\n'; }

private:
    void indent() { out_.append(indent_, ' '); }

    std::string_view ellipsis() const { return style_.unicode ? "…" : "..."; }
    std::string_view separator() const { return style_.unicode ? " · " : " - "; }

    std::string fit(std::string_view text) const { return fit_for_terminal(text, style_.unicode); }

    // Marks whose numbers are those of the matches.
    static std::vector<Mark> match_marks(const std::vector<Match>& matches, std::uint32_t from) {
        std::vector<Mark> marks;
        marks.reserve(matches.size());
        for (std::uint32_t m = 0; m < matches.size(); ++m)
            if (matches[m].begin >= from && matches[m].end >= matches[m].begin)
                marks.push_back({matches[m].begin - from, matches[m].end - from, Ink::match, m});
        return marks;
    }

    // Appends a window of lines, with ellipses where something is left out.
    void window(const MarkedText& text, std::span<const Line> lines, LineWindow shown, Ink base) {
        for (std::size_t i = shown.first; i < shown.last; ++i) {
            if (i > shown.first) indent();
            if (i == shown.first && i > 0) {
                append(out_, ellipsis(), Ink::faint, style_);
                out_ += ' ';
            }
            append(out_, text, lines[i], base, style_);
            if (i + 1 == shown.last && shown.last < lines.size()) {
                out_ += ' ';
                append(out_, ellipsis(), Ink::faint, style_);
            }
            out_ += '\n';
        }
    }

    // Of an article without title nothing: its date and source stand in the place of it.
    void title(const Hit& hit) {
        const MarkedText text =
            fit_for_terminal(hit.stored.article.title, match_marks(hit.title_matches, 0),
                             LineEnds::spaces, style_.unicode);
        std::vector<Line> lines = wrap(text.text, room_);
        if (lines.empty()) return;
        if (lines.size() > longest_title) lines = wrap(text.text, room_ - ellipsis_room());
        window(text, lines, {0, std::min(lines.size(), longest_title)}, Ink::title);
        indent();
    }

    std::size_t ellipsis_room() const { return display_width(ellipsis()) + 1; }

    void source(const Article& article) {
        MarkedText line;
        line.add(published_briefly(article.published));
        for (const std::string* part : {&article.source, &article.author}) {
            if (part->empty()) continue;
            line.add(separator(), Ink::faint);
            line.add(fit(*part));
        }
        append_wrapped(out_, line, indent_, Ink::plain, style_);
    }

    void passage(const Hit& hit) {
        const std::string& whole = hit.stored.article.text;
        const std::size_t begin = std::min<std::size_t>(hit.passage.begin, whole.size());
        const std::size_t end = std::clamp<std::size_t>(hit.passage.end, begin, whole.size());
        const std::string_view passage = std::string_view(whole).substr(begin, end - begin);
        const MarkedText text =
            fit_for_terminal(passage, match_marks(hit.matches, hit.passage.begin),
                             LineEnds::paragraphs, style_.unicode);
        std::vector<Line> lines = wrap(text.text, room_);
        if (lines.size() <= longest_passage)
            return lines.empty() ? void(out_ += '\n')
                                 : window(text, lines, {0, lines.size()}, Ink::plain);
        lines = wrap(text.text, room_ - 2 * ellipsis_room());
        window(text, lines, best_window(text, lines, hit.matches, longest_passage - 1), Ink::plain);
    }

    // "people Antony Blinken, Wang Yi"; empty when there are none. A city and its region of one
    // name are told once.
    MarkedText names_of(const Hit& hit, EntityKind kind, std::string_view label, Ink ink) const {
        std::vector<std::string> names;
        for (const std::uint32_t entity : names_within(hit.stored, hit.passage, kind)) {
            std::string name = fit(hit.stored.mentions.entities[entity].name);
            if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
        }
        MarkedText list;
        for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) {
            if (i == 0) list.add(std::string(label) + " ", Ink::faint);
            if (i > 0) list.add(", ");
            list.add(names[i], ink);
        }
        if (names.size() > most_names)
            list.add(" and " + std::to_string(names.size() - most_names) + " more", Ink::faint);
        return list;
    }

    void names(const Hit& hit) {
        MarkedText people = names_of(hit, EntityKind::person, "people", Ink::person);
        const MarkedText places = names_of(hit, EntityKind::place, "places", Ink::place);
        const bool both = !people.text.empty() && !places.text.empty();
        if (both &&
            display_width(people.text) + display_width(places.text) + display_width(separator()) <=
                room_) {
            people.add(separator(), Ink::faint);
            people.add(places);
            indent();
            append_wrapped(out_, people, indent_, Ink::plain, style_);
            return;
        }
        for (const MarkedText* list : {&std::as_const(people), &places}) {
            if (list->text.empty()) continue;
            indent();
            append_wrapped(out_, *list, indent_, Ink::plain, style_);
        }
    }

    // Never wrapped: terminals and editors take path:line as a whole.
    void place(const Hit& hit) {
        indent();
        append(out_, fit(path_from(hit.stored.article.path, here_)), Ink::path, style_);
        out_ += ':';
        append(out_, std::to_string(line_of(hit)), Ink::line, style_);
        if (has_vanished(hit.stored.article)) append(out_, " (vanished)", Ink::faint, style_);
        if (!hit.stored.article.id.empty()) {
            out_ += "  ";
            append(out_, fit(hit.stored.article.id), Ink::faint, style_);
        }
        if (!hit.near_duplicates.empty()) {
            out_ += "  ";
            append(out_, "+" + counted(hit.near_duplicates.size(), "near duplicate"), Ink::faint,
                   style_);
        }
        out_ += '\n';
    }

    const std::filesystem::path& here_;
    const Style& style_;
    std::size_t rank_width_;
    std::size_t indent_;
    std::size_t room_ = 0;
    std::string out_;
};

}  // namespace

void print_hits(std::ostream& out, std::span<const Hit> hits, const std::filesystem::path& here,
                const Style& style) {
    std::uint32_t last_rank = 0;
    for (const Hit& hit : hits) last_rank = std::max(last_rank, hit.rank);
    Page page(here, style, std::max<std::size_t>(2, std::to_string(last_rank).size()));
    const Hit* before = nullptr;
    for (const Hit& hit : hits) {
        if (before) page.separate();
        page.add(hit, before && !hit.stored.article.id.empty() &&
                          before->stored.article.id == hit.stored.article.id);
        before = &hit;
    }
    out << page.text();
}

std::vector<std::string> hits_notes(const Answer& answer) {
    std::vector<std::string> notes{counted(answer.total, "article")};
    std::size_t folded = 0;
    for (const Hit& hit : answer.hits) folded += hit.near_duplicates.size();
    if (folded > 0) notes.push_back("near duplicates with --duplicates");
    if (answer.next_offset)
        notes.push_back("more with --offset " + std::to_string(*answer.next_offset));
    return notes;
}

}  // namespace dateline
