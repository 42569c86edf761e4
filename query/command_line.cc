#include "query/command_line.h"

#include <algorithm>
#include <string>

#include "query/language/query_line.h"
#include "terminal/settings.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// Where the descriptions of options begin: they end before the 80th column.
constexpr std::size_t description_column = 28;

constexpr const char* exit_statuses = "Exit status: 0 found, 1 nothing found, 2 error.";

// A value without a word is what a script has whose variable was never set. To pass it over would
// find what nobody asked for.
CLI::Validator a_name() {
    return {[](std::string& typed) {
                if (typed.starts_with('-'))
                    return "a name begins with no minus sign: to leave out articles with it, write "
                           "-person:" +
                           typed.substr(1) + " or the like";
                if (!fold(typed).empty()) return std::string();
                return "\"" + typed + "\" is no name: write one, or leave the option out";
            },
            ""};
}

CLI::Validator a_date() {
    return {[](std::string& typed) {
                if (typed.find_first_not_of(" \t\n") != std::string::npos) return std::string();
                return "\"" + typed + "\" is no date: write one, or leave the option out";
            },
            ""};
}

void add_filter_options(CLI::App& command, Filters& filters) {
    constexpr const char* group = "Only articles";
    const auto name = [&](const char* option, std::vector<std::string>& values, const char* help) {
        return command.add_option(option, values, help)
            ->type_name("NAME")
            ->allow_extra_args(false)
            ->check(a_name())
            ->group(group);
    };
    name("--person", filters.person, "with this person, by any part of the name");
    name("--place", filters.place, "with this place or one that lies in it");
    name("--org", filters.org, "with this organisation");
    name("--source", filters.source, "of this publisher");
    name("--author", filters.author, "by this author");
    name("--section", filters.section, "of this section");
    name("--lang", filters.lang, "in this language: en");
    name("--stated", filters.stated, "with this name as stated by their source");
    name("--keyword", filters.keyword, "with this keyword of their source");
    name("--near", filters.near, "with a place around this one: Taipei~300km");
    name("--nationality", filters.nationality, "that speak of a nationality: chinese");
    const auto flag = [&](const char* option, bool& value, const char* help) {
        command.add_flag(option, value, help)->group(group);
    };
    flag("--exact-place", filters.exact_place, "--place china is China alone, not Beijing");
    flag("--nationalities", filters.nationalities, "--place china is Chinese, too");
    const auto date = [&](const char* option, std::string& value, const char* help) {
        command.add_option(option, value, help)->type_name("DATE")->check(a_date())->group(group);
    };
    date("--since", filters.since, "published on this date or after it");
    date("--until", filters.until, "published on this date or before it");
    date("--on", filters.on, "published on this day, in this month or year");
    date("--about-time", filters.about_time, "with a passage that speaks of this time");
    flag("--loose", filters.loose, "whose publication may only overlap these dates");
}

void add_count(CLI::App& command, const char* option, std::size_t& count, std::size_t least,
               const char* help) {
    command.add_option(option, count, help)
        ->type_name("N")
        ->check(CLI::Range(least, most_hits).description(""))
        ->capture_default_str();
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

CommandLine::CommandLine() {
    app_.name("dateline");
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "dateline " DATELINE_VERSION);
    app_.fallthrough();
    app_.get_formatter()->column_width(description_column);
    add_shared_options(app_, Program::search, db_);
    app_.add_flag("--json", output_.json, "Print JSON Lines (docs/json.md)");
    add_color_option(app_, output_.color);
    app_.add_option("--aliases", output_.aliases,
                    "Who is the same and who is not\n(config/aliases.toml)")
        ->type_name("FILE");
    add_search();
    add_show();
    for (const NameKindInfo& kind : name_kinds) add_names(kind);
    add_facets();
    add_timeline();
    command("status", "Tell what the index holds", [this] { return run_status(db_, output_); });
    app_.footer(
        "What is no command is a query: dateline lethal aid. dateline search --help has\n"
        "its options, filters among them; dateline search status searches for \"status\".\n\n"
        "Dates are ISO forms or words: 2023-06-19, 2023-06, \"june 2023\", \"last week\".\n"
        "In the results a ~ before a date says that it was found in the text, and file\n"
        "that only the file has one.\n\n" +
        std::string(exit_statuses));
}

