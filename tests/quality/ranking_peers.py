#!/usr/bin/env python3
"""Other engines' rankings of a collection, for tests/quality/ranking: ranking_peers.py fts5|xapian|lucene FOLDER

Prints {query: [documents, best first]} as JSON. Xapian needs Debian's python3-xapian; Lucene needs java, and $LUCENE to be a
folder with lucene-core and lucene-analysis-common (9.x, from Maven Central). Title and text are one field, a query is the OR of its words without the
commonest ones, terms are stems, weights BM25 with the engine's own parameters; paragraphs.jsonl, where there is one, has
the documents.
"""
import collections, json, os, pathlib, re, subprocess, sys

MOST = 100
LEFT_OUT = set("a an the and or of in on at to for from by with as is are was were be it its that this these those there "
               "do does did has have had what when where who which why how".split())


def words(text): return re.findall(r"\w+", text.lower())


def query_words(text): return [w for w in words(text) if w not in LEFT_OUT] or words(text)


def documents(folder):
    articles = [json.loads(line) for line in open(folder / "articles.jsonl")]
    parts = folder / "paragraphs.jsonl"
    if not parts.exists(): return [(a["id"], f"{a.get('title') or ''}\n{a['text']}") for a in articles]
    texts = {a["id"]: a["text"] for a in articles}
    return [(p["id"], texts[p["article"]][p["start"]:p["end"]]) for p in map(json.loads, open(parts))]


def fts5(docs, queries):
    import sqlite3
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table docs using fts5(id unindexed, body, tokenize = 'porter unicode61')")
    base.executemany("insert into docs values (?, ?)", docs)
    ask = f"select id from docs where docs match ? order by rank limit {MOST}"
    return {q: [row[0] for row in base.execute(ask, (" OR ".join(f'"{w}"' for w in query_words(text)),))]
            for q, text in queries}


def xapian(docs, queries):
    import xapian as xp
    base, stem = xp.WritableDatabase("", xp.DB_BACKEND_INMEMORY), xp.Stem("english")
    for ident, body in docs:
        document = xp.Document()
        document.set_data(ident)
        for word in words(body): document.add_term(stem(word)[:200])
        base.add_document(document)
    run = {}
    for q, text in queries:
        enquire = xp.Enquire(base)
        enquire.set_query(xp.Query(xp.Query.OP_OR, [stem(word) for word in query_words(text)]))
        run[q] = [match.document.get_data().decode() for match in enquire.get_mset(0, MOST)]
    return run


def lucene(docs, queries):
    """With its own English analysis, stop words among it, of texts cut into words as the others have them."""
    if "LUCENE" not in os.environ: sys.exit("ranking_peers: $LUCENE names no folder with Lucene")
    lines = [f"{ident}\t{' '.join(words(body))}" for ident, body in docs] + [""] + [f"{q}\t{' '.join(words(text))}" for q, text in queries]
    done = subprocess.run(["java", "-cp", os.environ["LUCENE"] + "/*", pathlib.Path(__file__).with_name("RankingLucene.java")],
                          input="\n".join(lines), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if done.returncode: sys.exit("ranking_peers: Lucene failed")
    run = collections.defaultdict(list)
    for line in done.stdout.splitlines():
        query, document = line.split("\t")
        run[query].append(document)
    return run


def main():
    engine, folder = {"fts5": fts5, "xapian": xapian, "lucene": lucene}[sys.argv[1]], pathlib.Path(sys.argv[2])
    queries = [line.rstrip("\n").split("\t", 1) for line in open(folder / "queries.tsv")]
    json.dump(engine(documents(folder), queries), sys.stdout)


main()
