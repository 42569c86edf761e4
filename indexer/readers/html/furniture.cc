#include "indexer/readers/html/furniture.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/readers/html/page_words.h"
#include "indexer/readers/html/text.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// "Comments", "12 Comments", "Comments (3)".
bool heads_comments(const HtmlPage& page, std::uint32_t at) {
    const Tag tag = page[at].tag;
    constexpr std::uint32_t most_nodes = 12;
    if (tag < Tag::h2 || tag > Tag::h6 || page[at].end - at > most_nodes) return false;
    std::string said = lower_ascii(page.inner_text(at));
    std::erase_if(said, [](char c) { return c < 'a' || c > 'z'; });
    return said == "comment" || said == "comments";
}

bool is_hidden(std::string_view style) {
    if (style.find(':') == std::string_view::npos) return false;
    std::string lower = lower_ascii(style);
    std::erase(lower, ' ');
    return lower.find("display:none") != std::string::npos ||
           lower.find("visibility:hidden") != std::string::npos;
}

// What the classes and ids of a page say; most stand in it many times.
class Names {
public:
    bool name_furniture(std::string_view names) {
        if (names.empty()) return false;
        const auto [known, added] = known_.try_emplace(names);
        if (added) known->second = words_.name_furniture(names);
        return known->second;
    }

private:
    const PageWords& words_ = page_words();
    std::unordered_map<std::string_view, bool> known_;  // borrowed from the page
};

// Whether an element is furniture by what it is, whatever it is called.
bool is_furniture(Tag tag) {
    switch (tag) {
        case Tag::nav:
        case Tag::footer:
        case Tag::aside:
        case Tag::form:
        case Tag::figure:
        case Tag::figcaption:
        case Tag::menu:
        case Tag::label:
        case Tag::time:
        case Tag::address:
            return true;
        default:
            return false;
    }
}

// Whether nobody sees it, or its role is that of furniture.
bool is_set_apart(const HtmlPage& page, std::uint32_t at) {
    if (page.has(at, Attribute::hidden) || is_hidden(page.attribute(at, Attribute::style)))
        return true;
    if (page.attribute(at, Attribute::aria_hidden) == "true") return true;
    const std::string_view role = page.attribute(at, Attribute::role);
    for (const std::string_view known :
         {"navigation"sv, "complementary"sv, "banner"sv, "contentinfo"sv, "dialog"sv, "search"sv,
          "menu"sv, "alert"sv})
        if (role == known) return true;
    return false;
}

// An id made of the words of a heading, to be linked to: "the-print-industry".
bool is_slug(std::string_view id) {
    constexpr int most_words = 3;
    return std::ranges::count(id, '-') + std::ranges::count(id, '_') >= most_words;
}

bool is_called_furniture(const HtmlPage& page, std::uint32_t at, Names& names) {
    const Tag tag = page[at].tag;
    // What blogs call these by are the article's own tags and the state of the page.
    if (tag == Tag::article || tag == Tag::main || tag == Tag::body || tag == Tag::html)
        return false;
    if (names.name_furniture(page.attribute(at, Attribute::class_))) return true;
    const std::string_view id = page.attribute(at, Attribute::id);
    return !is_heading(tag) && !is_slug(id) && names.name_furniture(id);
}

// What readers say, or what the law wants said; that may be longer than the story.
bool is_other_text(const HtmlPage& page, std::uint32_t at) {
    const PageWords& words = page_words();
    const Tag tag = page[at].tag;
    return tag != Tag::body && tag != Tag::html &&
           (words.name_other_text(page.attribute(at, Attribute::class_)) ||
            words.name_other_text(page.attribute(at, Attribute::id)));
}

// Sums over the paragraphs that begin before a node, in bytes.
class Sums {
public:
    explicit Sums(const HtmlPage& page) : page_(page), before_(page.size() + 1, 0) {}

    void add(std::uint32_t node, std::size_t size) {
        before_[node + 1] += static_cast<std::uint32_t>(size);
    }
    void add_up() { std::partial_sum(before_.begin(), before_.end(), before_.begin()); }

    std::uint32_t before(std::uint32_t node) const { return before_[node]; }
    std::uint32_t of(std::uint32_t node) const { return before_[page_[node].end] - before_[node]; }
    std::uint32_t all() const { return before_.back(); }

private:
    const HtmlPage& page_;
    std::vector<std::uint32_t> before_;
};

