#include "indexer/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "schema/terminal/amounts.h"
#include "schema/terminal/terminal_text.h"

namespace dateline {

namespace {

constexpr auto terminal_interval = std::chrono::milliseconds(200);
constexpr auto log_interval = std::chrono::minutes(1);

std::string fixed(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

}  // namespace

Progress::Progress(const IndexCounts& counts, bool quiet)
    : counts_(counts), quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1) {}

std::string Progress::line() const {
    const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
    const double megabytes = static_cast<double>(counts_.text_bytes) / 1e6;
    return counted(counts_.fresh + counts_.replaced, "article") + ", " + fixed(megabytes, 1) +
           " MB of text, " + fixed(megabytes / std::max(seconds, 0.001), 1) + " MB/s";
}

void Progress::clear_line() {
    if (line_shown_) std::fputs("\r\x1b[K", stderr);
    line_shown_ = false;
}

void Progress::problem(const std::string& where, const std::string& what) {
    clear_line();
    std::fprintf(stderr, "dateline-index: %s: %s\n", fit_for_terminal(where, true).c_str(),
                 fit_for_terminal(what, true).c_str());
}

void Progress::tick() {
    if (quiet_) return;
    const Clock::time_point now = Clock::now();
    if (now - shown_ <
        (terminal_ ? Clock::duration(terminal_interval) : Clock::duration(log_interval)))
        return;
    shown_ = now;
    clear_line();
    std::fprintf(stderr, terminal_ ? "%s" : "%s\n", line().c_str());
    std::fflush(stderr);
    line_shown_ = terminal_;
}

void Progress::finish(bool interrupted) {
    clear_line();
    if (quiet_) return;
    const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
    if (interrupted)
        std::puts("Interrupted: what was read until then is stored; run it again to go on.");
    std::string summary = counted(counts_.fresh, "new article");
    if (counts_.replaced > 0) summary += ", " + grouped(counts_.replaced) + " replaced";
    if (counts_.unchanged > 0) summary += ", " + grouped(counts_.unchanged) + " unchanged";
    if (counts_.failed > 0) summary += ", " + grouped(counts_.failed) + " could not be read";
    const double megabytes = static_cast<double>(counts_.text_bytes) / 1e6;
    summary += " (" + fixed(megabytes, 1) + " MB of text in " + fixed(seconds, 1) + " s)";
    std::puts(summary.c_str());
}

}  // namespace dateline
