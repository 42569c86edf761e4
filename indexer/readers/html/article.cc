#include "indexer/readers/html/article.h"

#include <algorithm>

#include "indexer/readers/article_head.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html/furniture.h"
#include "indexer/readers/html/page_words.h"
#include "indexer/readers/html/story_boxes.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t short_text = 25;  // bytes; what is shorter is a label
constexpr std::size_t tiny_text = 12;   // bytes; "Comments", a count

// Bytes of prose to count a paragraph as that of a story rather than a label.
bool is_prose(const HtmlParagraph& paragraph) {
    return paragraph.text.size() >= 2 * short_text && paragraph.links * 2 < paragraph.text.size();
}

// Bytes of text.
std::size_t size_of(const std::vector<HtmlParagraph>& paragraphs) {
    std::size_t size = 0;
    for (const HtmlParagraph& paragraph : paragraphs) size += paragraph.text.size();
    return size;
}

// A paragraph that is nothing but a link: a headline of another story, an entry of a menu.
bool is_link(const HtmlParagraph& paragraph) {
    constexpr std::size_t shortest = 12, longest = 250;  // bytes
    return paragraph.text.size() >= shortest && paragraph.text.size() <= longest &&
           paragraph.links * 10 >= paragraph.text.size() * 7;
}

// A heading that is nothing but a link to another story. What is shorter names a thing, and the
// text under it tells of that.
bool is_linked_heading(const HtmlParagraph& paragraph) {
    constexpr std::size_t shortest = 30;  // bytes
    return paragraph.text.size() >= shortest && is_link(paragraph);
}

// A page's clocks and counters: "00:00 / 03:15".
bool is_count(std::string_view text) {
    constexpr std::size_t longest = 16;  // bytes
    return text.size() <= longest && text.find_first_not_of("0123456789:/ ") == text.npos;
}

// An address written out belongs to the text, link or not.
bool is_written_address(std::string_view text) {
    return (text.starts_with("http") || text.starts_with("www.")) &&
           text.find(' ') == std::string_view::npos;
}

// Teasers of other stories: a box that holds a link and one or two sentences behind it, and nothing
// else.
std::vector<bool> teasers_among(const HtmlPage& page,
                                const std::vector<HtmlParagraph>& paragraphs) {
    std::vector<bool> teasers(paragraphs.size(), false);
    std::vector<std::size_t> prose(page.size() + 1, 0);  // bytes of prose before a node
    for (const HtmlParagraph& paragraph : paragraphs)
        if (is_prose(paragraph)) prose[paragraph.begin + 1] += paragraph.text.size();
    for (std::uint32_t at = 0; at < page.size(); ++at) prose[at + 1] += prose[at];
    constexpr std::size_t longest = 700;  // bytes of a teaser's text
    const std::size_t most_alone = prose.back() / 7;
    std::vector<std::size_t> links, stories;  // indices of the two halves of candidates
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        if (!is_link(paragraphs[i])) continue;
        std::size_t next = i + 1;
        // A date or a section may stand between.
        while (next < paragraphs.size() && next <= i + 4 && !is_prose(paragraphs[next]) &&
               !is_link(paragraphs[next]))
            ++next;
        if (next >= paragraphs.size() || !is_prose(paragraphs[next])) continue;
        std::uint32_t box = paragraphs[i].node;
        while (box != 0 && page[box].end <= paragraphs[next].begin) box = page[box].parent;
        if (prose[page[box].end] - prose[box] > longest) continue;
        links.push_back(i);
        stories.push_back(next);
    }
    // Entries of a list that each begin with the headline of a story.
    constexpr std::uint32_t headline = 25;  // bytes
    const auto begins_with_headline = [&](std::size_t i) {
        return i < paragraphs.size() && paragraphs[i].leading >= headline &&
               page[paragraphs[i].node].tag == Tag::li;
    };
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        if (begins_with_headline(i) &&
            (begins_with_headline(i + 1) || (i > 0 && begins_with_headline(i - 1))))
            teasers[i] = true;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const bool alone = links.size() == 1;
        if (alone && paragraphs[stories[i]].text.size() > most_alone) continue;
        for (std::size_t at = links[i]; at <= stories[i]; ++at) teasers[at] = true;
    }
    return teasers;
}

