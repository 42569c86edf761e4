"""The tables that are printed, and the floors that the figures are held against."""
import datetime
import os
import platform
import sqlite3
import subprocess

from processes import version_of

HERE = os.path.dirname(os.path.abspath(__file__))

# The floors. Sizes are in powers of ten, as everywhere here.
MOST_OF_SCRIPTINDEX = 0.4     # time of --words-only to scriptindex's
LEAST_TEXT_A_SECOND = 1.0e6   # bytes, with understanding, on two cores
MOST_SEARCH_MS = 40           # median of a whole process
MOST_START_MS = 15            # median of a process that opens the index and finds nothing
MOST_MEMORY = 500e6           # bytes, of any process of dateline


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows] + [""]


def ratio(row, results, what):
    """Of this row's time to that of another, when there is that other."""
    other = next((r for r in results if r.what == what), None)
    return f"{row.cost.seconds / other.cost.seconds:.2f}" if other else "–"


def indexing_table(results, again, setting):
    def line(row, *compared):
        return [row.what, f"{row.cost.seconds:.2f}", f"{row.cost.cpu_seconds:.2f}", *compared,
                f"{row.cost.peak_bytes / 1e6:.0f}", f"{row.disk_bytes / 1e6:.0f}"]
    return table(
        ["indexing", "s", "CPU s", "of scriptindex", "of FTS5", "MB/s", "peak MB", "MB on disk"],
        [line(r, ratio(r, results, "scriptindex"), ratio(r, results, "SQLite FTS5"),
              f"{setting.text_bytes / r.cost.seconds / 1e6:.2f}") for r in results] +
        [line(again, "–", "–", "–")])


def searching_table(title, results):
    return table(
        [title, "median ms", "p95 ms", "most ms", "peak MB"],
        [[r.what, f"{r.median():.2f}", f"{r.percentile(0.95):.2f}", f"{max(r.milliseconds):.2f}",
          f"{r.peak_bytes / 1e6:.0f}" if r.peak_bytes else "–"] for r in results])


def machine(build, version, title=""):
    """When, of what and on what it was measured."""
    def git(*words):
        done = subprocess.run(["git", "-C", HERE, *words], capture_output=True, text=True)
        return done.stdout.strip() or "unknown"
    with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as lines:
        models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    kind = "build type unknown"
    if os.path.exists(cache := os.path.join(build, "CMakeCache.txt")):
        with open(cache, encoding="utf-8") as lines:
            kind = next((line.strip().split("=")[1] for line in lines
                         if line.startswith("CMAKE_BUILD_TYPE:")), "") or kind
    return [f"## {datetime.datetime.now():%Y-%m-%d %H:%M}, "
            f"commit {git('describe', '--always', '--dirty', '--exclude=*')}"
            f"{': ' + title if title else ''}", "",
            f"{models[0] if models else platform.machine()}, {os.cpu_count()} cores, load "
            f"{os.getloadavg()[0]:.1f} when this was written. dateline {version} ({kind}).", ""]


def heading(setting):
    """The same, and with what else."""
    omega = f"scriptindex {version_of([setting.scriptindex, '--version'])}" \
        if setting.scriptindex else "no scriptindex (package xapian-omega)"
    quest = f"quest {version_of([setting.quest, '--version'])}" \
        if setting.quest else "no quest (package xapian-tools)"
    sqlite = f"SQLite {sqlite3.sqlite_version}" \
        if setting.fts5 else "no FTS5 in Python's SQLite (package libsqlite3-0)"
    return machine(setting.build, version_of([setting.dateline, "--version"])) + [
        f"{setting.jobs} threads. Beside it {omega}, {quest}, {sqlite}, Python "
        f"{platform.python_version()}.", "",
        f"{setting.articles:,} articles ({setting.copies} × the "
        f"{setting.articles // setting.copies:,} of Reuters-21578), "
        f"{setting.text_bytes / 1e6:.1f} MB of titles and texts. Indexing: the median of "
        f"{setting.rounds}.", ""]


def check(indexing, again, lost, names, starts, words, exact, setting):
    """Floor, what was measured, whether it holds; None where there was nothing to compare with."""
    words_only, whole = indexing[0], indexing[1]
    omega = next((r for r in indexing if r.what == "scriptindex"), None)
    share = words_only.cost.seconds / omega.cost.seconds if omega else None
    speed = setting.text_bytes / whole.cost.seconds
    memory = max([r.cost.peak_bytes for r in (words_only, whole, again)] +
                 [r.peak_bytes for r in (*starts[1:], words[0], exact[0])])
    search, start = words[0].median(), starts[2].median()
    return [
        (f"words only: at most {MOST_OF_SCRIPTINDEX} of scriptindex's time",
         f"{share:.2f}" if omega else "no scriptindex",
         share <= MOST_OF_SCRIPTINDEX if omega else None),
        (f"with understanding: at least {LEAST_TEXT_A_SECOND / 1e6:.0f} MB of text a second",
         f"{speed / 1e6:.2f} MB/s", speed >= LEAST_TEXT_A_SECOND),
        (f"a search: below {MOST_SEARCH_MS} ms in the median", f"{search:.1f} ms",
         search < MOST_SEARCH_MS),
        (f"of which start-up: below {MOST_START_MS} ms",
         f"{start:.1f} ms ({start / search:.0%} of a search)", start < MOST_START_MS),
        (f"memory: below {MOST_MEMORY / 1e6:.0f} MB", f"{memory / 1e6:.0f} MB",
         memory < MOST_MEMORY),
        ("every article is in the indexes", f"{lost} lost", lost == 0),
        ("understanding finds people and places", "it does" if names else "it finds none", names)]


def floors_table(floors):
    verdict = {True: "PASS", False: "FAIL", None: "not measured"}
    return table(["floor", "measured", ""],
                 [[floor, measured, verdict[holds]] for floor, measured, holds in floors])
