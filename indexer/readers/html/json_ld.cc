#include "indexer/readers/html/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "indexer/readers/head_line.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/publication_date.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/records/json_fields.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;
namespace dom = simdjson::dom;

constexpr std::size_t deepest_nesting = 64;
constexpr int deepest_graph = 5;

std::optional<dom::element> member(dom::object object, std::string_view key) {
    const auto found = object.at_key(key);
    if (found.error() != simdjson::SUCCESS || found.value_unsafe().is_null()) return std::nullopt;
    return found.value_unsafe();
}

enum class Kind { article, page, none };

Kind kind_of_type(std::string_view type) {
    if (const std::size_t slash = type.find_last_of("/:"); slash != std::string_view::npos)
        type.remove_prefix(slash + 1);
    if (type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" ||
        type == "Report" || type == "ClaimReview" || type == "Review")
        return Kind::article;
    if (type.ends_with("Page") || type == "VideoObject" || type == "DiscussionForumPosting" ||
        type == "SocialMediaPosting")
        return Kind::page;
    return Kind::none;
}

Kind kind_of(dom::object object) {
    const std::optional<dom::element> type = member(object, "@type");
    if (!type) return Kind::none;
    if (type->is_string()) return kind_of_type(type->get_string().value_unsafe());
    Kind best = Kind::none;
    if (type->is_array())
        for (const dom::element item : array_of(*type))
            if (item.is_string())
                best = std::min(best, kind_of_type(item.get_string().value_unsafe()));
    return best;
}

// The names of people, or of one, who may be stated by the parts of their names.
std::vector<std::string> names_of(dom::element value) {
    if (value.is_array()) {
        std::vector<std::string> names;
        for (const dom::element item : array_of(value))
            if (!item.is_array())
                for (std::string& name : names_of(item)) names.push_back(std::move(name));
        return names;
    }
    std::vector<std::string> names = strings_of(value);
    if (!names.empty() || !value.is_object()) return names;
    std::string name;
    for (const std::string_view key : {"givenName"sv, "additionalName"sv, "familyName"sv})
        if (const std::optional<dom::element> part = member(object_of(value), key))
            if (const std::string text = string_of(*part); !text.empty())
                name += name.empty() ? text : ' ' + text;
    if (!name.empty()) names.push_back(std::move(name));
    return names;
}

void fill(std::string& field, dom::object object, std::initializer_list<std::string_view> keys,
          bool names = false) {
    for (const std::string_view key : keys) {
        if (!field.empty()) return;
        if (const std::optional<dom::element> value = member(object, key))
            field = names ? joined_names(names_of(*value)) : string_of(*value);
    }
}

std::optional<Publication> date_of(dom::object object,
                                   std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys)
        if (const std::optional<dom::element> value = member(object, key))
            if (const std::optional<WrittenDate> date = read_date(string_of(*value)))
                if (const auto found = publication(*date, Provenance::stated)) return found;
    return std::nullopt;
}

// What an object of "about" or "mentions" is by its type; what is neither is a topic.
std::vector<std::string>& list_for(std::string_view type, StatedNames& stated) {
    constexpr std::array places = {
        "Place"sv, "Country"sv, "City"sv, "State"sv, "AdministrativeArea"sv, "Continent"sv};
    if (type == "Person") return stated.people;
    if (std::ranges::find(places, type) != places.end()) return stated.places;
    if (type.ends_with("Organization") || type == "Corporation" || type == "SportsTeam")
        return stated.organizations;
    return stated.keywords;
}

// Names that a page states of one kind; more are a list of everything.
constexpr std::size_t most_names = 100;

void add_name(std::vector<std::string>& names, std::string_view name) {
    std::string line = without_markup(one_line(name));
    if (!line.empty() && names.size() < most_names && std::ranges::find(names, line) == names.end())
        names.push_back(std::move(line));
}

