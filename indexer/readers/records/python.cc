#include "indexer/readers/records/python.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/readers/records/json_fields.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;

// Bytes of a value that is looked at as Python's: lists of names and of paragraphs are shorter.
constexpr std::size_t longest = std::size_t{1} << 20;

// Nesting of it.
constexpr std::size_t deepest_nesting = 16;

using Word = std::pair<std::string_view, std::string_view>;

// Where the string ends that begins at `at`: behind its quote.
std::size_t end_of_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (++at; at < text.size() && text[at] != quote; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

// A string as JSON writes it: with double quotes, and without \' and \x41.
void append_string(std::string_view written, std::string& json) {
    json += '"';
    for (std::size_t at = 1; at + 1 < written.size(); ++at) {
        const char c = written[at];
        const char next = written[at + 1];
        if (c == '"') {
            json += "\\\"";
        } else if (c == '\\' && next == '\'') {
            json += '\'';
            ++at;
        } else if (c == '\\' && next == 'x') {
            json += "\\u00";
            ++at;
        } else if (c == '\\') {
            json += c;
            json += next;
            ++at;
        } else {
            json += c;
        }
    }
    json += '"';
}

// The text with its words outside of strings replaced by others; strings in quotes of either kind
// become JSON's.
template <std::size_t N>
std::string replaced(std::string_view text, const std::array<Word, N>& words, bool strings) {
    std::string json;
    json.reserve(text.size() + 16);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"' || (strings && text[at] == '\'')) {
            const std::size_t end = end_of_string(text, at);
            const std::string_view string = text.substr(at, end - at);
            if (strings)
                append_string(string, json);
            else
                json += string;
            at = end;
            continue;
        }
        const auto word = std::ranges::find_if(
            words, [&](const Word& one) { return text.substr(at).starts_with(one.first); });
        json += word == words.end() ? text.substr(at, 1) : word->second;
        at += word == words.end() ? 1 : word->first.size();
    }
    return json;
}

constexpr std::array nans = {Word{"NaN", "null"}, Word{"-Infinity", "null"},
                             Word{"Infinity", "null"}};
constexpr std::array python_words = {Word{"None", "null"}, Word{"nan", "null"},
                                     Word{"True", "true"}, Word{"False", "false"}};

// Lists of names and of objects: "[2019]" and "[1, 2]" are text.
bool is_record_value(dom::element value) {
    if (!value.is_array()) return value.is_object();
    return std::ranges::all_of(array_of(value), [](dom::element item) {
        return item.is_string() || item.is_object() || item.is_null();
    });
}

}  // namespace

std::optional<std::string> json_of_python(std::string_view text) {
    if (text.starts_with("{'")) return replaced(text, python_words, true);
    if (text.find("NaN") == std::string_view::npos &&
        text.find("Infinity") == std::string_view::npos)
        return std::nullopt;
    return replaced(text, nans, false);
}

std::optional<std::vector<std::string>> python_values(RecordField field, std::string_view value,
                                                      const RecordNames& names) {
    if (value.size() > longest) return std::nullopt;
    const std::string json = replaced(value, python_words, true);
    dom::parser parser;
    dom::element parsed;
    if (parser.allocate(std::max<std::size_t>(json.size(), 4096), deepest_nesting) ||
        parser.parse(json).get(parsed) != simdjson::SUCCESS || !is_record_value(parsed))
        return std::nullopt;
    std::vector<std::string> values = values_of(field, parsed, names);
    if (values.empty() && field == RecordField::text) return std::nullopt;
    return values;
}

}  // namespace dateline
