#include "indexer/readers/mime.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

struct OptionsFree {
    void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};

constexpr std::size_t most_parts = 20'000;
constexpr std::size_t most_of_heads = std::size_t{4} << 20;  // bytes, of all parts

std::string string_of(const char* text) { return text == nullptr ? std::string{} : text; }

}  // namespace

bool has_too_many_parts(std::string_view bytes) {
    std::size_t parts = 0, of_heads = 0;
    bool is_head = true, holds_message = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view line = bytes.substr(at, end - at);
        at = end + 1;
        if (line.starts_with("--")) {
            is_head = true;
            holds_message = false;
            if (++parts > most_parts) return true;
        } else if (line.empty() || line == "\r") {
            // A message within has a head of its own.
            is_head = std::exchange(holds_message, false);
        } else if (is_head) {
            of_heads += line.size();
            if (of_heads > most_of_heads) return true;
            holds_message |= line.find("essage/") != std::string_view::npos ||
                             line.find("ESSAGE/") != std::string_view::npos;
        }
    }
    return false;
}

Owned<GMimeMessage> parse_message(std::string_view bytes) {
    // GMime is set up once, whichever thread meets the first message.
    [[maybe_unused]] static const bool gmime_is_ready = (g_mime_init(), true);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const std::unique_ptr<GMimeParserOptions, OptionsFree> options(g_mime_parser_options_new());
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), options.get()));
}

std::string content_of(GMimePart* part) {
    GMimeDataWrapper* const wrapper = g_mime_part_get_content(part);
    if (wrapper == nullptr) return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    if (g_mime_data_wrapper_write_to_stream(wrapper, memory.get()) < 0) return {};
    const GByteArray* const bytes =
        g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string type_parameter(GMimeObject* object, const char* name) {
    GMimeContentType* const type = g_mime_object_get_content_type(object);
    return type == nullptr ? std::string{}
                           : string_of(g_mime_content_type_get_parameter(type, name));
}

std::string header_of(GMimeObject* object, const char* name) {
    return string_of(g_mime_object_get_header(object, name));
}

bool is_of_type(GMimeObject* object, const char* type, const char* subtype) {
    GMimeContentType* const stated = g_mime_object_get_content_type(object);
    return stated != nullptr && g_mime_content_type_is_type(stated, type, subtype) != 0;
}

}  // namespace dateline
