// NewsML-G2: news items, alone or in a message, with the concepts that they are about.
//
// A subject's type says what it is ("cpnat:person"); its name stands with it, or in an assertion or
// a knowledge item of the same file. Packages only list items that stand elsewhere.
#include <map>
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/document.h"
#include "indexer/readers/xml/nitf.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// "person" of "cpnat:person".
std::string_view code_of(std::string_view qcode) {
    const std::size_t colon = qcode.find(':');
    return colon == std::string_view::npos ? qcode : qcode.substr(colon + 1);
}

std::optional<RecordField> field_of_type(std::string_view type) {
    if (type.empty()) return std::nullopt;
    const std::string_view code = code_of(type);
    if (code == "person") return RecordField::people;
    if (code == "organisation" || code == "organization") return RecordField::organizations;
    if (code == "geoArea" || code == "poi" || code == "place") return RecordField::places;
    return RecordField::keywords;
}

struct Concept {
    std::string name;
    std::string type;  // a qcode
};

class NewsmlReader {
public:
    NewsmlReader(const XmlDocument& xml, const Source& source, const ReaderSink& sink)
        : xml_(xml), source_(source), sink_(sink) {}

    void read() {
        collect_concepts();
        std::size_t items = 0, packages = 0;
        for (std::uint32_t at = xml_.root(); at < xml_.size(); ++at) {
            if (xml_.name(at) == "newsItem") {
                ++items;
                read_item(at);
            } else if (xml_.name(at) == "packageItem") {
                ++packages;
            }
        }
        if (items > 0) return;
        sink_.problem({0,
                       packages > 0 ? "no article: a package of items that stand in other files"
                                    : "no article: NewsML-G2 without a news item",
                       true});
    }

private:
    std::string text_at(std::uint32_t node) const { return xml_.line_of_text(node); }

    // The name in the default language where there is one, else the first.
    std::string name_of(std::uint32_t node) const {
        std::string first;
        for (const std::uint32_t name : xml_.children(node, "name")) {
            if (xml_.attribute(name, "xml:lang").starts_with(default_language))
                return text_at(name);
            if (first.empty()) first = text_at(name);
        }
        return first.empty() ? one_line(xml_.attribute(node, "literal")) : first;
    }

    void collect_concepts() {
        for (std::uint32_t at = xml_.root(); at < xml_.size(); ++at) {
            const std::string_view name = xml_.name(at);
            std::string_view code;
            if (name == "assert") {
                code = xml_.attribute(at, "qcode");
            } else if (name == "concept") {
                if (const std::uint32_t id = xml_.child(at, "conceptId"); id != 0)
                    code = xml_.attribute(id, "qcode");
            }
            if (code.empty()) continue;
            Concept& found = concepts_[std::string(code)];
            if (found.name.empty()) found.name = name_of(at);
            if (const std::uint32_t type = xml_.child(at, "type"); type != 0 && found.type.empty())
                found.type = xml_.attribute(type, "qcode");
        }
    }

    const Concept* concept_of(std::uint32_t node) const {
        const auto found = concepts_.find(std::string(xml_.attribute(node, "qcode")));
        return found == concepts_.end() ? nullptr : &found->second;
    }

    // The name of a party or subject, wherever it stands.
    std::string named(std::uint32_t node) const {
        if (node == 0) return {};
        std::string name = name_of(node);
        if (!name.empty()) return name;
        const Concept* const known = concept_of(node);
        return known == nullptr ? std::string{} : known->name;
    }

    void read_subjects(std::uint32_t meta, RecordValues& record) const {
        for (const std::uint32_t subject : xml_.children(meta, "subject")) {
            std::string_view type = xml_.attribute(subject, "type");
            const Concept* const known = concept_of(subject);
            if (type.empty() && known != nullptr) type = known->type;
            const std::optional<RecordField> field = field_of_type(type);
            record.add(field.value_or(RecordField::keywords), named(subject));
        }
        for (const std::uint32_t keyword : xml_.children(meta, "keyword"))
            record.add(RecordField::keywords, text_at(keyword));
        for (const std::uint32_t slug : xml_.children(meta, "slugline"))
            record.add(RecordField::keywords, text_at(slug));
    }

    // The headline whose role is the main one, else the first.
    std::uint32_t headline_of(std::uint32_t meta) const {
        std::uint32_t first = 0;
        for (const std::uint32_t headline : xml_.children(meta, "headline")) {
            if (code_of(xml_.attribute(headline, "role")) == "main") return headline;
            if (first == 0) first = headline;
        }
        return first;
    }

