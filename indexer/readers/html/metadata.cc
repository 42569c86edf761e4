#include "indexer/readers/html/metadata.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/readers/article_head.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html/author.h"
#include "indexer/readers/html/json_ld.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/publication_date.h"
#include "indexer/readers/record_article.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

enum class Key { title, author, source, url, language, section, date, keywords, none };

struct MetaName {
    std::string_view name;  // lower case, of name=, property= or itemprop=
    Key key;
    int rank;  // the lower wins
};

constexpr std::array meta_names = {
    MetaName{"og:title"sv, Key::title, 1},
    MetaName{"headline"sv, Key::title, 2},
    MetaName{"dc.title"sv, Key::title, 3},
    MetaName{"dcterms.title"sv, Key::title, 3},
    MetaName{"parsely-title"sv, Key::title, 3},
    MetaName{"sailthru.title"sv, Key::title, 4},
    MetaName{"twitter:title"sv, Key::title, 5},
    MetaName{"author"sv, Key::author, 2},
    MetaName{"article:author_name"sv, Key::author, 1},
    MetaName{"articleauthor"sv, Key::author, 1},
    MetaName{"article_author"sv, Key::author, 1},
    MetaName{"article:byline"sv, Key::author, 2},
    MetaName{"cxenseparse:author"sv, Key::author, 3},
    MetaName{"byl"sv, Key::author, 2},
    MetaName{"byline"sv, Key::author, 2},
    MetaName{"parsely-author"sv, Key::author, 3},
    MetaName{"sailthru.author"sv, Key::author, 3},
    MetaName{"dc.creator"sv, Key::author, 3},
    MetaName{"dcterms.creator"sv, Key::author, 3},
    MetaName{"article:author"sv, Key::author, 1},
    MetaName{"og:article:author"sv, Key::author, 1},
    MetaName{"og:site_name"sv, Key::source, 1},
    MetaName{"dc.publisher"sv, Key::source, 2},
    MetaName{"dcterms.publisher"sv, Key::source, 2},
    MetaName{"application-name"sv, Key::source, 3},
    MetaName{"publisher"sv, Key::source, 3},
    MetaName{"news_keywords"sv, Key::keywords, 1},
    MetaName{"keywords"sv, Key::keywords, 1},
    MetaName{"article:tag"sv, Key::keywords, 1},
    MetaName{"parsely-tags"sv, Key::keywords, 1},
    MetaName{"dc.subject"sv, Key::keywords, 1},
    MetaName{"dcterms.subject"sv, Key::keywords, 1},
    MetaName{"copyright"sv, Key::none, 9},
    MetaName{"og:url"sv, Key::url, 2},
    MetaName{"parsely-link"sv, Key::url, 3},
    MetaName{"twitter:url"sv, Key::url, 4},
    MetaName{"dc.identifier"sv, Key::url, 5},
    MetaName{"dc.language"sv, Key::language, 2},
    MetaName{"dcterms.language"sv, Key::language, 2},
    MetaName{"language"sv, Key::language, 3},
    MetaName{"og:locale"sv, Key::language, 4},
    MetaName{"inlanguage"sv, Key::language, 3},
    MetaName{"content-language"sv, Key::language, 3},
    MetaName{"article:section"sv, Key::section, 1},
    MetaName{"section"sv, Key::section, 2},
    MetaName{"parsely-section"sv, Key::section, 2},
    MetaName{"articlesection"sv, Key::section, 2},
    MetaName{"article:published_time"sv, Key::date, 1},
    MetaName{"og:article:published_time"sv, Key::date, 1},
    MetaName{"article:published"sv, Key::date, 1},
    MetaName{"datepublished"sv, Key::date, 2},
    MetaName{"og:published_time"sv, Key::date, 2},
    MetaName{"og:pubdate"sv, Key::date, 2},
    MetaName{"parsely-pub-date"sv, Key::date, 2},
    MetaName{"sailthru.date"sv, Key::date, 3},
    MetaName{"dc.date.issued"sv, Key::date, 3},
    MetaName{"dcterms.issued"sv, Key::date, 3},
    MetaName{"pubdate"sv, Key::date, 3},
    MetaName{"publishdate"sv, Key::date, 3},
    MetaName{"publish-date"sv, Key::date, 3},
    MetaName{"publish_date"sv, Key::date, 3},
    MetaName{"published_time"sv, Key::date, 3},
    MetaName{"published-date"sv, Key::date, 3},
    MetaName{"publication_date"sv, Key::date, 3},
    MetaName{"publication-date"sv, Key::date, 3},
    MetaName{"article_date_original"sv, Key::date, 3},
    MetaName{"originalpublicationdate"sv, Key::date, 3},
    MetaName{"cxenseparse:recs:publishtime"sv, Key::date, 3},
    MetaName{"article.published"sv, Key::date, 3},
    MetaName{"article:post_date"sv, Key::date, 3},
    MetaName{"rnews:datepublished"sv, Key::date, 3},
    MetaName{"dc.date"sv, Key::date, 4},
    MetaName{"dcterms.date"sv, Key::date, 4},
    MetaName{"dcterms.created"sv, Key::date, 4},
    MetaName{"dc.date.created"sv, Key::date, 4},
    MetaName{"date"sv, Key::date, 4},
    MetaName{"datecreated"sv, Key::date, 5},
    MetaName{"article.created"sv, Key::date, 5},
    MetaName{"uploaddate"sv, Key::date, 6},
};

