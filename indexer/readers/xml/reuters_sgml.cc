// SGML of the kind of Reuters-21578: many <REUTERS> elements a file.
//
//     <REUTERS TOPICS="YES" NEWID="1">
//     <DATE>26-FEB-1987 15:01:01.79</DATE>
//     <TOPICS><D>cocoa</D></TOPICS> <PLACES><D>usa</D></PLACES> <PEOPLE>…</PEOPLE> <ORGS>…</ORGS>
//     <TEXT><TITLE>…</TITLE> <DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>… Reuter
//     &#3;</BODY></TEXT>
//     </REUTERS>
//
// It is no XML (its control characters and its elements without a document are none), so a small
// scanner takes each element by its name: nothing nests but as shown.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/sgml.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view element_begin = "<REUTERS";
constexpr std::string_view element_end = "</REUTERS>";

std::vector<std::string> listed(std::string_view list) {
    std::vector<std::string> names;
    while (true) {
        const std::size_t begin = list.find("<D>");
        if (begin == std::string_view::npos) return names;
        const std::size_t end = std::min(list.find("</D>", begin), list.size());
        names.push_back(one_line(resolved(list.substr(begin + 3, end - begin - 3))));
        list.remove_prefix(end);
    }
}

// A body wraps its lines and begins each paragraph with blanks; it ends with the agency's name.
struct Body {
    std::string text;
    std::vector<LineMark> lines;
    bool is_signed = false;  // "Reuter"
};

Body body_of(std::string_view wrapped, std::uint32_t line) {
    Body body;
    const std::string text = cleaned(resolved(wrapped));
    bool begins = true;
    std::uint32_t last = 0;
    for (std::string_view rest = text; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view content = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t indent = content.find_first_not_of(' ');
        if (indent == std::string_view::npos) {
            begins = true;
            continue;
        }
        content = content.substr(indent, content.find_last_not_of(' ') - indent + 1);
        if ((content == "Reuter" || content == "REUTER") &&
            rest.find_first_not_of(" \n") == std::string_view::npos) {
            body.is_signed = true;
            break;
        }
        // Tables are indented by one or two.
        begins |= indent >= 3;
        if (!body.text.empty()) body.text += begins ? "\n\n" : "\n";
        if (begins || line != last + 1)
            body.lines.push_back({static_cast<std::uint32_t>(body.text.size()), line});
        body.text += content;
        last = line;
        begins = false;
    }
    return body;
}

class ReutersReader {
public:
    ReutersReader(const Source& source, const ReaderSink& sink, std::string_view text)
        : source_(source), sink_(sink), text_(text), lines_(text) {}

    void read() {
        std::size_t found = 0;
        for (std::size_t at = text_.find(element_begin); at != std::string_view::npos; ++found) {
            const std::size_t next = text_.find(element_begin, at + element_begin.size());
            const std::string_view element = text_.substr(at, std::min(next, text_.size()) - at);
            const std::size_t end = element.find(element_end);
            if (end == std::string_view::npos)
                sink_.problem(
                    {lines_.line_at(at), "an article that is not ended by </REUTERS>", false});
            read_article(element.substr(0, end), lines_.line_at(at));
            at = next;
        }
        if (found == 0) sink_.problem({0, "SGML without a <REUTERS> element", true});
    }

private:
    void read_article(std::string_view sgml, std::uint32_t line) {
        RecordValues record;
        const auto set = [&](RecordField field, std::string_view value) {
            if (std::string text = one_line(resolved(value)); !text.empty())
                record[field] = {std::move(text)};
        };
        set(RecordField::title, content_of(sgml, "TITLE"));
        set(RecordField::author, content_of(sgml, "AUTHOR"));
        set(RecordField::date, content_of(sgml, "DATE"));
        set(RecordField::id, attribute_of(sgml, "NEWID"));
        record[RecordField::people] = listed(content_of(sgml, "PEOPLE"));
        record[RecordField::places] = listed(content_of(sgml, "PLACES"));
        record[RecordField::keywords] = listed(content_of(sgml, "TOPICS"));
        for (const std::string_view list : {"ORGS"sv, "EXCHANGES"sv, "COMPANIES"sv})
            for (std::string& name : listed(content_of(sgml, list)))
                record[RecordField::organizations].push_back(std::move(name));

        Article article;
        article.path = source_.path;
        article.newlines_are_lines = true;
        state_fields(article, record);
        // Articles without a structure of their own have their text right in <TEXT>.
        std::string_view content = content_of(sgml, "BODY");
        if (content.data() == nullptr && article.title.empty()) content = content_of(sgml, "TEXT");
        const auto line_of_content = [&](std::string_view part) {
            return line + static_cast<std::uint32_t>(std::count(sgml.data(), part.data(), '\n'));
        };
        Body body;
        if (content.data() != nullptr) body = body_of(content, line_of_content(content));
        if (body.is_signed && article.source.empty()) article.source = "Reuters";
        const std::string dateline = one_line(resolved(content_of(sgml, "DATELINE")));
        if (!dateline.empty() && !body.text.empty()) {
            const std::string head = dateline + (dateline.ends_with('-') ? " " : " - ");
            for (LineMark& mark : body.lines)
                if (mark.offset > 0) mark.offset += static_cast<std::uint32_t>(head.size());
            body.text.insert(0, head);
        }
        const std::string_view title = content_of(sgml, "TITLE");
        const std::uint32_t title_line = title.data() == nullptr ? line : line_of_content(title);
        if (body.text.empty()) {
            article.text = article.title;
            article.lines = {{0, title_line}};
            article.body_begin = static_cast<std::uint32_t>(article.text.size());
        } else {
            article.lines = std::move(body.lines);
            set_text(article, std::move(body.text), title_line);
            complete_from_text(article);
        }
        emit(std::move(article), line, sink_);
    }

    const Source& source_;
    const ReaderSink& sink_;
    std::string_view text_;
    LineCounter lines_;
};

}  // namespace

void read_reuters_sgml(const Source& source, const ReaderSink& sink) {
    const std::optional<std::string> text = decode_source(source, sink);
    if (text) ReutersReader(source, sink, *text).read();
}

}  // namespace dateline