class Furniture {
public:
    Furniture(const HtmlPage& page, bool by_name)
        : page_(page),
          by_name_(by_name),
          paragraphs_(paragraphs_of(page, 0, {})),
          headline_(page.find(Tag::h1)),
          text_(page),
          prose_(page),
          quoted_(page) {
        std::uint32_t at = 0, quotation_end = 0;
        for (const HtmlParagraph& paragraph : paragraphs_) {
            for (; at < paragraph.begin; ++at)
                if (page[at].tag == Tag::blockquote)
                    quotation_end = std::max(quotation_end, page[at].end);
            text_.add(paragraph.begin, paragraph.text.size());
            if (paragraph.begin < quotation_end)
                quoted_.add(paragraph.begin, paragraph.text.size());
            if (is_prose(paragraph)) prose_.add(paragraph.begin, paragraph.text.size());
        }
        for (Sums* sums : {&text_, &prose_, &quoted_}) sums->add_up();
    }

    std::vector<bool> found() {
        std::vector<bool> furniture(page_.size(), false);
        for (std::uint32_t at = 0; at < page_.size(); ++at) {
            if (page_[at].tag == Tag::text) continue;
            std::uint32_t end = 0;
            if (is_behind_story(at) && heads_comments(page_, at))
                end = page_[page_[at].parent].end;
            else if (is_one(at))
                end = page_[at].end;
            else
                continue;
            std::fill(furniture.begin() + at, furniture.begin() + end, true);
            at = end - 1;
        }
        return furniture;
    }

private:
    static constexpr std::uint32_t shortest_story = 200;  // bytes of prose
    static constexpr std::uint32_t shortest_prose = 80;   // bytes of a paragraph

    static bool is_prose(const HtmlParagraph& paragraph) {
        return paragraph.text.size() >= shortest_prose &&
               paragraph.links * 3 < paragraph.text.size();
    }

    bool is_behind_story(std::uint32_t at) const { return prose_.before(at) >= shortest_story; }

    bool is_one(std::uint32_t at) {
        const bool by_tag = is_furniture(page_[at].tag);
        if (!by_tag && page_[at].attributes == 0) return false;
        const bool outweighs = prose_.of(at) * 3 > prose_.all();
        const bool other =
            (outweighs || !by_name_) && is_behind_story(at) && is_other_text(page_, at);
        if (prose_.of(at) * 2 > prose_.all() && !other) return false;
        // A quotation stands in the story, though pages call the box around it a widget.
        if (quoted_.of(at) * 5 > text_.of(at) * 3) return false;
        if (page_[at].attributes > 0 && is_set_apart(page_, at)) return true;
        if (!by_tag && !other && (!by_name_ || outweighs || holds_headline(at))) return false;
        return (by_tag || is_called_furniture(page_, at, names_)) && !is_in_running_text(at);
    }

    bool holds_headline(std::uint32_t at) const {
        return at < headline_ && headline_ < page_[at].end;
    }

    // Whether the element is the smaller part of a sentence: a name with a link, the place of a
    // dateline.
    bool is_in_running_text(std::uint32_t at) const {
        constexpr std::uint32_t most_nodes = 32;
        const std::uint32_t end = page_[at].end;
        if (is_block(page_[at].tag) || end - at > most_nodes) return false;
        const auto behind = std::ranges::lower_bound(paragraphs_, end, {}, &HtmlParagraph::begin);
        if (behind == paragraphs_.begin()) return false;
        const auto around = behind - 1;
        const bool holds_several = around != paragraphs_.begin() && (around - 1)->begin >= at;
        if (holds_several || !is_prose(*around)) return false;
        std::size_t size = 0;
        for (std::uint32_t inner = at; inner < end; ++inner) size += page_[inner].text_size;
        return size * 2 < around->text.size();
    }

    const HtmlPage& page_;
    const bool by_name_;
    const std::vector<HtmlParagraph> paragraphs_;
    const std::uint32_t headline_;  // page_.size() where there is none
    Sums text_, prose_, quoted_;
    Names names_;
};

}  // namespace

std::vector<bool> page_furniture(const HtmlPage& page) { return Furniture(page, true).found(); }

std::vector<bool> certain_furniture(const HtmlPage& page) { return Furniture(page, false).found(); }

}  // namespace dateline
