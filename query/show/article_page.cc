#include "query/show/article_page.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "query/show/names_within.h"
#include "query/show/published_words.h"
#include "query/show/where_it_stands.h"
#include "terminal/terminal_text.h"

namespace dateline {

namespace {

// The longest label and two spaces.
constexpr std::size_t label_width = 10;

void field(std::string& out, std::string_view label, const MarkedText& value, const Style& style) {
    if (value.text.empty()) return;
    append(out, label, Ink::faint, style);
    out.append(label_width - label.size(), ' ');
    append_wrapped(out, value, label_width, Ink::plain, style);
}

void field(std::string& out, std::string_view label, std::string_view value, const Style& style) {
    field(out, label, fit_for_terminal(value, {}, LineEnds::spaces, style.unicode), style);
}

// "Antony Blinken (21), Xi Jinping (4)": the most mentioned first.
MarkedText names(const StoredArticle& stored, EntityKind kind, const Style& style) {
    const std::vector<Entity>& entities = stored.mentions.entities;
    const std::vector<std::uint32_t> counts = mention_counts(stored);
    std::vector<std::size_t> order(entities.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](std::size_t i) { return entities[i].kind != kind; });
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    MarkedText list;
    for (const std::size_t i : order) {
        if (!list.text.empty()) list.add(", ");
        list.add(fit_for_terminal(entities[i].name, style.unicode), ink_of(kind));
        if (counts[i] > 1) list.add(" (" + std::to_string(counts[i]) + ")", Ink::faint);
    }
    return list;
}

void add_joined(std::string& list, const std::vector<std::string>& names_stated) {
    for (const std::string& name : names_stated) {
        if (!list.empty()) list += ", ";
        list += name;
    }
}

std::string where(const Article& article, const std::filesystem::path& here) {
    std::string place = path_from(article.path, here) + ":" + std::to_string(line_of(article, 0));
    if (!article.record.empty()) place += " (record " + article.record + ")";
    return place;
}

// The article's own place, and the others below it.
void files(std::string& out, const StoredArticle& stored, const std::filesystem::path& here,
           const Style& style) {
    const Article& article = stored.article;
    const auto vanished = [](bool has) { return has ? " (vanished)" : ""; };
    field(out, "file", where(article, here) + vanished(has_vanished(article)), style);
    for (const FilePlace& place : article.files)
        if (!is_own(place, article))
            field(out, "",
                  path_from(place.path, here) + ":" + std::to_string(place.line) +
                      vanished(place.vanished),
                  style);
}

// The text behind the title, which has been printed.
std::size_t text_begin(const Article& article) {
    const std::string_view text = article.text;
    std::size_t at = 0;
    if (!article.title.empty() && text.starts_with(article.title) &&
        (text.size() == article.title.size() || text[article.title.size()] == '\n'))
        at = article.title.size();
    return std::min(text.find_first_not_of('\n', at), text.size());
}

}  // namespace

void print_article(std::ostream& out, const StoredArticle& stored,
                   const std::filesystem::path& here, const Style& style,
                   const std::vector<std::string>& near_duplicates) {
    const Article& article = stored.article;
    std::string page;
    page.reserve(article.text.size() + article.text.size() / 8 + 1024);
    if (!article.title.empty()) {
        append_wrapped(page, fit_for_terminal(article.title, {}, LineEnds::spaces, style.unicode),
                       0, Ink::title, style);
        page += '\n';
    }
    field(page, "date", published_fully(article.published), style);
    field(page, "source", article.source, style);
    field(page, "author", article.author, style);
    field(page, "section", article.section, style);
    field(page, "language", article.language, style);
    field(page, "address", article.url, style);
    files(page, stored, here, style);
    field(page, "id", article.id, style);
    for (const std::string& id : near_duplicates)
        field(page, &id == &near_duplicates.front() ? "like it" : "", id, style);
    field(page, "people", names(stored, EntityKind::person, style), style);
    field(page, "places", names(stored, EntityKind::place, style), style);
    field(page, "orgs", names(stored, EntityKind::organization, style), style);

    std::string said;
    for (const auto* names :
         {&article.stated.people, &article.stated.places, &article.stated.organizations})
        add_joined(said, *names);
    field(page, "stated", said, style);
    std::string keywords;
    add_joined(keywords, article.stated.keywords);
    field(page, "keywords", keywords, style);

    const std::size_t begin = text_begin(article);
    std::vector<Mark> marks;
    if (style.colors)
        for (const Mention& mention : stored.mentions.mentions)
            if (mention.begin >= begin && mention.end >= mention.begin &&
                mention.entity < stored.mentions.entities.size())
                marks.push_back({static_cast<std::uint32_t>(mention.begin - begin),
                                 static_cast<std::uint32_t>(mention.end - begin),
                                 ink_of(stored.mentions.entities[mention.entity].kind)});
    const MarkedText text = fit_for_terminal(std::string_view(article.text).substr(begin), marks,
                                             LineEnds::kept, style.unicode);
    if (!text.text.empty()) {
        page += '\n';
        append_wrapped(page, text, 0, Ink::plain, style);
    }
    out << page;
}

}  // namespace dateline