// What stands in a <header>: titles, bylines and summaries. They tell the teasers of other stories
// by their links, and are no part of a story, unless most of it stands there.
void leave_out_headers(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs,
                       std::vector<bool>& left_out) {
    std::vector<bool> headed(paragraphs.size(), false);
    std::size_t prose = 0, prose_in_headers = 0;
    std::uint32_t end = 0;  // of the last header
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        for (; at <= paragraphs[i].begin; ++at)
            if (page[at].tag == Tag::header) end = std::max(end, page[at].end);
        headed[i] = paragraphs[i].begin < end;
        if (!is_prose(paragraphs[i])) continue;
        prose += paragraphs[i].text.size();
        if (headed[i]) prose_in_headers += paragraphs[i].text.size();
    }
    if (prose_in_headers * 2 > prose) return;
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        if (headed[i]) left_out[i] = true;
}

// The entries that end a list of links to other stories, each with its section before the link or
// without: "Guide: how to cross the dam".
void leave_out_listed_links(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs,
                            std::vector<bool>& left_out) {
    const auto is_entry = [&](std::size_t i, std::uint32_t list) {
        const HtmlParagraph& paragraph = paragraphs[i];
        return page[paragraph.node].tag == Tag::li && page[paragraph.node].parent == list &&
               paragraph.text.size() >= short_text && paragraph.links * 2 >= paragraph.text.size();
    };
    for (std::size_t begin = 0, end = 0; begin < paragraphs.size();
         begin = std::max(end, begin + 1)) {
        const std::uint32_t list = page[paragraphs[begin].node].parent;
        const bool is_first = begin == 0 || paragraphs[begin - 1].begin < list;
        end = begin;
        while (end < paragraphs.size() && is_entry(end, list)) ++end;
        const bool is_last = end == paragraphs.size() || paragraphs[end].begin >= page[list].end;
        if (end > begin + (is_first ? 0 : 1) && is_last)
            std::fill(left_out.begin() + static_cast<std::ptrdiff_t>(begin),
                      left_out.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
}

// Boxes that say at their head that they are none of the story: "Most read". A good part of the
// page is none.
void leave_out_sections(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs,
                        std::vector<bool>& left_out) {
    constexpr std::size_t smallest_part = 5;
    const std::size_t all = size_of(paragraphs);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Tag tag = page[paragraphs[i].node].tag;
        if (!is_heading(tag) || !page_words().is_notice(paragraphs[i].text)) continue;
        const std::uint32_t box = page[paragraphs[i].node].parent;
        if (i > 0 && paragraphs[i - 1].begin >= box) continue;
        std::size_t size = 0, end = i + 1;
        for (; end < paragraphs.size() && paragraphs[end].begin < page[box].end; ++end) {
            const Tag next = page[paragraphs[end].node].tag;
            if (is_heading(next) && next <= tag) break;
            size += paragraphs[end].text.size();
        }
        if (size * smallest_part > all) continue;
        std::fill(left_out.begin() + static_cast<std::ptrdiff_t>(i),
                  left_out.begin() + static_cast<std::ptrdiff_t>(end), true);
        i = end - 1;
    }
}

// Whether a line is none of the story by what it says: a notice, a byline, a clock, the headline of
// another story.
bool is_other_line(const HtmlParagraph& paragraph, Tag tag) {
    const std::string_view text = paragraph.text;
    return page_words().is_notice(text) || is_byline(text) || is_count(text) ||
           (text.starts_with('<') && has_markup(text)) ||
           (is_heading(tag) && is_linked_heading(paragraph));
}

// Whether a line is the headline, with a word above it in the same line or without.
bool says_title(std::string_view text, std::string_view title) {
    constexpr std::size_t longest_above = 80;  // bytes
    return !title.empty() && text.size() <= title.size() + longest_above && text.ends_with(title);
}

// A heading that says a whole sentence.
bool is_sentence(const HtmlParagraph& paragraph) {
    constexpr std::size_t shortest = 80;  // bytes
    return paragraph.text.size() >= shortest && paragraph.text.ends_with('.');
}

// Whether the headings of a page are its text, told picture by picture.
bool are_headings_text(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs) {
    constexpr std::ptrdiff_t fewest = 3;
    return std::ranges::count_if(paragraphs, [&](const HtmlParagraph& paragraph) {
               return is_heading(page[paragraph.node].tag) && is_sentence(paragraph);
           }) >= fewest;
}

// Whether a paragraph is one only together with what follows it.
bool is_label(const HtmlParagraph& paragraph, Tag tag) {
    return is_heading(tag) ||
           (paragraph.text.size() < 2 * short_text && tag != Tag::p && tag != Tag::li &&
            paragraph.text.find_first_of(".,;!?") == std::string::npos) ||
           paragraph.text.size() < tiny_text;
}

std::vector<HtmlParagraph> story_without(const HtmlPage& page, std::string_view title,
                                         const std::vector<bool>& left_out) {
    std::vector<HtmlParagraph> all = paragraphs_of(page, 0, left_out);
    std::vector<bool> elsewhere = teasers_among(page, all);
    const std::vector<std::uint32_t> boxes = story_boxes(page, all, elsewhere);
    leave_out_headers(page, all, elsewhere);
    leave_out_sections(page, all, elsewhere);
    leave_out_listed_links(page, all, elsewhere);
    const bool headings_are_text = are_headings_text(page, all);
    auto box = boxes.begin();
    enum class Verdict : std::uint8_t { out, label, in };
    std::vector<Verdict> verdicts(all.size(), Verdict::out);
    bool prose_yet = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const HtmlParagraph& paragraph = all[i];
        while (box != boxes.end() && page[*box].end <= paragraph.begin) ++box;
        if (box == boxes.end()) break;
        if (paragraph.begin < *box || elsewhere[i]) continue;
        Tag tag = page[paragraph.node].tag;
        if (headings_are_text && is_heading(tag) && is_sentence(paragraph)) tag = Tag::p;
        if (tag == Tag::h1 || paragraph.text == title || is_other_line(paragraph, tag)) continue;
        if (!prose_yet && says_title(paragraph.text, title)) continue;
        const bool label = is_label(paragraph, tag);
        if (!label && is_link(paragraph) && !is_written_address(paragraph.text)) continue;
        // A sentence as a heading before all text is a summary, not the story.
        if (is_heading(tag) && !prose_yet && paragraph.text.ends_with('.')) continue;
        verdicts[i] = label ? Verdict::label : Verdict::in;
        if (is_prose(paragraph) && !is_heading(tag)) prose_yet = true;
    }
    // A heading stays when something stays that it is the heading of.
    for (std::size_t i = all.size(); i-- > 0;)
        if (verdicts[i] == Verdict::label)
            verdicts[i] =
                i + 1 < all.size() && verdicts[i + 1] == Verdict::in ? Verdict::in : Verdict::out;
    std::vector<HtmlParagraph> kept;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (verdicts[i] == Verdict::in) kept.push_back(std::move(all[i]));
    return kept;
}

}  // namespace

std::vector<HtmlParagraph> article_paragraphs(const HtmlPage& page, std::string_view title) {
    std::vector<HtmlParagraph> story = story_without(page, title, page_furniture(page));
    constexpr std::size_t short_story = 300;  // bytes; the story may have been called furniture
    if (size_of(story) >= short_story) return story;
    constexpr std::size_t much_more = 5;
    std::vector<HtmlParagraph> more = story_without(page, title, certain_furniture(page));
    if (size_of(more) > size_of(story) * much_more) story = std::move(more);
    if (story.empty()) story = story_without(page, title, {});
    if (!story.empty()) return story;
    story = paragraphs_of(page, 0, {});
    constexpr std::size_t few_words = 300;  // bytes of a page that is all there is to read
    if (size_of(story) > few_words)
        std::erase_if(story, [](const HtmlParagraph& paragraph) { return !is_prose(paragraph); });
    return story;
}

}  // namespace dateline
