#include "indexer/commands/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "terminal/style.h"
#include "terminal/terminal_text.h"
#include "text/amounts.h"

namespace dateline {

namespace {

constexpr auto terminal_interval = std::chrono::milliseconds(200);
constexpr auto log_interval = std::chrono::minutes(1);

std::string fixed(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

// "12 min", "40 s".
std::string duration_in_words(double seconds) {
    if (seconds < 100) return fixed(seconds, 0) + " s";
    if (seconds < 100 * 60) return fixed(seconds / 60, 0) + " min";
    return fixed(seconds / 3600, 1) + " h";
}

// The end of a path, in no more columns than this: its folders are the first to go.
std::string tail(std::string path, std::size_t columns) {
    if (display_width(path) <= columns) return path;
    while (!path.empty() && display_width(path) + 1 > columns) {
        std::size_t next = 1;
        while (next < path.size() && (path[next] & 0xC0) == 0x80) ++next;
        path.erase(0, next);
    }
    return "…" + path;
}

}  // namespace

Progress::Progress(const IndexCounts& counts, ProgressOptions options)
    : counts_(counts), options_(options), terminal_(::isatty(STDERR_FILENO) == 1) {}

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
}

std::string Progress::line(const std::string& file, std::size_t columns) const {
    const double rate = megabytes(counts_.text_bytes) / std::max(seconds(), 0.001);
    std::string text = counted(counts_.fresh + counts_.replaced, "article") + ", " +
                       fixed(megabytes(counts_.text_bytes), 1) + " MB, " + fixed(rate, 1) + " MB/s";
    const std::uint64_t read = counts_.bytes;
    const std::uint64_t found = counts_.bytes_found;
    if (counts_.all_found && found > read && read > 0)
        text += ", " + size_in_words(found - read) + " (" +
                duration_in_words(seconds() * static_cast<double>(found - read) /
                                  static_cast<double>(read)) +
                ") left";
    text += ": ";
    const std::size_t used = display_width(text);
    return text + tail(fit_for_terminal(file, true), columns > used ? columns - used : 1);
}

void Progress::clear_line() {
    if (line_shown_) std::fputs("\r\x1b[K", stderr);
    line_shown_ = false;
}

void Progress::problem(const IndexProblem& found) {
    clear_line();
    if (options_.json) problems_.push_back(found);
    std::string where = found.path;
    if (found.line != 0) where += ":" + std::to_string(found.line);
    std::fprintf(stderr, "dateline-index: %s: %s\n", fit_for_terminal(where, true).c_str(),
                 fit_for_terminal(found.what, true).c_str());
}

void Progress::notice(const std::string& what) {
    if (options_.quiet) return;
    clear_line();
    std::fprintf(stderr, "dateline-index: %s\n", fit_for_terminal(what, true).c_str());
}

void Progress::passed_over(const std::string& shown) {
    passed_over_.add(std::filesystem::path(shown).filename().string());
    if (options_.json) paths_passed_over_.push_back(shown);
    if (!options_.verbose) return;
    clear_line();
    std::fprintf(stderr, "dateline-index: passed over: %s\n",
                 fit_for_terminal(shown, true).c_str());
}

void Progress::tick(const std::string& file) {
    last_file_ = file;
    if (options_.quiet) return;
    const Clock::time_point now = Clock::now();
    if (now - shown_ <
        (terminal_ ? Clock::duration(terminal_interval) : Clock::duration(log_interval)))
        return;
    shown_ = now;
    clear_line();
    const std::size_t columns = terminal_ ? look_around(STDERR_FILENO).columns.value_or(80) : 1000;
    std::fprintf(stderr, terminal_ ? "%s" : "%s\n", line(file, columns - 1).c_str());
    std::fflush(stderr);
    line_shown_ = terminal_;
}

std::string Progress::summary(bool interrupted) const {
    std::string text;
    if (interrupted) {
        text = "Interrupted";
        if (!last_file_.empty()) text += " at " + fit_for_terminal(last_file_, true);
        text += ": what was read until then is stored; run it again to go on.\n";
    }
    text += counted(counts_.fresh, "new article");
    const auto add = [&](std::uint64_t count, const char* what) {
        if (count > 0) text += ", " + grouped(count) + what;
    };
    add(counts_.replaced, " replaced");
    add(counts_.moved, " moved");
    add(counts_.unchanged, " unchanged");
    add(counts_.duplicates, counts_.duplicates == 1 ? " duplicate" : " duplicates");
    add(counts_.removed, " removed");
    add(counts_.vanished, " vanished and kept");
    add(counts_.failed, " could not be read");
    text += " (" + fixed(megabytes(counts_.text_bytes), 1) + " MB of text in " +
            fixed(seconds(), 1) + " s)";
    if (passed_over_.files() == 0) return text;
    return text + '\n' + passed_over_.told() + (options_.verbose ? "" : " (--verbose names them)");
}

std::string Progress::json_summary(bool interrupted) const {
    using Json = nlohmann::ordered_json;
    Json json{{"format", 1},
              {"new", counts_.fresh.load()},
              {"replaced", counts_.replaced.load()},
              {"moved", counts_.moved.load()},
              {"unchanged", counts_.unchanged.load()},
              {"duplicates", counts_.duplicates.load()},
              {"removed", counts_.removed.load()},
              {"vanished", counts_.vanished.load()},
              {"failed", counts_.failed.load()},
              {"files", counts_.files.load()},
              {"text_bytes", counts_.text_bytes.load()},
              {"seconds", seconds()},
              {"interrupted", interrupted ? Json(last_file_) : Json(nullptr)},
              {"failures", Json::array()},
              {"warnings", Json::array()},
              {"passed_over", paths_passed_over_}};
    for (const IndexProblem& problem : problems_) {
        Json one{{"path", problem.path}};
        if (problem.line != 0) one["line"] = problem.line;
        one["reason"] = problem.what;
        json[problem.failure ? "failures" : "warnings"].push_back(std::move(one));
    }
    // Paths may be any bytes, and ASCII does no harm on a terminal.
    return json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

bool Progress::did_something() const {
    return counts_.fresh + counts_.replaced + counts_.moved + counts_.duplicates + counts_.removed +
               counts_.vanished + counts_.failed >
           0;
}

void Progress::finish(bool interrupted) {
    clear_line();
    if (options_.json)
        std::puts(json_summary(interrupted).c_str());
    else if (!options_.quiet)
        std::puts(summary(interrupted).c_str());
    std::fflush(stdout);
}

}  // namespace dateline