void read_topics(dom::element value, StatedNames& stated) {
    if (value.is_array()) {
        for (const dom::element item : array_of(value))
            if (!item.is_array()) read_topics(item, stated);
        return;
    }
    std::string type;
    if (value.is_object())
        if (const std::optional<dom::element> stated_type = member(object_of(value), "@type"))
            type = string_of(*stated_type);
    // Without a name it is known by its "@id" alone.
    const std::string name = string_of(value);
    if (!is_address(name)) add_name(list_for(type, stated), name);
}

void read_stated(dom::object object, StatedNames& stated) {
    for (const std::string_view key : {"about"sv, "mentions"sv})
        if (const std::optional<dom::element> value = member(object, key))
            read_topics(*value, stated);
    for (const std::string_view key : {"contentLocation"sv, "spatialCoverage"sv})
        if (const std::optional<dom::element> value = member(object, key))
            for (const std::string& place : strings_of(*value)) add_name(stated.places, place);
    if (const std::optional<dom::element> value = member(object, "keywords"))
        for (const std::string& list : strings_of(*value))
            for (const std::string& keyword : listed_keywords(list))
                add_name(stated.keywords, keyword);
}

void read_object(dom::object object, LinkedData& data) {
    const Kind kind = kind_of(object);
    if (kind == Kind::article) {
        // The first article is the page's own; others are what it links to.
        const bool first = data.title.empty() && !data.published;
        if (!first) return;
        fill(data.title, object, {"headline", "name", "alternativeHeadline"});
        fill(data.name, object, {"name"});
        fill(data.author, object, {"author", "creator"}, true);
        fill(data.source, object, {"publisher", "sourceOrganization"});
        fill(data.url, object, {"url", "mainEntityOfPage", "@id"});
        fill(data.language, object, {"inLanguage"});
        fill(data.section, object, {"articleSection"});
        fill(data.body, object, {"articleBody"});
        read_stated(object, data.stated);
        data.published = date_of(object, {"datePublished", "dateCreated"});
        data.modified = date_of(object, {"dateModified"});
    } else if (kind == Kind::page) {
        if (!data.page_published)
            data.page_published = date_of(object, {"datePublished", "uploadDate", "dateCreated"});
    }
}

void walk(dom::element value, int depth, LinkedData& data) {
    if (depth > deepest_graph) return;
    if (value.is_array()) {
        for (const dom::element item : array_of(value)) walk(item, depth + 1, data);
        return;
    }
    if (!value.is_object()) return;
    const dom::object object = object_of(value);
    read_object(object, data);
    for (const std::string_view key : {"@graph"sv, "mainEntity"sv})
        if (const std::optional<dom::element> inner = member(object, key))
            walk(*inner, depth + 1, data);
}

// Pages put their JSON into comments and CDATA, end it with a semicolon and break lines within
// strings.
std::string repaired(std::string_view script) {
    std::string json(script);
    for (char& c : json)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    constexpr std::string_view opening = "<![CDATA[", closing = "]]>";
    if (const std::size_t at = json.find(opening); at != std::string::npos && at < json.find('{'))
        json.erase(0, at + opening.size());
    if (const std::size_t at = json.rfind(closing); at != std::string::npos && at > json.rfind('}'))
        json.resize(at);
    const std::size_t begin = json.find_first_of("{[");
    const std::size_t end = json.find_last_of("}]");
    if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
    return json.substr(begin, end - begin + 1);
}

}  // namespace

void read_linked_data(std::string_view script, LinkedData& data) {
    const std::string json = repaired(script);
    if (json.empty()) return;
    dom::parser parser;
    if (parser.allocate(json.size() + simdjson::SIMDJSON_PADDING, deepest_nesting) !=
        simdjson::SUCCESS)
        return;
    dom::element value;
    if (parser.parse(json.data(), json.size()).get(value) != simdjson::SUCCESS) return;
    walk(value, 0, data);
}

}  // namespace dateline