int CommandLine::run(int argc, char** argv) {
    std::vector<std::string> arguments = arguments_with_environment(argc, argv);
    const std::size_t first = arguments.size() - static_cast<std::size_t>(std::max(argc - 1, 0));
    const std::size_t at = command_at(arguments, first);
    if (first == arguments.size()) {
        arguments.emplace_back("--help");  // nothing at all asks for it
    } else if (at == arguments.size() || !is_one_of(arguments[at], {"-h", "--help", "--version"})) {
        asked_ = at < arguments.size() ? command_named(arguments[at]) : nullptr;
        if (!asked_) {
            asked_ = app_.get_subcommand("search");
            arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(at), "search");
        }
    }
    const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
    if (dashes != arguments.end()) {
        operands_.assign(dashes + 1, arguments.end());
        arguments.erase(dashes, arguments.end());
    }
    if (asked_) {
        const auto typed = std::span(arguments).subspan(at + 1);
        set_off_exclusions(typed);
        refuse_options_of_others(typed);
    }
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    app_.parse(std::move(arguments));
    return action_();
}

std::string CommandLine::help() const {
    return "dateline " + (asked_ ? asked_->get_name() + " " : "") + "--help";
}

const CLI::App* CommandLine::command_named(std::string_view name) const {
    for (const CLI::App* command : app_.get_subcommands({}))
        if (command->get_name() == name) return command;
    return nullptr;
}

// Where the command stands or would: behind the options of all commands.
std::size_t CommandLine::command_at(const std::vector<std::string>& arguments,
                                    std::size_t first) const {
    std::size_t at = first;
    while (at < arguments.size() && arguments[at].starts_with("--")) {
        const std::string& option = arguments[at];
        if (!app_.get_option_no_throw(option.substr(0, option.find('='))) ||
            is_one_of(option, {"--help", "--version"}))
            break;
        at += takes_value(option) ? 2 : 1;
    }
    return std::min(at, arguments.size());
}

// Whether the argument behind this one is its value.
bool CommandLine::takes_value(const std::string& argument) const {
    if (!argument.starts_with('-')) return false;
    const CLI::Option* option = asked_ ? asked_->get_option_no_throw(argument) : nullptr;
    if (!option) option = app_.get_option_no_throw(argument);
    return option && option->get_items_expected_max() > 0;
}

// CLI11 takes what begins with a minus sign for options, but not behind a blank.
void CommandLine::set_off_exclusions(std::span<std::string> arguments) const {
    const bool is_query = is_one_of(asked_->get_name(), {"search", "timeline", "facets"});
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!is_exclusion(arguments[i])) continue;
        const std::string before = i > 0 ? arguments[i - 1] : "";
        if (takes_value(before) ? before == "--query" : is_query)
            arguments[i].insert(0, 1, ' ');
        else if (!takes_value(before) && asked_->get_option_no_throw("--query"))
            throw CLI::ValidationError(
                arguments[i] + " leaves nothing out here, where names begin: write --query \"" +
                arguments[i] + "\"");
    }
}

// An option of another command is better told so than "not expected".
void CommandLine::refuse_options_of_others(std::span<const std::string> arguments) const {
    for (const std::string& argument : arguments) {
        if (!argument.starts_with("--")) continue;
        const std::string name = argument.substr(0, argument.find('='));
        if (asked_->get_option_no_throw(name) || app_.get_option_no_throw(name)) continue;
        std::string others;
        for (const CLI::App* other : app_.get_subcommands({}))
            if (other->get_option_no_throw(name))
                others += (others.empty() ? "dateline " : ", dateline ") + other->get_name();
        if (!others.empty())
            throw CLI::ValidationError(name + " is an option of " + others + ", not of dateline " +
                                       asked_->get_name());
    }
}

void CommandLine::add_operands(std::vector<std::string>& to) const {
    to.insert(to.end(), operands_.begin(), operands_.end());
}

