// A parsed XML file as one flat array of nodes in document order, as html/page.h has it for pages.
// For feeds and news formats, whose fields stand anywhere; what is only read on from its beginning
// is streamed (xml/events.h).
//
// libxml2 reads the file through callbacks. Nothing is fetched, no DTD is loaded, and no entity is
// expanded but XML's own and HTML's names for characters, which feeds use without declaring them:
// what a file declares can neither grow nor reach for anything. Node 0 is the file itself; the
// subtree of node n is the range [n, node(n).end).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/source.h"

namespace dateline {

struct XmlNode {
    std::uint32_t parent = 0;
    std::uint32_t end = 0;   // one past the last node of the subtree
    std::uint32_t line = 1;  // of the source, from 1; of a run of text that of its end
    std::uint32_t name = 0;  // in the store; of a run of text its text
    std::uint32_t size = 0;  // of the name or text, in bytes
    std::uint32_t first_attribute = 0;
    std::uint32_t attributes = 0;
    bool is_text = false;
};

class XmlDocument {
public:
    // Elements nested deeper than this end the reading: no article comes near it.
    static constexpr std::size_t deepest = 256;

    // Parses UTF-8. What is not well-formed is read as far as it can be.
    explicit XmlDocument(std::string_view xml);

    std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
    const XmlNode& operator[](std::uint32_t node) const { return nodes_[node]; }

    // The outermost element; 0 when there is none.
    std::uint32_t root() const { return first_element(0); }

    // The name of an element: "title" in the namespace of the outermost element or written without
    // a prefix, "dc:title", "content:encoded" in a well-known one whatever its prefix, else as it
    // is written ("media:title"). Empty for text.
    std::string_view name(std::uint32_t node) const;
    // A run of text, entities resolved; empty for an element.
    std::string_view text(std::uint32_t node) const;
    // The value of an attribute, "" when it has none; names as written ("xml:lang").
    std::string_view attribute(std::uint32_t node, std::string_view name) const;

    // The elements right below a node, in order; 0 where there is none.
    std::uint32_t first_element(std::uint32_t node) const;
    std::uint32_t next_element(std::uint32_t node) const;
    // The first element of that name right below the node, or along a path of names; 0 for none.
    std::uint32_t child(std::uint32_t node, std::string_view name) const;
    std::uint32_t child(std::uint32_t node, std::initializer_list<std::string_view> path) const;
    // All of that name right below the node.
    std::vector<std::uint32_t> children(std::uint32_t node, std::string_view name) const;

    // All text of the subtree as one line; "" for node 0.
    std::string line_of_text(std::uint32_t node) const;
    // All text of the subtree as it stands there; "" for node 0.
    std::string whole_text(std::uint32_t node) const;

    // What is wrong with the file, and where first.
    const std::optional<Problem>& problem() const { return problem_; }

private:
    friend struct XmlDocumentBuilder;
    struct Attribute {
        std::uint32_t name, name_size, value, value_size;
    };
    std::string_view stored(std::uint32_t begin, std::uint32_t size) const {
        return std::string_view(store_).substr(begin, size);
    }

    std::vector<XmlNode> nodes_;
    std::vector<Attribute> attributes_;
    std::string store_;
    std::optional<Problem> problem_;
};

// A file of XML, decoded and parsed; what is wrong with it is reported. Nothing when it is no text.
std::optional<XmlDocument> read_xml(const Source& source, const ReaderSink& sink);

// A paragraph of a story in XML.
struct XmlParagraph {
    std::string text;
    std::uint32_t line = 1;  // of the source
};

// The paragraphs of a subtree, whose elements may be XHTML's or NITF's; without pictures with their
// captions, and what is no text.
std::vector<XmlParagraph> paragraphs_of(const XmlDocument& xml, std::uint32_t node);

// The paragraphs as one text, with an empty line between them.
std::string joined(const std::vector<XmlParagraph>& paragraphs);

// The article of a record whose text is these paragraphs: as read_record makes it, but each
// paragraph stands on its own line of the file.
Article read_story(const RecordValues& record, const std::vector<XmlParagraph>& story,
                   std::uint32_t title_line);

}  // namespace dateline
