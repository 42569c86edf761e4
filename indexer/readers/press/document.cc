#include "indexer/readers/press/document.h"

#include <algorithm>
#include <utility>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/record_article.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// Walks the lines of a document: its head, its story, its tail.
class Parts {
public:
    Parts(PressDatabase database, PressLines lines, PressDocument& document)
        : labels_(press_labels()), database_(database), lines_(lines), document_(document) {
        // Old exports of Nexis have no label before the story.
        begins_unlabelled_ = database == PressDatabase::nexis &&
                             std::ranges::none_of(lines, [&](const PressLine& line) {
                                 const std::optional<LabelledLine> head =
                                     labels_.find(database, false, line.text);
                                 return head && head->label->part == PressPart::text;
                             });
    }

    void read() {
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            const PressLine& line = lines_[at];
            if (const std::optional<LabelledLine> labelled = label_at(at)) {
                begin_part(*labelled->label);
                if (!labelled->value.empty())
                    take({labelled->value, line.line, line.begins_paragraph});
            } else if (is_story_ended_by(line)) {
                side_ = Side::tail;
                open_ = nullptr;
            } else if (side_ == Side::head && begins_unlabelled_ && line.begins_paragraph &&
                       !is_open()) {
                begin_story();
                take(line);
            } else {
                take(line);
            }
        }
        end_value();
    }

private:
    enum class Side { head, story, tail };

    std::optional<LabelledLine> label_at(std::size_t at) const {
        const std::string_view text = lines_[at].text;
        const std::optional<LabelledLine> head = labels_.find(database_, false, text);
        std::optional<LabelledLine> tail = labels_.find(database_, true, text);
        if (tail && side_ != Side::tail && !ends_story(at, *tail)) tail.reset();
        if (side_ == Side::head) return head ? head : tail;
        // The lead and the rest of a story have a label each in Factiva, and where there was no
        // story yet it may still come.
        const bool begins_story = head && head->label->part == PressPart::text &&
                                  (document_.story.empty() ||
                                   (side_ == Side::story && database_ == PressDatabase::factiva));
        return begins_story ? head : tail;
    }

    // Whether the tail begins with this line, or the story has one that begins as such: in a tail
    // one label follows the other.
    bool ends_story(std::size_t at, const LabelledLine& labelled) const {
        if (labelled.value.empty() || !accession_of(labelled.value).empty() ||
            is_of_nexis_alone(lines_[at].text, *labelled.label))
            return true;
        for (++at; at < lines_.size(); ++at) {
            if (labels_.find(database_, true, lines_[at].text)) return true;
            if (lines_[at].begins_paragraph) return false;
        }
        return true;
    }

    // "LANGUAGE: …" and "Load-Date: …": no story writes so.
    bool is_of_nexis_alone(std::string_view line, const PressLabel& label) const {
        return database_ == PressDatabase::nexis &&
               (line.starts_with(label.capitals) || label.name.find('-') != std::string::npos);
    }

    bool is_story_ended_by(const PressLine& line) const {
        return side_ == Side::story && database_ == PressDatabase::nexis && is_copyright(line.text);
    }

    // Whether a paragraph without a label goes on with what the last one began.
    bool is_open() const {
        return open_ != nullptr && (value_.empty() || open_->part == PressPart::summary ||
                                    open_->part == PressPart::text);
    }

    void begin_story() {
        end_value();
        open_ = nullptr;
        side_ = Side::story;
    }

    void begin_part(const PressLabel& label) {
        end_value();
        open_ = &label;
        begins_part_ = true;
        if (label.is_tail)
            side_ = Side::tail;
        else if (label.part == PressPart::text)
            side_ = Side::story;
    }

    void take(const PressLine& line) {
        if (side_ == Side::story) {
            document_.story.push_back(line);
            document_.story.back().begins_paragraph |= std::exchange(begins_part_, false);
            return;
        }
        if (open_ == nullptr) return;
        if (open_->part == PressPart::lead) document_.lead.push_back(line);
        if (open_->part == PressPart::summary) document_.summary.push_back(line);
        // A value is one paragraph.
        if (!value_.empty() && line.begins_paragraph && open_->part == PressPart::field) {
            end_value();
            open_ = nullptr;
            return;
        }
        if (!value_.empty()) value_ += ' ';
        value_ += line.text;
    }

    void end_value() {
        if (open_ != nullptr && open_->part == PressPart::field && !value_.empty()) {
            const bool lists = open_->field >= RecordField::people;
            if (lists)
                for (std::string& name : names_listed(database_, value_))
                    document_.record.add(open_->field, std::move(name));
            else
                document_.record.add(open_->field, value_);
        }
        value_.clear();
    }

    const PressLabels& labels_;
    PressDatabase database_;
    PressLines lines_;
    PressDocument& document_;
    bool begins_unlabelled_ = false;
    Side side_ = Side::head;
    bool begins_part_ = false;  // nothing stands yet behind the last label
    const PressLabel* open_ = nullptr;
    std::string value_;
};

std::string_view behind(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    return at == std::string_view::npos ? text : without_blanks(text.substr(at + mark.size()));
}

}  // namespace

void read_labelled(PressDatabase database, PressLines lines, PressDocument& document) {
    Parts(database, lines, document).read();
}

std::vector<std::string> names_listed(PressDatabase database, std::string_view list) {
    const bool is_factiva = database == PressDatabase::factiva;
    const bool is_labelled = database == PressDatabase::proquest && list.starts_with("Name:");
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(is_factiva ? '|' : ';', at), list.size());
        std::string_view name = without_blanks(list.substr(at, end - at));
        at = end + 1;
        if (is_factiva) name = behind(name, " : ");
        if (is_labelled && !name.starts_with("Name:")) continue;
        if (is_labelled) name = behind(name, ":");
        // How sure Nexis is of it.
        if (const std::size_t share = name.rfind(" (");
            name.ends_with("%)") && share != std::string_view::npos)
            name = name.substr(0, share);
        if (!name.empty()) names.emplace_back(name);
    }
    return names;
}

void emit_press_document(const Source& source, PressDocument document, bool newlines_are_lines,
                         const ReaderSink& sink) {
    Article article;
    article.path = source.path;
    article.newlines_are_lines = newlines_are_lines;
    state_fields(article, document.record);
    if (auto problem = unread_date(document.record, document.line))
        sink.problem(*std::move(problem));
    for (std::vector<PressLine>* const part : {&document.story, &document.summary})
        if (part->size() == 1 && press_labels().is_missing(part->front().text)) part->clear();
    std::vector<PressLine>& story = document.story.empty() ? document.summary : document.story;
    story.insert(story.begin(), document.lead.begin(), document.lead.end());
    std::string body;
    if (const auto& places = document.record[RecordField::dateline];
        !places.empty() && !story.empty())
        body = with_dateline({}, one_line(places.front()));
    for (std::size_t i = 0; i < story.size(); ++i) {
        if (i > 0) body += story[i].begins_paragraph ? "\n\n" : "\n";
        if (i == 0 || story[i].begins_paragraph || story[i].line != story[i - 1].line + 1)
            article.lines.push_back(
                {i == 0 ? 0 : static_cast<std::uint32_t>(body.size()), story[i].line});
        body += story[i].text;
    }
    if (body.empty()) {
        article.text = article.title;
        article.lines = {{0, document.line}};
        article.body_begin = static_cast<std::uint32_t>(article.text.size());
    } else {
        set_text(article, std::move(body), document.line);
        complete_from_text(article);
    }
    emit(std::move(article), document.line, sink);
}

}  // namespace dateline
