#include "indexer/readers/html_page.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <string>

namespace dateline {

namespace {

using namespace std::string_view_literals;

struct TagName {
    std::string_view name;
    Tag tag;
};

// Sorted by name.
constexpr std::array tag_names = {
    TagName{"a"sv, Tag::a},
    TagName{"abbr"sv, Tag::abbr},
    TagName{"address"sv, Tag::address},
    TagName{"amp-consent"sv, Tag::aside},
    TagName{"amp-sidebar"sv, Tag::aside},
    TagName{"amp-user-notification"sv, Tag::aside},
    TagName{"article"sv, Tag::article},
    TagName{"aside"sv, Tag::aside},
    TagName{"audio"sv, Tag::audio},
    TagName{"b"sv, Tag::b},
    TagName{"blockquote"sv, Tag::blockquote},
    TagName{"body"sv, Tag::body},
    TagName{"br"sv, Tag::br},
    TagName{"button"sv, Tag::button},
    TagName{"caption"sv, Tag::caption},
    TagName{"center"sv, Tag::center},
    TagName{"code"sv, Tag::code},
    TagName{"dd"sv, Tag::dd},
    TagName{"del"sv, Tag::del},
    TagName{"details"sv, Tag::details},
    TagName{"div"sv, Tag::div},
    TagName{"dl"sv, Tag::dl},
    TagName{"dt"sv, Tag::dt},
    TagName{"em"sv, Tag::em},
    TagName{"fieldset"sv, Tag::fieldset},
    TagName{"figcaption"sv, Tag::figcaption},
    TagName{"figure"sv, Tag::figure},
    TagName{"font"sv, Tag::font},
    TagName{"footer"sv, Tag::footer},
    TagName{"form"sv, Tag::form},
    TagName{"h1"sv, Tag::h1},
    TagName{"h2"sv, Tag::h2},
    TagName{"h3"sv, Tag::h3},
    TagName{"h4"sv, Tag::h4},
    TagName{"h5"sv, Tag::h5},
    TagName{"h6"sv, Tag::h6},
    TagName{"head"sv, Tag::head},
    TagName{"header"sv, Tag::header},
    TagName{"hr"sv, Tag::hr},
    TagName{"html"sv, Tag::html},
    TagName{"i"sv, Tag::i},
    TagName{"iframe"sv, Tag::iframe},
    TagName{"ins"sv, Tag::ins},
    TagName{"label"sv, Tag::label},
    TagName{"li"sv, Tag::li},
    TagName{"link"sv, Tag::link},
    TagName{"main"sv, Tag::main},
    TagName{"menu"sv, Tag::menu},
    TagName{"meta"sv, Tag::meta},
    TagName{"nav"sv, Tag::nav},
    TagName{"noscript"sv, Tag::noscript},
    TagName{"object"sv, Tag::object},
    TagName{"ol"sv, Tag::ol},
    TagName{"option"sv, Tag::option},
    TagName{"p"sv, Tag::p},
    TagName{"picture"sv, Tag::picture},
    TagName{"pre"sv, Tag::pre},
    TagName{"q"sv, Tag::q},
    TagName{"s"sv, Tag::s},
    TagName{"section"sv, Tag::section},
    TagName{"select"sv, Tag::select},
    TagName{"small"sv, Tag::small},
    TagName{"span"sv, Tag::span},
    TagName{"strong"sv, Tag::strong},
    TagName{"sub"sv, Tag::sub},
    TagName{"summary"sv, Tag::summary},
    TagName{"sup"sv, Tag::sup},
    TagName{"svg"sv, Tag::svg},
    TagName{"table"sv, Tag::table},
    TagName{"tbody"sv, Tag::tbody},
    TagName{"td"sv, Tag::td},
    TagName{"template"sv, Tag::template_},
    TagName{"textarea"sv, Tag::textarea},
    TagName{"tfoot"sv, Tag::tfoot},
    TagName{"th"sv, Tag::th},
    TagName{"thead"sv, Tag::thead},
    TagName{"time"sv, Tag::time},
    TagName{"title"sv, Tag::title},
    TagName{"tr"sv, Tag::tr},
    TagName{"u"sv, Tag::u},
    TagName{"ul"sv, Tag::ul},
    TagName{"video"sv, Tag::video},
};
static_assert(std::ranges::is_sorted(tag_names, {}, &TagName::name));

Tag tag_of(std::string_view name) {
    const auto found = std::ranges::lower_bound(tag_names, name, {}, &TagName::name);
    return found != tag_names.end() && found->name == name ? found->tag : Tag::other;
}

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

}  // namespace

struct HtmlPageBuilder {
    HtmlPage& page;
    const HtmlMarkup& markup;
    xmlParserCtxtPtr parser = nullptr;
    std::vector<std::uint32_t> open{};  // elements that have not ended

    struct KnownTag {
        const xmlChar* name = nullptr;
        Tag tag = Tag::other;
    };
    std::array<KnownTag, 256> tags{};

    std::uint32_t store(std::string_view text) {
        const std::size_t at = page.store_.size();
        page.store_.append(text);
        return static_cast<std::uint32_t>(at);
    }

    std::uint32_t line() const {
        return static_cast<std::uint32_t>(std::max(xmlSAX2GetLineNumber(parser), 1));
    }

