// Europresse. Today each document is an <article>:
//
//     <header> <span class="DocPublicationName">Le Courrier, no. 812</span>
//       <span class="DocHeader">Politique, mardi 14 mars 2006, p. 12</span>
//       <div class="titreArticle"><p class="titreArticleVisu">…</p></div> <div>author</div> </header>
//     <section> <div class="docOcurrContainer">the story</div> </section>
//     <aside>notes</aside> <footer>© … news·20060314·LC·0q1403_1255263 … the day of the download
//
// Before, all of that stood in a table, the title in a "TitreArticleVisu", and nothing held the
// story: it goes on to the notice of copyright.
#include "indexer/readers/press/europresse.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/readers/headline.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/press/document.h"
#include "indexer/readers/publication_date.h"

namespace dateline {

namespace {

constexpr std::string_view number_begin = "news·";

// A document: the nodes of the page from `begin` up to `end`.
class EuropresseDocument {
public:
    EuropresseDocument(const HtmlPage& page, std::uint32_t begin, std::uint32_t end)
        : page_(page), begin_(begin), end_(end) {}

    bool has_paper() const { return find(europresse_paper) != end_; }

    // `paragraphs` are those of the page.
    void read(const std::vector<HtmlParagraph>& paragraphs, const Source& source,
              const ReaderSink& sink) const {
        PressDocument document;
        document.line = page_[begin_].line;
        RecordValues& record = document.record;
        const std::uint32_t title = first_of({"itreArticleVisu", "titreArticle"});
        record.add(RecordField::title, text_at(title));
        const std::string paper = text_at(find(europresse_paper));
        record.add(RecordField::source, paper.substr(0, paper.find(", no")));
        read_place(record);
        record.add(RecordField::id, number());
        std::vector<HtmlParagraph> story = story_of();
        std::string author = stated_author();
        if (story.empty()) story = story_behind(title, paragraphs, author);
        record.add(RecordField::author, std::move(author));
        for (const HtmlParagraph& paragraph : story)
            document.story.push_back({paragraph.text, paragraph.line, true});
        emit_press_document(source, std::move(document), false, sink);
    }

private:
    bool has_class(std::uint32_t node, std::string_view word) const {
        return page_.attribute(node, Attribute::class_).find(word) != std::string_view::npos;
    }

    // The first element of the document whose class has that word; end_ for none.
    std::uint32_t find(std::string_view word) const {
        std::uint32_t at = begin_;
        while (at < end_ && !has_class(at, word)) ++at;
        return at;
    }

    std::uint32_t find(Tag tag) const {
        std::uint32_t at = begin_;
        while (at < end_ && page_[at].tag != tag) ++at;
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

    // "Politique, mardi 14 mars 2006 - 812 mots, p. 12", perhaps in pieces: section and date.
    void read_place(RecordValues& record) const {
        std::string place;
        for (std::uint32_t at = begin_; at < end_; ++at) {
            if (!has_class(at, "DocHeader")) continue;
            if (!place.empty()) place += ' ';
            place += page_.inner_text(at);
        }
        record.add(RecordField::date, place);
        const std::optional<WrittenDate> date = read_date(place);
        if (!date) return;
        // What stands between the last comma and the date is its weekday.
        const std::size_t comma = place.substr(0, date->begin).rfind(',');
        if (comma != std::string::npos) record.add(RecordField::section, place.substr(0, comma));
    }

    // Named as such, or what stands behind the title in the header.
    std::string stated_author() const {
        const std::uint32_t named = first_of({"docAuthors", "sm-margin-bottomNews"});
        if (named != end_) return text_at(named);
        const std::uint32_t header = find(Tag::header), title = find("titreArticle");
        if (header == end_ || title == end_) return {};
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
            const std::size_t found = text.find(number_begin);
            if (found == std::string_view::npos) continue;
            return std::string(text.substr(found, text.find_first_of(" \n\t", found) - found));
        }
        return {};
    }

    std::vector<HtmlParagraph> story_of() const {
        std::uint32_t holder = first_of({"docOcurrContainer", "DocText"});
        if (holder == end_) holder = find(Tag::section);
        return holder == end_ ? std::vector<HtmlParagraph>{} : paragraphs_of(page_, holder, {});
    }

    // What stands between the title and the notice of copyright, where nothing holds the story; a
    // line before it that is no sentence is its author.
    std::vector<HtmlParagraph> story_behind(std::uint32_t title,
                                            const std::vector<HtmlParagraph>& paragraphs,
                                            std::string& author) const {
        std::vector<HtmlParagraph> story;
        if (title == end_) return story;
        auto at = std::ranges::lower_bound(paragraphs, page_[title].end, {}, &HtmlParagraph::begin);
        constexpr std::size_t longest_author = 60;
        if (at != paragraphs.end() && at->begin < end_ && author.empty() &&
            at->text.size() <= longest_author && !has_sentences(at->text)) {
            author = at->text;
            ++at;
        }
        for (; at != paragraphs.end() && at->begin < end_ && !is_copyright(at->text) &&
               at->text.find(number_begin) == std::string::npos;
             ++at)
            story.push_back(*at);
        return story;
    }

    const HtmlPage& page_;
    std::uint32_t begin_, end_;
};

}  // namespace

bool read_europresse(const Source& source, const HtmlPage& page, const ReaderSink& sink) {
    std::vector<EuropresseDocument> documents;
    for (std::uint32_t at = page.find(Tag::article); at < page.size();
         at = page.find(Tag::article, page[at].end)) {
        const EuropresseDocument document(page, at, page[at].end);
        if (document.has_paper()) documents.push_back(document);
    }
    if (documents.empty()) {
        std::vector<std::uint32_t> papers;
        for (std::uint32_t at = 0; at < page.size(); ++at)
            if (page.attribute(at, Attribute::class_).find(europresse_paper) !=
                std::string_view::npos)
                papers.push_back(at);
        papers.push_back(page.size());
        for (std::size_t i = 0; i + 1 < papers.size(); ++i)
            documents.emplace_back(page, papers[i], papers[i + 1]);
    }
    const std::vector<HtmlParagraph> paragraphs =
        documents.empty() ? std::vector<HtmlParagraph>{} : paragraphs_of(page, 0, {});
    for (const EuropresseDocument& document : documents) document.read(paragraphs, source, sink);
    return !documents.empty();
}

}  // namespace dateline
