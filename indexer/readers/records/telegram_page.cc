// Telegram's messages.html: an article a message.
//
//     <div class="page_header"> … <div class="text bold">The Channel</div>
//     <div class="message default clearfix" id="message2"> …
//       <div class="pull_right date details" title="19.06.2023 07:30:00 UTC+01:00">07:30</div>
//       <div class="from_name">The Sender</div>     missing where the one before sent it, too
//       <div class="text">…</div>                   missing where it is a picture
//
// The page is cut at its messages, and each is parsed by itself, so that its line is known.
#include "indexer/readers/records/telegram_page.h"

#include <algorithm>
#include <optional>
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/html/page.h"
#include "indexer/readers/html/text.h"
#include "indexer/readers/no_text.h"
#include "indexer/readers/record_article.h"
#include "text/ascii.h"

namespace dateline {

namespace {

constexpr std::string_view message_tag = "<div class=\"message ";

// The first element at or after `from` that has a class; size() when none has.
std::uint32_t find_class(const HtmlPage& page, std::string_view wanted, std::uint32_t from = 0) {
    for (std::uint32_t node = from; node < page.size(); ++node) {
        std::string_view classes = page.attribute(node, Attribute::class_);
        while (!classes.empty()) {
            const std::size_t end = std::min(classes.find(' '), classes.size());
            if (classes.substr(0, end) == wanted) return node;
            classes.remove_prefix(std::min(end + 1, classes.size()));
        }
    }
    return page.size();
}

std::string text_of_node(const HtmlPage& page, std::uint32_t node) {
    std::string text;
    if (node == page.size()) return text;
    for (const HtmlParagraph& paragraph : paragraphs_of(page, node, {})) {
        if (!text.empty()) text += "\n\n";
        text += paragraph.text;
    }
    return text;
}

// "2023-06-19T07:30:00+01:00" of the title "19.06.2023 07:30:00 UTC+01:00".
std::string date_of(std::string_view message) {
    constexpr std::string_view begin = "date details\" title=\"";
    const std::size_t at = message.find(begin);
    if (at == std::string_view::npos) return {};
    message.remove_prefix(at + begin.size());
    const std::string_view written = message.substr(0, message.find('"'));
    constexpr std::size_t date_size = 10, time_size = 19;
    if (written.size() < time_size || written[2] != '.' || written[5] != '.') return {};
    std::string date(written.substr(6, 4));
    date.append("-").append(written.substr(3, 2)).append("-").append(written.substr(0, 2));
    date.append("T").append(written.substr(date_size + 1, time_size - date_size - 1));
    if (const std::size_t zone = written.find("UTC"); zone != std::string_view::npos)
        date.append(written.size() == zone + 3 ? "Z" : written.substr(zone + 3));
    return date;
}

class TelegramReader {
public:
    TelegramReader(const Source& source, const ReaderSink& sink) : source_(source), sink_(sink) {}

    void read(std::string_view html) {
        std::size_t at = std::min(html.find(message_tag), html.size());
        const HtmlPage head(html.substr(0, at));
        channel_ = text_of_node(head, find_class(head, "bold"));
        line_ += count_lines(html.substr(0, at));
        while (at < html.size()) {
            const std::size_t end = std::min(html.find(message_tag, at + 1), html.size());
            read_message(html.substr(at, end - at));
            line_ += count_lines(html.substr(at, end - at));
            at = end;
        }
        if (std::optional<Problem> told = wordless_messages(wordless_))
            sink_.problem(*std::move(told));
    }

private:
    static std::uint32_t count_lines(std::string_view text) {
        return static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
    }

    void read_message(std::string_view html) {
        const HtmlPage page(html);
        const std::uint32_t message = find_class(page, "message");
        if (message == page.size() || find_class(page, "service", message) == message) return;
        // What is passed on names who wrote it, behind who passes it on.
        const std::uint32_t sender = find_class(page, "from_name", message);
        if (sender < find_class(page, "forwarded", message)) sender_ = text_of_node(page, sender);
        RecordValues record;
        record.add(RecordField::text, text_of_node(page, find_class(page, "text", message)));
        if (record[RecordField::text].empty() &&
            find_class(page, "media_wrap", message) != page.size()) {
            ++wordless_;
            return;
        }
        record.add(RecordField::date, date_of(html));
        record.add(RecordField::author, sender_);
        record.add(RecordField::source, channel_);
        const std::string_view id = page.attribute(message, Attribute::id);
        record.add(RecordField::id,
                   std::string(id.substr(std::min(id.find_first_of("0123456789"), id.size()))));
        Article article = read_record(record, line_, false);
        article.path = source_.path;
        emit(std::move(article), line_, sink_);
    }

    const Source& source_;
    const ReaderSink& sink_;
    std::string channel_;
    std::string sender_;  // of the last message
    std::uint32_t line_ = 1;
    std::size_t wordless_ = 0;  // messages that are pictures and the like alone
};

}  // namespace

bool begins_as_telegram_page(std::string_view html) {
    constexpr std::size_t head = 4096;  // bytes; its style sheet stands elsewhere
    const std::string_view begin = html.substr(0, head);
    return begin.find("<div class=\"page_wrap\">") != std::string_view::npos &&
           begin.find("<div class=\"page_body chat_page\">") != std::string_view::npos;
}

void read_telegram_page(const Source& source, const ReaderSink& sink) {
    const std::optional<std::string> html = decode_source(source, sink);
    if (html) TelegramReader(source, sink).read(*html);
}

}  // namespace dateline
