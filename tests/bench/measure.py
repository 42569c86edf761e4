"""Indexing and searching with each program, and what that took."""
import json
import math
import os
import shutil
import statistics
import sys
from dataclasses import dataclass

from processes import Cost, bytes_on_disk, cost_of, milliseconds_of

FTS5 = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "fts5.py")]
STARTS = 50  # short processes to take a median of
FOUND, FOUND_OR_NOT = (0,), (0, 1)  # exit statuses that are no failure


@dataclass
class Setting:
    """What is measured, with what, and where."""
    build: str
    dateline: str
    dateline_index: str
    scriptindex: str | None  # the programs to compare with may be missing
    quest: str | None
    fts5: bool
    jobs: int
    rounds: int
    work: str
    copies: int
    articles: int    # of all copies
    text_bytes: int  # of their titles and texts

    def at(self, name):
        return os.path.join(self.work, name)


@dataclass
class Indexing:
    what: str
    cost: Cost
    disk_bytes: int


@dataclass
class Searching:
    what: str
    milliseconds: list
    peak_bytes: int | None = None  # the largest of them; None in process

    def median(self):
        return statistics.median(self.milliseconds)

    def percentile(self, share):
        ordered = sorted(self.milliseconds)
        return ordered[math.ceil(share * len(ordered)) - 1]


def say(what):
    print(f"bench: {what}", file=sys.stderr, flush=True)


def index_commands(setting):
    """Name of the row, path of what it writes, command."""
    dateline = [setting.dateline_index, "--quiet", "--jobs", str(setting.jobs)]
    articles = setting.at("articles.jsonl")
    words, whole = setting.at("dateline-words"), setting.at("dateline")
    rows = [("dateline-index --words-only", words, [*dateline, "--words-only", "--db", words,
                                                    articles]),
            ("dateline-index", whole, [*dateline, "--db", whole, articles])]
    if setting.scriptindex:
        omega = setting.at("omega")
        rows.append(("scriptindex", omega, [setting.scriptindex, "--stemmer=english", omega,
                                            setting.at("omega.script"), setting.at("omega.dump")]))
    if setting.fts5:
        database = setting.at("fts5.db")
        rows.append(("SQLite FTS5", database, [*FTS5, "index", database, articles]))
    return rows


def remove(path):
    if os.path.isdir(path):
        shutil.rmtree(path)
    elif os.path.exists(path):
        os.remove(path)


def measure_indexing(setting):
    """All programs in turn, `rounds` times: the median of the times, the largest memory. Then
    dateline-index once more over what it has stored."""
    rows = index_commands(setting)
    costs = {what: [] for what, _, _ in rows}
    for number in range(setting.rounds):
        for what, path, command in rows:
            say(f"{what}, round {number + 1} of {setting.rounds}")
            remove(path)
            os.sync()  # nobody pays for writing out what another one wrote
            costs[what].append(cost_of(command, setting.work)[0])
    results = [Indexing(what,
                        Cost(statistics.median(c.seconds for c in costs[what]),
                             statistics.median(c.cpu_seconds for c in costs[what]),
                             max(c.peak_bytes for c in costs[what])), bytes_on_disk(path))
               for what, path, _ in rows]
    _, path, command = rows[1]
    say("dateline-index again")
    again = Indexing("dateline-index again: nothing to do", cost_of(command, setting.work)[0],
                     bytes_on_disk(path))
    return results, again


def lost_articles(setting):
    """How many articles are missing from the poorer of dateline's two indexes."""
    counts = []
    for name in ("dateline-words", "dateline"):
        command = [setting.dateline, "status", "--json", "--db", setting.at(name)]
        counts.append(json.loads(cost_of(command, setting.work)[1])["articles"])
    return setting.articles - min(counts)


def names_found(setting):
    """Whether the index with understanding has people and places at all: a program that looks for
    nothing is quick."""
    def are_found(names):
        command = [setting.dateline, names, "--json", "-n", "1", "--db", setting.at("dateline")]
        return json.loads(cost_of(command, setting.work, FOUND_OR_NOT)[1].splitlines()[-1])["shown"] > 0
    return all(map(are_found, ("people", "places")))


def search_processes(what, commands, setting, allowed=FOUND):
    """Each command once to warm up and to see its memory, once more for the time."""
    say(f"{what}: {len(commands)} processes")
    peak = max(cost_of(command, setting.work, allowed)[0].peak_bytes for command in commands)
    return Searching(what, [milliseconds_of(c, setting.work, allowed) for c in commands], peak)


def search_fts5(what, how, file, setting):
    say(f"{what}: {file}")
    command = [*FTS5, "search", setting.at("fts5.db"), setting.at(file), how]
    cost_of(command, setting.work)
    return Searching(what, json.loads(cost_of(command, setting.work)[1]))


def measure_searching(setting, queries, phrases, unknown):
    search = [setting.dateline, "search", "--db", setting.at("dateline")]
    quoted = [f'"{phrase}"' for phrase in phrases]
    # Articles have every word and phrase that is looked for: finding nothing is a failure.
    starts = [
        search_processes("an empty process (true)", [[shutil.which("true")]] * STARTS, setting),
        search_processes("dateline --version", [[setting.dateline, "--version"]] * STARTS, setting),
        search_processes("dateline, a word that no article has", [[*search, unknown]] * STARTS,
                         setting, FOUND_OR_NOT)]
    words = [search_processes("dateline", [[*search, *query.split()] for query in queries],
                              setting)]
    exact = [search_processes("dateline", [[*search, phrase] for phrase in quoted], setting)]
    if setting.quest and setting.scriptindex:
        quest = [setting.quest, "--db", setting.at("omega"), "--msize=10"]
        for rows, lines in ((words, queries), (exact, quoted)):
            rows.append(search_processes("Xapian's quest", [[*quest, line] for line in lines],
                                         setting))
    if setting.fts5:
        words.append(search_fts5("FTS5, in process", "any", "queries.txt", setting))
        exact.append(search_fts5("FTS5, in process", "phrase", "phrases.txt", setting))
    return starts, words, exact
