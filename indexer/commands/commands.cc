#include "indexer/commands/commands.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "indexer/commands/check.h"
#include "indexer/commands/dump.h"
#include "indexer/commands/upkeep.h"
#include "indexer/readers/byline_words.h"
#include "indexer/sources/folder_watch.h"
#include "indexer/understand/understand.h"
#include "names/identities.h"
#include "schema/manifest.h"
#include "terminal/exit_status.h"
#include "terminal/settings.h"
#include "terminal/terminal_text.h"
#include "text/amounts.h"
#include "text/data_files.h"

namespace dateline {

namespace {

// While another process writes the index, a watch tries again so often.
constexpr auto try_again = std::chrono::milliseconds(200);

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

void complain(const std::string& where, const std::string& what) {
    std::cerr << "dateline-index: " << fit_for_terminal(where, true);
    if (!what.empty()) std::cerr << ": " << fit_for_terminal(what, true);
    std::cerr << '\n';
}

// The user's aliases where they usually are; none where they can't be read, which whoever asks is
// told.
Aliases usual_aliases() {
    try {
        return Aliases::load(default_aliases());
    } catch (const AliasesError&) {
        return {};
    }
}

// Finds out who is who in an index that has changed, so that the next question need not. What
// hinders that is no failure of the run: questions do it themselves, or tell what is wrong.
void know_who_is_who(const std::filesystem::path& db) {
    try {
        Identities::of(Index::open(db), NameLists::load(data_folder()), usual_aliases());
    } catch (const std::exception&) {
        return;
    }
}

// One run with its counts and what it says, which is nothing when it is `quiet` and did nothing.
void index_once(const std::vector<std::string>& paths, IndexOptions options,
                const Understanding& understanding, const ProgressOptions& output,
                IndexCounts& counts, bool quiet = false) {
    byline_words();  // what is wrong with their file is told before anything is read
    options.look_ahead = !output.quiet && ::isatty(STDERR_FILENO) == 1;
    Progress progress(counts, output);
    const IndexReport report{[&](const IndexProblem& found) { progress.problem(found); },
                             [&](const std::string& what) { progress.notice(what); },
                             [&](const std::string& shown) { progress.passed_over(shown); },
                             [&](const std::string& file) { progress.tick(file); }};
    index_paths(paths, options, understanding, counts, report, interrupted);
    if (!quiet || progress.did_something()) progress.finish(interrupted);
}

// The result of a command that is one number or several.
void print_counts(const ProgressOptions& output, const std::string& words,
                  const nlohmann::ordered_json& json) {
    if (output.json) {
        nlohmann::ordered_json line{{"format", 1}};
        line.update(json);
        // A path of the index that is no UTF-8 comes out with U+FFFD.
        std::cout << line.dump(-1, ' ', true, nlohmann::ordered_json::error_handler_t::replace)
                  << '\n';
    } else if (!output.quiet) {
        std::cout << words << '\n';
    }
}

}  // namespace

int run_index(const std::vector<std::string>& paths, const IndexOptions& options,
              const ProgressOptions& progress) {
    catch_interrupts();
    const Understanding understanding(data_folder(), options.words_only);
    IndexCounts counts;
    index_once(paths, options, understanding, progress, counts);
    const bool has_changed = counts.fresh + counts.replaced + counts.removed > 0;
    if (has_changed && !interrupted) know_who_is_who(options.db);
    return counts.failed == 0 && !interrupted ? all_done : some_failed;
}

int run_watch(const std::vector<std::string>& paths, const IndexOptions& options,
              const ProgressOptions& progress) {
    catch_interrupts();
    const Understanding understanding(data_folder(), options.words_only);
    // What changes during the first run is told by the watch, which begins before it.
    FolderWatch watch(paths, options.db);
    IndexCounts first_run;
    index_once(paths, options, understanding, progress, first_run);
    if (interrupted) return some_failed;
    if (!progress.quiet)
        std::cerr << "Following " << counted(watch.folders(), "folder")
                  << ": what changes is indexed at once, until Ctrl-C.\n";
    IndexOptions later = options;
    later.may_be_gone = true;
    later.anew = false;
    for (;;) {
        const std::vector<std::string> changed = watch.wait(interrupted);
        if (interrupted) return all_done;
        if (changed.empty()) throw std::runtime_error("what was followed is no longer there");
        while (!interrupted) try {
                IndexCounts counts;
                index_once(changed, later, understanding, progress, counts, true);
                break;
            } catch (const IndexInUse&) {
                std::this_thread::sleep_for(try_again);
            }
    }
}

int run_explain(const std::vector<std::string>& paths, ExplainOptions options, ColorChoice colors) {
    // A reader that has seen enough (head, a pager) is no error: let the signal end us.
    std::signal(SIGPIPE, SIG_DFL);
    std::ios::sync_with_stdio(false);
    options.style = choose_style(colors, look_around(STDOUT_FILENO));
    const bool all_explained = explain_paths(paths, options, std::cout, complain);
    if (!std::cout.flush()) throw std::runtime_error("can't write the results");
    return all_explained ? all_done : some_failed;
}

int run_remove(const std::filesystem::path& db, const std::vector<std::string>& operands,
               const ProgressOptions& output) {
    bool all_known = true;
    const std::uint64_t removed = remove_articles(db, operands, [&](const std::string& operand) {
        complain(operand, "no article of the index has this id, and none stands there");
        all_known = false;
    });
    print_counts(output, counted(removed, "article") + " removed", {{"removed", removed}});
    if (removed > 0) know_who_is_who(db);
    return all_known ? all_done : some_failed;
}

int run_prune(const std::filesystem::path& db, const std::vector<std::string>& paths,
              const ProgressOptions& output) {
    const std::uint64_t removed = prune(db, paths);
    print_counts(output, counted(removed, "article") + " removed", {{"removed", removed}});
    if (removed > 0) know_who_is_who(db);
    return all_done;
}

int run_compact(const std::filesystem::path& db, const ProgressOptions& output) {
    const Compacted done = compact_index(db);
    print_counts(
        output,
        counted(done.articles, "article") + " in one segment: " + size_in_words(done.bytes_before) +
            " became " + size_in_words(done.bytes),
        {{"articles", done.articles}, {"bytes_before", done.bytes_before}, {"bytes", done.bytes}});
    know_who_is_who(db);
    return all_done;
}

int run_check(const std::filesystem::path& db, const ProgressOptions& output) {
    nlohmann::ordered_json damages = nlohmann::ordered_json::array();
    const Checked checked = check_index(db, [&](const std::string& where, const std::string& what) {
        complain(where, what);
        damages.push_back({{"where", where}, {"what", what}});
    });
    print_counts(output,
                 (checked.damages == 0 ? "All is well: " : "Damaged: ") +
                     counted(checked.articles, "article") + " in " +
                     counted(checked.segments, "segment") + ", " +
                     counted(checked.sources, "file") + " remembered, " +
                     size_in_words(checked.bytes) + " read",
                 {{"articles", checked.articles},
                  {"segments", checked.segments},
                  {"sources", checked.sources},
                  {"bytes", checked.bytes},
                  {"damages", damages}});
    if (checked.damages == 0) return all_done;
    std::cout.flush();
    std::cerr << "dateline-index: index the collection again into another folder (--db); what has "
                 "vanished from the disk,\nas far as it can still be read, is saved by "
                 "dateline-index dump, and read back from what that prints\n";
    return some_failed;
}

int run_dump(const std::filesystem::path& db) {
    std::signal(SIGPIPE, SIG_DFL);
    std::ios::sync_with_stdio(false);
    const bool whole =
        dump_index(db, std::cout, [](const std::string& what) { complain(what, ""); });
    if (!std::cout.flush()) throw std::runtime_error("can't write the articles");
    return whole ? all_done : some_failed;
}

}  // namespace dateline
