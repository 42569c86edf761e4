// JSON: values that are articles or hold them, in an array, or one behind the other.
//
// simdjson gives no places in the file, so the values are first told apart by a scan
// for brackets outside of strings, each with the line it begins on, and then parsed one by one: one
// that is broken, or a file that ends too early, costs only that.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "indexer/readers/charset.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/records/json_articles.h"
#include "indexer/readers/records/python.h"
#include "indexer/readers/records/script.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;
namespace dom = simdjson::dom;

// Nesting; articles nest three or four levels.
constexpr std::size_t deepest_nesting = 256;
// Bytes of one article's JSON. With every letter written as \uXXXX it is six times its text.
constexpr std::size_t longest_record = 4 * longest_text;

std::string json_problem(simdjson::error_code error) {
    switch (error) {
        case simdjson::DEPTH_ERROR:
            return "not read: JSON nested deeper than " + std::to_string(deepest_nesting) +
                   " levels";
        case simdjson::CAPACITY:
        case simdjson::MEMALLOC:
            return "not read: too long a JSON value";
        case simdjson::UNCLOSED_STRING:
            return "not JSON: a string without its closing quote";
        case simdjson::EMPTY:
            return "not JSON: nothing there";
        case simdjson::STRING_ERROR:
            return "not JSON: a wrong escape in a string";
        case simdjson::UNESCAPED_CHARS:
            return "not JSON: a control character within a string";
        case simdjson::NUMBER_ERROR:
            return "not JSON: a number that is none";
        default:
            return "not JSON: a comma, colon, quote or bracket is missing or misplaced";
    }
}

class JsonReader {
public:
    JsonReader(const Source& source, const ReaderSink& sink)
        : sink_(sink), articles_(source, sink) {}

    // A value that begins on this line: an article, or an object or array that holds articles.
    void read_value(std::string_view json, std::uint32_t line) {
        if (json.size() > longest_record) {
            problem(line, "not read: a JSON value of more than " +
                              std::to_string(longest_record >> 20) + " MiB");
            return;
        }
        std::string repaired;
        dom::element value;
        simdjson::error_code error = parse(json, value);
        if (error == simdjson::UTF8_ERROR) {
            Decoded decoded = decode(json);
            repaired = std::move(decoded.text);
            error = parse(repaired, value);
            if (error == simdjson::SUCCESS)
                sink_.problem({line,
                               decoded.undecodable > 0
                                   ? "not all of it is UTF-8; U+FFFD stands for what is not"
                                   : "not UTF-8; read as " + decoded.charset,
                               false});
        }
        if (error != simdjson::SUCCESS)
            if (std::optional<std::string> read =
                    json_of_python(repaired.empty() ? json : repaired)) {
                repaired = *std::move(read);
                if (const auto again = parse(repaired, value); !again) error = again;
            }
        if (error != simdjson::SUCCESS)
            problem(line, json_problem(error));
        else
            articles_.read(value, line);
    }

    void end() const { articles_.end(); }

private:
    simdjson::error_code parse(std::string_view json, dom::element& value) {
        if (json.empty()) return simdjson::EMPTY;
        const std::size_t capacity = std::max<std::size_t>(json.size(), 4096);
        if (parser_.capacity() < capacity)
            if (const auto error = parser_.allocate(capacity, deepest_nesting)) return error;
        return parser_.parse(json.data(), json.size()).get(value);
    }

    void problem(std::uint32_t line, std::string what) {
        sink_.problem({line, std::move(what), true});
    }

    const ReaderSink& sink_;
    JsonArticles articles_;
    dom::parser parser_{longest_record + simdjson::SIMDJSON_PADDING};
};

// Calls element(json, offset) for each value of the array at the beginning of `json`, or, where
// none begins it, for each of the values that stand there one behind the other. False when the last
// one or the array doesn't end; what there is of it is passed then too.
template <typename Element>
bool for_each_element(std::string_view json, Element&& element) {
    const bool is_array = json.starts_with('[');
    const std::size_t outside = is_array ? 1 : 0;
    std::size_t depth = 0, begin = outside;
    const auto take = [&](std::size_t end, std::size_t next) {
        element(json.substr(begin, end - begin), begin);
        begin = next;
    };
    for (std::size_t at = 0; at < json.size(); ++at) {
        switch (json[at]) {
            case '"':
                for (++at; at < json.size() && json[at] != '"'; ++at)
                    if (json[at] == '\\') ++at;
                break;
            case '[':
            case '{':
                ++depth;
                break;
            case ']':
            case '}':
                // One that ends nothing is left to what stands behind it.
                if (depth == 0 || --depth > 0) break;
                if (!is_array) {
                    take(at + 1, at + 1);
                    break;
                }
                if (!trimmed(json.substr(begin, at - begin)).empty()) take(at, at);
                return true;
            case ',':
                if (depth != outside) break;
                // Between objects a comma may stand or not.
                if (!is_array && trimmed(json.substr(begin, at - begin)).empty())
                    begin = at + 1;
                else if (is_array)
                    take(at, at + 1);
                break;
            default:
                break;
        }
    }
    if (begin >= json.size() || trimmed(json.substr(begin), " \t\r\n;").empty()) return !is_array;
    take(json.size(), json.size());
    return false;
}

// Bytes as simdjson wants them; `decoded` holds them where they had to be changed.
std::string_view utf8_bytes(const Source& source, const ReaderSink& sink, std::string& decoded) {
    std::string_view bytes = source.bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (is_utf8(bytes) && wide_charset(source.bytes).empty()) return bytes;
    std::optional<std::string> text = decode_source(source, sink);
    if (text) decoded = *std::move(text);
    return decoded;
}

}  // namespace

void read_json(const Source& source, const ReaderSink& sink) {
    std::string decoded;
    const std::string_view bytes = utf8_bytes(source, sink, decoded);
    const std::string_view json = json_in_script(trimmed(bytes));
    if (json.empty()) return;
    JsonReader reader(source, sink);
    std::uint32_t line = source.first_line;
    std::size_t counted = 0;
    const auto line_at = [&](std::size_t offset) {
        const char* const begin = bytes.data();
        line += static_cast<std::uint32_t>(std::count(begin + counted, begin + offset, '\n'));
        counted = offset;
        return line;
    };
    const std::size_t start = static_cast<std::size_t>(json.data() - bytes.data());
    const bool whole = for_each_element(json, [&](std::string_view element, std::size_t offset) {
        const std::string_view value = trimmed(element);
        const std::size_t blank =
            value.empty() ? 0 : static_cast<std::size_t>(value.data() - element.data());
        reader.read_value(value, line_at(start + offset + blank));
    });
    reader.end();
    if (!whole && json.starts_with('['))
        sink.problem({line_at(bytes.size()), "the file ends within the array", false});
}

void read_json_lines(const Source& source, const ReaderSink& sink) {
    if (source.first_line == 1)
        if (const std::optional<std::string> why = not_text(source.bytes)) {
            sink.problem({0, *why, true});
            return;
        }
    JsonReader reader(source, sink);
    std::string decoded;
    std::string_view rest = source.bytes;
    if (!wide_charset(rest).empty()) rest = utf8_bytes(source, sink, decoded);
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    for (std::uint32_t line = source.first_line; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view json = trimmed(rest.substr(0, end));
        if (!json.empty()) reader.read_value(json, line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    reader.end();
}

}  // namespace dateline
