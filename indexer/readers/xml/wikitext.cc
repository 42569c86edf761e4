#include "indexer/readers/xml/wikitext.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/readers/record_article.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// What opens and closes with these is read whole: templates, links, tables.
struct Bracket {
    std::string_view open, close;
};
constexpr Bracket template_bracket{"{{", "}}"}, link_bracket{"[[", "]]"}, table_bracket{"{|", "|}"};

constexpr std::size_t deepest = 100;

// Templates whose words are text: of Wikinews and Wikipedia.
constexpr std::array link_templates = {"w"sv, "wikipedia"sv, "nowrap"sv, "lang"sv, "l"sv};

// Elements of which nothing is shown as text.
constexpr std::array left_out = {"ref"sv,      "gallery"sv, "math"sv,
                                 "timeline"sv, "score"sv,   "imagemap"sv};

// The pieces of a template or link between its bars; bars within brackets part nothing.
std::vector<std::string_view> parts_of(std::string_view inside) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at < inside.size(); ++at) {
        const std::string_view two = inside.substr(at, 2);
        if (two == "{{" || two == "[[")
            ++depth, ++at;
        else if (two == "}}" || two == "]]")
            --depth, ++at;
        else if (inside[at] == '|' && depth <= 0) {
            parts.push_back(inside.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    parts.push_back(inside.substr(begin));
    return parts;
}

// Where each bracket of a text ends, found in one pass; npos for one that nothing closes.
class Ends {
public:
    explicit Ends(std::string_view text) {
        std::vector<std::pair<std::size_t, std::string_view>> open;
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {
            const std::string_view two = text.substr(at, 2);
            bool is_opened = false;
            for (const Bracket& bracket : {template_bracket, link_bracket, table_bracket})
                if (two == bracket.open) {
                    open.emplace_back(at, bracket.close);
                    is_opened = true;
                }
            if (is_opened) {
                ++at;
                continue;
            }
            if (two != "}}" && two != "]]" && two != "|}") continue;
            // What nothing closed within it is no bracket; of others not many are open at once.
            std::size_t behind = open.size();
            for (std::size_t i = open.size(); i > 0 && open.size() - i < deepest; --i)
                if (open[i - 1].second == two) {
                    behind = i - 1;
                    break;
                }
            if (behind == open.size()) continue;
            ends_.emplace_back(open[behind].first, at);
            open.resize(behind);
            ++at;
        }
        std::ranges::sort(ends_);
    }

    // The offset of what closes the bracket that opens at `at`.
    std::size_t of(std::size_t at) const {
        const auto found =
            std::ranges::lower_bound(ends_, at, {}, [](const auto& end) { return end.first; });
        return found == ends_.end() || found->first != at ? std::string_view::npos : found->second;
    }

private:
    std::vector<std::pair<std::size_t, std::size_t>> ends_;
};

class WikiReader {
public:
    explicit WikiReader(const WikiNames& names)
        : names_{lower_ascii(names.category), lower_ascii(names.file)} {}

    WikiText read(std::string_view wikitext) {
        lines_ = inline_text(wikitext, 0);
        put_together();
        return std::move(out_);
    }

private:
    // The text with its brackets and tags resolved; line marks are still there.
    std::string inline_text(std::string_view text, std::size_t depth) {
        std::string out;
        if (depth > deepest) return out;
        const Ends ends(text);
        for (std::size_t at = 0; at < text.size();) {
            const std::string_view two = text.substr(at, 2);
            const bool is_bracket = two == "{{" || two == "[[" || two == "{|";
            const std::size_t end = is_bracket ? ends.of(at) : std::string_view::npos;
            if (end != std::string_view::npos) {
                const std::string_view inside = text.substr(at + 2, end - at - 2);
                if (two == "{{") out += template_text(inside, depth);
                if (two == "[[") out += link_text(inside, depth);
                at = end + 2;
            } else if (text[at] == '<') {
                at = pass_tag(text, at, out);
            } else if (text[at] == '[' && is_address(text.substr(at + 1))) {
                at = pass_external_link(text, at, out);
            } else if (two == "__" && size_of_switch(text.substr(at)) > 0) {
                at += size_of_switch(text.substr(at));
            } else if (two == "''") {
                at = std::min(text.find_first_not_of('\'', at), text.size());
            } else if (is_bracket) {
                at += 2;  // that nothing closes
            } else {
                out += text[at++];
            }
        }
        return out;
    }

    std::string template_text(std::string_view inside, std::size_t depth) {
        const std::vector<std::string_view> parts = parts_of(inside);
        const std::string name = lower_ascii(trimmed(parts[0]));
        std::string_view last;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const std::size_t equals = parts[i].find('=');
            const std::string key = equals == std::string_view::npos
                                        ? ""
                                        : lower_ascii(trimmed(parts[i].substr(0, equals)));
            const std::string_view value =
                trimmed(equals == std::string_view::npos ? parts[i] : parts[i].substr(equals + 1));
            if (key.empty()) last = value;
            const bool is_date =
                (name == "date" && key.empty()) || (name == "byline" && key == "date");
            if (is_date && out_.date.empty()) out_.date = value;
            if (name == "byline" && key == "location" && out_.place.empty())
                out_.place = inline_text(value, depth + 1);
        }
        const bool is_link = std::ranges::find(link_templates, name) != link_templates.end();
        return is_link ? inline_text(last, depth + 1) : std::string{};
    }

    std::string link_text(std::string_view inside, std::size_t depth) {
        const std::vector<std::string_view> parts = parts_of(inside);
        std::string_view target = trimmed(parts[0]);
        const bool is_shown = target.starts_with(':');
        if (is_shown) target.remove_prefix(1);
        const std::size_t colon = target.find(':');
        const std::string space = colon == std::string_view::npos || is_shown
                                      ? ""
                                      : lower_ascii(trimmed(target.substr(0, colon)));
        if (is_space(space, "category", names_.category)) {
            out_.categories.emplace_back(trimmed(target.substr(colon + 1)));
            return {};
        }
        if (is_space(space, "file", names_.file) || space == "image") return {};
        // A page of the same in another language.
        const bool is_code =
            (space.size() == 2 || space.size() == 3) && std::ranges::all_of(space, is_ascii_lower);
        if (parts.size() == 1 && is_code && !is_shown) return {};
        if (parts.size() == 1) return std::string(target);
        std::string text = inline_text(trimmed(parts.back()), depth + 1);
        return text.empty()
                   ? std::string(target.substr(colon == std::string_view::npos ? 0 : colon + 1))
                   : text;
    }

    // "__NOTOC__", which says how the page is shown; 0 for anything else.
    static std::size_t size_of_switch(std::string_view text) {
        std::size_t end = 2;
        while (end < text.size() && is_ascii_upper(text[end])) ++end;
        return end > 2 && text.substr(end).starts_with("__") ? end + 2 : 0;
    }

    static bool is_space(std::string_view space, std::string_view usual, std::string_view own) {
        return !space.empty() && (space == usual || space == own);
    }

    // Behind a comment, an element that is left out, or a tag.
    static std::size_t pass_tag(std::string_view text, std::size_t at, std::string& out) {
        if (text.substr(at).starts_with("<!--")) return behind(text, text.find("-->", at), 3);
        std::size_t end = at + 1;
        while (end < text.size() && is_ascii_letter(text[end])) ++end;
        const std::string name = lower_ascii(text.substr(at + 1, end - at - 1));
        const bool is_end_tag = text.substr(at).starts_with("</");
        if (name.empty() && !is_end_tag) {
            out += text[at];
            return at + 1;
        }
        const std::size_t close = text.find_first_of("<>", at + 1);
        if (close == std::string_view::npos || text[close] == '<') {
            out += text[at];
            return at + 1;
        }
        if (name == "br") out += '\n';
        if (text[close - 1] == '/' || std::ranges::find(left_out, name) == left_out.end())
            return close + 1;
        const std::string end_tag = "</" + name;
        return behind(text, text.find('>', std::min(text.find(end_tag, close), text.size())), 1);
    }

    static std::size_t behind(std::string_view text, std::size_t found, std::size_t size) {
        return found == std::string_view::npos ? text.size() : found + size;
    }

    static bool is_address(std::string_view text) {
        return text.starts_with("http://") || text.starts_with("https://") ||
               text.starts_with("//");
    }

    // "[https://a.example the words]": the words.
    static std::size_t pass_external_link(std::string_view text, std::size_t at, std::string& out) {
        const std::size_t end = std::min(text.find_first_of("]\n", at), text.size());
        const std::size_t blank = text.substr(0, end).find(' ', at);
        if (blank != std::string_view::npos) out += text.substr(blank + 1, end - blank - 1);
        return end < text.size() && text[end] == ']' ? end + 1 : end;
    }

    struct Section {
        std::string heading;
        std::string text;
        bool has_sentence = false;
    };

    // Whether a line of a list, or a paragraph, says more than a link does.
    static bool is_sentence(std::string_view text) {
        return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
               text.ends_with('"') || text.ends_with("”");
    }

    // Lines become paragraphs, and headings begin sections.
    void put_together() {
        std::vector<Section> sections(1);
        std::string paragraph;
        const auto end_paragraph = [&] {
            const std::string text = one_line(paragraph);
            if (!text.empty()) {
                Section& section = sections.back();
                if (!section.text.empty()) section.text += "\n\n";
                section.text += text;
                section.has_sentence |= is_sentence(text);
            }
            paragraph.clear();
        };
        for (std::string_view rest = lines_; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            std::string_view line = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (line.size() > 4 && line.starts_with("==") && line.ends_with("==")) {
                end_paragraph();
                sections.push_back({std::string(trimmed(line, "= \t")), {}, false});
                continue;
            }
            const bool is_item = line.find_first_of("*#:;") == 0;
            if (line.empty() || is_item || line.starts_with("----")) end_paragraph();
            line = trimmed(line, "*#:;- \t");
            if (!paragraph.empty()) paragraph += ' ';
            paragraph += line;
        }
        end_paragraph();
        while (sections.size() > 1 && !sections.back().has_sentence) sections.pop_back();
        for (const Section& section : sections)
            for (const std::string* const part : {&section.heading, &section.text}) {
                if (part->empty()) continue;
                if (!out_.text.empty()) out_.text += "\n\n";
                out_.text += *part;
            }
    }

    WikiNames names_;  // in lower case
    WikiText out_;
    std::string lines_;
};

}  // namespace

WikiText read_wikitext(std::string_view wikitext, const WikiNames& names) {
    return WikiReader(names).read(wikitext);
}

}  // namespace dateline
