// NewsML 1: news items whose text stands in a component, often within another one.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/document.h"
#include "indexer/readers/xml/nitf.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

class Newsml1Item {
public:
    Newsml1Item(const XmlDocument& xml, std::uint32_t item) : xml_(xml), item_(item) {}

    bool is_withdrawn() const {
        const std::string_view status = formal_name(find("Status"));
        return status == "Canceled" || status == "Cancelled" || status == "Withheld";
    }

    Article read() const {
        RecordValues record;
        const std::uint32_t title = find("HeadLine");
        record.add(RecordField::title, text_at(title));
        record.add(RecordField::author, text_at(find("ByLine")));
        record.add(RecordField::dateline, text_at(find("DateLine")));
        record.add(RecordField::source, provider());
        record.add(RecordField::id, text_at(find("PublicIdentifier")));
        record.add(RecordField::id, text_at(find("NewsItemId")));
        for (const std::string_view name : {"FirstCreated"sv, "ThisRevisionCreated"sv, "DateId"sv})
            record.add(RecordField::date, with_signs(text_at(find(name))));
        record.add(RecordField::language, one_line(formal_name(find("Language"))));
        record.add(RecordField::language, one_line(xml_.attribute(item_, "xml:lang")));
        record.add(RecordField::section, property("Section"));
        for (std::uint32_t at = item_; at < xml_[item_].end; ++at)
            if (xml_.name(at) == "KeywordLine" || xml_.name(at) == "SlugLine")
                record.add(RecordField::keywords, text_at(at));
        const std::vector<XmlParagraph> story = story_of(record);
        return read_story(record, story, xml_[title != 0 ? title : item_].line);
    }

private:
    // The first element of that name within the item; 0 for none.
    std::uint32_t find(std::string_view name) const {
        for (std::uint32_t at = item_; at < xml_[item_].end; ++at)
            if (xml_.name(at) == name) return at;
        return 0;
    }

    std::string text_at(std::uint32_t node) const { return xml_.line_of_text(node); }

    std::string_view formal_name(std::uint32_t node) const {
        return node == 0 ? std::string_view{} : xml_.attribute(node, "FormalName");
    }

    std::string property(std::string_view name) const {
        for (std::uint32_t at = item_; at < xml_[item_].end; ++at)
            if (xml_.name(at) == "Property" && formal_name(at) == name)
                return one_line(xml_.attribute(at, "Value"));
        return {};
    }

    // As it is printed, else by its formal name.
    std::string provider() const {
        if (const std::uint32_t credit = find("CreditLine")) return text_at(credit);
        const std::uint32_t provider = find("Provider");
        return provider == 0 ? std::string{} : one_line(formal_name(xml_.child(provider, "Party")));
    }

    // The first content that has text and is none of a picture's.
    std::vector<XmlParagraph> story_of(RecordValues& record) const {
        std::uint32_t seen = 0;  // the content that was looked at last: it has one part with text
        for (std::uint32_t at = item_; at < xml_[item_].end; ++at) {
            const std::uint32_t content = xml_[at].parent;
            if (xml_.name(at) != "DataContent" || content == seen) continue;
            seen = content;
            if (is_of_picture(content)) continue;
            std::vector<XmlParagraph> story = story_in(at, record);
            if (!joined(story).empty()) return story;
        }
        return {};
    }

    bool is_of_picture(std::uint32_t content) const {
        const std::uint32_t type = xml_.child(content, "MediaType");
        return type != 0 && formal_name(type) != "Text";
    }

    std::vector<XmlParagraph> story_in(std::uint32_t data, RecordValues& record) const {
        for (std::uint32_t at = data; at < xml_[data].end; ++at) {
            if (xml_.name(at) != "nitf") continue;
            // What the item itself says comes first.
            const RecordValues inner = nitf_record(xml_, at);
            for (std::size_t field = 0; field < record_field_count; ++field)
                if (record.values[field].empty()) record.values[field] = inner.values[field];
            const std::uint32_t body = nitf_body(xml_, at);
            return body == 0 ? std::vector<XmlParagraph>{} : paragraphs_of(xml_, body);
        }
        // Where nothing marks paragraphs, empty lines part them.
        if (xml_.first_element(data) == 0) return {{xml_.whole_text(data), xml_[data].line}};
        return paragraphs_of(xml_, data);
    }

    const XmlDocument& xml_;
    std::uint32_t item_;
};

}  // namespace

void read_newsml1(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    std::size_t items = 0;
    for (std::uint32_t at = xml->root(); at < xml->size(); ++at) {
        if (xml->name(at) != "NewsItem") continue;
        ++items;
        const Newsml1Item item(*xml, at);
        if (item.is_withdrawn()) {
            sink.problem({(*xml)[at].line, "withdrawn by its publisher (Status)", true});
        } else {
            Article article = item.read();
            article.path = source.path;
            emit(std::move(article), (*xml)[at].line, sink);
        }
        at = (*xml)[at].end - 1;  // items within it are its parts
    }
    if (items == 0) sink.problem({0, "no article: NewsML without a news item", true});
}

}  // namespace dateline
