#include "indexer/readers/press/page.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/readers/html/text.h"
#include "indexer/readers/press/document.h"
#include "indexer/readers/press/press.h"
#include "indexer/readers/publication_date.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// One of these stands in every page of theirs; what the page is, its paragraphs tell.
constexpr std::array marks = {"Factiva"sv,         "articleParagraph"sv,   "ProQuest document"sv,
                              "DOCUMENTS"sv,       "Document "sv,          "Dokument "sv,
                              "End of Document"sv, "Ende des Dokuments"sv, "Fin du document"sv};
constexpr std::string_view europresse_paper = "DocPublicationName";

// An <article> of Europresse:
//
//     <header> <span class="DocPublicationName">Le Courrier, no. 812</span>
//       <span class="DocHeader">Politique, mardi 14 mars 2006, p. 12</span>
//       <div class="titreArticle"><p class="titreArticleVisu">…</p></div> <div>author</div> </header>
//     <section> <div class="docOcurrContainer">the story</div> </section>
//     <aside>notes</aside> <footer>© … news·20060314·LC·0q1403_1255263 … the day of the download
class EuropresseArticle {
public:
    EuropresseArticle(const HtmlPage& page, std::uint32_t article)
        : page_(page), begin_(article), end_(page[article].end) {}

    // Nothing is kept of what is no document.
    bool is_document() const { return find(europresse_paper) != end_; }

    void read(const Source& source, const ReaderSink& sink) const {
        PressDocument document;
        document.line = page_[begin_].line;
        RecordValues& record = document.record;
        const std::uint32_t title = first_of({"titreArticleVisu", "titreArticle"});
        record.add(RecordField::title, text_at(title));
        const std::string paper = text_at(find(europresse_paper));
        record.add(RecordField::source, paper.substr(0, paper.find(", no")));
        read_place(text_at(find("DocHeader")), record);
        record.add(RecordField::author, author());
        record.add(RecordField::id, number());
        const std::vector<HtmlParagraph> story = story_below(title);
        for (const HtmlParagraph& paragraph : story)
            document.story.push_back({paragraph.text, paragraph.line, true});
        emit_press_document(source, std::move(document), false, sink);
    }

private:
    // The first element of the article whose class has that word; end_ for none.
    std::uint32_t find(std::string_view word) const {
        std::uint32_t at = begin_;
        while (at < end_ &&
               page_.attribute(at, Attribute::class_).find(word) == std::string_view::npos)
            ++at;
        return at;
    }

    std::uint32_t first_of(std::initializer_list<std::string_view> words) const {
        for (const std::string_view word : words)
            if (const std::uint32_t found = find(word); found != end_) return found;
        return end_;
    }

    std::string text_at(std::uint32_t node) const {
        return node == end_ ? std::string{} : page_.inner_text(node);
    }

    // "Politique, mardi 14 mars 2006 - 812 mots, p. 12": section and date.
    static void read_place(const std::string& place, RecordValues& record) {
        record.add(RecordField::date, place);
        const std::optional<WrittenDate> date = read_date(place);
        if (!date) return;
        // What stands between the last comma and the date is its weekday.
        const std::size_t comma = place.substr(0, date->begin).rfind(',');
        if (comma != std::string::npos) record.add(RecordField::section, place.substr(0, comma));
    }

    // Named as such, or what stands behind the title in the header.
    std::string author() const {
        const std::uint32_t named = first_of({"docAuthors", "sm-margin-bottomNews"});
        if (named != end_) return text_at(named);
        const std::uint32_t header = page_.find(Tag::header, begin_), title = find("titreArticle");
        if (header >= end_ || title == end_) return {};
        const std::uint32_t behind = page_[title].end;
        const auto blocks = paragraphs_of(page_, header, {});
        const auto block = std::ranges::find_if(
            blocks, [&](const HtmlParagraph& paragraph) { return paragraph.begin >= behind; });
        return block == blocks.end() ? std::string{} : block->text;
    }

    // "news·20060314·LM·0q1403_1255263"
    std::string number() const {
        for (std::uint32_t at = begin_; at < end_; ++at) {
            const std::string_view text = page_.text(at);
            const std::size_t found = text.find("news·");
            if (found == std::string_view::npos) continue;
            return std::string(text.substr(found, text.find_first_of(" \n\t", found) - found));
        }
        return {};
    }

    std::vector<HtmlParagraph> story_below(std::uint32_t title) const {
        std::uint32_t holder = first_of({"docOcurrContainer", "DocText"});
        if (holder == end_) holder = std::min(page_.find(Tag::section, begin_), end_);
        if (holder != end_) return paragraphs_of(page_, holder, {});
        // Broken markup: what follows the title, but for notes and certificate.
        std::vector<bool> left_out(page_.size(), false);
        for (std::uint32_t at = begin_; at < end_; ++at)
            left_out[at] = page_[at].tag == Tag::aside || page_[at].tag == Tag::footer ||
                           page_[at].tag == Tag::header || at == title;
        return paragraphs_of(page_, begin_, left_out);
    }

    const HtmlPage& page_;
    std::uint32_t begin_, end_;
};

bool read_europresse(const Source& source, const HtmlPage& page, const ReaderSink& sink) {
    std::size_t documents = 0;
    for (std::uint32_t at = page.find(Tag::article); at < page.size();
         at = page.find(Tag::article, page[at].end)) {
        const EuropresseArticle article(page, at);
        if (!article.is_document()) continue;
        ++documents;
        article.read(source, sink);
    }
    return documents > 0;
}

}  // namespace

bool read_press_page(const Source& source, std::string_view html, const HtmlPage& page,
                     const ReaderSink& sink) {
    const auto has = [&](std::string_view mark) {
        return html.find(mark) != std::string_view::npos;
    };
    if (has(europresse_paper) && read_europresse(source, page, sink)) return true;
    if (std::ranges::none_of(marks, has)) return false;
    std::string text;
    std::vector<LineMark> lines;
    for (const HtmlParagraph& paragraph : paragraphs_of(page, 0, {})) {
        if (!text.empty()) text += "\n\n";
        lines.push_back({static_cast<std::uint32_t>(text.size()), paragraph.line});
        text += paragraph.text;
    }
    return read_press_export(source, {text, lines, false}, sink);
}

}  // namespace dateline
