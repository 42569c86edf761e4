#include "indexer/readers/html/article.h"

#include <algorithm>

#include "indexer/readers/article_head.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html/furniture.h"
#include "indexer/readers/html/page_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t short_text = 25;  // bytes; what is shorter is a label
constexpr std::size_t tiny_text = 12;   // bytes; "Comments", a count
constexpr std::size_t prose_text =
    60;  // bytes from which a text without full stop still is a sentence

// Bytes of prose to count a paragraph as that of a story rather than a label.
bool is_prose(const HtmlParagraph& paragraph) {
    return paragraph.text.size() >= 2 * short_text && paragraph.links * 2 < paragraph.text.size();
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
    return paragraph.text.size() >= shortest && paragraph.links * 10 >= paragraph.text.size() * 7;
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

constexpr double label_weight = -8;

// What a paragraph adds to the case that its container is the article: bytes of prose, or a penalty
// for what menus and lists of links are made of.
double weight_of(const HtmlParagraph& paragraph, bool teaser) {
    const double size = static_cast<double>(paragraph.text.size());
    const double links = paragraph.links;
    const bool sentence = paragraph.text.find_first_of(".,;:!?") != std::string::npos ||
                          paragraph.text.size() >= prose_text;
    if (teaser) return -0.5 * size;
    if (links > size * 0.5) return -0.3 * size - 15;
    if (paragraph.text.size() < short_text || !sentence) return label_weight;
    return size - 2 * links;
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

// Words of a class or id that the container of a story is called by.
constexpr double largest_hint = 1.4;
double hint_of(const HtmlPage& page, std::uint32_t at) {
    const HtmlNode& node = page[at];
    double hint = node.tag == Tag::article || node.tag == Tag::main ? 1.1 : 1.0;
    if (node.attributes == 0) return hint;
    if (page.attribute(at, Attribute::itemprop).find("articleBody") != std::string_view::npos)
        return largest_hint;
    const PageWords& words = page_words();
    if (words.name_story(page.attribute(at, Attribute::class_)) ||
        words.name_story(page.attribute(at, Attribute::id)))
        return 1.2;
    return hint;
}

// Weights of the paragraphs of subtrees.
class Weights {
public:
    Weights(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs,
            const std::vector<bool>& teasers)
        : page_(page), before_(page.size() + 1, 0) {
        constexpr int most_labels = 5;  // in a row that count: results stand in a story, menus not
        int labels = 0;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            const double weight = weight_of(paragraphs[i], teasers[i]);
            labels = weight == label_weight ? labels + 1 : 0;
            if (labels <= most_labels) before_[paragraphs[i].begin + 1] += weight;
        }
        for (std::uint32_t at = 0; at < page.size(); ++at) before_[at + 1] += before_[at];
    }

    double of(std::uint32_t node) const { return before_[page_[node].end] - before_[node]; }

private:
    const HtmlPage& page_;
    std::vector<double> before_;  // of the paragraphs that begin before a node
};

// The smallest subtree with the most prose and the fewest menus.
std::uint32_t best_container(const HtmlPage& page, const Weights& weights) {
    std::uint32_t best = 0;
    double most = 0;
    for (std::uint32_t at = 0; at < page.size(); ++at) {
        const HtmlNode& node = page[at];
        if (node.tag == Tag::text || node.tag == Tag::p || node.end == at + 1) continue;
        const double weight = weights.of(at);
        if (weight <= 0 || weight * largest_hint < most) continue;
        const double value = weight * hint_of(page, at);
        // >=: of equal ones the inner.
        if (value >= most) {
            most = value;
            best = at;
        }
    }
    // Inward as long as nearly all of it stays.
    constexpr double nearly_all = 0.9;
    const double whole = weights.of(best);
    std::uint32_t inner = best;
    for (std::uint32_t at = best + 1; at < page[best].end; ++at) {
        const HtmlNode& node = page[at];
        if (node.tag == Tag::text || node.tag == Tag::p || node.end == at + 1) continue;
        if (weights.of(at) >= nearly_all * whole && node.parent >= inner) inner = at;
    }
    return inner;
}

// Whether a box beside the container of the story, or beside one around it, holds more of it: one of
// much prose, or a paragraph.
bool holds_more(const HtmlPage& page, std::uint32_t box, std::uint32_t container, double whole,
                double weight) {
    constexpr double share = 0.2, share_of_same_kind = 0.05;
    constexpr double paragraph = 80;  // bytes
    if (page[box].tag == Tag::p) return weight >= paragraph;
    const bool same_kind =
        page[box].tag == page[container].tag &&
        page.attribute(box, Attribute::class_) == page.attribute(container, Attribute::class_);
    return weight >= paragraph && weight >= whole * (same_kind ? share_of_same_kind : share);
}

// The boxes that the story stands in, in their order: the best container, and those beside it or
// beside a box around it that hold more of the story.
std::vector<std::uint32_t> story_boxes(const HtmlPage& page, const Weights& weights) {
    constexpr int most_levels = 3;  // that have other text
    std::uint32_t at = best_container(page, weights);
    const double whole = weights.of(at);
    std::vector<std::uint32_t> boxes = {at};
    for (int level = 0; level < most_levels && at != 0;) {
        const std::uint32_t parent = page[at].parent;
        if (page[at].tag == Tag::body || page[at].tag == Tag::main) break;
        bool has_others = false;
        for (std::uint32_t box = parent + 1; box < page[parent].end; box = page[box].end) {
            const double weight = weights.of(box);
            if (box == at || weight == 0) continue;
            has_others = true;
            if (holds_more(page, box, at, whole, weight)) boxes.push_back(box);
        }
        if (has_others) ++level;
        at = parent;
    }
    std::ranges::sort(boxes);
    return boxes;
}

// Which paragraphs stand in a <header>: titles, bylines and summaries. They tell the teasers of
// other stories by their links, and are no part of a story, unless most of it stands there.
std::vector<bool> in_headers(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs) {
    std::vector<bool> result(paragraphs.size(), false);
    std::size_t prose = 0, prose_in_headers = 0;
    std::uint32_t end = 0;  // of the last header
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        for (; at <= paragraphs[i].begin; ++at)
            if (page[at].tag == Tag::header) end = std::max(end, page[at].end);
        result[i] = paragraphs[i].begin < end;
        if (!is_prose(paragraphs[i])) continue;
        prose += paragraphs[i].text.size();
        if (result[i]) prose_in_headers += paragraphs[i].text.size();
    }
    if (prose_in_headers * 2 > prose) result.assign(paragraphs.size(), false);
    return result;
}

