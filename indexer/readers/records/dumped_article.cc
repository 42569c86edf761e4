#include "indexer/readers/records/dumped_article.h"

#include <string>
#include <string_view>

#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/records/json_fields.h"
#include "schema/article_json.h"
#include "schema/segment.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;

std::string string_at(dom::object object, std::string_view key) {
    std::string_view value;
    return object[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string{};
}

std::optional<std::uint32_t> number_of(simdjson::simdjson_result<dom::element> element) {
    std::uint64_t value = 0;
    if (element.get(value) != simdjson::SUCCESS || value > UINT32_MAX) return std::nullopt;
    return static_cast<std::uint32_t>(value);
}

bool is_true(simdjson::simdjson_result<dom::element> element) {
    bool value = false;
    return element.get(value) == simdjson::SUCCESS && value;
}

std::vector<std::string> strings_at(dom::object object, std::string_view key) {
    std::vector<std::string> strings;
    dom::array array;
    if (object[key].get(array) != simdjson::SUCCESS) return strings;
    for (const dom::element element : array) {
        std::string_view value;
        if (element.get(value) == simdjson::SUCCESS) strings.emplace_back(value);
    }
    return strings;
}

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

std::optional<Publication> publication_of(dom::object object, dom::object stored) {
    dom::object json;
    if (object["published"].get(json) != simdjson::SUCCESS) return std::nullopt;
    const std::optional<Day> from = parse_day(string_at(json, "from"));
    const std::optional<Day> to = parse_day(string_at(json, "to"));
    const auto precision = named<Precision>(precision_names, string_at(json, "precision"));
    const auto provenance = named<Provenance>(provenance_names, string_at(json, "provenance"));
    if (!from || !to || *to < *from || !precision || !provenance) return std::nullopt;
    Publication published{{*from, *to}, *precision, *provenance, std::nullopt};
    std::int64_t instant = 0;
    if (stored["instant"].get(instant) == simdjson::SUCCESS) published.instant = instant;
    return published;
}

// False when they don't ascend or leave the text.
bool read_lines(dom::object stored, Article& article) {
    dom::array lines;
    if (stored["lines"].get(lines) != simdjson::SUCCESS) return false;
    for (const dom::element element : lines) {
        dom::array pair;
        if (element.get(pair) != simdjson::SUCCESS || pair.size() != 2) return false;
        const auto offset = number_of(pair.at(0));
        const auto line = number_of(pair.at(1));
        if (!offset || !line || *offset > article.text.size()) return false;
        if (article.lines.empty() ? *offset != 0 : *offset < article.lines.back().offset)
            return false;
        article.lines.push_back({*offset, *line});
    }
    return !article.lines.empty();
}

// How much of the end of a path is the member that the dump names; 0 where it names none.
std::uint32_t member_of(dom::object object, std::string_view path) {
    const std::string member = "!" + string_at(object, "member");
    return member.size() > 1 && path.size() > member.size() && path.ends_with(member)
               ? static_cast<std::uint32_t>(member.size())
               : 0;
}

// On the disk, or in what came from standard input.
bool is_place(std::string_view path, std::uint32_t member) {
    return path.starts_with('/') || path.substr(0, path.size() - member) == "-";
}

// All places; the article's own alone where the dump names no others.
void read_files(dom::object object, Article& article) {
    dom::array files;
    if (object["files"].get(files) == simdjson::SUCCESS)
        for (const dom::element element : files) {
            dom::object file;
            if (element.get(file) != simdjson::SUCCESS) continue;
            FilePlace place;
            place.path = string_at(file, "path");
            place.line = number_of(file["line"]).value_or(1);
            place.vanished = is_true(file["vanished"]);
            place.member = member_of(file, place.path);
            if (is_place(place.path, place.member)) article.files.push_back(std::move(place));
        }
    if (article.files.empty())
        article.files.push_back({article.path, line_of(article, 0), false, article.member});
}

}  // namespace

std::optional<Article> read_dumped_article(dom::object object) {
    dom::object stored;
    std::int64_t format = 0;
    if (object["stored"].get(stored) != simdjson::SUCCESS ||
        object["format"].get(format) != simdjson::SUCCESS || format != dump_format)
        return std::nullopt;
    Article article;
    article.id = string_at(object, "id");
    article.path = string_at(object, "path");
    article.text = string_at(object, "text");
    article.member = member_of(object, article.path);
    if (!article_key_of(article.id) || !is_place(article.path, article.member) ||
        article.text.empty() || article.text.size() > longest_text ||
        cleaned(article.text) != article.text)
        return std::nullopt;
    article.record = string_at(object, "record");
    article.title = string_at(object, "title");
    article.author = string_at(object, "author");
    article.source = string_at(object, "source");
    article.section = string_at(object, "section");
    article.url = string_at(object, "url");
    article.language = string_at(object, "language");
    article.published = publication_of(object, stored);
    dom::object stated;
    if (object["stated"].get(stated) == simdjson::SUCCESS) {
        article.stated.people = strings_at(stated, "people");
        article.stated.places = strings_at(stated, "places");
        article.stated.organizations = strings_at(stated, "organizations");
        article.stated.keywords = strings_at(stated, "keywords");
    }
    const auto text_begin = number_of(stored["text_begin"]);
    const auto body_begin = number_of(stored["body_begin"]);
    if (!text_begin || !body_begin || *text_begin > article.text.size() ||
        *body_begin > article.text.size() || !read_lines(stored, article))
        return std::nullopt;
    article.text_begin = *text_begin;
    article.body_begin = *body_begin;
    article.newlines_are_lines = is_true(stored["newlines_are_lines"]);
    read_files(object, article);
    return article;
}

}  // namespace dateline
