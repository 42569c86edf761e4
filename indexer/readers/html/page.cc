#include "indexer/readers/html/page.h"

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

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

}  // namespace

struct HtmlPageBuilder {
    HtmlPage& page;
    const HtmlMarkup& markup;
    xmlParserCtxtPtr parser = nullptr;
    std::vector<std::uint32_t> open{};  // elements that have not ended

    std::uint32_t store(std::string_view text) {
        const std::size_t at = page.store_.size();
        page.store_.append(text);
        return static_cast<std::uint32_t>(at);
    }

    std::uint32_t line() const {
        return static_cast<std::uint32_t>(std::max(xmlSAX2GetLineNumber(parser), 1));
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
        node.tag = tag_of(view_of(name));
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
    const auto separate = [&] {
        if (!result.empty() && result.back() != ' ') result.push_back(' ');
    };
    std::vector<std::uint32_t> block_ends;  // of open blocks, the innermost last
    for (std::uint32_t at = node; at < nodes_[node].end; ++at) {
        for (; !block_ends.empty() && block_ends.back() <= at; block_ends.pop_back()) separate();
        const HtmlNode& here = nodes_[at];
        if (here.tag == Tag::text) {
            for (const char c : text(at)) {
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')
                    separate();
                else
                    result.push_back(c);
            }
        } else if (is_block(here.tag)) {
            separate();
            block_ends.push_back(here.end);
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

}  // namespace dateline
