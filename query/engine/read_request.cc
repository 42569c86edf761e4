#include "query/engine/read_request.h"

#include <algorithm>
#include <stdexcept>

#include "query/language/date_reader.h"
#include "query/language/radius.h"

namespace dateline {

namespace {

// A filter given as an option is the same as one in the query, but its value needs no quotes.
void add_name(Field field, const std::vector<std::string>& values, Question& question) {
    for (const std::string& value : values) {
        Clause clause;
        clause.kind = Clause::Kind::filter;
        clause.field = field;
        clause.text = value;
        question.filters.push_back(std::move(clause));
    }
}

Interval read_days(const DateReader& dates, const char* option, const std::string& words) {
    const std::optional<Interval> days = dates.read(words);
    if (!days)
        throw std::runtime_error(std::string(option) + ": \"" + words +
                                 "\" is no date; write 2023-06-19, 2023-06, 2023 or words such as "
                                 "\"june 2023\" or \"last week\"");
    return *days;
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

void add_filters(const Filters& options, const DateReader& dates, Question& question) {
    add_name(Field::person, options.person, question);
    add_name(Field::place, options.place, question);
    add_name(Field::org, options.org, question);
    add_name(Field::source, options.source, question);
    add_name(Field::author, options.author, question);
    add_name(Field::section, options.section, question);
    add_name(Field::lang, options.lang, question);
    add_name(Field::stated, options.stated, question);
    add_name(Field::keyword, options.keyword, question);
    add_name(Field::nationality, options.nationality, question);
    for (const std::string& typed : options.near) {
        const std::optional<Around> around = read_around(typed);
        if (!around)
            throw std::runtime_error("--near: \"" + typed +
                                     "\" is no place with a distance; write \"Taipei~300km\" or "
                                     "\"Taipei~200mi\"");
        add_name(Field::near, {around->place}, question);
        question.filters.back().kilometres = around->kilometres;
    }
    const auto add_days = [&](Field field, const char* option, const std::string& words,
                              bool open_start, bool open_end) {
        if (words.empty()) return;
        Clause clause;
        clause.kind = Clause::Kind::date;
        clause.field = field;
        clause.text = words;
        clause.days = read_days(dates, option, words);
        if (open_start) clause.days.from = first_day;
        if (open_end) clause.days.to = last_day;
        question.filters.push_back(std::move(clause));
    };
    add_days(Field::date, "--since", options.since, false, true);
    add_days(Field::date, "--until", options.until, true, false);
    add_days(Field::date, "--on", options.on, false, false);
    add_days(Field::when, "--about-time", options.about_time, false, false);
    if (!options.since.empty() && !options.until.empty() &&
        read_days(dates, "--until", options.until).to <
            read_days(dates, "--since", options.since).from)
        throw std::runtime_error("--since " + options.since + " --until " + options.until +
                                 ": this period ends before it begins: write the earlier date "
                                 "with --since");
    question.loose = options.loose;
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
}

}  // namespace

Question read_request(const Request& request) {
    const DateReader dates(request.today, request.day_first);
    Question question = parse(request.query, dates);
    add_filters(request.filters, dates, question);
    return question;
}

}  // namespace dateline
