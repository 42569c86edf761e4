#include "query/commands.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "query/language/date_reader.h"
#include "query/language/explain.h"
#include "query/language/field_names.h"
#include "query/language/query_line.h"
#include "query/language/radius.h"
#include "query/names/read_names.h"
#include "query/names/shown_names.h"
#include "query/search/index_status.h"
#include "query/search/name_counts.h"
#include "query/search/organization_counts.h"
#include "query/search/people_counts.h"
#include "query/search/unmatched.h"
#include "query/show/article_page.h"
#include "query/show/hits_page.h"
#include "query/show/json.h"
#include "query/show/query_error.h"
#include "query/show/summary.h"
#include "query/show/timeline_chart.h"
#include "query/show/timeline_csv.h"
#include "query/show/why_nothing.h"
#include "schema/data_files.h"
#include "schema/settings.h"
#include "schema/terminal/amounts.h"
#include "schema/terminal/terminal_text.h"

namespace dateline {

namespace {

// Near duplicates of an article that are named with it.
constexpr std::size_t most_near = 20;

Style style_of(const Output& output, int descriptor) {
    return choose_style(output.color, look_around(descriptor));
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        if (!line.empty()) line += ' ';
        line += word;
    }
    return line;
}

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

void add_filters(const FilterOptions& options, const DateReader& dates, Question& question) {
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

// Parses what was typed; errors of the query are told here, where its line is known.
std::optional<Question> read_question(const std::string& line, const FilterOptions& filters,
                                      const Output& output) {
    const DateReader dates(today(), writes_day_first());
    try {
        Question question = parse(line, dates);
        add_filters(filters, dates, question);
        return question;
    } catch (const QueryError& error) {
        print_query_error(std::cerr, line, error, style_of(output, STDERR_FILENO));
        return std::nullopt;
    }
}

// The user's file of aliases: the one named, else the usual one where there is one.
Aliases read_aliases(const Output& output) {
    if (!output.aliases.empty()) return Aliases::load(output.aliases);
    const std::filesystem::path usual = default_aliases();
    std::error_code error;
    return std::filesystem::exists(usual, error) ? Aliases::load(usual) : Aliases();
}

bool is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

// What is to be known of a question besides its answer: what its dates left out, and how they and
// the names were read.
std::vector<std::string> notes_on(const Question& question, const Index& index) {
    std::vector<std::string> notes;
    const LeftOut left = left_out(question, index);
    if (left.undated > 0) notes.push_back(grouped(left.undated) + " more without a date");
    if (left.inexact > 0)
        notes.push_back(grouped(left.inexact) + " more not known so exactly (--loose)");
    for (std::string& read : dates_read(question)) notes.push_back(std::move(read));
    for (std::string& read : names_read(question)) notes.push_back(std::move(read));
    return notes;
}

// Why nothing was found, as far as that is told cheaply.
std::vector<std::string> reasons(const Question& question, const Index& index) {
    const std::vector<const Clause*> unmatched = unmatched_filters(question, index);
    if (unmatched.empty()) return {};
    return {why_nothing(unmatched, index_status(index))};
}

// The command that the one word of a query may have been meant for: "peoples".
std::string_view command_meant(const std::vector<std::string>& words) {
    if (words.size() != 1 || words[0].size() < 4) return {};
    constexpr std::size_t slips = 1;
    for (const std::string_view command :
         {"show", "people", "places", "orgs", "timeline", "status"})
        if (letters_apart(words[0], command) <= slips) return command;
    return {};
}

// Ends an answer: for people at a terminal with `notes`, and always with what nobody who reads the
// answer could know: `left_out` of it, and the notes on the question.
void end_answer(std::vector<std::string> notes, std::vector<std::string> left_out,
                const Question& question, const Index& index, const Output& output) {
    std::cout.flush();
    for (std::string& note : notes_on(question, index)) left_out.push_back(std::move(note));
    const Style style = style_of(output, STDERR_FILENO);
    if (!output.json && is_terminal()) {
        notes.insert(notes.end(), left_out.begin(), left_out.end());
        print_summary(std::cerr, notes, style);
        return;
    }
    for (std::size_t i = 0; i < left_out.size(); ++i)
        std::cerr << (i == 0 ? "dateline: " : ", ") << fit_for_terminal(left_out[i], style.unicode);
    if (!left_out.empty()) std::cerr << '\n';
}

}  // namespace

int run_search(const std::string& db, const SearchCommand& command, const Output& output) {
    std::optional<Question> question =
        read_question(query_line(command.words), command.filters, output);
    if (!question) return failed;
    const Index index = Index::open(db);
    const Aliases aliases = read_aliases(output);
    read_names(*question, index, aliases, data_folder());
    if (command.explain)
        std::cerr << fit_for_terminal(explain(*question), {}, LineEnds::kept,
                                      style_of(output, STDERR_FILENO).unicode)
                         .text;
    SearchOptions options = command.options;
    if (options.limit == 0) options.limit = most_hits;
    // One more than is shown tells whether there are further ones.
    ++options.limit;
    Hits hits = search(*question, index, options);
    const bool more = hits.hits.size() == options.limit;
    if (more) hits.hits.pop_back();
    // A page shows the names of passages, JSON those of whole articles.
    std::vector<NamedStretch> named;
    for (Hit& hit : hits.hits)
        named.push_back(output.json
                            ? NamedStretch{&hit.stored}
                            : NamedStretch{&hit.stored, hit.passage.begin, hit.passage.end});
    show_by_one_name(named, index, NameLists::load(data_folder()), aliases);
    if (output.json) {
        for (const Hit& hit : hits.hits) print_json(std::cout, hit);
    } else {
        print_hits(std::cout, hits, std::filesystem::current_path(),
                   style_of(output, STDOUT_FILENO));
    }
    std::vector<std::string> why;
    if (hits.hits.empty()) {
        why = reasons(*question, index);
        if (const std::string_view meant = command_meant(command.words); !meant.empty())
            why.push_back("no match (for the command: dateline " + std::string(meant) + ")");
    }
    end_answer(hits_notes(hits, more), std::move(why), *question, index, output);
    return hits.hits.empty() ? nothing_found : found;
}

int run_timeline(const std::string& db, const TimelineCommand& command, const Output& output) {
    std::optional<Question> question =
        read_question(query_line(command.words), command.filters, output);
    if (!question) return failed;
    const Index index = Index::open(db);
    const Aliases aliases = read_aliases(output);
    read_names(*question, index, aliases, data_folder());
    const Timeline made =
        timeline(*question, index, command.options, NameLists::load(data_folder()), aliases);
    if (output.json) {
        print_json(std::cout, made);
    } else if (command.csv) {
        print_csv(std::cout, made);
    } else {
        const Surroundings around = look_around(STDOUT_FILENO);
        Style style = choose_style(output.color, around);
        if (around.columns)
            style.width = std::max(style.width, std::min(*around.columns, widest_chart));
        print_timeline(std::cout, made, style);
    }
    end_answer(timeline_notes(made),
               made.periods.empty() ? reasons(*question, index) : timeline_left_out(made),
               *question, index, output);
    return made.periods.empty() ? nothing_found : found;
}

int run_names(const std::string& db, const NamesCommand& command, const Output& output) {
    std::optional<Question> question = read_question(command.query, command.filters, output);
    if (!question) return failed;
    const bool restricted = question->words || !question->filters.empty();
    const Index index = Index::open(db);
    const Aliases aliases = read_aliases(output);
    read_names(*question, index, aliases, data_folder());
    const std::string prefix = joined(command.prefix);
    std::vector<NameCount> names =
        command.kind == EntityKind::person
            ? count_people(index, prefix, restricted ? &*question : nullptr, aliases,
                           NameLists::load(data_folder()))
        : command.kind == EntityKind::organization
            ? count_organizations(index, prefix, restricted ? &*question : nullptr, aliases)
            : count_names(index, command.kind, prefix, restricted ? &*question : nullptr);
    if (command.limit > 0 && names.size() > command.limit) names.resize(command.limit);
    if (output.json)
        for (const NameCount& name : names) print_json(std::cout, name, command.kind);
    else
        print_names(std::cout, names, command.kind, style_of(output, STDOUT_FILENO));
    end_answer({}, names.empty() ? reasons(*question, index) : std::vector<std::string>(),
               *question, index, output);
    return names.empty() ? nothing_found : found;
}

int run_show(const std::string& db, const std::vector<std::string>& ids, const Output& output) {
    const Index index = Index::open(db);
    const NameLists lists = NameLists::load(data_folder());
    const Aliases aliases = read_aliases(output);
    int status = found;
    bool first = true;
    for (const std::string& id : ids) {
        std::vector<Xapian::docid> documents;
        if (!id.empty()) documents = index.find_id(id, 2);
        if (documents.size() != 1) {
            std::cerr << "dateline: "
                      << (documents.empty() ? "no article has the id "
                                            : "several articles have ids that begin with ")
                      << fit_for_terminal(id, style_of(output, STDERR_FILENO).unicode) << '\n';
            status = documents.empty() && status == found ? nothing_found : failed;
            continue;
        }
        StoredArticle stored = index.article(documents.front());
        const NamedStretch whole{&stored};
        show_by_one_name({&whole, 1}, index, lists, aliases);
        std::vector<std::string> near;
        for (const Xapian::docid other : index.near_duplicates(documents.front(), most_near))
            near.push_back(index.article_head(other).article.id);
        if (output.json) {
            print_json(std::cout, stored, near);
            continue;
        }
        if (!first) std::cout << '\n';
        first = false;
        print_article(std::cout, stored, std::filesystem::current_path(), true,
                      style_of(output, STDOUT_FILENO), near);
    }
    return status;
}

int run_status(const std::string& db, const Output& output) {
    const IndexStatus status = index_status(Index::open(db));
    if (output.json)
        print_json(std::cout, status);
    else
        print_status(std::cout, status, style_of(output, STDOUT_FILENO));
    return found;
}

}  // namespace dateline