    RecordValues record_of(std::uint32_t item, std::uint32_t& title_line) const {
        RecordValues record;
        const std::uint32_t item_meta = xml_.child(item, "itemMeta");
        const std::uint32_t meta = xml_.child(item, "contentMeta");
        record.add(RecordField::id, one_line(xml_.attribute(item, "guid")));
        if (meta != 0) {
            if (const std::uint32_t headline = headline_of(meta); headline != 0) {
                record.add(RecordField::title, text_at(headline));
                title_line = xml_[headline].line;
            }
            record.add(RecordField::author, text_at(xml_.child(meta, "by")));
            if (record[RecordField::author].empty())
                for (const std::uint32_t creator : xml_.children(meta, "creator"))
                    record.add(RecordField::author, named(creator));
            record.add(RecordField::dateline, text_at(xml_.child(meta, "dateline")));
            if (const std::uint32_t language = xml_.child(meta, "language"); language != 0)
                record.add(RecordField::language, one_line(xml_.attribute(language, "tag")));
            read_subjects(meta, record);
        }
        record.add(RecordField::language, std::string(xml_.attribute(item, "xml:lang")));
        if (item_meta != 0) {
            record.add(RecordField::title, text_at(xml_.child(item_meta, "title")));
            record.add(RecordField::source, named(xml_.child(item_meta, "provider")));
            record.add(RecordField::date, text_at(xml_.child(item_meta, "firstCreated")));
        }
        if (meta != 0) {
            record.add(RecordField::date, text_at(xml_.child(meta, "contentCreated")));
            record.add(RecordField::source, named(xml_.child(meta, "infoSource")));
        }
        if (item_meta != 0)
            record.add(RecordField::date, text_at(xml_.child(item_meta, "versionCreated")));
        return record;
    }

    // The first rendition that has text.
    std::vector<XmlParagraph> story_of(std::uint32_t item, RecordValues& record) const {
        const std::uint32_t set = xml_.child(item, "contentSet");
        for (std::uint32_t at = set == 0 ? 0 : xml_.first_element(set); at != 0;
             at = xml_.next_element(at)) {
            std::vector<XmlParagraph> story;
            if (xml_.name(at) == "inlineXML") {
                story = inline_story(at, record);
            } else if (xml_.name(at) == "inlineData" && xml_.attribute(at, "encoding").empty()) {
                story.push_back({xml_.whole_text(at), xml_[at].line});
            }
            if (joined(story).find_first_not_of(" \t\n") != std::string::npos) return story;
        }
        // Pictures have their caption.
        const std::uint32_t description = xml_.child(item, {"contentMeta", "description"});
        if (description == 0) return {};
        return paragraphs_of(xml_, description);
    }

    std::vector<XmlParagraph> inline_story(std::uint32_t holder, RecordValues& record) const {
        const std::uint32_t story = xml_.first_element(holder);
        if (story == 0) return {};
        if (xml_.name(story).ends_with("nitf")) {
            // What the item itself says comes first.
            const RecordValues inner = nitf_record(xml_, story);
            for (std::size_t field = 0; field < record_field_count; ++field) {
                const bool lists = field >= static_cast<std::size_t>(RecordField::people);
                std::vector<std::string>& values = record.values[field];
                if (lists || values.empty())
                    values.insert(values.end(), inner.values[field].begin(),
                                  inner.values[field].end());
            }
            const std::uint32_t body = nitf_body(xml_, story);
            if (body != 0) return paragraphs_of(xml_, body);
        }
        const std::uint32_t body = xml_.child(story, "body");
        return paragraphs_of(xml_, body != 0 ? body : story);
    }

    void read_item(std::uint32_t item) {
        const std::uint32_t line = xml_[item].line;
        const std::uint32_t status = xml_.child(item, {"itemMeta", "pubStatus"});
        if (status != 0 && code_of(xml_.attribute(status, "qcode")).starts_with("cancel")) {
            sink_.problem({line, "withdrawn by its publisher (pubStatus)", true});
            return;
        }
        std::uint32_t title_line = line;
        RecordValues record = record_of(item, title_line);
        const std::vector<XmlParagraph> story = story_of(item, record);
        if (std::optional<Problem> unread = unread_date(record, line))
            sink_.problem(*std::move(unread));
        Article article = read_story(record, story, title_line);
        article.path = source_.path;
        emit(std::move(article), line, sink_);
    }

    const XmlDocument& xml_;
    const Source& source_;
    const ReaderSink& sink_;
    std::map<std::string, Concept> concepts_;  // by qcode
};

}  // namespace

void read_newsml(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (xml) NewsmlReader(*xml, source, sink).read();
}

void read_other_xml(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    const std::string root(xml->root() == 0 ? "" : xml->name(xml->root()));
    sink.problem({0,
                  root.empty() ? "no article: XML without an element"
                               : "no article: XML of a kind that is not read (<" + root +
                                     ">); RSS, Atom, NITF, NewsML and TEI are",
                  true});
}

}  // namespace dateline
