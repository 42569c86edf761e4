// XML read from beginning to end, as events: elements that begin and end, and the text in them. For
// the parts of office documents and books, whose order is that of their text and which can be
// large; what looks back and forth in a file (feeds, news formats) reads it whole
// (xml/document.h).
//
// Names come without their prefix ("t" for <w:t>). Neither files nor the network are touched, DTDs
// are not loaded and entities other than the five of XML not replaced, so that nothing expands.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace dateline {

// An attribute's value by its name without prefix; empty when there is none.
using XmlAttribute = std::function<std::string(std::string_view name)>;

struct XmlSink {
    std::function<void(std::string_view name, const XmlAttribute& attribute)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
};

// Why the document can't be read to its end; empty when it could.
std::string stream_xml(std::string_view bytes, const XmlSink& sink);

}  // namespace dateline
