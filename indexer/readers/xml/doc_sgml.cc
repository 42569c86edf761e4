// <DOC> elements, many a file and nothing around them: TREC, LDC's Gigaword, WikiExtractor.
//
//     <DOC>                                      <DOC id="AFP_ENG_20080101.0001" type="story" >
//     <DOCNO>FT911-1</DOCNO>                     <HEADLINE>…</HEADLINE>
//     <DATE>910514</DATE>                        <DATELINE>Aldport, Jan 1, 2008 (AFP)</DATELINE>
//     <HEADLINE>FT 14 MAY 91 / …</HEADLINE>      <TEXT><P>…</P></TEXT>
//     <BYLINE>By …</BYLINE> <TEXT>…</TEXT>       </DOC>
//     </DOC>
//
// Every collection has elements of its own; those that mean something are in a list here, and what
// others hold is looked into.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/publication_date.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/document.h"
#include "indexer/readers/xml/sgml.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

struct Element {
    std::string_view name;
    RecordField field;
};
constexpr std::array elements = {
    Element{"DOCNO", RecordField::id},          Element{"DOCID", RecordField::id},
    Element{"HEADLINE", RecordField::title},    Element{"HEAD", RecordField::title},
    Element{"HL", RecordField::title},          Element{"TITLE", RecordField::title},
    Element{"TTL", RecordField::title},         Element{"TI", RecordField::title},
    Element{"BYLINE", RecordField::author},     Element{"AUTHOR", RecordField::author},
    Element{"DATELINE", RecordField::dateline}, Element{"DATE", RecordField::date},
    Element{"DATE1", RecordField::date},        Element{"DATE_TIME", RecordField::date},
    Element{"DATETIME", RecordField::date},     Element{"PUBDATE", RecordField::date},
    Element{"DD", RecordField::date},           Element{"PUB", RecordField::source},
    Element{"SOURCE", RecordField::source},     Element{"SO", RecordField::source},
    Element{"PUBLISHER", RecordField::source},  Element{"SECTION", RecordField::section},
    Element{"LANGUAGE", RecordField::language}, Element{"URL", RecordField::url},
    Element{"SUBJECT", RecordField::keywords},  Element{"KEYWORDS", RecordField::keywords},
    Element{"LEADPARA", RecordField::text},     Element{"LP", RecordField::text},
    Element{"TEXT", RecordField::text},
};

// Whose documents have numbers that begin so.
struct Collection {
    std::string_view prefix;
    std::string_view source;
};
constexpr std::array collections = {
    Collection{"AFP", "AFP"},
    Collection{"APW", "Associated Press"},
    Collection{"AP", "Associated Press"},
    Collection{"CNA", "Central News Agency"},
    Collection{"FT", "Financial Times"},
    Collection{"LA", "Los Angeles Times"},
    Collection{"LTW", "Los Angeles Times/Washington Post"},
    Collection{"NYT", "The New York Times"},
    Collection{"WPB", "Washington Post/Bloomberg"},
    Collection{"WSJ", "The Wall Street Journal"},
    Collection{"XIE", "Xinhua"},
    Collection{"XIN", "Xinhua"},
};

bool are_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_ascii_digit);
}

// "1991-05-14" of "910514", as they were written before 2000.
std::string with_century(std::string_view digits) {
    return "19" + std::string(digits.substr(0, 2)) + '-' + std::string(digits.substr(2, 2)) + '-' +
           std::string(digits.substr(4, 2));
}

// A date as these collections write it; empty for none that can be read.
std::string date_in(std::string_view value) {
    const std::string date =
        value.size() == 6 && are_digits(value) ? with_century(value) : std::string(value);
    const std::optional<WrittenDate> read = read_date(date);
    return read && publication(*read, Provenance::stated) ? date : std::string{};
}

// The day in a number: "AFP_ENG_20080101.0001", "NYT19980601.0001", "AP880212-0001".
std::string date_in_number(std::string_view number) {
    const std::size_t begin = number.find_first_of("0123456789");
    if (begin == std::string_view::npos) return {};
    const std::string_view digits =
        number.substr(begin, number.find_first_not_of("0123456789", begin) - begin);
    return digits.size() == 8 || digits.size() == 6 ? date_in(digits) : std::string{};
}

