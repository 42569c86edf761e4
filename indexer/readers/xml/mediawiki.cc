// Exports and dumps of MediaWiki, among them Wikinews: a page of the main namespace is an article.
// They can be large, and are read as a stream.
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/events.h"
#include "indexer/readers/xml/wikitext.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// A page as it is read; its last revision is what it says.
struct Page {
    std::string title, space, id, text;
};

// "#REDIRECT [[Swing bridge]]", in any language.
bool is_redirect(std::string_view text) {
    return text.size() > 1 && text[0] == '#' && is_ascii_letter(text[1]);
}

class MediawikiReader {
public:
    MediawikiReader(const Source& source, const ReaderSink& sink) : source_(source), sink_(sink) {}

    void read() {
        const std::string why = stream_xml(
            source_.bytes,
            {[&](std::string_view name, const XmlAttribute& attribute) { begin(name, attribute); },
             [&](std::string_view name) { end(name); },
             [&](std::string_view text) {
                 if (field_ != nullptr) *field_ += text;
             }});
        if (!why.empty()) sink_.problem({0, why, pages_ == 0});
        if (why.empty() && pages_ == 0)
            sink_.problem({0, "no article: a wiki without pages", true});
    }

private:
    void begin(std::string_view name, const XmlAttribute& attribute) {
        field_ = nullptr;
        if (name == "mediawiki") language_ = attribute("lang");
        if (name == "page") page_ = {};
        if (name == "sitename") field_ = &site_;
        if (name == "base") field_ = &base_;
        if (name == "namespace" && attribute("key") == "14") field_ = &names_.category;
        if (name == "namespace" && attribute("key") == "6") field_ = &names_.file;
        if (name == "title") field_ = &page_.title;
        if (name == "ns") field_ = &page_.space;
        if (name == "id" && page_.id.empty()) field_ = &page_.id;  // not that of a revision
        if (name == "text") {
            page_.text.clear();
            field_ = &page_.text;
        }
    }

    void end(std::string_view name) {
        field_ = nullptr;
        if (name == "page") read_page();
    }

    void read_page() {
        ++pages_;
        const std::string_view space = trimmed(page_.space);
        const std::string_view text = trimmed(page_.text);
        // Talk, help, templates; and pages that only lead to another.
        if ((!space.empty() && space != "0") || is_redirect(text)) return;
        WikiText wiki = read_wikitext(text, names_);
        RecordValues record;
        record.add(RecordField::title, page_.title);
        record.add(RecordField::text, std::move(wiki.text));
        record.add(RecordField::date, std::move(wiki.date));
        record.add(RecordField::dateline, std::move(wiki.place));
        record.add(RecordField::source, site_);
        record.add(RecordField::language, language_);
        record.add(RecordField::id, page_.id);
        record.add(RecordField::url, address());
        for (std::string& category : wiki.categories)
            record.add(RecordField::keywords, std::move(category));
        Article article = read_record(record, 1, false);
        article.path = source_.path;
        emit(std::move(article), 0, sink_);
    }

    // The page's beside that of the main page, which the export states.
    std::string address() const {
        const std::size_t slash = base_.rfind('/');
        if (slash == std::string::npos) return {};
        std::string address = base_.substr(0, slash + 1);
        for (const char c : page_.title)
            address += c == ' ' ? "_" : c == '?' ? "%3F" : c == '%' ? "%25" : std::string(1, c);
        return address;
    }

    const Source& source_;
    const ReaderSink& sink_;
    std::string language_, site_, base_;
    WikiNames names_;
    Page page_;
    std::string* field_ = nullptr;  // where text goes; nullptr: nowhere
    std::size_t pages_ = 0;
};

}  // namespace

void read_mediawiki(const Source& source, const ReaderSink& sink) {
    MediawikiReader(source, sink).read();
}

}  // namespace dateline
