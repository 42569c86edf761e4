#include "indexer/readers/xml/document.h"

#include <libxml/HTMLparser.h>
#include <libxml/hash.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstring>
#include <memory>
#include <utility>

#include "indexer/readers/crowded_tag.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/ampersands.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Of elements that are open at a time. A prefix is looked for in all of them, and real files have a
// few dozen.
constexpr int most_namespaces = 1000;

struct KnownNamespace {
    std::string_view address;
    std::string_view prefix;  // what its names are given here; none for those of text
};

constexpr std::array known_namespaces = {
    KnownNamespace{"http://purl.org/dc/elements/1.1/"sv, "dc:"sv},
    KnownNamespace{"http://purl.org/dc/terms/"sv, "dcterms:"sv},
    KnownNamespace{"http://purl.org/rss/1.0/modules/content/"sv, "content:"sv},
    KnownNamespace{"http://purl.org/rss/1.0/"sv, ""sv},
    KnownNamespace{"http://www.w3.org/2005/Atom"sv, "atom:"sv},
    KnownNamespace{"http://www.w3.org/1999/xhtml"sv, ""sv},
};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

}  // namespace

struct XmlDocumentBuilder {
    XmlDocument& document;
    xmlParserCtxt* parser;
    std::vector<std::uint32_t> open;
    std::string root_namespace;
    xmlEntity character{};  // the last one that HTML names
    std::array<xmlChar, 8> character_bytes{};

    std::uint32_t line() const { return static_cast<std::uint32_t>(xmlSAX2GetLineNumber(parser)); }

    std::uint32_t store(std::string_view text) {
        const std::size_t at = document.store_.size();
        document.store_.append(text);
        return narrow(at);
    }

    // The value of an attribute, in which libxml2 gives each "&amp;" as "&#38;".
    void store_value(std::string_view value) {
        constexpr std::string_view ampersand = "&#38;";
        for (std::size_t at = 0; (at = value.find(ampersand)) != std::string_view::npos;) {
            store(value.substr(0, at + 1));
            value.remove_prefix(at + ampersand.size());
        }
        store(value);
    }

    void problem(std::uint32_t at, std::string what) {
        if (!document.problem_) document.problem_ = Problem{at, std::move(what), false};
    }

    // libxml2 leaves out all entities behind an error, also "&amp;"; the error itself is kept.
    void go_on() { parser->wellFormed = 1; }

    void start(std::string_view local, std::string_view prefix, std::string_view address,
               int attributes, const xmlChar** values) {
        go_on();
        if (open.size() > XmlDocument::deepest) {
            problem(line(), "elements nested more than " + std::to_string(XmlDocument::deepest) +
                                " levels deep: not read from here on");
            xmlStopParser(parser);
            return;
        }
        // libxml2 keeps two pointers of each.
        if (parser->nsNr > 2 * most_namespaces) {
            problem(line(), "more than " + std::to_string(most_namespaces) +
                                " namespaces: not read from here on");
            xmlStopParser(parser);
            return;
        }
        const bool is_root = document.nodes_.size() == 1;
        if (is_root) root_namespace = address;
        XmlNode node;
        node.parent = open.back();
        node.line = line();
        node.name = narrow(document.store_.size());
        if (!is_root && !prefix.empty() && address != root_namespace) {
            const auto known =
                std::ranges::find(known_namespaces, address, &KnownNamespace::address);
            if (known != known_namespaces.end())
                store(known->prefix);
            else
                store(std::string(prefix) + ':');
        }
        store(local);
        node.size = narrow(document.store_.size()) - node.name;
        node.first_attribute = narrow(document.attributes_.size());
        for (int i = 0; i < attributes; ++i) {
            const xmlChar** const attribute = values + 5 * i;
            XmlDocument::Attribute added{};
            added.name = narrow(document.store_.size());
            if (attribute[1] != nullptr) store(std::string(view(attribute[1])) + ':');
            store(view(attribute[0]));
            added.name_size = narrow(document.store_.size()) - added.name;
            added.value = narrow(document.store_.size());
            store_value({reinterpret_cast<const char*>(attribute[3]),
                         static_cast<std::size_t>(attribute[4] - attribute[3])});
            added.value_size = narrow(document.store_.size()) - added.value;
            document.attributes_.push_back(added);
        }
        node.attributes = narrow(document.attributes_.size()) - node.first_attribute;
        open.push_back(document.size());
        document.nodes_.push_back(node);
    }