std::string plain_line(std::string_view text) { return one_line(without_markup(cleaned(text))); }

// A value and how telling the name was that it stood under.
struct Ranked {
    std::string value;
    int rank = 99;

    void offer(std::string_view found, int found_rank) {
        if (found_rank >= rank) return;
        std::string line = plain_line(found);
        if (line.empty()) return;
        value = std::move(line);
        rank = found_rank;
    }
};

struct Stated {
    Ranked title, source, url, language, section;
    std::vector<Ranked> authors;
    std::optional<Publication> published;
    int date_rank = 99;
    std::optional<Publication> shown, shown_above;
    LinkedData linked;
    bool is_wiki = false;
    std::optional<Publication> revised;  // of a wiki: as the foot of its page says
    std::vector<std::string> keywords;
    std::string document_title;
    std::string heading;  // the first one of the first rank
    int headings = 0;     // of that rank, which say something

    // Some pages state a hundred, each to be found by.
    void add_keywords(std::string_view list) {
        constexpr std::size_t most = 100;
        for (const std::string& keyword : listed_keywords(plain_line(list)))
            if (keywords.size() < most && std::ranges::find(keywords, keyword) == keywords.end())
                keywords.push_back(keyword);
    }

    void add_author(std::string_view name, int rank) {
        constexpr std::size_t most = 8;
        Ranked author;
        author.offer(name, rank);
        if (authors.size() < most && !author.value.empty()) authors.push_back(std::move(author));
    }

    void offer_date(std::string_view value, int rank) {
        if (rank >= date_rank) return;
        const std::optional<WrittenDate> date = read_date(value);
        if (!date || date->day == 0) return;
        if (auto found = publication(*date, Provenance::stated)) {
            published = found;
            date_rank = rank;
        }
    }
};

void read_meta(const HtmlPage& page, std::uint32_t node, Stated& stated) {
    const std::string_view content = page.attribute(node, Attribute::content);
    if (content.empty()) return;
    if (page.attribute(node, Attribute::name) == "generator" && content.starts_with("MediaWiki"))
        stated.is_wiki = true;
    for (const Attribute attribute :
         {Attribute::property, Attribute::name, Attribute::itemprop, Attribute::http_equiv}) {
        const std::string name = lower_ascii(page.attribute(node, attribute));
        if (name.empty()) continue;
        const auto known = std::ranges::find(meta_names, name, &MetaName::name);
        if (known == meta_names.end()) continue;
        switch (known->key) {
            case Key::title:
                stated.title.offer(content, known->rank);
                break;
            case Key::author:
                stated.add_author(content, known->rank);
                break;
            case Key::source:
                if (!is_address(content)) stated.source.offer(content, known->rank);
                break;
            case Key::url:
                if (is_address(content)) stated.url.offer(content, known->rank);
                break;
            case Key::language:
                stated.language.offer(content, known->rank);
                break;
            case Key::section:
                stated.section.offer(content, known->rank);
                break;
            case Key::date:
                stated.offer_date(content, known->rank);
                break;
            case Key::keywords:
                stated.add_keywords(content);
                break;
            case Key::none:
                break;
        }
        return;
    }
}

