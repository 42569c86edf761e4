// Mail (RFC 5322 and MIME): one message, through GMime.
//
// The subject is the title, the date that of the message. What came through a list is a newsletter,
// whose sender's name is the publication; else the sender is the author. Of a body that comes in
// several forms the plain text is taken where it is one (newsletters put "see this in a browser"
// there), else the HTML; attachments are passed over.
//
// A message that this one forwards is an article of its own, of its own sender and date, whether it
// is attached or copied into the text (forwarded_text.h): people send clippings to themselves so.
// What stands above it is this one's article, where it says anything.
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/forwarded_text.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/mail_head.h"
#include "indexer/readers/mime.h"
#include "indexer/readers/record_article.h"

namespace dateline {

namespace {

std::string one_line_of(const char* text) {
    return text == nullptr ? std::string{} : one_line(text);
}

// A text part of the message, its transfer encoding taken off.
struct TextPart {
    std::string bytes;
    std::string charset;
};

struct TextParts {
    std::vector<TextPart> plain, html;
    std::vector<GMimeMessage*> forwarded;  // in their order, not those that these forward

    void take(GMimeObject* object, int depth) {
        if (object == nullptr || depth > deepest_part) return;
        if (GMIME_IS_MULTIPART(object)) {
            GMimeMultipart* const parts = GMIME_MULTIPART(object);
            for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
                take(g_mime_multipart_get_part(parts, i), depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            if (GMimeMessage* const message =
                    g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)))
                forwarded.push_back(message);
        } else if (GMIME_IS_PART(object)) {
            take_text(GMIME_PART(object));
        }
    }

private:
    void take_text(GMimePart* part) {
        GMimeObject* const object = GMIME_OBJECT(part);
        const bool is_plain = is_of_type(object, "text", "plain");
        if (!is_plain && !is_of_type(object, "text", "html")) return;
        if (g_mime_part_is_attachment(part) != 0) return;
        (is_plain ? plain : html).push_back({content_of(part), type_parameter(object, "charset")});
    }
};

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
std::string html_text(const TextParts& parts, std::string_view subject, const Source& source,
                      const ReaderSink& sink) {
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
        // What announces a forwarded message is no story to the reader of pages.
        std::string shown = text_of_markup(*decoded);
        if (story.empty() || forwarded_text(shown, subject)) story = std::move(shown);
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

void set_date(Article& article, std::string_view stated, std::uint32_t line,
              const ReaderSink& sink) {
    if (std::optional<Problem> unread = unread_date(stated, line)) sink.problem(*std::move(unread));
    if (const std::optional<WrittenDate> date = read_date(stated))
        article.published = publication(*date, Provenance::stated);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \n\t") == std::string_view::npos;
}

void emit_text(Article article, std::string body, const Source& source, const ReaderSink& sink) {
    article.path = source.path;
    article.lines = {{0, source.first_line}};
    set_text(article, std::move(body), source.first_line);
    complete_from_text(article);
    emit(std::move(article), source.first_line, sink);
}

// The messages that a text forwards, each of which may forward another.
void read_forwarded(ForwardedText message, const Source& source, const ReaderSink& sink) {
    for (int depth = 0; depth < deepest_part; ++depth) {
        std::optional<ForwardedText> next = forwarded_text(message.body, message.subject);
        if (next) message.body.resize(next->begin);
        if (!next || !is_blank(message.body)) {
            Article article;
            article.title = one_line(message.subject);
            article.author = one_line(message.sender);
            if (!message.date.empty()) set_date(article, message.date, source.first_line, sink);
            emit_text(std::move(article), std::move(message.body), source, sink);
        }
        if (!next) return;
        message = *std::move(next);
    }
}

// A message and those that it forwards, `depth` of which stand around it.
void read_message(GMimeMessage* message, int depth, const Source& source, const ReaderSink& sink) {
    TextParts parts;
    parts.take(g_mime_message_get_mime_part(message), 0);
    const ReaderSink of_part{{}, [&](Problem&& found) {
                                 found.line = source.first_line;
                                 found.skipped = false;
                                 sink.problem(std::move(found));
                             }};
    const std::string subject = one_line_of(g_mime_message_get_subject(message));
    std::string body = plain_text(parts, source, of_part);
    // A plain part that only sends its readers to the other is none.
    if (!parts.html.empty()) {
        std::string html = html_text(parts, subject, source, of_part);
        if (words_in(body) * 3 < words_in(html)) body = std::move(html);
    }
    std::optional<ForwardedText> copied = forwarded_text(body, subject);
    if (copied) body.resize(copied->begin);
    // Who only passes something on has said nothing.
    if ((parts.forwarded.empty() && !copied) || !is_blank(body)) {
        Article article;
        article.title = subject;
        article.record = one_line_of(g_mime_message_get_message_id(message));
        set_sender(article, message);
        if (const char* date = g_mime_object_get_header(GMIME_OBJECT(message), "Date"))
            set_date(article, date, source.first_line, sink);
        emit_text(std::move(article), std::move(body), source, sink);
    }
    if (copied) read_forwarded(*std::move(copied), source, sink);
    if (depth < deepest_part)
        for (GMimeMessage* const forwarded : parts.forwarded)
            read_message(forwarded, depth + 1, source, sink);
}

}  // namespace

void read_mail(const Source& source, const ReaderSink& sink) {
    if (has_too_many_parts(source.bytes)) {
        sink.problem({source.first_line, "a mail of more parts or fields than are read", true});
        return;
    }
    const Owned<GMimeMessage> message = parse_message(source.bytes);
    if (message)
        read_message(message.get(), 0, source, sink);
    else
        sink.problem({source.first_line, "not a mail", true});
}

void read_emlx(const Source& source, const ReaderSink& sink) {
    Source mail = source;
    mail.bytes = mail_of_emlx(source.bytes).value_or(source.bytes);
    mail.first_line = source.first_line + 1;
    read_mail(mail, sink);
}

}  // namespace dateline
