"""Judged collections, for tests/quality/ranking and fit_ranking: a folder each, with articles.jsonl, queries.tsv, qrels.txt,
and paragraphs.jsonl where paragraphs are what is sought; and how runs over them are scored."""
import collections, functools, json, math, pathlib, random, re, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
CUT, ASSIGNMENTS = 10, 10_000


def program(build, name):
    found = next((build / room / name for room in ("indexer", "query", "") if (build / room / name).is_file()), None)
    return str(found) if found else sys.exit(f"no {name} in {build}: build it first")


def plain(query): return " ".join(re.findall(r"\w+", query.lower()))


class Collection:
    def __init__(self, folder):
        self.folder, self.name = folder, folder.name
        self.queries = [tuple(line.rstrip("\n").split("\t", 1)) for line in open(folder / "queries.tsv")]
        self.qrels = collections.defaultdict(dict)
        for line in open(folder / "qrels.txt"):
            query, _, document, grade = line.split()
            self.qrels[query][document] = int(grade)
        self.paragraphs = collections.defaultdict(list)
        if (folder / "paragraphs.jsonl").exists():
            for p in map(json.loads, open(folder / "paragraphs.jsonl")):
                self.paragraphs[p["article"]].append((p["start"], p["end"], p["id"]))

    def plain_queries(self):
        """Reduced to their words."""
        return [(ident, plain(query)) for ident, query in self.queries]

    def index(self, build, db, words_only=True):
        """Indexes the articles into `db`, if it isn't there; returns it."""
        if not db.exists():
            indexed = subprocess.run([program(build, "dateline-index"), "--db", db, *["--words-only"] * words_only, "--quiet",
                                      self.folder / "articles.jsonl"], stderr=subprocess.DEVNULL)
            if indexed.returncode > 1: sys.exit(f"{self.name} could not be indexed")  # 1: some say nothing
        return db

    @functools.cached_property
    def texts(self): return {a["id"]: (a.get("title") or "", a["text"]) for a in map(json.loads, open(self.folder / "articles.jsonl"))}

    def name_of(self, record, begin):
        """What is judged: the record, or the paragraph of it in which a passage that begins at this byte does."""
        if not self.paragraphs: return record
        title, body = self.texts[record]
        whole = f"{title}\n\n{body}" if title else body
        at = len(whole.encode()[:begin].decode()) - (len(whole) - len(body))
        parts = self.paragraphs[record]
        return next((ident for _, end, ident in parts if at < end), parts[-1][2])


@functools.cache
def run_peer(peer, folder):
    """{query: [documents, best first]}; nothing where that engine is not there."""
    done = subprocess.run(["/usr/bin/python3", HERE / "ranking_peers.py", peer, folder], stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout) if done.returncode == 0 else None


def gains(qrels, run):
    """nDCG@10 of each query that has a relevant document."""
    scores = {}
    for query, grades in qrels.items():
        gain = lambda documents: sum(max(0, grades.get(d, 0)) / math.log2(i + 2) for i, d in enumerate(documents))
        ideal = gain(sorted(grades, key=lambda d: -grades[d])[:CUT])
        if ideal > 0: scores[query] = gain(run.get(query, [])[:CUT]) / ideal
    return scores


def mean(scores): return sum(scores.values()) / max(len(scores), 1)


def by_chance(one, other):
    """How often a difference as large comes about when each query's two scores may be exchanged."""
    rng, differences = random.Random(1), [one[q] - other[q] for q in one]
    seen = abs(sum(differences))
    larger = sum(abs(sum(d if rng.random() < 0.5 else -d for d in differences)) >= seen - 1e-12 for _ in range(ASSIGNMENTS))
    return larger / ASSIGNMENTS
