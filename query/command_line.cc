// dateline: searches an index, and never changes it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <map>

#include "query/commands.h"
#include "schema/settings.h"

namespace {

using namespace dateline;

constexpr std::array<std::string_view, 7> commands{"search", "show",     "people", "places",
                                                   "orgs",   "timeline", "status"};

void add_filter_options(CLI::App& command, FilterOptions& filters) {
    const auto name = [&](const char* option, std::vector<std::string>& values, const char* help) {
        command.add_option(option, values, help)
            ->type_name("NAME")
            ->allow_extra_args(false)
            ->group("Filters");
    };
    name("--person", filters.person, "Articles with this person, by any part of the name");
    name("--place", filters.place, "Articles with this place");
    name("--org", filters.org, "Articles with this organisation");
    name("--source", filters.source, "Articles that it published");
    name("--author", filters.author, "Articles that she or he wrote");
    name("--section", filters.section, "Articles of this section");
    name("--lang", filters.lang, "Articles in this language (en)");
    name("--stated", filters.stated, "Articles whose source itself names this person, place, …");
    name("--keyword", filters.keyword, "Articles with this keyword of their source");
    name("--near", filters.near, "Articles with a place around this one: Taipei~300km; as near:");
    name("--nationality", filters.nationality, "Articles that speak of this nationality: chinese");
    command
        .add_flag("--exact-place", filters.exact_place,
                  "--place means what is called so alone: for china not Beijing")
        ->group("Filters");
    command
        .add_flag("--nationalities", filters.nationalities,
                  "--place means the nationality, too: Chinese for --place china")
        ->group("Filters");
    const auto date = [&](const char* option, std::string& value, const char* help) {
        command.add_option(option, value, help)->type_name("DATE")->group("Filters");
    };
    date("--since", filters.since, "Published on this date or after it");
    date("--until", filters.until, "Published on this date or before it");
    date("--on", filters.on, "Published on this day, in this month or year");
    date("--about-time", filters.about_time, "With a passage that speaks of this time");
    command
        .add_flag("--loose", filters.loose,
                  "Publication may also only overlap the dates that are asked for")
        ->group("Filters");
}

// Counts are whole numbers; a page of more than this fills the memory with articles.
constexpr int most_hits = 100'000;

// Everything that the command line can say.
class CommandLine {
public:
    CommandLine() {
        app_.name("dateline");
        app_.require_subcommand(1);
        app_.set_version_flag("--version", "dateline " DATELINE_VERSION);
        app_.fallthrough();
        add_shared_options(app_, Program::search, db_);
        app_.add_flag("--json", output_.json, "Print JSON Lines (docs/json.md)");
        add_color_option(app_, output_.color);
        app_.add_option("--aliases", output_.aliases,
                        "Who is the same and who is not (config/aliases.toml)")
            ->type_name("FILE");
        add_search();
        add_show();
        add_names("people", "List the people of the collection, or of a query's results",
                  EntityKind::person);
        add_names("places", "List the places", EntityKind::place);
        add_names("orgs", "List the organisations", EntityKind::organization);
        add_timeline();
        command("status", "Tell what the index holds", [this] { return run_status(db_, output_); });
        app_.footer(
            "What is no command is a query: dateline lethal aid. dateline search --help has its\n"
            "options, filters among them; dateline search status searches for \"status\".\n\n"
            "Dates are ISO forms or words: 2023-06-19, 2023-06, \"june 2023\", \"last week\". In "
            "the\n"
            "results a ~ before a date says that it was found in the text, and file that only the\n"
            "file has one.\n\nExit status: 0 found, 1 nothing found, 2 error.");
    }

    // `operands` are what stands behind "--": CLI11 would hand them to no subcommand. Throws what
    // CLI11 and the commands throw.
    int run(std::vector<std::string> arguments, const std::vector<std::string>& operands) {
        std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
        operands_ = &operands;
        app_.parse(std::move(arguments));
        return action_();
    }
    int explain(const CLI::ParseError& error) const { return app_.exit(error); }

private:
    CLI::App& command(const char* name, const char* help, std::function<int()> action) {
        CLI::App& added = *app_.add_subcommand(name, help);
        added.fallthrough();
        added.callback([this, action = std::move(action)] { action_ = action; });
        return added;
    }

    void add_operands(std::vector<std::string>& to) const {
        to.insert(to.end(), operands_->begin(), operands_->end());
    }

    void add_search() {
        CLI::App& app = command("search", "Search for passages (the word may be left out)", [this] {
            add_operands(search_.words);
            return run_search(db_, search_, output_);
        });
        app.add_option("QUERY", search_.words,
                       "Words, \"exact phrases\", +must, -not, AND, OR, NOT, prefix*, "
                       "person:\"wang yi\" place:taiwan near:taipei~300km "
                       "date:2023-06..2023-07");
        add_filter_options(app, search_.filters);
        const auto count = [&](const char* option, std::size_t& value, const char* help) {
            app.add_option(option, value, help)
                ->type_name("N")
                ->check(CLI::Range(0, most_hits).description(""))
                ->capture_default_str();
        };
        count("-n,--limit", search_.options.limit, "Hits to show");
        count("--offset", search_.options.offset, "Hits to pass over");
        app.add_option("--per-article", search_.options.per_article,
                       "Passages of one article to show at most")
            ->type_name("N")
            ->check(CLI::Range(1, most_hits).description(""))
            ->capture_default_str();
        app.add_option("--sort", search_.options.sort, "Order: relevance, newest or oldest")
            ->type_name("ORDER")
            ->transform(
                CLI::CheckedTransformer(std::map<std::string, Sort>{{"relevance", Sort::relevance},
                                                                    {"newest", Sort::newest},
                                                                    {"oldest", Sort::oldest}})
                    .description(""))
            ->default_str("relevance");
        app.add_flag("--duplicates", search_.options.duplicates,
                     "Show near duplicates of better hits too");
        app.add_flag("--explain-query", search_.explain, "Tell how the query was read");
        app.footer("Exit status: 0 found, 1 nothing found, 2 error.");
    }

