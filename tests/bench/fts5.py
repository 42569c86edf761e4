#!/usr/bin/env python3
"""SQLite FTS5 for the bench, in a process of its own so that its memory can be measured.

fts5.py index DB ARTICLES.jsonl    stores id, title and text in one transaction
fts5.py search DB FILE any|phrase  runs each line of the file as a query of any of its words or as a
                                   phrase, and prints the milliseconds of each as a JSON list;
                                   "rank" is bm25() in the form that SQLite is quickest with
"""
import json
import sqlite3
import sys
import time


def index(database, articles):
    connection = sqlite3.connect(database)
    connection.execute("pragma synchronous = off")
    connection.execute("create virtual table articles using "
                       "fts5(id unindexed, title, text, tokenize = 'porter unicode61')")
    with open(articles, encoding="utf-8") as lines, connection:
        connection.executemany("insert into articles values (:id, :title, :text)",
                               map(json.loads, lines))
    connection.close()


def search(database, queries, how):
    connection = sqlite3.connect(database)
    times = []
    with open(queries, encoding="utf-8") as lines:
        for query in lines.read().splitlines():
            words = [f'"{word}"' for word in query.split()]
            match = f'"{query}"' if how == "phrase" else " OR ".join(words)
            start = time.perf_counter()
            connection.execute("select id, title from articles where articles match ? "
                               "order by rank limit 10", (match,)).fetchall()
            times.append((time.perf_counter() - start) * 1000)
    json.dump(times, sys.stdout)


if __name__ == "__main__":
    {"index": index, "search": search}[sys.argv[1]](*sys.argv[2:])
