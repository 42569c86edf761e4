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
#include "indexer/sources/path_list.h"
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

// The paths of a list. Standard input can't be both the list and articles.
std::vector<std::string> listed_paths(const std::string& file,
                                      const std::vector<std::string>& named) {
    if (file == "-" && std::ranges::find(named, "-") != named.end())
        throw std::runtime_error("standard input is a list of paths or articles, not both");
    try {
        return read_path_list(file);
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(file + ": " + error.what());
    }
}

void add_limits(CLI::App& app, Limits& limits) {
    const auto size = [&](const char* name, std::uint64_t& limit, const char* what,
                          const char* shown) {
        app.add_option(name, limit, what)
            ->type_name("SIZE")
            ->transform(CLI::AsSizeValue(true))
            ->default_str(shown);
    };
    size("--max-size", limits.max_bytes, "Pass over files, members and lines larger than this",
         "64MB");
    size("--max-unpacked", limits.max_unpacked,
         "Read no more than this of what an archive unpacks to", "100GB");
    app.add_option("--max-members", limits.max_members, "Read no more members of an archive")
        ->type_name("N")
        ->capture_default_str();
    app.add_option("--max-depth", limits.max_depth, "Archives within archives")
        ->type_name("N")
        ->capture_default_str();
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
    app.add_option("PATH", paths, "Files and folders with articles; - is standard input");
    add_shared_options(app, Program::index, db);
    options.jobs = std::max(1u, std::thread::hardware_concurrency());
    app.add_option("-j,--jobs", options.jobs, "Threads that read, understand and write")
        ->type_name("N")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    add_limits(app, options.limits);
    std::string files_from;
    app.add_option("--files-from", files_from,
                   "Read paths from a list, one a line or NUL-separated; - is standard input")
        ->type_name("FILE")
        ->configurable(false);
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
    explain_app.add_option("PATH", explain_these,
                           "Files and folders with articles; - is standard input");
    add_color_option(explain_app, colors);
    explain_app.fallthrough();
    explain_app.footer(
        "Names and times are marked by colours, or as [Antony Blinken|person]. A folder of the "
        "name\n"
        "\"explain\" is indexed as ./explain.\n\n"
        "Exit status: 0 all is explained, 1 something could not be read, 2 nothing was explained.");
    app.footer(
        "Text, Markdown, Org, HTML, JSON, JSON Lines, CSV, RSS, Atom, NITF, NewsML-G2, ninjs, SGML "
        "of\n"
        "Reuters' kind, mail, PDF, DOCX, ODT, EPUB and WARC are read, also compressed and in zip, "
        "tar\n"
        "and 7z. Running it again stores what is new, replaces what has changed and leaves the "
        "rest\n"
        "alone.\n\n"
        "Exit status: 0 all is stored, 1 something could not be read, 2 nothing was stored.");

    try {
        std::vector<std::string> arguments = arguments_with_environment(argc, argv);
        std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
        app.parse(arguments);
        if (!explain_app.parsed() && paths.empty() && files_from.empty())
            throw CLI::RequiredError("PATH");
        if (explain_app.parsed() && explain_these.empty() && files_from.empty())
            throw CLI::RequiredError("PATH");
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
        if (!files_from.empty()) {
            std::vector<std::string>& named = explain_app.parsed() ? explain_these : paths;
            for (std::string& path : listed_paths(files_from, named))
                named.push_back(std::move(path));
        }
        if (explain_app.parsed()) {
            explain_options.data = data_folder();
            explain_options.json = json.count() > 0;
            explain_options.limits = options.limits;
            explain_options.names = options.names;
            return explain(explain_these, explain_options, colors);
        }
        return index(paths, options, data_folder(), progress);
    } catch (const std::exception& error) {
        std::cerr << "dateline-index: " << fit_for_terminal(error.what(), true) << '\n';
        return failed;
    }
}