std::string_view source_of_number(std::string_view number) {
    const std::string_view letters =
        number.substr(0, std::min(number.find_first_of("_0123456789-."), number.size()));
    const auto* const known = std::ranges::find(collections, letters, &Collection::prefix);
    return known == collections.end() ? std::string_view{} : known->source;
}

// Without the stamp that FT puts before each headline: "FT  14 MAY 91 / …".
std::string_view without_stamp(std::string_view headline) {
    constexpr std::size_t longest = 24;
    constexpr std::string_view separator = " / ";
    const std::size_t end = headline.substr(0, longest + separator.size()).find(separator);
    if (end == std::string_view::npos || end < 9) return headline;
    const std::string_view stamp = headline.substr(0, end);
    const bool is_stamp = are_digits(stamp.substr(end - 2)) && stamp[end - 3] == ' ' &&
                          std::ranges::all_of(stamp.substr(end - 6, 3), is_ascii_upper) &&
                          is_ascii_digit(stamp[end - 8]);
    return is_stamp ? headline.substr(end + separator.size()) : headline;
}

// Without its tags.
std::string without_tags(std::string_view sgml) {
    std::string text;
    while (!sgml.empty()) {
        const std::size_t begin = std::min(sgml.find('<'), sgml.size());
        text += sgml.substr(0, begin);
        const std::size_t end = sgml.find('>', begin);
        if (end == std::string_view::npos) break;
        text += ' ';
        sgml.remove_prefix(end + 1);
    }
    return resolved(text);
}

// A paragraph begins with a tag, behind an empty line, or with an indented one; where nothing does
// and lines are as long as paragraphs, each line is one.
class Story {
public:
    explicit Story(std::string_view sgml) {
        constexpr std::size_t longest_wrapped = 120;
        bool has_signs = sgml.find("<P>") != std::string_view::npos ||
                         sgml.find("<p>") != std::string_view::npos;
        bool has_long = false;
        each_line(sgml, [&](std::string_view line) {
            has_long |= line.size() > longest_wrapped;
            has_signs |= line.size() > 3 && line.starts_with("   ");
        });
        lines_are_paragraphs_ = has_long && !has_signs;
    }

    // Adds the paragraphs of a part that begins on that line of the file.
    void add(std::string_view sgml, std::uint32_t line) {
        each_line(sgml, [&](std::string_view content) {
            const bool is_indented = content.starts_with("   ");
            const std::size_t tag = content.find('<');
            if (lines_are_paragraphs_ || is_indented || trimmed(content).empty() ||
                (tag != std::string_view::npos && is_paragraph(content.substr(tag))))
                end_paragraph();
            if (text_.empty()) line_ = line;
            text_ += content;
            text_ += '\n';
            ++line;
        });
        end_paragraph();
    }

    std::vector<XmlParagraph> take() { return std::move(paragraphs_); }

private:
    template <class Use>
    static void each_line(std::string_view text, Use use) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            use(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    static bool is_paragraph(std::string_view tag) {
        return tag.size() > 2 && lower_ascii(tag[1]) == 'p' && !is_ascii_letter(tag[2]);
    }

    void end_paragraph() {
        std::string text = one_line(without_tags(text_));
        text_.clear();
        if (!text.empty()) paragraphs_.push_back({std::move(text), line_});
    }

    bool lines_are_paragraphs_ = false;
    std::string text_;
    std::uint32_t line_ = 1;
    std::vector<XmlParagraph> paragraphs_;
};

class DocReader {
public:
    DocReader(const Source& source, const ReaderSink& sink, std::string_view text)
        : source_(source), sink_(sink), text_(text), lines_(text) {}