    // libxml2 has each name at one place, so that a tag is looked up once a page and name.
    Tag tag_at(const xmlChar* name) {
        KnownTag& known = tags[(reinterpret_cast<std::uintptr_t>(name) >> 2) % tags.size()];
        if (known.name != name) known = {name, tag_of(view_of(name))};
        return known.tag;
    }

    void keep(Attribute attribute, std::string_view value) {
        page.values_.push_back({attribute, store(value), static_cast<std::uint32_t>(value.size())});
    }

    void start(const xmlChar* name, const xmlChar** attributes) {
        if (open.size() >= HtmlPage::deepest) {
            page.problem_ =
                Problem{line(),
                        "elements nested more than " + std::to_string(HtmlPage::deepest) +
                            " levels deep: not read from here on",
                        false};
            xmlStopParser(parser);
            return;
        }
        HtmlNode node;
        node.tag = tag_at(name);
        node.parent = open.back();
        node.line = line();
        node.first_attribute = static_cast<std::uint32_t>(page.values_.size());
        for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
            const std::string_view attribute = view_of(attributes[0]);
            const std::string_view value = view_of(attributes[1]);
            if (attribute == std::string_view(&value_number, 1)) {
                std::size_t number = markup.values.size();
                std::from_chars(value.data(), value.data() + value.size(), number);
                for (; number < markup.values.size(); ++number) {
                    keep(markup.values[number].attribute, markup.values[number].value);
                    if (markup.values[number].is_last) break;
                }
            } else if (const auto known = std::ranges::find(attribute_names, attribute);
                       known != attribute_names.end()) {
                keep(static_cast<Attribute>(known - attribute_names.begin()), value);
            }
        }
        node.attributes = static_cast<std::uint32_t>(page.values_.size()) - node.first_attribute;
        open.push_back(page.size());
        page.nodes_.push_back(node);
    }

    void end() {
        page.nodes_[open.back()].end = page.size();
        open.pop_back();
    }

    void text(std::string_view text) {
        if (text.empty()) return;
        // The parser gives long runs in pieces.
        HtmlNode& last = page.nodes_.back();
        if (last.tag == Tag::text && last.parent == open.back() &&
            last.text + last.text_size == page.store_.size()) {
            store(text);
            last.text_size += static_cast<std::uint32_t>(text.size());
            return;
        }
        HtmlNode node;
        node.tag = Tag::text;
        node.parent = open.back();
        node.line = line();
        node.text = store(text);
        node.text_size = static_cast<std::uint32_t>(text.size());
        node.end = page.size() + 1;
        page.nodes_.push_back(node);
    }
};

HtmlPage::HtmlPage(std::string_view html) {
    // Of its own accord libxml2 sets itself up at its first use, and two threads may do it at once.
    [[maybe_unused]] static const bool libxml_is_ready = (xmlInitParser(), true);

    const HtmlMarkup markup = reduce_markup(html);
    scripts_ = markup.scripts;
    store_.reserve(markup.reduced.size());
    nodes_.reserve(markup.reduced.size() / 16);
    HtmlPageBuilder builder{*this, markup};
    nodes_.emplace_back();
    builder.open.push_back(0);

    xmlSAXHandler handler{};
    handler.startElement = [](void* user, const xmlChar* name, const xmlChar** attributes) {
        static_cast<HtmlPageBuilder*>(user)->start(name, attributes);
    };
    handler.endElement = [](void* user, const xmlChar*) {
        HtmlPageBuilder& self = *static_cast<HtmlPageBuilder*>(user);
        if (self.open.size() > 1) self.end();
    };
    const auto characters = [](void* user, const xmlChar* text, int size) {
        static_cast<HtmlPageBuilder*>(user)->text(
            {reinterpret_cast<const char*>(text), static_cast<std::size_t>(std::max(size, 0))});
    };
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    handler.cdataBlock = characters;

    const std::unique_ptr<xmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                               &htmlFreeParserCtxt);
    if (!parser) {
        builder.end();
        return;
    }
    *parser->sax = handler;
    parser->userData = &builder;
    builder.parser = parser.get();
    const htmlDocPtr document = htmlCtxtReadMemory(
        parser.get(), markup.reduced.data(), static_cast<int>(markup.reduced.size()), nullptr,
        "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    if (document != nullptr) xmlFreeDoc(document);
    while (!builder.open.empty()) builder.end();
}

std::string_view HtmlPage::attribute(std::uint32_t node, Attribute attribute) const {
    const HtmlNode& element = nodes_[node];
    for (std::uint32_t i = 0; i < element.attributes; ++i)
        if (const Value& value = values_[element.first_attribute + i]; value.attribute == attribute)
            return std::string_view(store_).substr(value.begin, value.size);
    return {};
}

std::string HtmlPage::inner_text(std::uint32_t node) const {
    std::string result;
    for (std::uint32_t at = node; at < nodes_[node].end; ++at) {
        const HtmlNode& here = nodes_[at];
        if (here.tag == Tag::text) {
            for (const char c : text(at)) {
                const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
                if (!blank)
                    result.push_back(c);
                else if (!result.empty() && result.back() != ' ')
                    result.push_back(' ');
            }
        } else if (is_block(here.tag) && !result.empty() && result.back() != ' ') {
            result.push_back(' ');
        }
    }
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

std::uint32_t HtmlPage::find(Tag tag, std::uint32_t from) const {
    for (std::uint32_t at = from; at < size(); ++at)
        if (nodes_[at].tag == tag) return at;
    return size();
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
