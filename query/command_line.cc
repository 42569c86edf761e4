#include "query/command_line.h"

#include <algorithm>
#include <iostream>
#include <string>

#include "query/filter_options.h"
#include "query/help.h"
#include "query/language/field_names.h"
#include "query/language/query_line.h"
#include "query/manual_prose.h"
#include "terminal/exit_status.h"
#include "terminal/generate.h"
#include "terminal/settings.h"

namespace dateline {

namespace {

constexpr const char* version = "dateline " DATELINE_VERSION;

constexpr const char* exit_statuses = "Exit status: 0 found, 1 nothing found, 2 error.";

CLI::Option* add_count(CLI::App& command, const char* option, std::size_t& count, std::size_t least,
                       const char* help) {
    return command.add_option(option, count, help)
        ->type_name("N")
        ->check(CLI::Range(least, most_hits).description(""))
        ->take_last()
        ->capture_default_str();
}

// Of a command that asks with a query.
void add_plain(CLI::App& command, Documentation& documentation, bool& plain) {
    documentation.tell(
        command.add_flag("--plain", plain, "Read no times and names in the words of the query"),
        "Words are words alone: no times and names are read in them, as told above.");
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

SearchCommandLine::SearchCommandLine() {
    app_.name("dateline");
    app_.require_subcommand(1);
    app_.set_version_flag("--version", version);
    app_.fallthrough();
    add_shared_options(app_, told_, db_);
    told_.tell(
        app_.add_flag("--json", output_.json, "Print JSON Lines (share/doc/dateline/json.md)"),
        "Print JSON Lines, with a summary as the last one. Their shape is told in "
        "*" DATELINE_DOC_DIR "/json.md*.");
    add_color_option(app_, told_, output_.color)->configurable();
    told_.tell(app_.add_option("--aliases", output_.aliases,
                               "Who is the same and who is not\n(config/aliases.toml)")
                   ->type_name("FILE")
                   ->take_last()
                   ->configurable(),
               "Who is the same person or organisation, who is not, and what is neither, as you "
               "know it. By default *$XDG_CONFIG_HOME/dateline/aliases.toml*, if it exists. It "
               "overrules what was found out, without indexing again; aliases.toml among the data "
               "files is an example.");
    add_search();
    add_show();
    add_why();
    for (const NameKindInfo& kind : name_kinds) add_names(kind);
    add_facets();
    add_timeline();
    told_.tell(
        command("status", "Tell what the index holds", [this] { return run_status(db_, output_); }),
        "Tells how many articles the index holds, of which languages and days, and how "
        "large it is.");
    add_help();
    app_.footer(
        "What is no command is a query: dateline lethal aid. dateline search --help has\n"
        "its options, filters among them; dateline search status searches for \"status\".\n"
        "dateline help query tells the query language on a page.\n\n"
        "Dates are ISO forms or words: 2023-06-19, 2023-06, \"june 2023\", \"last week\".\n"
        "In the results a ~ before a date says that it was found in the text, and file\n"
        "that only the file has one.\n\n" +
        std::string(exit_statuses));
}

int SearchCommandLine::run(int argc, char** argv) {
    if (asks_to_generate(argc, argv))
        add_generate_option(
            app_, version, [this] { return shape(); }, query_prose);
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
        } else {
            search_.named = true;
        }
    }
    const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
    if (dashes != arguments.end()) {
        operands_.assign(dashes + 1, arguments.end());
        arguments.erase(dashes, arguments.end());
    }
    if (asked_) {
        add_filters(asked_);
        const auto typed = std::span(arguments).subspan(at + 1);
        set_off_exclusions(typed);
        refuse_options_of_others(typed);
        refuse_words_of_status(typed);
    }
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    app_.parse(std::move(arguments));
    return action_();
}

std::string SearchCommandLine::help() const {
    return "dateline " + (asked_ ? asked_->get_name() + " " : "") + "--help";
}

ProgramShape SearchCommandLine::shape() {
    add_filters(nullptr);
    return shape_of(app_, told_, "search");
}

// To the command that was asked, or to all.
void SearchCommandLine::add_filters(const CLI::App* asked) {
    std::erase_if(without_filters_, [&](const auto& waiting) {
        if (asked && waiting.first != asked) return false;
        add_filter_options(*waiting.first, told_, *waiting.second);
        return true;
    });
}

const CLI::App* SearchCommandLine::command_named(std::string_view name) const {
    for (const CLI::App* command : app_.get_subcommands({}))
        if (command->get_name() == name) return command;
    return nullptr;
}

// Where the command stands or would: behind the options of all commands.
std::size_t SearchCommandLine::command_at(const std::vector<std::string>& arguments,
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
bool SearchCommandLine::takes_value(const std::string& argument) const {
    if (!argument.starts_with('-')) return false;
    const CLI::Option* option = asked_ ? asked_->get_option_no_throw(argument) : nullptr;
    if (!option) option = app_.get_option_no_throw(argument);
    return option && option->get_items_expected_max() > 0;
}

// CLI11 takes what begins with a minus sign for options, but not behind a blank.
void SearchCommandLine::set_off_exclusions(std::span<std::string> arguments) const {
    const bool is_query = is_one_of(asked_->get_name(), {"search", "why", "timeline", "facets"});
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
void SearchCommandLine::refuse_options_of_others(std::span<const std::string> arguments) {
    for (const std::string& argument : arguments) {
        if (!argument.starts_with("--")) continue;
        const std::string name = argument.substr(0, argument.find('='));
        if (asked_->get_option_no_throw(name) || app_.get_option_no_throw(name)) continue;
        add_filters(nullptr);
        std::string others;
        for (const CLI::App* other : app_.get_subcommands({}))
            if (other->get_option_no_throw(name))
                others += (others.empty() ? "dateline " : ", dateline ") + other->get_name();
        if (!others.empty())
            throw CLI::ValidationError(name + " is an option of " + others + ", not of dateline " +
                                       asked_->get_name());
        if (const std::string meant = option_meant(name); !meant.empty())
            throw CLI::ValidationError("there is no option " + name + "; did you mean " + meant +
                                       "?");
    }
}

// The option of the command, or of all, that is nearest by its letters; empty for none.
std::string SearchCommandLine::option_meant(std::string_view typed) const {
    typed.remove_prefix(2);
    std::string meant;
    std::size_t nearest = typed.size() < 5 ? 2 : 3;
    for (const CLI::App* app : {asked_, &app_})
        for (const CLI::Option* option : app->get_options())
            for (const std::string& name : option->get_lnames())
                if (const std::size_t apart = letters_apart(typed, name); apart < nearest) {
                    nearest = apart;
                    meant = "--" + name;
                }
    return meant;
}

// "status of women" is a query, and this command takes no words.
void SearchCommandLine::refuse_words_of_status(std::span<const std::string> arguments) const {
    if (asked_->get_name() != "status") return;
    std::string words;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (!arguments[i].starts_with('-') && (i == 0 || !takes_value(arguments[i - 1])))
            words += " " + arguments[i];
    if (!words.empty())
        throw CLI::ValidationError(
            "status takes no words; to search for them: dateline search status" + words);
}

void SearchCommandLine::add_operands(std::vector<std::string>& to) const {
    to.insert(to.end(), operands_.begin(), operands_.end());
}

CLI::App& SearchCommandLine::command(const char* name, const char* help,
                                     std::function<int()> action) {
    CLI::App& added = *app_.add_subcommand(name, help);
    added.fallthrough();
    added.callback([this, action = std::move(action)] { action_ = action; });
    return added;
}

void SearchCommandLine::add_search() {
    CLI::App& app = command("search", "Search for passages (the word may be left out)", [this] {
        add_operands(search_.words);
        return run_search(db_, search_, output_);
    });
    told_.tell(app,
               "Prints passages, the best first. What is no command is a query, too: the word is "
               "needed only where the first word of the query is a command's.");
    told_.tell(app.add_option("QUERY", search_.words,
                              "Words, \"exact phrases\", +must, -not, prefix*, AND,\n"
                              "OR, NOT, person:\"wang yi\" date:2023-06..2023-07"),
               "As told above. None at all is all articles that the filters pass, by date.");
    told_.tell(add_count(app, "-n,--limit", search_.options.limit, 0, "Hits to show; 0 for all")
                   ->configurable(),
               "Hits to show; 10. 0 shows all, up to 100,000.");
    told_.tell(add_count(app, "--offset", search_.options.offset, 0, "Hits to pass over"),
               "Hits to pass over: with `--limit 10`, `--offset 10` is the second page.");
    told_.tell(add_count(app, "--per-article", search_.options.per_article, 1,
                         "Passages of one article to show at most")
                   ->configurable(),
               "Passages of one article to show at most; 1.");
    told_.tell(app.add_option("--sort", search_.options.sort, "Order: relevance, newest or oldest")
                   ->type_name("ORDER")
                   ->transform(one_of<Sort>("order", {{"relevance", Sort::relevance},
                                                      {"newest", Sort::newest},
                                                      {"oldest", Sort::oldest}}))
                   ->default_str("relevance")
                   ->take_last()
                   ->configurable(),
               "The order of hits: by relevance, or by publication.");
    add_plain(app, told_, search_.plain);
    told_.tell(app.add_flag("-c,--count", search_.count, "Tell only how many articles match"),
               "Tell only how many articles match, exactly.");
    told_.tell(app.add_flag("--duplicates", search_.options.duplicates,
                            "Show near duplicates of better hits too"),
               "Show near duplicates of a better hit, too; else they are only counted beside it.");
    told_.tell(app.add_flag("--explain-query", search_.explain, "Tell how the query was read"),
               "Tell on standard error how the query was read.");
    without_filters_.emplace_back(&app, &search_.filters);
    app.footer(exit_statuses);
}

void SearchCommandLine::add_show() {
    CLI::App& app = command("show", "Print an article whole, with its fields", [this] {
        add_operands(ids_);
        return run_show(db_, ids_, output_);
    });
    told_.tell(app, "Prints articles whole, with their fields and all that is known of them.");
    told_.tell(
        app.add_option("ID", ids_, "Ids of articles, or enough of their beginning")->required(),
        "Ids, as the results have them, or enough of their beginning.");
}

void SearchCommandLine::add_why() {
    CLI::App& app = command("why", "Tell why an article ranks where it does", [this] {
        add_operands(why_.words);
        return run_why(db_, why_, output_);
    });
    told_.tell(app,
               "Tells which rank an article has among the hits of a query, and each part of its "
               "score: the words and where they stand, how early, how near each other. Of an "
               "article that is no hit, what it lacks. The exit status is 1 then.");
    told_.tell(
        app.add_option("ID", why_.id, "Id of the article, or enough of its beginning")->required(),
        "Its id, as the results have it, or enough of its beginning.");
    told_.tell(app.add_option("QUERY", why_.words, "The query that was searched for"),
               "The query, with the filters that it had.");
    add_plain(app, told_, why_.plain);
    without_filters_.emplace_back(&app, &why_.filters);
}

void SearchCommandLine::add_names(const NameKindInfo& kind) {
    NamesCommand& names = names_[static_cast<std::size_t>(kind.kind)];
    names.kind = kind.kind;
    const bool is_first = &kind == name_kinds.data();
    const std::string help = "List the " + std::string(kind.told) +
                             (is_first ? " of the collection, or of results" : "");
    CLI::App& app = command(std::string(kind.plural).c_str(), help.c_str(), [this, &names] {
        add_operands(names.prefix);
        return run_names(db_, names, output_);
    });
    told_.tell(app,
               "Lists the names of the collection or, with a query or filters, those of the "
               "articles that match, and how many articles have each, the most frequent first.");
    told_.tell(app.add_option("PREFIX", names.prefix, "How a word of the name begins"),
               "Only names of which a word begins so.");
    told_.tell(app.add_option("--query", names.query, "Only of the articles that match this query")
                   ->type_name("QUERY")
                   ->take_last(),
               "Only names of the articles that match this query.");
    add_plain(app, told_, names.plain);
    told_.tell(add_count(app, "-n,--limit", names.limit, 0, "Names to show; 0 for all"),
               "Names to show; by default, and with 0, all.");
    without_filters_.emplace_back(&app, &names.filters);
}

void SearchCommandLine::add_facets() {
    CLI::App& app = command("facets", "Tell who, where and what is in results", [this] {
        add_operands(facets_.words);
        return run_facets(db_, facets_, output_);
    });
    told_.tell(app, "Tells the most frequent names of every kind in the articles that match.");
    told_.tell(app.add_option("QUERY", facets_.words, "Only of the articles that match this query"),
               "Only names of the articles that match this query.");
    add_plain(app, told_, facets_.plain);
    told_.tell(
        add_count(app, "-n,--limit", facets_.limit, 0, "Names of each kind to show; 0 for all"),
        "Names of each kind to show; 10. 0 shows all.");
    without_filters_.emplace_back(&app, &facets_.filters);
    app.footer(exit_statuses);
}

void SearchCommandLine::add_timeline() {
    CLI::App& app = command("timeline", "Chart the number of articles over time", [this] {
        add_operands(timeline_.words);
        return run_timeline(db_, timeline_, output_);
    });
    told_.tell(app, "Draws a bar for each period with the number of articles, and names peaks.");
    told_.tell(
        app.add_option("QUERY", timeline_.words, "Only of the articles that match this query"),
        "Only articles that match this query.");
    add_plain(app, told_, timeline_.plain);
    told_.tell(
        app.add_option("--by", timeline_.options.unit,
                       "Periods: day, week, month, year or decade;\nelse what suits the span")
            ->type_name("PERIOD")
            ->transform(one_of<PeriodUnit>("period", {{"day", PeriodUnit::day},
                                                      {"week", PeriodUnit::week},
                                                      {"month", PeriodUnit::month},
                                                      {"year", PeriodUnit::year},
                                                      {"decade", PeriodUnit::decade}}))
            ->take_last(),
        "The period that a bar stands for; by default chosen by the span.");
    told_.tell(app.add_flag("--mentioned", timeline_.options.mentioned,
                            "By the times that the articles speak of,\nnot by publication"),
               "Count the times that the articles speak of, not their publication.");
    told_.tell(app.add_flag("--csv", timeline_.csv,
                            "Print comma-separated values\n(share/doc/dateline/json.md)")
                   ->excludes(app_.get_option("--json")),
               "Print a table for programs, of comma-separated values, told in "
               "*" DATELINE_DOC_DIR "/json.md*. Not with `--json`.");
    without_filters_.emplace_back(&app, &timeline_.filters);
    app.footer(exit_statuses);
}

void SearchCommandLine::add_help() {
    CLI::App& app = command("help", "Tell about the query language, or a command", [this] {
        add_operands(topics_);
        const CLI::App* of = topics_.size() == 1 ? command_named(topics_.front()) : nullptr;
        if (!of) return run_help(topics_, output_);
        add_filters(of);
        std::cout << of->help("dateline");
        return static_cast<int>(found);
    });
    told_.tell(app,
               "Prints a part of this manual, `query`, `fields` or `dates`, or the help of a "
               "command. Without a topic it lists them.");
    told_.tell(app.add_option("TOPIC", topics_, "query, fields, dates, or a command"),
               "What to tell about.");
}

}  // namespace dateline
