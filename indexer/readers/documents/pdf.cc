// PDF, through poppler's pdftotext and pdfinfo: programs of their own, so that what a hostile file
// does to them it does to them alone. "path:line" of a PDF is its page.
#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/byline.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/documents/run_program.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/press/press.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using End = ProgramResult::End;

// The value of a line "Title:           …" of pdfinfo.
std::string info(std::string_view output, std::string_view name) {
    for (std::size_t at = 0; at < output.size();) {
        const std::size_t end = std::min(output.find('\n', at), output.size());
        const std::string_view line = output.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with(name) || !line.substr(name.size()).starts_with(':')) continue;
        const std::size_t begin = line.find_first_not_of(' ', name.size() + 1);
        return begin == std::string_view::npos ? std::string{} : cleaned(line.substr(begin));
    }
    return {};
}

// Programs that print put the name of a file where the title belongs.
bool is_file_name(std::string_view title) {
    if (title.starts_with("Microsoft ") || title.starts_with("untitled") ||
        title.starts_with("Untitled"))
        return true;
    const std::size_t dot = title.rfind('.');
    return dot != std::string_view::npos && dot > 0 && title.size() - dot <= 5 &&
           title.size() - dot >= 3 && title.find(' ', dot) == std::string_view::npos;
}

// "Page 2 of 7"
bool is_page_number(std::string_view line) {
    constexpr std::string_view word = "Page ", between = " of ";
    const std::size_t of = line.find(between);
    return line.starts_with(word) && of != line.npos && is_ascii_digit(line[word.size()]) &&
           is_ascii_digit(line.back()) && line.substr(of + between.size()).size() <= 4;
}

// A page's lines as paragraphs; a paragraph that a page cuts goes on over its end.
struct PagesText {
    std::string body;
    std::vector<LineMark> lines;

    void add(std::string_view page, std::uint32_t number) {
        std::string text = cleaned(without_running_head(page));
        const std::size_t begin = text.find_first_not_of(" \n\t");
        if (begin == std::string::npos) return;
        if (!body.empty()) {
            const bool ends = std::string_view(".?!\"").find(body.back()) != std::string_view::npos;
            body += ends ? "\n\n" : "\n";
        }
        lines.push_back({static_cast<std::uint32_t>(body.size()), number});
        body.append(text, begin, text.find_last_not_of(" \n\t") - begin + 1);
    }

private:
    // Without the number of the page at its top, and the line there that begins the page before, too.
    std::string_view without_running_head(std::string_view page) {
        std::string_view rest = page;
        std::string_view line = trimmed(take_line(rest));
        if (is_page_number(line)) page = rest, line = trimmed(take_line(rest));
        if (!line.empty() && line == running_head_) return rest;
        running_head_ = line;
        return page;
    }

    // The first line that is not empty.
    static std::string_view take_line(std::string_view& text) {
        const std::size_t begin = std::min(text.find_first_not_of(" \n\t"), text.size());
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        text.remove_prefix(std::min(end + 1, text.size()));
        return line;
    }

    std::string running_head_;
};

std::string why_not(const ProgramResult& result) {
    switch (result.end) {
        case End::not_found:
            return "a PDF file, which needs pdftotext to be read: install poppler-utils";
        case End::too_slow:
            return "a PDF file for which pdftotext takes too long";
        case End::too_much:
            return "a PDF file with more than 64 MiB of text";
        default:
            return "a PDF file that pdftotext can't read" +
                   (result.message.empty() ? std::string{} : ": " + result.message);
    }
}

}  // namespace

void read_pdf(const Source& source, const ReaderSink& sink) {
    ProgramResult text, facts;
    try {
        text = run_program({"pdftotext", "-q", "-enc", "UTF-8", "-", "-"}, source.bytes);
        if (text.end == End::done)
            facts = run_program({"pdfinfo", "-isodates", "-enc", "UTF-8", "-"}, source.bytes);
    } catch (const std::system_error& error) {
        sink.problem({0, "pdftotext can't be run: " + error.code().message(), true});
        return;
    }
    if (text.end != End::done) {
        sink.problem({0, why_not(text), true});
        return;
    }
    PagesText pages;
    std::uint32_t number = 1;
    for (std::size_t at = 0; at < text.output.size(); ++number) {
        const std::size_t end = std::min(text.output.find('\f', at), text.output.size());
        pages.add(std::string_view(text.output).substr(at, end - at), number);
        at = end + 1;
    }
    if (pages.body.empty()) {
        sink.problem({0, "no text in the PDF: its pages may be pictures", true});
        return;
    }
    if (read_press_export(source, {pages.body, pages.lines, false}, sink)) return;
    Article article;
    article.path = source.path;
    article.title = info(facts.output, "Title");
    if (is_file_name(article.title)) article.title.clear();
    article.lines = std::move(pages.lines);
    set_text(article, std::move(pages.body), 1);
    complete_from_text(article);
    // What the text says of its author and its day is the article's; the rest is the file's.
    if (article.author.empty())
        article.author = read_authors({info(facts.output, "Author")}, article.source).author;
    if (!article.published)
        if (const auto date = read_date(info(facts.output, "CreationDate")))
            article.published = publication(*date, Provenance::file);
    emit(std::move(article), 0, sink);
}

}  // namespace dateline
