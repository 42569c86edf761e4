// What press databases give as XML: Factiva's articles, ProQuest's records.
#include <array>
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/document.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

class PressXml {
public:
    PressXml(const XmlDocument& xml, const Source& source, const ReaderSink& sink)
        : xml_(xml), source_(source), sink_(sink) {}

    // <ppsarticle><article>: headline, leadParagraph and tailParagraphs hold <paragraph>s.
    void read_factiva(std::uint32_t article) const {
        RecordValues record;
        const std::uint32_t headline = xml_.child(article, "headline");
        record.add(RecordField::title, xml_.line_of_text(headline));
        record.add(RecordField::author, text_in(article, {"byline"}));
        record.add(RecordField::source, text_in(article, {"sourceName"}));
        record.add(RecordField::source, text_in(article, {"publisherName"}));
        record.add(RecordField::section, text_in(article, {"sectionName"}));
        record.add(RecordField::id, text_in(article, {"accessionNo"}));
        record.add(RecordField::language, text_in(article, {"baseLanguage"}));
        record.add(RecordField::date, text_in(article, {"publicationDate", "dateTime"}));
        record.add(RecordField::date, text_in(article, {"publicationDate", "date"}));
        struct Coded {
            std::string_view element;
            RecordField field;
        };
        for (const Coded& coded :
             {Coded{"region", RecordField::places}, Coded{"company", RecordField::organizations},
              Coded{"person", RecordField::people}, Coded{"newsSubject", RecordField::keywords}})
            for (const std::uint32_t named : xml_.children(article, coded.element))
                record.add(coded.field, text_in(named, {"name"}));
        std::vector<XmlParagraph> story;
        for (const std::string_view part : {"leadParagraph"sv, "tailParagraphs"sv})
            if (const std::uint32_t paragraphs = xml_.child(article, part))
                for (XmlParagraph& paragraph : paragraphs_of(xml_, paragraphs))
                    story.push_back(std::move(paragraph));
        hand_on(record, story, headline != 0 ? headline : article);
    }

    // Whether a <Record> is ProQuest's: others have elements of that name, too.
    bool is_proquest(std::uint32_t whole) const {
        for (const std::string_view name : {"NumericPubDate"sv, "AlphaPubDate"sv, "GOID"sv})
            if (named(whole, name) != 0) return true;
        return false;
    }

    // <Record>: RecordTitle or Title, Publication/Title, dates as numbers or in words, FullText.
    void read_proquest(std::uint32_t whole) const {
        RecordValues record;
        std::uint32_t title = named(whole, "RecordTitle");
        if (title == 0) title = named(whole, "Title");
        record.add(RecordField::title, xml_.line_of_text(title));
        for (const std::string_view paper : {"Publication"sv, "PubFrosting"sv})
            if (const std::uint32_t found = named(whole, paper))
                record.add(RecordField::source, text_in(found, {"Title"}));
        for (const std::string_view date :
             {"NumericPubDate"sv, "NumericDate"sv, "AlphaPubDate"sv, "AlphaDate"sv})
            record.add(RecordField::date, xml_.line_of_text(named(whole, date)));
        for (const std::string_view id : {"RecordID"sv, "GOID"sv})
            record.add(RecordField::id, xml_.line_of_text(named(whole, id)));
        for (std::uint32_t at = whole; at < xml_[whole].end; ++at)
            if (xml_.name(at) == "Contributor") record.add(RecordField::author, author(at));
        record.add(RecordField::language, xml_.line_of_text(named(whole, "LanguageCode")));
        record.add(RecordField::url, xml_.line_of_text(named(whole, "URLDocView")));
        std::uint32_t text = 0;
        for (const std::string_view name : {"FullText"sv, "Text"sv, "HiddenText"sv, "Abstract"sv})
            if (text == 0) text = named(whole, name);
        std::vector<XmlParagraph> story;
        if (text != 0) story.push_back({xml_.whole_text(text), xml_[text].line});
        hand_on(record, story, title != 0 ? title : whole);
    }

private:
    std::string text_in(std::uint32_t node, std::initializer_list<std::string_view> path) const {
        return xml_.line_of_text(xml_.child(node, path));
    }

    // The first element of that name in the subtree; 0 for none.
    std::uint32_t named(std::uint32_t node, std::string_view name) const {
        for (std::uint32_t at = node; at < xml_[node].end; ++at)
            if (xml_.name(at) == name) return at;
        return 0;
    }

    // "First Last" where both stand apart, else as it was printed.
    std::string author(std::uint32_t contributor) const {
        const std::string first = text_in(contributor, {"FirstName"});
        const std::string last = text_in(contributor, {"LastName"});
        if (!first.empty() && !last.empty()) return first + ' ' + last;
        const std::string printed = text_in(contributor, {"OriginalForm"});
        return printed.empty() ? last : printed;
    }

    void hand_on(const RecordValues& record, const std::vector<XmlParagraph>& story,
                 std::uint32_t title) const {
        Article article = read_story(record, story, xml_[title].line);
        article.path = source_.path;
        emit(std::move(article), xml_[title].line, sink_);
    }

    const XmlDocument& xml_;
    const Source& source_;
    const ReaderSink& sink_;
};

}  // namespace

void read_press_xml(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    const PressXml press(*xml, source, sink);
    std::size_t found = 0;
    for (std::uint32_t at = xml->root(); at < xml->size(); ++at) {
        // Those of Factiva have a namespace of their own within the answer's.
        const std::string_view name = xml->name(at);
        const bool is_article = name == "article";
        const bool is_record = (name == "Record" || name == "RECORD") && press.is_proquest(at);
        if (!is_article && !is_record) continue;
        ++found;
        if (is_article)
            press.read_factiva(at);
        else
            press.read_proquest(at);
        at = (*xml)[at].end - 1;
    }
    if (found == 0) read_other_xml(source, sink);
}

}  // namespace dateline
