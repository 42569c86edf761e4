#include "indexer/readers/note_fields.h"

#include <simdjson.h>
#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "indexer/readers/head_line.h"
#include "indexer/readers/record_collector.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Bytes. yaml-cpp and toml++ recurse once a level of nesting, which a front matter this long can't
// make too deep for the stack.
constexpr std::size_t longest_front_matter = std::size_t{16} << 10;

struct Parts {
    std::string_view front;  // without its fences
    std::string_view body;
    std::uint32_t body_line = 1;
    enum class Kind { yaml, toml, json } kind = Kind::yaml;
};

// An object of JSON and what stands behind it.
Parts split_json(std::string_view text) {
    Parts parts{{}, text, 1, Parts::Kind::json};
    std::size_t depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"')
            for (++at; at < text.size() && text[at] != '"'; ++at)
                if (text[at] == '\\') ++at;
        if (at >= text.size()) break;
        if (text[at] == '{') ++depth;
        if (text[at] != '}' || --depth > 0) continue;
        const std::size_t end = std::min(text.find('\n', at), text.size());
        parts.front = text.substr(0, at + 1);
        parts.body = text.substr(std::min(end + 1, text.size()));
        parts.body_line = 2 + static_cast<std::uint32_t>(std::ranges::count(parts.front, '\n'));
        break;
    }
    return parts;
}

Parts split(std::string_view text) {
    Parts parts{{}, text, 1};
    if (text.starts_with('{')) return split_json(text);
    const bool is_toml = text.starts_with("+++\n");
    if (is_toml) parts.kind = Parts::Kind::toml;
    if (!text.starts_with("---\n") && !is_toml) return parts;
    std::uint32_t line = 2;
    for (std::size_t at = 4; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view content = trimmed(text.substr(at, end - at), " ");
        if (is_toml ? content == "+++" : content == "---" || content == "...") {
            parts.front = text.substr(4, at - 4);
            parts.body = text.substr(std::min(end + 1, text.size()));
            parts.body_line = line + 1;
            return parts;
        }
        at = end + 1;
    }
    return parts;
}

// The values of a node: a scalar, the name of a map, or those of a list of such.
std::vector<std::string> strings_of(const YAML::Node& node) {
    std::vector<std::string> values;
    const auto add = [&](const YAML::Node& item) {
        if (item.IsScalar()) {
            values.push_back(item.Scalar());
        } else if (item.IsMap()) {
            if (const YAML::Node name = item["name"]; name && name.IsScalar())
                values.push_back(name.Scalar());
        }
    };
    if (node.IsSequence())
        for (const YAML::Node& item : node) add(item);
    else
        add(node);
    return values;
}

void read_yaml(std::string_view text, Note& note, const ReaderSink& sink) {
    try {
        const YAML::Node front = YAML::Load(std::string(text));
        if (!front.IsMap()) return;
        for (const auto& pair : front) {
            if (!pair.first.IsScalar() || !pair.second || pair.second.IsNull()) continue;
            note.fields.push_back(
                {pair.first.Scalar(), strings_of(pair.second),
                 2 + static_cast<std::uint32_t>(std::max(pair.second.Mark().line, 0))});
        }
    } catch (const YAML::Exception& error) {
        const int line = std::max(error.mark.line, 0);
        sink.problem({2 + static_cast<std::uint32_t>(line),
                      "front matter is not YAML: " + error.msg, false});
    }
}

void add_value(const toml::node& node, std::vector<std::string>& values) {
    if (const auto* const text = node.as_string()) {
        values.push_back(text->get());
    } else if (const auto* const table = node.as_table()) {
        if (const auto name = (*table)["name"].value<std::string>()) values.push_back(*name);
    } else if (!node.is_array()) {
        std::ostringstream written;
        node.visit([&](const auto& value) {
            if constexpr (toml::is_value<decltype(value)>) written << value;
        });
        values.push_back(written.str());
    }
}

// Of the tables those are read in which Hugo and Zola have further fields of a page.
bool is_table_of_fields(std::string_view name) {
    return name == "params" || name == "extra" || name == "taxonomies";
}

