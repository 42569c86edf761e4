// dateline-index: stores articles in an index, and explains what it makes of them.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <map>
#include <thread>

#include "indexer/explain.h"
#include "indexer/index_run.h"
#include "indexer/progress.h"
#include "schema/data_files.h"
#include "schema/manifest.h"
#include "schema/settings.h"
#include "schema/terminal/style.h"
#include "schema/terminal/terminal_text.h"

namespace {

using namespace dateline;

enum ExitStatus { all_stored = 0, some_failed = 1, failed = 2 };

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

void interrupt(int) { interrupted = true; }

// Ctrl-C once stores what has been read; twice, the second time with the default action, ends at
// once.
void catch_interrupts() {
    struct sigaction action {};
    action.sa_handler = interrupt;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

int index(const std::vector<std::string>& paths, const IndexOptions& options,
          const std::filesystem::path& data, ProgressOptions progress_options) {
    catch_interrupts();
    const Understanding understanding(data, options.words_only);
    IndexCounts counts;
    Progress progress(counts, progress_options);
    const IndexReport report{[&](const IndexProblem& found) { progress.problem(found); },
                             [&](const std::string& file) { progress.tick(file); }};
    index_paths(paths, options, understanding, counts, report, interrupted);
    progress.finish(interrupted);
    return counts.failed > 0 || interrupted ? some_failed : all_stored;
}

int explain(const std::vector<std::string>& paths, ExplainOptions options, ColorChoice colors) {
    // A reader that has seen enough (head, a pager) is no error: let the signal end us.
    std::signal(SIGPIPE, SIG_DFL);
    std::ios::sync_with_stdio(false);
    options.style = choose_style(colors, look_around(STDOUT_FILENO));
    const bool all_explained = explain_paths(
        paths, options, std::cout, [](const std::string& where, const std::string& what) {
            std::cerr << "dateline-index: " << fit_for_terminal(where, true) << ": "
                      << fit_for_terminal(what, true) << '\n';
        });
    if (!std::cout.flush()) throw std::runtime_error("can't write the results");
    return all_explained ? all_stored : some_failed;
}

// The names told by --field and by the configuration's [fields], each as "title=kop".
RecordNames read_names(const std::vector<std::string>& told) {
    RecordNames names;
    for (const std::string& pair : told) {
        const std::size_t sign = std::min(pair.find('='), pair.size());
        const std::string target = pair.substr(0, sign);
        const std::optional<RecordField> field = record_field_named(target);
        if (!field) {
            std::string list;
            for (const std::string_view name : record_field_names)
                list.append(list.empty() ? "" : ", ").append(name);
            throw CLI::ValidationError("\"" + target +
                                       "\" is no field that a name can stand for (" + list +
                                       "): write --field FIELD=NAME, or FIELD = [\"NAME\"] in "
                                       "the table [fields] of the configuration");
        }
        if (sign + 1 >= pair.size())
            throw CLI::ValidationError("--field " + pair + " has no name: write --field " + target +
                                       "=NAME");
        names.tell(*field, pair.substr(sign + 1));
    }
    return names;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Stores news articles in an index, with their people, places and dates."};
    app.name("dateline-index");
    app.set_version_flag("--version", "dateline-index " DATELINE_VERSION);
    IndexOptions options;
    std::vector<std::string> paths;
    std::string db;
    ProgressOptions progress;
    app.add_option("PATH", paths, "Files and folders with articles");
    add_shared_options(app, Program::index, db);
    options.jobs = std::max(1u, std::thread::hardware_concurrency());
    app.add_option("-j,--jobs", options.jobs, "Threads that read, understand and write")
        ->type_name("N")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    options.max_bytes = 64'000'000;
    app.add_option("--max-size", options.max_bytes,
                   "Pass over files, and lines of JSON Lines, larger than this")
        ->type_name("SIZE")
        ->transform(CLI::AsSizeValue(true))
        ->default_str("64MB");
    app.add_flag("--words-only", options.words_only,
                 "Store words only: look for no people, places and dates");
    std::vector<std::string> told_names;
    app.add_option("--field", told_names,
                   "What NAME stands for in JSON, tables and front matter: title=kop")
        ->type_name("FIELD=NAME")
        ->allow_extra_args(false);
    app.add_flag("--prune", options.prune,
                 "Remove the articles of files under PATH that are no longer there");
    app.add_flag("-q,--quiet", progress.quiet, "Say only what could not be stored");
    CLI::Option& json = *app.add_flag("--json", progress.json,
                                      "Print the summary as a line of JSON (docs/json.md)");
    app.require_subcommand(0, 1);
    CLI::App& explain_app = *app.add_subcommand(
        "explain", "Print articles with what is understood of them; touch no index");
    std::vector<std::string> explain_these;
    ExplainOptions explain_options;
    ColorChoice colors = ColorChoice::automatic;
    explain_app.add_option("PATH", explain_these, "Files and folders with articles")->required();
    add_color_option(explain_app, colors);
    explain_app.fallthrough();
    explain_app.footer(
        "Names and times are marked by colours, or as [Antony Blinken|person]. A folder of the "
        "name\n"
        "\"explain\" is indexed as ./explain.\n\n"
        "Exit status: 0 all is explained, 1 something could not be read, 2 nothing was explained.");
    app.footer(
        "Text, Markdown, Org, HTML, JSON, JSON Lines, CSV, RSS, Atom, NITF, NewsML-G2, ninjs and "
        "SGML of\n"
        "Reuters' kind are read. Running it again stores what is new,\n"
        "replaces what has changed and leaves the rest alone.\n\n"
        "Exit status: 0 all is stored, 1 something could not be read, 2 nothing was stored.");

    try {
        std::vector<std::string> arguments = arguments_with_environment(argc, argv);
        std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
        app.parse(arguments);
        if (!explain_app.parsed() && paths.empty()) throw CLI::RequiredError("PATH");
        if (explain_app.parsed() && !paths.empty())
            throw CLI::ValidationError("explain comes first; a folder of that name is ./explain");
        options.names = read_names(told_names);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);
        std::cerr << "dateline-index: " << fit_for_terminal(error.what(), true)
                  << "\nTry dateline-index --help.\n";
        return failed;
    }
    try {
        options.db = db;
        if (explain_app.parsed()) {
            explain_options.data = data_folder();
            explain_options.json = json.count() > 0;
            explain_options.max_bytes = options.max_bytes;
            explain_options.names = options.names;
            return explain(explain_these, explain_options, colors);
        }
        return index(paths, options, data_folder(), progress);
    } catch (const std::exception& error) {
        std::cerr << "dateline-index: " << fit_for_terminal(error.what(), true) << '\n';
        return failed;
    }
}
