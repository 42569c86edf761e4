#include "query/show/rank_page.h"

#include <iomanip>
#include <sstream>
#include <string>

#include "query/show/hits_page.h"
#include "terminal/terminal_text.h"
#include "text/amounts.h"

namespace dateline {

namespace {

// The longest label and two spaces; that and a part of the score.
constexpr std::size_t label_width = 9;
constexpr std::size_t text_column = label_width + 8;

std::string points(double value) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << value;
    return text.str();
}

class Page {
public:
    Page(const RankExplanation& told, const Style& style) : told_(told), style_(style) {}

    std::string unmatched() {
        std::string text = "It is none of the " + counted(told_.articles, "article") +
                           " found, for it does not meet:\n";
        for (const std::string& clause : told_.unmet) text += "  " + fit(clause) + "\n";
        return text;
    }

    std::string parts() {
        MarkedText place;
        place.add(where());
        row("rank", "", place);
        if (!told_.ranked) {
            MarkedText order;
            order.add("Without words all that match are equal, and come by their times.");
            row("order", "", order);
            return std::move(out_);
        }
        row("score", points(told_.score), {});
        row("words", points(told_.words), words());
        if (!told_.wishes.empty()) wishes();
        row("early", points(told_.early), early());
        if (told_.opening > 0) row("opening", points(told_.opening), {});
        if (told_.title > 0) row("title", points(told_.title), {});
        row("passage", points(told_.passage.score()), passage());
        return std::move(out_);
    }

private:
    std::string fit(std::string_view text) const { return fit_for_terminal(text, style_.unicode); }

    std::string where() const {
        const std::string of = " of " + counted(told_.articles, "article") + " found";
        if (!told_.rank) return "behind the first thousand" + of;
        if (told_.folded_into.empty()) return grouped(*told_.rank) + of;
        return "none of its own: it is a near duplicate of hit " + grouped(*told_.rank) + ", " +
               told_.folded_into;
    }

    void row(std::string_view label, const std::string& value, const MarkedText& text) {
        append(out_, label, Ink::faint, style_);
        const std::size_t room = text_column - (value.empty() ? 8 : 2) - label.size();
        if (value.size() < room && !value.empty()) out_.append(room - value.size(), ' ');
        if (value.empty()) out_.append(label_width - label.size(), ' ');
        out_ += value;
        if (text.text.empty()) {
            out_ += '\n';
            return;
        }
        if (!value.empty()) out_ += "  ";
        append_wrapped(out_, text, value.empty() ? label_width : text_column, Ink::plain, style_);
    }

    // "lethal 7.20 (3 times), aid 4.90 (title, passage)"; what isn't there last.
    MarkedText words() const {
        MarkedText list;
        std::string missing;
        for (const ExplainedWord& word : told_.by_word) {
            if (word.occurrences == 0 && word.weight == 0) {
                missing += (missing.empty() ? "" : ", ") + fit(word.word);
                continue;
            }
            if (!list.text.empty()) list.add(", ");
            list.add(fit(word.word), Ink::match);
            list.add(" " + points(word.weight) + " (" + counted(word.occurrences, "time") +
                     (word.in_title ? ", in the title" : "") + ")");
        }
        if (!missing.empty())
            list.add((list.text.empty() ? "not there: " : "; not there: ") + missing);
        return list;
    }

    void wishes() {
        MarkedText list;
        for (const auto& [what, gain] : told_.wishes)
            list.add((list.text.empty() ? "" : ", ") + fit(what) + " " + points(gain));
        row("rather", points(told_.wished()), list);
    }

    MarkedText early() const {
        MarkedText list;
        for (const ExplainedWord& word : told_.by_word) {
            if (word.occurrences == 0) continue;
            if (!list.text.empty()) list.add(", ");
            list.add(fit(word.word), Ink::match);
            list.add(" as word " + grouped(word.first + 1));
        }
        return list;
    }

    MarkedText passage() const {
        MarkedText list;
        const auto add = [&](std::string_view what, double value) {
            if (value <= 0) return;
            if (!list.text.empty()) list.add(", ");
            list.add(std::string(what) + " " + points(value));
        };
        const RankedPassage& passage = told_.passage;
        add("words in it", passage.met.words);
        add("words beside it", passage.met.around);
        add("words near each other", passage.met.near);
        add("the first passage", passage.lead);
        add("names asked for", passage.name);
        add("times asked for", passage.times);
        return list;
    }

    const RankExplanation& told_;
    const Style& style_;
    std::string out_;
};

}  // namespace

void print_rank(std::ostream& out, const RankExplanation& told, const std::filesystem::path& here,
                const Style& style) {
    Page page(told, style);
    if (!told.matches) {
        out << page.unmatched();
        return;
    }
    if (told.hit) {
        Hit hit = *told.hit;
        hit.rank = told.folded_into.empty() ? told.rank.value_or(0) : 0;
        print_hits(out, std::span(&hit, 1), here, style);
        out << '\n';
    }
    out << page.parts();
}

}  // namespace dateline