void take_table(const toml::table& table, bool is_outermost, Note& note) {
    for (const auto& [key, value] : table) {
        const std::string name(key.str());
        if (const auto* const inner = value.as_table();
            inner != nullptr && is_outermost && is_table_of_fields(name)) {
            take_table(*inner, false, note);
            continue;
        }
        NoteField field{name, {}, 1 + static_cast<std::uint32_t>(value.source().begin.line)};
        if (const auto* const list = value.as_array())
            for (const toml::node& item : *list) add_value(item, field.values);
        else
            add_value(value, field.values);
        note.fields.push_back(std::move(field));
    }
}

void read_toml(std::string_view text, Note& note, const ReaderSink& sink) {
    try {
        take_table(toml::parse(text), true, note);
    } catch (const toml::parse_error& error) {
        sink.problem({1 + static_cast<std::uint32_t>(error.source().begin.line),
                      "front matter is not TOML: " + std::string(error.description()), false});
    }
}

void add_value(simdjson::dom::element value, std::vector<std::string>& values) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS)
        values.emplace_back(text);
    else if (value.is_object() && value["name"].get(text) == simdjson::SUCCESS)
        values.emplace_back(text);
    else if (!value.is_array() && !value.is_object() && !value.is_null())
        values.push_back(simdjson::minify(value));
}

void take_object(simdjson::dom::object object, bool is_outermost, Note& note) {
    for (const simdjson::dom::key_value_pair pair : object) {
        simdjson::dom::object inner;
        if (is_outermost && is_table_of_fields(pair.key) &&
            pair.value.get(inner) == simdjson::SUCCESS) {
            take_object(inner, false, note);
            continue;
        }
        NoteField field{std::string(pair.key), {}, 1};
        simdjson::dom::array list;
        if (pair.value.get(list) == simdjson::SUCCESS)
            for (const simdjson::dom::element item : list) add_value(item, field.values);
        else
            add_value(pair.value, field.values);
        note.fields.push_back(std::move(field));
    }
}

void read_json_front(std::string_view text, Note& note, const ReaderSink& sink) {
    simdjson::dom::parser parser;
    simdjson::dom::object front;
    const std::string padded(text);
    if (const auto error = parser.parse(padded).get(front)) {
        sink.problem(
            {1, "front matter is not JSON: " + std::string(simdjson::error_message(error)), false});
        return;
    }
    take_object(front, true, note);
}

// "source_url: https://…": a name of small letters, a colon.
bool is_joplin_field(std::string_view line) {
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           std::ranges::all_of(line.substr(0, colon),
                               [](char c) { return is_ascii_lower(c) || c == '_'; });
}

// The lines at the end of what Joplin exports, of which the first is the id and the last the type.
void take_joplin_fields(Note& note) {
    constexpr std::size_t longest = 8000;  // bytes
    const std::string_view whole = note.body.substr(0, note.body.find_last_not_of(" \n") + 1);
    std::size_t begin = whole.size();
    while (begin > 0 && whole.size() - begin < longest) {
        const std::size_t before = begin == whole.size() ? begin : begin - 1;
        const std::size_t newline =
            before == 0 ? std::string_view::npos : whole.rfind('\n', before - 1);
        const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
        if (!is_joplin_field(whole.substr(line, before - line))) break;
        begin = line;
    }
    const std::string_view fields = whole.substr(begin);
    const std::size_t type = fields.rfind("\ntype_: ");
    if (!fields.starts_with("id: ") || type == std::string_view::npos) return;
    const std::string_view kind = fields.substr(type + 8);
    if (kind.find('\n') != std::string_view::npos) return;
    note.is_no_note = kind != "1";
    for (std::size_t at = 0; at < fields.size();) {
        const std::size_t end = std::min(fields.find('\n', at), fields.size());
        const std::string_view line = fields.substr(at, end - at);
        const std::size_t colon = line.find(':');
        const std::string_view name = line.substr(0, colon);
        // The days are those of the note, and the rest is Joplin's own.
        if (name == "source_url" || name == "author")
            note.fields.push_back(
                {std::string(name), {std::string(trimmed(line.substr(colon + 1)))}});
        at = end + 1;
    }
    note.body = whole.substr(0, begin);
    note.fields.push_back({"title",
                           {std::string(trimmed(note.body.substr(0, note.body.find('\n'))))},
                           note.body_line});
}