// <time>, and other elements that say by itemprop or class that they hold the date of publication.
void read_dated_element(const HtmlPage& page, std::uint32_t node, Stated& stated) {
    const std::string_view itemprop = page.attribute(node, Attribute::itemprop);
    const bool is_time = page[node].tag == Tag::time;
    const bool published = itemprop == "datePublished" || itemprop == "dateCreated";
    if (!is_time && !published) return;
    const std::string_view machine = page.attribute(node, Attribute::datetime);
    const std::string_view content = page.attribute(node, Attribute::content);
    const std::string shown =
        machine.empty() && content.empty() ? page.inner_text(node) : std::string{};
    const std::string_view value = !machine.empty()   ? machine
                                   : !content.empty() ? content
                                                      : std::string_view(shown);
    const std::string classes = lower_ascii(page.attribute(node, Attribute::class_));
    const bool by_class = is_time && (classes.find("publish") != std::string::npos ||
                                      classes.find("entry-date") != std::string::npos);
    if (published || by_class) {
        if (classes.find("updated") == std::string::npos || published)
            stated.offer_date(value, published ? 6 : 7);
        return;
    }
    if (stated.shown || itemprop == "dateModified" || classes.find("update") != std::string::npos ||
        classes.find("modif") != std::string::npos)
        return;
    if (const std::optional<WrittenDate> date = read_date(value); date && date->is_full())
        stated.shown = publication(*date, Provenance::stated);
}

// "This page was last edited on 7 April 2020, at 05:33." in the foot of MediaWiki's pages.
void read_revision(const HtmlPage& page, std::uint32_t node, Stated& stated) {
    if (page.attribute(node, Attribute::id) != "footer-info-lastmod") return;
    if (const std::optional<WrittenDate> date = find_date(page.inner_text(node));
        date && date->is_full())
        stated.revised = publication(*date, Provenance::stated);
}

// The date of publication that the page states for its article.
std::optional<Publication> published_of(const Stated& stated) {
    const LinkedData& linked = stated.linked;
    if (stated.is_wiki) return linked.modified ? linked.modified : stated.revised;
    if (!linked.published && !stated.published) return linked.page_published;
    if (!linked.published || !stated.published)
        return linked.published ? linked.published : stated.published;
    const Interval by_meta = stated.published->days, by_linked = linked.published->days;
    const bool more_precise = by_linked.contains(by_meta) && by_meta != by_linked;
    return more_precise || by_meta.to < by_linked.from ? stated.published : linked.published;
}

// "Headline | The Paper" without the paper: what stands before the last separator, when the page
// says that what follows is its name or when its <h1> is the rest.
std::string without_site(const std::string& title, std::string_view site, std::string_view url,
                         std::string_view heading) {
    for (const std::string_view separator :
         {" | "sv, " - "sv, " – "sv, " — "sv, " :: "sv, " » "sv, "｜"sv}) {
        const std::size_t at = title.rfind(separator);
        if (at == std::string::npos || at == 0) continue;
        const std::string head = std::string(trimmed(std::string_view(title).substr(0, at)));
        if (!heading.empty() && head.starts_with(heading)) return std::string(heading);
        if (names_site(std::string_view(title).substr(at + separator.size()), site, url))
            return head;
    }
    return title;
}

// What all elements of the page state.
Stated stated_by(const HtmlPage& page) {
    Stated stated;
    for (std::uint32_t at = 0; at < page.size(); ++at) {
        const HtmlNode& node = page[at];
        switch (node.tag) {
            case Tag::text:
                break;
            case Tag::html:
                stated.language.offer(page.attribute(at, Attribute::lang), 1);
                if (stated.language.value.empty())
                    stated.language.offer(page.attribute(at, Attribute::xml_lang), 1);
                break;
            case Tag::title:
                if (stated.document_title.empty())
                    stated.document_title = plain_line(page.inner_text(at));
                break;
            case Tag::meta:
                read_meta(page, at, stated);
                break;
            case Tag::link:
                if (lower_ascii(page.attribute(at, Attribute::rel)) == "canonical" &&
                    is_address(page.attribute(at, Attribute::href)))
                    stated.url.offer(page.attribute(at, Attribute::href), 1);
                break;
            case Tag::h1:
                if (std::string text = plain_line(page.inner_text(at)); !text.empty()) {
                    if (++stated.headings == 1) {
                        stated.heading = std::move(text);
                        stated.shown_above = std::exchange(stated.shown, std::nullopt);
                    }
                }
                break;
            default:
                if (node.attributes > 0 || node.tag == Tag::time)
                    read_dated_element(page, at, stated);
                if (stated.is_wiki && node.tag == Tag::li) read_revision(page, at, stated);
                break;
        }
    }
    for (const HtmlScript& script : page.scripts())
        if (lower_ascii(script.type).find("ld+json") != std::string::npos)
            read_linked_data(cleaned(script.text), stated.linked);
    return stated;
}