// Boxes that say at their head that they are none of the story: "Most read". A good part of the
// page is none.
void leave_out_sections(const HtmlPage& page, const std::vector<HtmlParagraph>& paragraphs,
                        std::vector<bool>& left_out) {
    constexpr std::size_t smallest_part = 5;
    std::size_t all = 0;
    for (const HtmlParagraph& paragraph : paragraphs) all += paragraph.text.size();
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

std::vector<HtmlParagraph> story_without(const HtmlPage& page, std::string_view title,
                                         const std::vector<bool>& left_out) {
    std::vector<HtmlParagraph> all = paragraphs_of(page, 0, left_out);
    const std::vector<bool> teasers = teasers_among(page, all);
    std::vector<bool> elsewhere = in_headers(page, all);
    leave_out_sections(page, all, elsewhere);
    const std::vector<std::uint32_t> boxes = story_boxes(page, Weights(page, all, teasers));
    auto box = boxes.begin();
    enum class Verdict : std::uint8_t { out, label, in };
    std::vector<Verdict> verdicts(all.size(), Verdict::out);
    bool prose_yet = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const HtmlParagraph& paragraph = all[i];
        while (box != boxes.end() && page[*box].end <= paragraph.begin) ++box;
        if (box == boxes.end()) break;
        if (paragraph.begin < *box) continue;
        const Tag tag = page[paragraph.node].tag;
        if (tag == Tag::h1 || paragraph.text == title || teasers[i] || elsewhere[i]) continue;
        if (paragraph.text.starts_with('<') && has_markup(paragraph.text)) continue;
        if (page_words().is_notice(paragraph.text) || is_byline(paragraph.text) ||
            is_count(paragraph.text))
            continue;
        if (is_heading(tag) && is_linked_heading(paragraph)) continue;
        const bool label =
            is_heading(tag) ||
            (paragraph.text.size() < 2 * short_text && tag != Tag::p && tag != Tag::li &&
             paragraph.text.find_first_of(".,;!?") == std::string::npos) ||
            paragraph.text.size() < tiny_text;
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
    if (!story.empty()) return story;
    story = story_without(page, title, {});
    if (!story.empty()) return story;
    story = paragraphs_of(page, 0, {});
    std::size_t size = 0;
    for (const HtmlParagraph& paragraph : story) size += paragraph.text.size();
    constexpr std::size_t few_words = 300;  // bytes of a page that is all there is to read
    if (size > few_words)
        std::erase_if(story, [](const HtmlParagraph& paragraph) { return !is_prose(paragraph); });
    return story;
}

}  // namespace dateline