CLI::App& CommandLine::command(const char* name, const char* help, std::function<int()> action) {
    CLI::App& added = *app_.add_subcommand(name, help);
    added.fallthrough();
    added.callback([this, action = std::move(action)] { action_ = action; });
    return added;
}

void CommandLine::add_search() {
    CLI::App& app = command("search", "Search for passages (the word may be left out)", [this] {
        add_operands(search_.words);
        return run_search(db_, search_, output_);
    });
    app.add_option("QUERY", search_.words,
                   "Words, \"exact phrases\", +must, -not, prefix*, AND,\n"
                   "OR, NOT, person:\"wang yi\" date:2023-06..2023-07");
    add_count(app, "-n,--limit", search_.options.limit, 0, "Hits to show; 0 for all");
    add_count(app, "--offset", search_.options.offset, 0, "Hits to pass over");
    add_count(app, "--per-article", search_.options.per_article, 1,
              "Passages of one article to show at most");
    app.add_option("--sort", search_.options.sort, "Order: relevance, newest or oldest")
        ->type_name("ORDER")
        ->transform(one_of<Sort>(
            "order",
            {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}}))
        ->default_str("relevance");
    app.add_flag("-c,--count", search_.count, "Tell only how many articles match");
    app.add_flag("--duplicates", search_.options.duplicates,
                 "Show near duplicates of better hits too");
    app.add_flag("--explain-query", search_.explain, "Tell how the query was read");
    add_filter_options(app, search_.filters);
    app.footer(exit_statuses);
}

void CommandLine::add_show() {
    CLI::App& app = command("show", "Print an article whole, with its fields", [this] {
        add_operands(ids_);
        return run_show(db_, ids_, output_);
    });
    app.add_option("ID", ids_, "Ids of articles, or enough of their beginning")->required();
}

void CommandLine::add_names(const NameKindInfo& kind) {
    NamesCommand& names = names_[static_cast<std::size_t>(kind.kind)];
    names.kind = kind.kind;
    const bool is_first = &kind == name_kinds.data();
    const std::string help = "List the " + std::string(kind.told) +
                             (is_first ? " of the collection, or of results" : "");
    CLI::App& app = command(std::string(kind.plural).c_str(), help.c_str(), [this, &names] {
        add_operands(names.prefix);
        return run_names(db_, names, output_);
    });
    app.add_option("PREFIX", names.prefix, "How a word of the name begins");
    app.add_option("--query", names.query, "Only of the articles that match this query")
        ->type_name("QUERY");
    add_count(app, "-n,--limit", names.limit, 0, "Names to show; 0 for all");
    add_filter_options(app, names.filters);
}

void CommandLine::add_facets() {
    CLI::App& app = command("facets", "Tell who, where and what is in results", [this] {
        add_operands(facets_.words);
        return run_facets(db_, facets_, output_);
    });
    app.add_option("QUERY", facets_.words, "Only of the articles that match this query");
    add_count(app, "-n,--limit", facets_.limit, 0, "Names of each kind to show; 0 for all");
    add_filter_options(app, facets_.filters);
    app.footer(exit_statuses);
}

void CommandLine::add_timeline() {
    CLI::App& app = command("timeline", "Chart the number of articles over time", [this] {
        add_operands(timeline_.words);
        return run_timeline(db_, timeline_, output_);
    });
    app.add_option("QUERY", timeline_.words, "Only of the articles that match this query");
    app.add_option("--by", timeline_.options.unit,
                   "Periods: day, week, month, year or decade;\nelse what suits the span")
        ->type_name("PERIOD")
        ->transform(one_of<PeriodUnit>("period", {{"day", PeriodUnit::day},
                                                  {"week", PeriodUnit::week},
                                                  {"month", PeriodUnit::month},
                                                  {"year", PeriodUnit::year},
                                                  {"decade", PeriodUnit::decade}}));
    app.add_flag("--mentioned", timeline_.options.mentioned,
                 "By the times that the articles speak of,\nnot by publication");
    app.add_flag("--csv", timeline_.csv, "Print comma-separated values (docs/json.md)")
        ->excludes(app_.get_option("--json"));
    add_filter_options(app, timeline_.filters);
    app.footer(exit_statuses);
}

}  // namespace dateline
