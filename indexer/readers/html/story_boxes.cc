#include "indexer/readers/html/story_boxes.h"

#include <algorithm>
#include <string_view>

#include "indexer/readers/html/page_words.h"

namespace dateline {

namespace {

constexpr std::size_t short_text = 25;  // bytes; what is shorter is a label
// Bytes from which a text without full stop still is a sentence.
constexpr std::size_t prose_text = 60;
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

}  // namespace

std::vector<std::uint32_t> story_boxes(const HtmlPage& page,
                                       const std::vector<HtmlParagraph>& paragraphs,
                                       const std::vector<bool>& teasers) {
    const Weights weights(page, paragraphs, teasers);
    constexpr int most_levels = 3;  // that have other text
    std::uint32_t at = best_container(page, weights);
    const double whole = weights.of(at);
    std::vector<std::uint32_t> boxes = {at};
    for (int level = 0; level < most_levels && at != 0;) {
        const std::uint32_t parent = page[at].parent;
        // What stands beside a whole article is none of it.
        if (const Tag tag = page[at].tag;
            tag == Tag::body || tag == Tag::main || tag == Tag::article)
            break;
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

}  // namespace dateline
