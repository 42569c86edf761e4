#include "query/engine/read_request.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "query/language/date_reader.h"
#include "query/language/radius.h"

namespace dateline {

namespace {

// A filter given as an option is the same as one in the query, but its value needs no quotes.
Clause name_clause(Field field, const std::string& typed) {
    Clause clause;
    clause.kind = Clause::Kind::filter;
    clause.field = field;
    clause.text = typed;
    if (field != Field::near) return clause;
    const std::optional<Around> around = read_around(typed);
    if (!around)
        throw std::runtime_error("--near: \"" + typed +
                                 "\" is no place with a distance; write \"Taipei~300km\" or "
                                 "\"Taipei~200mi\"");
    clause.text = around->place;
    clause.kilometres = around->kilometres;
    return clause;
}

Clause date_clause(const DateFilterWords& option, const std::string& typed,
                   const DateReader& dates) {
    const std::optional<Interval> days = dates.read(typed);
    if (!days)
        throw std::runtime_error("--" + std::string(option.name) + ": \"" + typed +
                                 "\" is no date; write 2023-06-19, 2023-06, 2023 or words such as "
                                 "\"june 2023\" or \"last week\"");
    Clause clause;
    clause.kind = Clause::Kind::date;
    clause.field = option.field;
    clause.text = typed;
    clause.days = *days;
    if (option.and_earlier) clause.days.from = first_day;
    if (option.and_later) clause.days.to = last_day;
    return clause;
}

bool has_place(const Clause& clause) {
    return (clause.kind == Clause::Kind::filter && clause.field == Field::place) ||
           std::any_of(clause.children.begin(), clause.children.end(),
                       [](const Clause& child) { return has_place(child); });
}

bool has_place(const Question& question) {
    const auto is_place = [](const Clause& clause) { return has_place(clause); };
    return (question.words && has_place(*question.words)) ||
           std::any_of(question.filters.begin(), question.filters.end(), is_place);
}

// "obama,orban" is any of them, as in the query; a comma with a blank behind it is within a name.
Clause names_clause(Field field, std::string_view typed) {
    Clause any;
    any.kind = Clause::Kind::any_of;
    while (true) {
        std::size_t comma = typed.find(',');
        while (comma != std::string_view::npos && comma + 1 < typed.size() &&
               (typed[comma + 1] == ' ' || comma == 0))
            comma = typed.find(',', comma + 1);
        const bool is_last = comma == std::string_view::npos || comma + 1 == typed.size();
        any.children.push_back(name_clause(field, std::string(typed.substr(0, comma))));
        if (is_last) break;
        typed.remove_prefix(comma + 1);
    }
    return any.children.size() == 1 ? std::move(any.children.front()) : any;
}

void add_dates(const Filters& options, const DateReader& dates, Question& question) {
    for (const DateFilterWords& option : date_filters)
        if (const std::string& typed = options[option.filter]; !typed.empty())
            question.filters.push_back(date_clause(option, typed, dates));
    const std::string& since = options[DateFilter::since];
    const std::string& until = options[DateFilter::until];
    if (!since.empty() && !until.empty() && dates.read(until)->to < dates.read(since)->from)
        throw std::runtime_error("--since " + since + " --until " + until +
                                 ": this period ends before it begins: write the earlier date "
                                 "with --since");
    question.loose = options.loose;
}

void add_filters(const Filters& options, const DateReader& dates, Question& question) {
    for (const FieldInfo& field : fields)
        for (const std::string& typed : options[field.field])
            question.filters.push_back(names_clause(field.field, typed));
    add_dates(options, dates, question);
    // Else the word behind a flag that seems to take one is searched for.
    if (options.exact_place && !has_place(question))
        throw std::runtime_error(
            "--exact-place narrows --place, and there is none: write --place texas --exact-place");
    if (options.nationalities && !has_place(question))
        throw std::runtime_error(
            "--nationalities widens --place, and there is none: write --place china "
            "--nationalities, or --nationality chinese");
    question.exact_place = options.exact_place;
    question.nationalities = options.nationalities;
    question.exact = options.exact;
}

Clause phrase_of(const Request& request, Span at) {
    Clause phrase;
    phrase.kind = Clause::Kind::phrase;
    phrase.at = at;
    phrase.text = request.query.substr(at.begin, at.end - at.begin);
    return phrase;
}

}  // namespace

Question read_request(const Request& request, const DateGrammars& grammars) {
    const DateReader dates(grammars, request.today, request.day_first);
    Question question = parse(request.query, dates);
    for (const Span at : request.phrases) question.phrases_first.push_back(phrase_of(request, at));
    add_filters(request.filters, dates, question);
    return question;
}

}  // namespace dateline
