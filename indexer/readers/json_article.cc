#include "indexer/readers/json_article.h"

#include <unicode/uloc.h>

#include <algorithm>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html_text.h"
#include "indexer/readers/json_fields.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;

const std::optional<dom::element>& field(const Fields& fields, Field which) {
    return fields[static_cast<std::size_t>(which)];
}

// One line without white space around it.
std::string one_line(const std::string& text) {
    std::string result = cleaned(text);
    for (char& c : result)
        if (c == '\n' || c == '\t') c = ' ';
    const std::size_t begin = result.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return result.substr(begin, result.find_last_not_of(' ') - begin + 1);
}

std::string stated(const Fields& fields, Field which) {
    const std::optional<dom::element>& value = field(fields, which);
    return value ? one_line(string_of(*value)) : std::string{};
}

std::optional<Publication> published(dom::element value) {
    if (value.is_int64())
        if (const std::optional<WrittenDate> date = date_of_epoch(value.get_int64().value_unsafe()))
            return publication(*date, Provenance::stated);
    const std::optional<WrittenDate> date = read_date(string_of(value));
    return date ? publication(*date, Provenance::stated) : std::nullopt;
}

// The text with its dateline at its head, where it isn't already.
std::string with_dateline(std::string text, const std::string& dateline) {
    if (dateline.empty() || text.starts_with(dateline)) return text;
    const bool dashed =
        dateline.ends_with('-') || dateline.ends_with("—") || dateline.ends_with("–");
    return dateline + (dashed ? " " : " — ") + text;
}

}  // namespace

std::string language_code(std::string_view stated) {
    std::string tag(stated.substr(0, stated.find_first_of("-_,; ")));
    std::ranges::transform(tag, tag.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    if (tag == "english") return "en";
    if (tag.size() != 2 && tag.size() != 3) return {};
    if (!std::ranges::all_of(tag, [](char c) { return c >= 'a' && c <= 'z'; })) return {};
    // ICU makes "en" of "eng".
    char code[ULOC_LANG_CAPACITY];
    UErrorCode error = U_ZERO_ERROR;
    uloc_getLanguage(tag.c_str(), code, sizeof code, &error);
    const std::string result = U_FAILURE(error) ? std::string{} : std::string(code);
    return result.size() == 2 ? result : std::string{};
}

bool has_text(dom::object object) {
    const Fields fields = fields_of(object);
    const std::optional<dom::element>& text = field(fields, Field::text);
    return text.has_value() && (text->is_string() || text->is_array());
}

Article read_json_article(dom::object object, std::uint32_t line) {
    const Fields fields = fields_of(object);
    Article article;
    article.lines = {{0, line}};
    article.title = without_markup(stated(fields, Field::title));
    article.url = stated(fields, Field::url);
    article.source = stated(fields, Field::source);
    article.section = stated(fields, Field::section);
    article.language = language_code(stated(fields, Field::language));
    article.record = stated(fields, Field::record);
    if (const auto& author = field(fields, Field::author)) {
        const std::string names = one_line(names_of(*author));
        Byline byline = read_byline(names);
        article.author = byline.author.empty() && byline.source.empty() ? names : byline.author;
        if (article.source.empty()) article.source = std::move(byline.source);
    }
    if (const auto& date = field(fields, Field::date)) article.published = published(*date);
    std::string text;
    if (const auto& body = field(fields, Field::text)) {
        if (body->is_string())
            text = cleaned(body->get_string().value_unsafe());
        else
            text = cleaned(text_of(*body));
        if (has_markup(text)) text = text_of_markup(text);
    }
    if (text.find_first_not_of(" \t\n") != std::string::npos)
        text = with_dateline(std::move(text), stated(fields, Field::dateline));
    if (text.find_first_not_of(" \t\n") == std::string::npos) {
        // Agencies send headlines alone; without a field for its text an object is no article.
        if (field(fields, Field::text)) article.text = article.title;
        article.body_begin = static_cast<std::uint32_t>(article.text.size());
        return article;
    }
    set_text(article, std::move(text), line);
    // Every offset stands on the object's own line.
    article.lines = {{0, line}};
    complete_from_text(article);
    return article;
}

}  // namespace dateline
