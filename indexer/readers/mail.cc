// Mail (RFC 5322 and MIME): one message, through GMime.
//
// The subject is the title, the date that of the message. What came through a list is a newsletter,
// whose sender's name is the publication; else the sender is the author. Of a body that comes in
// several forms the plain text is taken where it is one (newsletters put "see this in a browser"
// there), else the HTML; attachments are passed over.
#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/record_article.h"

namespace dateline {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

struct OptionsFree {
    void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};

std::string one_line_of(const char* text) {
    return text == nullptr ? std::string{} : one_line(text);
}

// A text part of the message, its transfer encoding taken off.
struct TextPart {
    std::string bytes;
    std::string charset;
};

std::string content_of(GMimePart* part) {
    GMimeDataWrapper* const wrapper = g_mime_part_get_content(part);
    if (wrapper == nullptr) return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    if (g_mime_data_wrapper_write_to_stream(wrapper, memory.get()) < 0) return {};
    const GByteArray* const bytes =
        g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

struct TextParts {
    std::vector<TextPart> plain, html;

    void take(GMimeObject* object) {
        GMimeContentType* const type = g_mime_object_get_content_type(object);
        if (type == nullptr || !GMIME_IS_PART(object)) return;
        const bool is_plain = g_mime_content_type_is_type(type, "text", "plain") != 0;
        if (!is_plain && g_mime_content_type_is_type(type, "text", "html") == 0) return;
        if (g_mime_part_is_attachment(GMIME_PART(object)) != 0) return;
        const char* const charset = g_mime_content_type_get_parameter(type, "charset");
        (is_plain ? plain : html)
            .push_back({content_of(GMIME_PART(object)), charset == nullptr ? "" : charset});
    }
};

TextParts text_parts(GMimeMessage* message) {
    TextParts parts;
    const std::unique_ptr<GMimePartIter, decltype(&g_mime_part_iter_free)> iter(
        g_mime_part_iter_new(GMIME_OBJECT(message)), &g_mime_part_iter_free);
    do {
        GMimeObject* const current = g_mime_part_iter_get_current(iter.get());
        // A message that this one forwards is not what this one says.
        GMimeObject* const parent = g_mime_part_iter_get_parent(iter.get());
        if (parent != nullptr && GMIME_IS_MESSAGE_PART(parent)) continue;
        if (current != nullptr) parts.take(current);
    } while (g_mime_part_iter_next(iter.get()) != 0);
    return parts;
}

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = 1; at < text.size(); ++at)
        words += text[at] == ' ' && text[at - 1] != ' ' ? 1 : 0;
    return words;
}

std::string plain_text(const TextParts& parts, const Source& source, const ReaderSink& sink) {
    std::string text;
    for (const TextPart& part : parts.plain) {
        Source bytes{.path = source.path, .bytes = part.bytes};
        bytes.declared.charset = part.charset;
        const std::optional<std::string> decoded = decode_source(bytes, sink);
        if (!decoded || decoded->find_first_not_of(" \n\t") == std::string::npos) continue;
        if (!text.empty()) text += "\n\n";
        text += *decoded;
    }
    return text;
}

// The HTML of a mail as the reader of pages sees it, and as all that it shows.
std::string html_text(const TextParts& parts, const Source& source, const ReaderSink& sink) {
    std::string text;
    for (const TextPart& part : parts.html) {
        Source bytes{.path = source.path, .bytes = part.bytes};
        bytes.declared.charset = part.charset;
        const std::optional<std::string> decoded =
            decode_source(bytes, sink, declared_in_html(part.bytes));
        if (!decoded) continue;
        Source page{.path = source.path, .bytes = *decoded};
        std::string story;
        read_html(page, {[&](Article&& found) { story = found.text.substr(found.text_begin); },
                         [](Problem&&) {}});
        if (story.empty()) story = text_of_markup(*decoded);
        if (!text.empty() && !story.empty()) text += "\n\n";
        text += story;
    }
    return text;
}

void set_sender(Article& article, GMimeMessage* message) {
    InternetAddressList* const from = g_mime_message_get_from(message);
    if (from == nullptr || internet_address_list_length(from) == 0) return;
    InternetAddress* const sender = internet_address_list_get_address(from, 0);
    std::string name = one_line_of(internet_address_get_name(sender));
    if (name.empty() && INTERNET_ADDRESS_IS_MAILBOX(sender))
        name = one_line_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender)));
    const bool is_list =
        g_mime_object_get_header(GMIME_OBJECT(message), "List-Id") != nullptr ||
        g_mime_object_get_header(GMIME_OBJECT(message), "List-Unsubscribe") != nullptr;
    (is_list ? article.source : article.author) = std::move(name);
}

void set_date(Article& article, GMimeMessage* message, std::uint32_t line, const ReaderSink& sink) {
    const char* const stated = g_mime_object_get_header(GMIME_OBJECT(message), "Date");
    if (stated == nullptr) return;
    if (std::optional<Problem> unread = unread_date(stated, line)) sink.problem(*std::move(unread));
    if (const std::optional<WrittenDate> date = read_date(stated))
        article.published = publication(*date, Provenance::stated);
}

}  // namespace

void read_mail(const Source& source, const ReaderSink& sink) {
    // GMime is set up once, whichever thread meets the first message.
    [[maybe_unused]] static const bool gmime_is_ready = (g_mime_init(), true);
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(source.bytes.data(), source.bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const std::unique_ptr<GMimeParserOptions, OptionsFree> options(g_mime_parser_options_new());
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
    if (!message) {
        sink.problem({source.first_line, "not a mail", true});
        return;
    }
    Article article;
    article.path = source.path;
    article.title = one_line_of(g_mime_message_get_subject(message.get()));
    article.record = one_line_of(g_mime_message_get_message_id(message.get()));
    set_sender(article, message.get());
    set_date(article, message.get(), source.first_line, sink);

    const TextParts parts = text_parts(message.get());
    const ReaderSink of_part{{}, [&](Problem&& found) {
                                 found.line = source.first_line;
                                 found.skipped = false;
                                 sink.problem(std::move(found));
                             }};
    std::string body = plain_text(parts, source, of_part);
    // A plain part that only sends its readers to the other is none.
    if (!parts.html.empty()) {
        std::string html = html_text(parts, source, of_part);
        if (words_in(body) * 3 < words_in(html)) body = std::move(html);
    }
    article.lines = {{0, source.first_line}};
    set_text(article, std::move(body), source.first_line);
    complete_from_text(article);
    emit(std::move(article), source.first_line, sink);
}

}  // namespace dateline
