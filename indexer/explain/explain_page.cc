#include "indexer/explain/explain_page.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/mentions/resolve/resolution.h"
#include "terminal/terminal_text.h"

namespace dateline {

namespace {

// Of a list's rows, and where a row goes on.
constexpr std::size_t row_indent = 2;
constexpr std::size_t rest_indent = 6;

struct Kind {
    std::string_view name;  // as a mark says it
    Ink ink;
};

Kind kind_of(EntityKind kind) { return {kind_name(kind), ink_of(kind)}; }

Kind kind_of(TimeKind kind) {
    switch (kind) {
        case TimeKind::date:
            return {"date", Ink::time};
        case TimeKind::time:
            return {"time", Ink::time};
        case TimeKind::duration:
            return {"duration", Ink::time};
        case TimeKind::set:
            return {"set", Ink::time};
    }
    return {"", Ink::plain};
}

std::string published_words(const std::optional<Publication>& published) {
    if (!published) return "not known";
    constexpr std::array precisions{"year", "month", "day", "instant"};
    constexpr std::array provenances{"stated by the source", "from its address",
                                     "found in the text", "when the file was last changed"};
    return format_interval(published->days) + ", to the " +
           precisions[static_cast<std::size_t>(published->precision)] + ", " +
           provenances[static_cast<std::size_t>(published->provenance)];
}

struct Marked {
    std::uint32_t begin;
    std::uint32_t end;
    Kind kind;
};

// All that is marked in the text: of names and times that overlap the first, of two that begin at
// one place the longer.
std::vector<Marked> marked_stretches(const Explanation& explanation) {
    std::vector<Marked> all;
    for (const Mention& mention : explanation.stored.mentions.mentions)
        all.push_back({mention.begin, mention.end,
                       kind_of(explanation.stored.mentions.entities[mention.entity].kind)});
    for (const TimeMention& time : explanation.stored.times)
        all.push_back({time.begin, time.end, kind_of(time.kind)});
    std::stable_sort(all.begin(), all.end(), [](const Marked& a, const Marked& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::uint32_t end = 0;
    std::erase_if(all, [&](const Marked& stretch) {
        if (stretch.begin < end) return true;
        end = stretch.end;
        return false;
    });
    return all;
}

MarkedText marked_text(const Explanation& explanation, const Style& style) {
    const std::string_view text = explanation.stored.article.text;
    std::vector<Mark> marks;
    if (style.colors) {
        for (const Marked& stretch : marked_stretches(explanation))
            marks.push_back({stretch.begin, stretch.end, stretch.kind.ink});
        return fit_for_terminal(text, marks, LineEnds::kept, style.unicode);
    }
    std::string with_marks;
    std::size_t at = 0;
    for (const Marked& stretch : marked_stretches(explanation)) {
        with_marks.append(text, at, stretch.begin - at).append("[");
        with_marks.append(text, stretch.begin, stretch.end - stretch.begin);
        with_marks.append("|").append(stretch.kind.name).append("]");
        at = stretch.end;
    }
    with_marks.append(text, at);
    return fit_for_terminal(with_marks, {}, LineEnds::kept, style.unicode);
}

void field(std::string& page, std::string_view label, const std::string& value,
           const Style& style) {
    constexpr std::size_t label_width = 11;
    append(page, label, Ink::faint, style);
    page.append(label_width - label.size(), ' ');
    append_wrapped(page, fit_for_terminal(value, {}, LineEnds::spaces, style.unicode), label_width,
                   Ink::plain, style);
}

void row(std::string& page, const std::string& head, Ink ink, const std::string& rest,
         const Style& style) {
    const Mark mark{0, static_cast<std::uint32_t>(head.size()), ink};
    const MarkedText line =
        fit_for_terminal(head + rest, {&mark, 1}, LineEnds::spaces, style.unicode);
    page.append(row_indent, ' ');
    append_wrapped(page, line, rest_indent, Ink::plain, style);
}

std::string in_quotes(std::string_view form) { return '"' + std::string(form) + '"'; }

std::string place_words(const GeoPoint& geo) {
    std::array<char, 48> point{};
    std::snprintf(point.data(), point.size(), ", at %.4f %.4f", geo.latitude, geo.longitude);
    return (geo.geonames_id == 0 ? "" : ", GeoNames " + std::to_string(geo.geonames_id)) +
           point.data();
}

// What found a name is told where it was not the model.
std::string reason_words(const MentionReason& reason) {
    return reason.found == "model" ? reason.why
                                   : reason.why + " (found as " + std::string(reason.found) + ")";
}

void list_entities(std::string& page, std::string_view heading, EntityKind kind,
                   const Explanation& explanation, const Whereabouts& where, const Style& style) {
    const std::vector<Entity>& entities = explanation.stored.mentions.entities;
    const std::vector<Mention>& mentions = explanation.stored.mentions.mentions;
    const std::string_view text = explanation.stored.article.text;
    std::vector<std::size_t> counts(entities.size());
    // Of each entity's forms, how the first mention in that form was found and understood.
    std::vector<std::vector<std::string>> forms(entities.size());
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Mention& mention = mentions[i];
        const Entity& entity = entities[mention.entity];
        ++counts[mention.entity];
        if (forms[mention.entity].size() == entity.forms.size()) continue;
        const auto form =
            std::find(entity.forms.begin(), entity.forms.end(),
                      as_one_line(text.substr(mention.begin, mention.end - mention.begin)));
        const auto index = static_cast<std::size_t>(form - entity.forms.begin());
        if (index != forms[mention.entity].size()) continue;
        forms[mention.entity].push_back(in_quotes(*form) + ", " +
                                        reason_words(explanation.mention_reasons[i]));
    }
    bool is_first = true;
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const Entity& entity = entities[i];
        if (entity.kind != kind) continue;
        if (is_first) {
            page += '\n';
            append(page, heading, Ink::faint, style);
            page += '\n';
        }
        is_first = false;
        std::string rest = " (" + std::to_string(counts[i]) + ")";
        if (entity.geo) rest += place_words(*entity.geo);
        rest += ":";
        std::string_view separator = " ";
        for (const std::string& form : forms[i]) {
            rest.append(separator).append(form);
            separator = "; ";
        }
        row(page, entity.geo ? where.told(entity.name, *entity.geo) : entity.name,
            kind_of(kind).ink, rest, style);
    }
}

// "Chinese" (3), China: each word once, in order of appearance.
void list_nationalities(std::string& page, const Explanation& explanation, const Whereabouts& where,
                        const Style& style) {
    struct Listed {
        std::string word;
        std::string country;
        std::size_t count = 0;
    };
    std::vector<Listed> list;
    const std::string_view text = explanation.stored.article.text;
    for (const NationalityMention& mention : explanation.stored.mentions.nationalities) {
        const std::string_view word = text.substr(mention.begin, mention.end - mention.begin);
        auto known = std::find_if(list.begin(), list.end(),
                                  [&](const Listed& listed) { return listed.word == word; });
        if (known == list.end())
            known = list.insert(list.end(), {std::string(word), mention.country});
        ++known->count;
    }
    if (list.empty()) return;
    page += '\n';
    append(page, "nationalities", Ink::faint, style);
    page += '\n';
    for (const Listed& listed : list)
        row(page, listed.word, Ink::plain,
            " (" + std::to_string(listed.count) + ")" +
                (listed.country.empty() ? "" : ", " + where.country(listed.country)),
            style);
}

std::string reference_words(const TimeReason& reason) {
    const std::string days = reason.days ? format_interval(*reason.days) + ", " : "";
    switch (reason.reference) {
        case TimeReference::none:
            return "";
        case TimeReference::publication:
            return ", counted from " + days + "the publication";
        case TimeReference::earlier:
            return ", counted from " + days + "spoken of before";
        case TimeReference::other_end:
            return ", by " + days + "the other end of its range";
    }
    return "";
}

void list_times(std::string& page, const Explanation& explanation, const Style& style) {
    if (explanation.stored.times.empty()) return;
    page += '\n';
    append(page, "times", Ink::faint, style);
    page += '\n';
    constexpr std::array kinds{"DATE", "TIME", "DURATION", "SET"};
    const std::string_view text = explanation.stored.article.text;
    for (std::size_t i = 0; i < explanation.stored.times.size(); ++i) {
        const TimeMention& mention = explanation.stored.times[i];
        const TimeReason& reason = explanation.time_reasons[i];
        std::string rest =
            std::string(": ") + kinds[static_cast<std::size_t>(mention.kind)] + " " + mention.value;
        if (mention.interval) {
            const std::string days = format_interval(*mention.interval);
            if (days != mention.value) rest += " = " + days;
        } else {
            rest += ", no days of the calendar";
        }
        if (mention.range) rest += ", with the next one " + format_interval(*mention.range);
        rest += ", rule " + std::string(reason.rule) + reference_words(reason);
        row(page, in_quotes(text.substr(mention.begin, mention.end - mention.begin)), Ink::time,
            rest, style);
    }
}

}  // namespace

void print_explanation(std::ostream& out, const Explanation& explanation, std::string_view shown,
                       std::string_view not_understood, const Whereabouts& where,
                       const Style& style) {
    const Article& article = explanation.stored.article;
    std::string page;
    std::string file = std::string(shown) + ":" + std::to_string(line_of(article, 0));
    if (!article.record.empty()) file += " (record " + article.record + ")";
    field(page, "file", file, style);
    field(page, "published", published_words(article.published), style);
    if (!not_understood.empty())
        field(page, "language", article.language + ": " + std::string(not_understood), style);
    page += '\n';
    append_wrapped(page, marked_text(explanation, style), 0, Ink::plain, style);
    list_entities(page, "people", EntityKind::person, explanation, where, style);
    list_entities(page, "places", EntityKind::place, explanation, where, style);
    list_entities(page, "organizations", EntityKind::organization, explanation, where, style);
    list_nationalities(page, explanation, where, style);
    list_times(page, explanation, style);
    out << page;
}

}  // namespace dateline