// "[Jane Doe](https://…)" as Jane Doe.
std::string without_link(const std::string& value) {
    const std::size_t end = value.find("](");
    return value.starts_with('[') && value.ends_with(')') && end != std::string::npos
               ? value.substr(1, end - 1)
               : value;
}

bool is_day_of_note(const std::string& name, const RecordNames& names) {
    std::string folded = lower_ascii(name);
    std::erase_if(folded, [](char c) { return c == '_' || c == '-' || c == ' '; });
    constexpr std::array days = {"created"sv, "createdat"sv, "datecreated"sv};
    return std::ranges::find(days, folded) != days.end() && !names.told().contains(folded);
}

}  // namespace

Note read_note(std::string_view text, const ReaderSink& sink) {
    const Parts parts = split(text);
    Note note;
    note.body = parts.body;
    note.body_line = parts.body_line;
    if (parts.front.size() > longest_front_matter)
        sink.problem({1,
                      "front matter longer than " + std::to_string(longest_front_matter >> 10) +
                          " KiB is passed over",
                      false});
    else if (parts.kind == Parts::Kind::toml)
        read_toml(parts.front, note, sink);
    else if (parts.kind == Parts::Kind::json)
        read_json_front(parts.front, note, sink);
    else if (!parts.front.empty())
        read_yaml(parts.front, note, sink);
    else
        take_joplin_fields(note);
    return note;
}

RecordValues record_of(const Note& note, const RecordNames& names) {
    const bool is_clipping = std::ranges::any_of(note.fields, [&](const NoteField& field) {
        const std::optional<NamedField> named = names.find(field.name);
        return named && !field.values.empty() &&
               (named->field == RecordField::url || named->field == RecordField::source) &&
               is_address(field.values.front());
    });
    RecordCollector collector(names);
    for (const NoteField& field : note.fields) {
        if (is_clipping && is_day_of_note(field.name, names)) continue;
        std::vector<std::string> values;
        for (const std::string& value : field.values)
            values.push_back(without_link(without_wiki_links(value)));
        collector.offer(field.name, std::move(values));
    }
    return collector.take();
}

std::string without_wiki_links(std::string_view text) {
    constexpr std::size_t longest = 500;  // bytes of one
    std::string result;
    std::size_t copied = 0;
    for (std::size_t at = 0; (at = text.find("[[", at)) != std::string_view::npos;) {
        const std::string_view inside = text.substr(at + 2, longest);
        const std::size_t end = inside.find_first_of("[]\n");
        // What an address stands behind is a link of Markdown whose text is in brackets.
        if (end == std::string_view::npos || trimmed(inside.substr(0, end)).empty() ||
            !inside.substr(end).starts_with("]]") || inside.substr(end + 2).starts_with('(')) {
            at += 2;
            continue;
        }
        const bool is_embedded = at > copied && text[at - 1] == '!';
        result.append(text.substr(copied, at - copied - (is_embedded ? 1 : 0)));
        const std::string_view target = inside.substr(0, end);
        const std::size_t alias = target.find('|');
        if (!is_embedded)
            result.append(alias == std::string_view::npos ? target.substr(0, target.find('#'))
                                                          : target.substr(alias + 1));
        copied = at = at + 2 + end + 2;
    }
    return result.append(text.substr(copied));
}

bool begins_as_front_matter(std::string_view text) {
    const bool is_toml = text.starts_with("+++\n") || text.starts_with("+++\r\n");
    if (!is_toml && !text.starts_with("---\n") && !text.starts_with("---\r\n")) return false;
    const std::string_view line = trimmed(text.substr(text.find('\n') + 1), " \t");
    const std::size_t end = line.find_first_of(is_toml ? "=\n" : ":\n");
    return end != std::string_view::npos && end > 0 && line[end] != '\n';
}

}  // namespace dateline
