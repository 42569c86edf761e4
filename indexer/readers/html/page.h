// A parsed HTML page as one flat array of nodes in document order.
//
// libxml2's HTML parser reads the page through callbacks, so no tree of pointers is built or freed,
// and every walk is a loop over the array: a page nested ten thousand levels deep needs no deeper
// stack than any other. Node 0 is the page itself; the subtree of node n is the range [n,
// nodes[n].end).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/markup.h"
#include "indexer/readers/html/tag.h"
#include "indexer/readers/source.h"

namespace dateline {

struct HtmlNode {
    Tag tag = Tag::other;
    std::uint32_t parent = 0;
    std::uint32_t end = 0;   // one past the last node of the subtree
    std::uint32_t line = 1;  // of the source, from 1
    std::uint32_t first_attribute = 0;
    std::uint32_t attributes = 0;
    std::uint32_t text = 0;  // of a run of text: its place in the store
    std::uint32_t text_size = 0;
};

class HtmlPage {
public:
    // Elements nested deeper than this end the reading: no page of anybody's comes near it, and
    // libxml2 looks through all open elements at every end tag.
    static constexpr std::size_t deepest = 4096;

    // Parses UTF-8. Nothing is fetched, and no entities are defined but HTML's own. Scripts,
    // styles, comments, pictures and attributes that nobody here reads are left out
    // (html/markup.h).
    explicit HtmlPage(std::string_view html);

    const std::vector<HtmlNode>& nodes() const { return nodes_; }
    const HtmlNode& operator[](std::uint32_t node) const { return nodes_[node]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

    // The text of a run of text, as it stands in the source (entities resolved).
    std::string_view text(std::uint32_t node) const {
        return std::string_view(store_).substr(nodes_[node].text, nodes_[node].text_size);
    }

    // The value of an attribute; "" when the element hasn't it.
    std::string_view attribute(std::uint32_t node, Attribute attribute) const;

    // Whether the element has the attribute, with a value or without.
    bool has(std::uint32_t node, Attribute attribute) const {
        return this->attribute(node, attribute).data() != nullptr;
    }

    // All text of the subtree, runs of white space as one blank, trimmed.
    std::string inner_text(std::uint32_t node) const;

    // The first element of a kind at or after `from` and before `end`; size() when there is none.
    std::uint32_t find(Tag tag, std::uint32_t from = 0) const;

    // The scripts, in order; borrowed from the source, which must still be there.
    const std::vector<HtmlScript>& scripts() const { return scripts_; }

    // Why reading ended before the page, and where; nothing when it didn't.
    const std::optional<Problem>& problem() const { return problem_; }

private:
    struct Value {
        Attribute attribute;
        std::uint32_t begin, size;
    };
    friend struct HtmlPageBuilder;

    std::vector<HtmlNode> nodes_;
    std::vector<Value> values_;
    std::string store_;
    std::vector<HtmlScript> scripts_;
    std::optional<Problem> problem_;
};

}  // namespace dateline