    void end() {
        document.nodes_[open.back()].end = document.size();
        open.pop_back();
    }

    void text(std::string_view text) {
        go_on();
        if (text.empty() || open.size() == 1) return;
        // The parser gives long runs in pieces.
        XmlNode& last = document.nodes_.back();
        if (last.is_text && last.parent == open.back() &&
            last.name + last.size == document.store_.size()) {
            store(text);
            last.size += narrow(text.size());
            last.line = line();
            return;
        }
        XmlNode node;
        node.is_text = true;
        node.parent = open.back();
        node.line = line();
        node.name = store(text);
        node.size = narrow(text.size());
        node.end = document.size() + 1;
        document.nodes_.push_back(node);
    }

    // In text alone: of an attribute's entity libxml2 takes the first byte.
    xmlEntity* entity(const xmlChar* name) {
        if (parser->instate == XML_PARSER_ATTRIBUTE_VALUE) return nullptr;
        const htmlEntityDesc* const known = htmlEntityLookup(name);
        if (known == nullptr) return nullptr;
        const int size =
            xmlCopyCharMultiByte(character_bytes.data(), static_cast<int>(known->value));
        character_bytes[static_cast<std::size_t>(size)] = 0;
        character = {};
        character.type = XML_ENTITY_DECL;
        character.etype = XML_INTERNAL_PREDEFINED_ENTITY;
        character.name = name;
        character.content = character.orig = character_bytes.data();
        character.length = size;
        return &character;
    }

    void error(const xmlError& found) {
        if (found.level != XML_ERR_FATAL || found.code == XML_ERR_UNDECLARED_ENTITY) return;
        // The first line: others quote the file, and may end within a character.
        std::string what(found.message == nullptr ? "" : found.message);
        what.erase(std::min(what.find('\n'), what.size()));
        while (what.ends_with(' ')) what.pop_back();
        problem(static_cast<std::uint32_t>(std::max(found.line, 0)),
                "not well-formed XML: " + what);
    }
};