    void read() {
        for (std::size_t at = next(0); at < text_.size();) {
            const std::size_t following = next(at + 4);
            std::string_view element = text_.substr(at, following - at);
            std::size_t end = element.find("</DOC>");
            if (end == std::string_view::npos) end = element.find("</doc>");
            if (end == std::string_view::npos)
                sink_.problem(
                    {lines_.line_at(at), "an article that is not ended by </DOC>", false});
            read_document(element.substr(0, end), lines_.line_at(at));
            at = following;
        }
    }

private:
    // Where the next <DOC> begins.
    std::size_t next(std::size_t at) const {
        for (at = text_.find('<', at); at != std::string_view::npos; at = text_.find('<', at + 1)) {
            const std::string_view tag = text_.substr(at, 5);
            if ((tag.starts_with("<DOC") || tag.starts_with("<doc")) && tag.size() == 5 &&
                !is_ascii_letter(tag[4]))
                return at;
        }
        return text_.size();
    }

    void read_document(std::string_view sgml, std::uint32_t line) {
        RecordValues record;
        const auto attribute = [&](std::string_view name) {
            return one_line(resolved(attribute_of(sgml, name)));
        };
        record.add(RecordField::id, attribute("id"));
        record.add(RecordField::url, attribute("url"));
        record.add(RecordField::title, attribute("title"));
        LineCounter lines(sgml);
        std::optional<Story> story;
        std::string missing;  // elements that are known not to end
        bool has_text = false;
        std::size_t at = std::min(sgml.find('>'), sgml.size() - 1) + 1;
        const std::size_t begin = at;
        while ((at = sgml.find('<', at)) != std::string_view::npos) {
            const std::size_t behind = std::min(sgml.find_first_of(" >\n", at), sgml.size());
            const std::string name = upper_ascii(sgml.substr(at + 1, behind - at - 1));
            const auto* const known = std::ranges::find(elements, name, &Element::name);
            const std::size_t content = std::min(sgml.find('>', at), sgml.size() - 1) + 1;
            at = content;
            if (known == elements.end() || missing.find('<' + name + '>') != std::string::npos)
                continue;
            const std::size_t end = end_of(sgml, name, content);
            if (end == std::string_view::npos) {
                missing += '<' + name + '>';
                if (known->field != RecordField::text) continue;
            }
            const std::string_view value = sgml.substr(content, end - content);
            if (known->field == RecordField::text) {
                if (!story) story.emplace(value);
                story->add(value, line + lines.line_at(content) - 1);
                has_text = true;
            } else {
                take(known->field, one_line(without_tags(value)), record);
            }
            at = std::min(end, sgml.size());
        }
        if (!has_text) {  // of WikiExtractor: nothing is marked
            story.emplace(sgml.substr(begin));
            story->add(sgml.substr(begin), line);
        }
        finish(std::move(record), story->take(), line);
    }

    static std::size_t end_of(std::string_view sgml, const std::string& name, std::size_t from) {
        const std::size_t end = sgml.find("</" + name + '>', from);
        return end != std::string_view::npos ? end
                                             : sgml.find("</" + lower_ascii(name) + '>', from);
    }

    static void take(RecordField field, std::string value, RecordValues& record) {
        if (field == RecordField::title) value = without_stamp(value);
        if (field == RecordField::date) value = date_in(value);
        record.add(field, std::move(value));
    }

    void finish(RecordValues record, std::vector<XmlParagraph> story, std::uint32_t line) {
        if (!record[RecordField::id].empty()) {
            const std::string& number = record[RecordField::id].front();
            record.add(RecordField::date, date_in_number(number));
            record.add(RecordField::source, std::string(source_of_number(number)));
        }
        // Several names of one byline would be joined; the rest of a record is one value each.
        if (record[RecordField::author].size() > 1) record[RecordField::author].resize(1);
        Article article = read_story(record, story, line);
        article.path = source_.path;
        emit(std::move(article), line, sink_);
    }

    const Source& source_;
    const ReaderSink& sink_;
    std::string_view text_;
    LineCounter lines_;
};

}  // namespace

void read_doc_sgml(const Source& source, const ReaderSink& sink) {
    const std::optional<std::string> text = decode_source(source, sink);
    if (text) DocReader(source, sink, *text).read();
}

}  // namespace dateline
