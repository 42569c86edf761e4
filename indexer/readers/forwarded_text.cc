#include "indexer/readers/forwarded_text.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>
#include <vector>

#include "text/ascii.h"
#include "text/data_files.h"
#include "text/data_lines.h"

namespace dateline {

namespace {

constexpr std::string_view file_name = "mail-labels.txt";

struct MailLabels {
    using Words = std::vector<std::string>;
    Words from, date, subject, to, forwarded, original, reply, forward;

    static MailLabels load(const std::filesystem::path& data_folder) {
        MailLabels labels;
        const std::array<std::pair<std::string_view, Words*>, 8> kinds{
            {{"from", &labels.from},
             {"date", &labels.date},
             {"subject", &labels.subject},
             {"to", &labels.to},
             {"forwarded", &labels.forwarded},
             {"original", &labels.original},
             {"reply", &labels.reply},
             {"forward", &labels.forward}}};
        const std::string text = read_data_file(data_folder, file_name);
        each_kind_line(text, [&](std::string_view kind, std::string_view line) {
            const auto* const known =
                std::ranges::find(kinds, kind, [](const auto& one) { return one.first; });
            if (known == kinds.end())
                throw DataFileError((data_folder / file_name).string() + ':' +
                                    line_number(text, kind) + ": \"" + std::string(kind) +
                                    "\" is no kind of labels in mails: correct it, or install "
                                    "dateline again");
            while (!line.empty()) known->second->emplace_back(trimmed(take(line, ',')));
        });
        return labels;
    }
};

const MailLabels& mail_labels() {
    static const MailLabels labels = MailLabels::load(data_folder());
    return labels;
}

bool is_one_of(std::string_view word, const MailLabels::Words& words) {
    return std::ranges::any_of(words,
                               [&](const std::string& one) { return same_ascii_word(word, one); });
}

// A line without the marks of a quotation.
struct Line {
    std::size_t begin = 0;  // byte of the text
    std::string_view text;
    bool is_quoted = false;
};

std::string_view unquoted(std::string_view line) {
    while (line.starts_with('>')) {
        line.remove_prefix(1);
        if (line.starts_with(' ')) line.remove_prefix(1);
    }
    return line;
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        lines.push_back({at, trimmed(unquoted(line)), line.starts_with('>')});
        at = end + 1;
    }
    return lines;
}

// "From: The Wharf Post" as label and value; "*From:* The Wharf Post", as some programs have bold
// labels, and "De : Le Courrier".
std::optional<std::pair<std::string_view, std::string_view>> field_of(std::string_view line) {
    constexpr std::size_t longest = 40;  // bytes of a label
    constexpr std::string_view marks = " *\t";
    std::size_t colon = line.find(':');
    std::size_t size = 1;
    if (const std::size_t wide = line.find("："); wide < colon) colon = wide, size = 3;
    if (colon == std::string_view::npos || colon > longest) return std::nullopt;
    std::string_view label = trimmed(line.substr(0, colon), marks);
    if (label.ends_with("\u00A0")) label.remove_suffix(2);
    return std::pair(trimmed(label, marks), trimmed(line.substr(colon + size), marks));
}

// The fields of a message, and the line behind them.
struct Fields {
    std::string from, date, subject;
    bool has_receiver = false;
    std::size_t end = 0;
};

Fields fields_at(const std::vector<Line>& lines, std::size_t at) {
    constexpr std::size_t most_lines = 30;  // receivers may fill many
    const MailLabels& labels = mail_labels();
    Fields fields;
    std::string* open = nullptr;
    std::string passed;
    const std::size_t end = std::min(lines.size(), at + most_lines);
    for (; at < end && !lines[at].text.empty(); ++at) {
        const auto field = field_of(lines[at].text);
        std::string* value = nullptr;
        if (field) {
            if (is_one_of(field->first, labels.from)) value = &fields.from;
            if (is_one_of(field->first, labels.date)) value = &fields.date;
            if (is_one_of(field->first, labels.subject)) value = &fields.subject;
            if (is_one_of(field->first, labels.to)) value = &passed;
        }
        if (value == nullptr && open == nullptr) return fields;
        if (value != nullptr) {
            // The text may stand close below, and begin so itself.
            if (value != &passed && !value->empty()) break;
            fields.has_receiver |= value == &passed;
            open = value;
            *open = field->second;
        } else if (open == &fields.from || open == &fields.date) {
            break;  // only subjects and receivers are longer than a line
        } else {
            open->append(" ").append(lines[at].text);
        }
    }
    fields.end = at;
    return fields;
}

// Where the announcement of a message begins whose fields begin at a line, and what it says.
struct Mark {
    std::size_t line = 0;
    bool says_forwarded = false;
    bool says_original = false;
};

Mark mark_above(const std::vector<Line>& lines, std::size_t fields) {
    constexpr std::size_t most_empty = 2;
    Mark mark{fields};
    std::size_t at = fields;
    for (std::size_t empty = 0; at > 0 && empty <= most_empty && lines[at - 1].text.empty(); --at)
        ++empty;
    if (at == 0) return mark;
    const std::string_view above = lines[at - 1].text;
    const std::string_view words = trimmed(above, " -_=*:.\t");
    const bool is_rule = words.empty() && !above.empty();
    const auto says = [&](const MailLabels::Words& known) {
        return words.size() < above.size() && std::ranges::any_of(known, [&](const auto& one) {
                   return same_ascii_word(words.substr(0, one.size()), one);
               });
    };
    mark.says_forwarded = says(mail_labels().forwarded);
    mark.says_original = says(mail_labels().original);
    if (is_rule || mark.says_forwarded || mark.says_original) mark.line = at - 1;
    return mark;
}

// Removes "Fwd:" and its like; whether there was one.
bool take_prefix(std::string_view& subject, const MailLabels::Words& words) {
    const auto field = field_of(subject);
    if (!field || !is_one_of(field->first, words)) return false;
    subject = field->second;
    return true;
}

std::string name_of(std::string_view sender) {
    const std::string_view name = trimmed(sender.substr(0, sender.find_first_of("<[")), " \t\"'*");
    return std::string(name.empty() ? trimmed(sender, " <>[]\"'*") : name);
}

std::string body_of(std::string_view text, const std::vector<Line>& lines, std::size_t at) {
    while (at < lines.size() && lines[at].text.empty()) ++at;
    if (at == lines.size()) return {};
    if (!lines[at].is_quoted) return std::string(text.substr(lines[at].begin));
    if (text.ends_with('\n')) text.remove_suffix(1);
    std::string body;
    for (; at < lines.size(); ++at) {
        const std::size_t end = at + 1 < lines.size() ? lines[at + 1].begin - 1 : text.size();
        body += unquoted(text.substr(lines[at].begin, end - lines[at].begin));
        body += '\n';
    }
    return body;
}

}  // namespace

std::optional<ForwardedText> forwarded_text(std::string_view text, std::string_view subject) {
    const bool is_reply = take_prefix(subject, mail_labels().reply);
    const std::vector<Line> lines = lines_of(text);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].text.find(':') == std::string_view::npos &&
            lines[at].text.find("：") == std::string_view::npos)
            continue;
        Fields fields = fields_at(lines, at);
        if (fields.from.empty()) continue;
        const Mark mark = mark_above(lines, at);
        const bool is_marked = mark.says_forwarded || (mark.says_original && !is_reply);
        const bool is_message = is_marked ? !fields.subject.empty() || !fields.date.empty()
                                          : !is_reply && !fields.subject.empty() &&
                                                (!fields.date.empty() || fields.has_receiver);
        if (!is_message) continue;
        ForwardedText found;
        found.begin = lines[mark.line].begin;
        found.sender = name_of(fields.from);
        found.date = std::move(fields.date);
        std::string_view title = fields.subject;
        while (take_prefix(title, mail_labels().forward)) {
        }
        found.subject = title;
        found.body = body_of(text, lines, fields.end);
        return found;
    }
    return std::nullopt;
}

}  // namespace dateline