XmlDocument::XmlDocument(std::string_view xml) {
    // Of its own accord libxml2 sets itself up at its first use, and two threads may do it at once.
    [[maybe_unused]] static const bool libxml_is_ready = (xmlInitParser(), true);

    const std::string_view whole = xml;
    xml = before_crowded_tag(whole);
    if (xml.size() < whole.size()) problem_ = crowded_tag_problem(xml);
    const std::optional<RepairedXml> repaired = with_bare_ampersands_escaped(xml);
    if (repaired) {
        if (!problem_)
            problem_ =
                Problem{repaired->line, "not well-formed XML: & where &amp; is meant", false};
        xml = repaired->text;
    }
    store_.reserve(xml.size());
    XmlDocumentBuilder builder{*this, nullptr, {}, {}, {}, {}};
    nodes_.emplace_back();
    builder.open.push_back(0);

    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = [](void* user, const xmlChar* local, const xmlChar* prefix,
                                const xmlChar* address, int, const xmlChar**, int attributes,
                                int defaulted, const xmlChar** values) {
        // Attributes that only the DTD gives come last; a file could make them larger than itself.
        static_cast<XmlDocumentBuilder*>(user)->start(view(local), view(prefix), view(address),
                                                      attributes - defaulted, values);
    };
    handler.endElementNs = [](void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
        XmlDocumentBuilder& self = *static_cast<XmlDocumentBuilder*>(user);
        if (self.open.size() > 1) self.end();
    };
    const auto characters = [](void* user, const xmlChar* text, int size) {
        static_cast<XmlDocumentBuilder*>(user)->text(
            {reinterpret_cast<const char*>(text), static_cast<std::size_t>(std::max(size, 0))});
    };
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    handler.cdataBlock = characters;
    handler.getEntity = [](void* user, const xmlChar* name) {
        return static_cast<XmlDocumentBuilder*>(user)->entity(name);
    };
    // The internal DTD has been read. libxml2 would compare each of the attributes that it gives
    // with all others, in each tag, though none of them is kept.
    handler.externalSubset = [](void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
        xmlParserCtxt& context = *static_cast<XmlDocumentBuilder*>(user)->parser;
        xmlHashFree(std::exchange(context.attsDefault, nullptr), xmlHashDefaultDeallocator);
    };
    handler.serror = [](void* user, xmlErrorPtr error) {
        static_cast<XmlDocumentBuilder*>(user)->error(*error);
    };

    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser(xmlNewParserCtxt(),
                                                                              &xmlFreeParserCtxt);
    if (parser && xml.size() <= INT_MAX) {
        *parser->sax = handler;
        parser->userData = &builder;
        builder.parser = parser.get();
        // XML_PARSE_HUGE lifts limits that guard against what can't happen here: entities are not
        // expanded, and the depth is our own to bound.
        const xmlDocPtr document = xmlCtxtReadMemory(
            parser.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
            XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
        if (document != nullptr) xmlFreeDoc(document);
    }
    while (!builder.open.empty()) builder.end();
}

std::string_view XmlDocument::name(std::uint32_t node) const {
    const XmlNode& it = nodes_[node];
    return it.is_text ? std::string_view{} : stored(it.name, it.size);
}

std::string_view XmlDocument::text(std::uint32_t node) const {
    const XmlNode& it = nodes_[node];
    return it.is_text ? stored(it.name, it.size) : std::string_view{};
}

std::string_view XmlDocument::attribute(std::uint32_t node, std::string_view name) const {
    const XmlNode& element = nodes_[node];
    for (std::uint32_t i = 0; i < element.attributes; ++i) {
        const Attribute& attribute = attributes_[element.first_attribute + i];
        if (stored(attribute.name, attribute.name_size) == name)
            return stored(attribute.value, attribute.value_size);
    }
    return {};
}

std::uint32_t XmlDocument::first_element(std::uint32_t node) const {
    for (std::uint32_t at = node + 1; at < nodes_[node].end; at = nodes_[at].end)
        if (!nodes_[at].is_text) return at;
    return 0;
}

std::uint32_t XmlDocument::next_element(std::uint32_t node) const {
    const std::uint32_t end = nodes_[nodes_[node].parent].end;
    for (std::uint32_t at = nodes_[node].end; at < end; at = nodes_[at].end)
        if (!nodes_[at].is_text) return at;
    return 0;
}

std::uint32_t XmlDocument::child(std::uint32_t node, std::string_view name_wanted) const {
    for (std::uint32_t at = first_element(node); at != 0; at = next_element(at))
        if (name(at) == name_wanted) return at;
    return 0;
}

std::uint32_t XmlDocument::child(std::uint32_t node,
                                 std::initializer_list<std::string_view> path) const {
    for (const std::string_view step : path) {
        node = child(node, step);
        if (node == 0) return 0;
    }
    return node;
}

std::vector<std::uint32_t> XmlDocument::children(std::uint32_t node,
                                                 std::string_view name_wanted) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t at = first_element(node); at != 0; at = next_element(at))
        if (name(at) == name_wanted) found.push_back(at);
    return found;
}

std::string XmlDocument::whole_text(std::uint32_t node) const {
    std::string result;
    if (node == 0) return result;
    for (std::uint32_t at = node; at < nodes_[node].end; ++at) result += text(at);
    return result;
}

std::string XmlDocument::line_of_text(std::uint32_t node) const {
    return one_line(whole_text(node));
}

std::optional<XmlDocument> read_xml(const Source& source, const ReaderSink& sink) {
    // What it says of its character set stands where HTML of XML's syntax says it.
    const std::optional<std::string> text =
        decode_source(source, sink, declared_in_html(source.bytes));
    if (!text) return std::nullopt;
    XmlDocument document(*text);
    if (document.problem()) sink.problem(Problem(*document.problem()));
    return document;
}

}  // namespace dateline
