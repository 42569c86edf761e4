#include "indexer/readers/xml/events.h"

#include <libxml/parser.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <climits>
#include <memory>

#include "indexer/readers/crowded_tag.h"

namespace dateline {

namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string attribute_of(xmlTextReaderPtr reader, std::string_view name) {
    std::string value;
    for (int more = xmlTextReaderMoveToFirstAttribute(reader); more == 1;
         more = xmlTextReaderMoveToNextAttribute(reader))
        if (view(xmlTextReaderConstLocalName(reader)) == name) {
            value = view(xmlTextReaderConstValue(reader));
            break;
        }
    xmlTextReaderMoveToElement(reader);
    return value;
}

}  // namespace

std::string stream_xml(std::string_view bytes, const XmlSink& sink) {
    // Two threads may meet their first document at once.
    [[maybe_unused]] static const bool libxml_is_ready = (xmlInitParser(), true);
    if (bytes.size() > INT_MAX) return "XML larger than 2 GiB";
    const std::string_view whole = bytes;
    bytes = before_crowded_tag(whole);
    const std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)> reader(
        xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
        &xmlFreeTextReader);
    if (!reader) return "XML that can't be read";
    const XmlAttribute attribute = [&](std::string_view name) {
        return attribute_of(reader.get(), name);
    };
    int status = 0;
    while ((status = xmlTextReaderRead(reader.get())) == 1) {
        switch (xmlTextReaderNodeType(reader.get())) {
            case XML_READER_TYPE_ELEMENT: {
                const std::string name(view(xmlTextReaderConstLocalName(reader.get())));
                const bool is_empty = xmlTextReaderIsEmptyElement(reader.get()) == 1;
                sink.begin(name, attribute);
                if (is_empty) sink.end(name);
                break;
            }
            case XML_READER_TYPE_END_ELEMENT:
                sink.end(view(xmlTextReaderConstLocalName(reader.get())));
                break;
            case XML_READER_TYPE_TEXT:
            case XML_READER_TYPE_CDATA:
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                sink.text(view(xmlTextReaderConstValue(reader.get())));
                break;
            case XML_READER_TYPE_DOCUMENT_TYPE:
                // libxml2 compares each of the attributes that a DTD gives with all others, in each
                // tag. Documents that programs write declare none.
                if (const auto* dtd =
                        reinterpret_cast<const xmlDtd*>(xmlTextReaderCurrentNode(reader.get()));
                    dtd != nullptr && dtd->attributes != nullptr)
                    return "XML that declares attributes of its own";
                break;
            default:
                break;
        }
    }
    if (status == 0) return {};
    if (bytes.size() < whole.size()) {
        const Problem problem = crowded_tag_problem(bytes);
        return "at line " + std::to_string(problem.line) + ' ' + problem.what;
    }
    return "not XML at line " +
           std::to_string(std::max(xmlTextReaderGetParserLineNumber(reader.get()), 1));
}

}  // namespace dateline