    void add_show() {
        CLI::App& app = command("show", "Print an article whole, with its fields", [this] {
            add_operands(ids_);
            return run_show(db_, ids_, output_);
        });
        app.add_option("ID", ids_, "Ids of articles, or enough of their beginning")->required();
    }

    void add_names(const char* name, const char* help, EntityKind kind) {
        NamesCommand& names = names_[static_cast<std::size_t>(kind)];
        names.kind = kind;
        CLI::App& app = command(name, help, [this, &names] {
            add_operands(names.prefix);
            return run_names(db_, names, output_);
        });
        app.add_option("PREFIX", names.prefix, "How a word of the name begins");
        app.add_option("--query", names.query, "Only of the articles that match this query")
            ->type_name("QUERY");
        add_filter_options(app, names.filters);
        app.add_option("-n,--limit", names.limit, "Names to show; 0 for all")
            ->type_name("N")
            ->check(CLI::Range(0, most_hits).description(""))
            ->capture_default_str();
    }

    void add_timeline() {
        CLI::App& app = command("timeline", "Chart the number of articles over time", [this] {
            add_operands(timeline_.words);
            return run_timeline(db_, timeline_, output_);
        });
        app.add_option("QUERY", timeline_.words, "Only of the articles that match this query");
        add_filter_options(app, timeline_.filters);
        app.add_option("--by", timeline_.options.unit,
                       "Periods: day, week, month, year or decade; else what suits the span")
            ->type_name("PERIOD")
            ->transform(CLI::CheckedTransformer(
                            std::map<std::string, PeriodUnit>{{"day", PeriodUnit::day},
                                                              {"week", PeriodUnit::week},
                                                              {"month", PeriodUnit::month},
                                                              {"year", PeriodUnit::year},
                                                              {"decade", PeriodUnit::decade}})
                            .description(""));
        app.add_flag("--mentioned", timeline_.options.mentioned,
                     "By the times that the articles speak of, not by publication");
        app.add_flag("--csv", timeline_.csv, "Print comma-separated values (docs/json.md)");
        app.footer("Exit status: 0 found, 1 nothing found, 2 error.");
    }

    CLI::App app_{"Searches news articles for passages, by words, people, places and dates."};
    std::string db_;
    Output output_;
    SearchCommand search_;
    std::vector<std::string> ids_;
    TimelineCommand timeline_;
    std::array<NamesCommand, 3> names_;
    const std::vector<std::string>* operands_ = nullptr;
    std::function<int()> action_;
};

// What is no command and no question about the program itself is a query.
void name_the_command(std::vector<std::string>& arguments, std::size_t first) {
    std::size_t at = first;
    // Options of all commands may stand before the command.
    while (at < arguments.size()) {
        if (arguments[at] == "--db" || arguments[at] == "--config" || arguments[at] == "--color" ||
            arguments[at] == "--aliases")
            at += 2;
        else if (arguments[at] == "--json" || arguments[at].starts_with("--db=") ||
                 arguments[at].starts_with("--config=") || arguments[at].starts_with("--color=") ||
                 arguments[at].starts_with("--aliases="))
            at += 1;
        else
            break;
    }
    if (arguments.size() > first) {
        const std::string word = at < arguments.size() ? arguments[at] : "";
        if (word == "--help" || word == "-h" || word == "--version") return;
        if (std::find(commands.begin(), commands.end(), word) != commands.end()) return;
    } else {
        // Nothing at all asks for help.
        arguments.push_back("--help");
        return;
    }
    arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(first), "search");
}

}  // namespace

int main(int argc, char** argv) {
    // A reader that has seen enough (head, a pager) is no error: let the signal end us.
    std::signal(SIGPIPE, SIG_DFL);
    std::ios::sync_with_stdio(false);
    std::vector<std::string> arguments = arguments_with_environment(argc, argv);
    const std::size_t first = arguments.size() - static_cast<std::size_t>(std::max(argc - 1, 0));
    name_the_command(arguments, first);
    std::vector<std::string> operands;
    if (const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
        dashes != arguments.end()) {
        operands.assign(dashes + 1, arguments.end());
        arguments.erase(dashes, arguments.end());
    }

    CommandLine line;
    try {
        const int status = line.run(std::move(arguments), operands);
        if (!std::cout.flush()) throw std::runtime_error("can't write the results");
        return status;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return line.explain(error);
        std::cerr << "dateline: " << error.what() << "\nTry dateline --help.\n";
        return failed;
    } catch (const Xapian::Error& error) {
        std::cerr << "dateline: the index can't be read: " << error.get_msg() << '\n';
        return failed;
    } catch (const std::exception& error) {
        std::cerr << "dateline: " << error.what() << '\n';
        return failed;
    }
}