// How many hundredths of the words of a line another has, too.
std::size_t shared_words(std::string_view line, std::string_view other_line) {
    constexpr std::size_t shortest = 3;  // bytes of a word that says something
    const std::string lower = lower_ascii(line), other = lower_ascii(other_line);
    std::size_t words = 0, shared = 0;
    for (std::string_view rest = lower; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.size() < shortest) continue;
        ++words;
        if (other.find(word) != std::string::npos) ++shared;
    }
    return words == 0 ? 0 : shared * 100 / words;
}

std::string title_of(const Stated& stated, const std::string& source, const std::string& url) {
    const auto bare = [&](const std::string& title) {
        return without_site(title, source, url, stated.heading);
    };
    const std::string by_meta = bare(stated.title.value);
    const LinkedData& data = stated.linked;
    // A wiki's headline tells what the thing is that its name names.
    const std::string linked =
        bare(plain_line(stated.is_wiki && !data.name.empty() ? data.name : data.title));
    // Of two wordings of one headline that which is shown.
    constexpr std::size_t nearly_half = 40;
    if (!stated.heading.empty() && by_meta == stated.heading &&
        shared_words(by_meta, linked) >= nearly_half)
        return by_meta;
    if (!linked.empty()) return linked;
    // What networks are told may have a section before the headline, or a paper behind it.
    constexpr std::size_t nearly_all = 80;
    if (stated.headings == 1 && stated.heading.size() < by_meta.size() &&
        shared_words(stated.heading, by_meta) >= nearly_all)
        return stated.heading;
    if (!by_meta.empty()) return by_meta;
    const std::string by_document = bare(stated.document_title);
    // A heading that has nothing of the page's title is the site's.
    const bool is_title = stated.headings == 1 &&
                          (by_document.empty() || shared_words(stated.heading, by_document) > 0);
    return is_title ? stated.heading : by_document;
}

// What the page states of its authors, the most telling first: JSON-LD, then <meta> by rank.
std::vector<std::string> stated_authors(Stated& stated) {
    std::vector<std::string> names;
    if (std::string linked = plain_line(stated.linked.author); !linked.empty())
        names.push_back(std::move(linked));
    std::ranges::stable_sort(stated.authors, {}, &Ranked::rank);
    for (Ranked& author : stated.authors) names.push_back(std::move(author.value));
    return names;
}

}  // namespace

HtmlMetadata metadata_of(const HtmlPage& page) {
    Stated stated = stated_by(page);
    HtmlMetadata result;
    LinkedData& linked = stated.linked;
    result.source = !stated.source.value.empty() || is_address(linked.source)
                        ? stated.source.value
                        : plain_line(linked.source);
    result.url = !stated.url.value.empty() ? stated.url.value
                 : is_address(linked.url)  ? plain_line(linked.url)
                                           : std::string{};
    result.title = title_of(stated, result.source, result.url);
    PageAuthor author = author_of(page, {stated_authors(stated), result.source, result.url});
    result.author = std::move(author.author);
    if (result.source.empty()) result.source = std::move(author.source);
    result.language =
        language_code(!stated.language.value.empty() ? stated.language.value : linked.language);
    result.section = !linked.section.empty() ? plain_line(linked.section) : stated.section.value;
    result.published = published_of(stated);
    result.shown = stated.shown;
    result.shown_above = stated.shown_above;
    result.stated = std::move(linked.stated);
    for (std::string& keyword : stated.keywords)
        if (std::ranges::find(result.stated.keywords, keyword) == result.stated.keywords.end())
            result.stated.keywords.push_back(std::move(keyword));
    result.body = std::move(linked.body);
    return result;
}

}  // namespace dateline
