#include "indexer/readers/html/tag.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/ascii.h"

namespace dateline {

namespace {

struct TagName {
    std::string_view name;
    Tag tag;
};

constexpr std::array tag_names = {
    TagName{"a", Tag::a},
    TagName{"address", Tag::address},
    TagName{"article", Tag::article},
    TagName{"aside", Tag::aside},
    TagName{"audio", Tag::audio},
    TagName{"blockquote", Tag::blockquote},
    TagName{"body", Tag::body},
    TagName{"br", Tag::br},
    TagName{"button", Tag::button},
    TagName{"caption", Tag::caption},
    TagName{"center", Tag::center},
    TagName{"dd", Tag::dd},
    TagName{"details", Tag::details},
    TagName{"div", Tag::div},
    TagName{"dl", Tag::dl},
    TagName{"dt", Tag::dt},
    TagName{"fieldset", Tag::fieldset},
    TagName{"figcaption", Tag::figcaption},
    TagName{"figure", Tag::figure},
    TagName{"footer", Tag::footer},
    TagName{"form", Tag::form},
    TagName{"h1", Tag::h1},
    TagName{"h2", Tag::h2},
    TagName{"h3", Tag::h3},
    TagName{"h4", Tag::h4},
    TagName{"h5", Tag::h5},
    TagName{"h6", Tag::h6},
    TagName{"head", Tag::head},
    TagName{"header", Tag::header},
    TagName{"hr", Tag::hr},
    TagName{"html", Tag::html},
    TagName{"iframe", Tag::iframe},
    TagName{"label", Tag::label},
    TagName{"li", Tag::li},
    TagName{"link", Tag::link},
    TagName{"main", Tag::main},
    TagName{"menu", Tag::menu},
    TagName{"meta", Tag::meta},
    TagName{"nav", Tag::nav},
    TagName{"noscript", Tag::noscript},
    TagName{"object", Tag::object},
    TagName{"ol", Tag::ol},
    TagName{"option", Tag::option},
    TagName{"p", Tag::p},
    TagName{"pre", Tag::pre},
    TagName{"script", Tag::script},
    TagName{"section", Tag::section},
    TagName{"select", Tag::select},
    TagName{"style", Tag::style},
    TagName{"summary", Tag::summary},
    TagName{"svg", Tag::svg},
    TagName{"table", Tag::table},
    TagName{"tbody", Tag::tbody},
    TagName{"td", Tag::td},
    TagName{"textarea", Tag::textarea},
    TagName{"tfoot", Tag::tfoot},
    TagName{"th", Tag::th},
    TagName{"thead", Tag::thead},
    TagName{"time", Tag::time},
    TagName{"title", Tag::title},
    TagName{"tr", Tag::tr},
    TagName{"ul", Tag::ul},
    TagName{"video", Tag::video},
    TagName{"template", Tag::template_},
    TagName{"amp-ad", Tag::aside},
    TagName{"amp-consent", Tag::aside},
    TagName{"amp-embed", Tag::aside},
    TagName{"amp-sidebar", Tag::aside},
    TagName{"amp-user-notification", Tag::aside},
    TagName{"img", Tag::empty},
    TagName{"source", Tag::empty},
    TagName{"path", Tag::empty},
    TagName{"input", Tag::empty},
    TagName{"area", Tag::empty},
    TagName{"track", Tag::empty},
    TagName{"embed", Tag::empty},
    TagName{"param", Tag::empty},
};

constexpr std::size_t longest_name = [] {
    std::size_t longest = 0;
    for (const TagName& known : tag_names) longest = std::max(longest, known.name.size());
    return longest;
}();

// Each name stands at the first free slot from its own on.
constexpr std::size_t slots = 512;
constexpr std::size_t slot_of(std::string_view name) {
    std::size_t hash = name.size();
    for (const char c : name) hash = hash * 31 + static_cast<std::size_t>(c);
    return hash % slots;
}
constexpr std::array<TagName, slots> tags_by_slot = [] {
    std::array<TagName, slots> result{};
    for (const TagName& known : tag_names) {
        std::size_t slot = slot_of(known.name);
        while (!result[slot].name.empty()) slot = (slot + 1) % slots;
        result[slot] = known;
    }
    return result;
}();

}  // namespace

Tag tag_of(std::string_view name) {
    if (name.size() > longest_name) return Tag::other;
    std::array<char, longest_name> letters{};
    std::ranges::transform(name, letters.begin(), [](char c) { return lower_ascii(c); });
    const std::string_view lower(letters.data(), name.size());
    std::size_t slot = slot_of(lower);
    for (; !tags_by_slot[slot].name.empty(); slot = (slot + 1) % slots)
        if (tags_by_slot[slot].name == lower) return tags_by_slot[slot].tag;
    return Tag::other;
}

bool is_block(Tag tag) {
    switch (tag) {
        case Tag::address:
        case Tag::article:
        case Tag::aside:
        case Tag::blockquote:
        case Tag::body:
        case Tag::br:
        case Tag::caption:
        case Tag::center:
        case Tag::dd:
        case Tag::details:
        case Tag::div:
        case Tag::dl:
        case Tag::dt:
        case Tag::fieldset:
        case Tag::figcaption:
        case Tag::figure:
        case Tag::footer:
        case Tag::form:
        case Tag::h1:
        case Tag::h2:
        case Tag::h3:
        case Tag::h4:
        case Tag::h5:
        case Tag::h6:
        case Tag::head:
        case Tag::header:
        case Tag::hr:
        case Tag::html:
        case Tag::li:
        case Tag::main:
        case Tag::menu:
        case Tag::nav:
        case Tag::ol:
        case Tag::p:
        case Tag::pre:
        case Tag::section:
        case Tag::summary:
        case Tag::table:
        case Tag::tbody:
        case Tag::td:
        case Tag::tfoot:
        case Tag::th:
        case Tag::thead:
        case Tag::title:
        case Tag::tr:
        case Tag::ul:
            return true;
        default:
            return false;
    }
}

}  // namespace dateline
