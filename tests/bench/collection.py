"""The collection that everything is measured on, in each program's own form, and the queries.

All of it follows from the articles and the seed alone: the same file gives the same bytes.
"""
import collections
import json
import random
import re

SEED = 19870226  # any number; this is the day of the collection's first article
QUERIES = 200
PHRASES = 100

# A word of middling frequency stands in this share of the articles: rarer ones cost nothing to
# search for, and the commonest few are not what people ask for.
LEAST_SHARE, MOST_SHARE = 0.005, 0.05

WORD = re.compile(r"(?<![\w'.-])[a-z]{4,}(?![\w'.-])")
# Two words with one space between them; the second may begin the next pair.
PAIR = re.compile(r"(?<![\w'.-])([a-z]{4,})(?= ([a-z]{4,})(?![\w'.-]))")


def read_articles(path):
    """All articles of the file but those that say nothing: one of Reuters has neither title nor text,
    which dateline-index reports as an article that it could not store."""
    with open(path, encoding="utf-8") as lines:
        return [a for a in map(json.loads, lines) if a["title"] or a["text"]]


def text_bytes(articles):
    """Titles and texts, which every program indexes, in bytes of UTF-8."""
    return sum(len(a["title"].encode()) + len(a["text"].encode()) for a in articles)


def write_copies(articles, copies, json_lines, omega_dump):
    """Writes the articles `copies` times over, with distinct ids and a last line that tells them
    apart, since dateline stores the same text once: as JSON Lines for dateline and FTS5, and as the
    "field=value" records that scriptindex reads."""
    with open(json_lines, "w", encoding="utf-8") as lines, \
            open(omega_dump, "w", encoding="utf-8") as dump:
        for copy in range(1, copies + 1):
            for article in articles:
                article = {**article, "id": f"{article['id']}-{copy}",
                           "text": f"{article['text']}\n\n{article['id']}, {copy}."}
                lines.write(json.dumps(article, ensure_ascii=False) + "\n")
                for field in ("id", "title", "text"):
                    # A further line of a value begins with "=".
                    dump.write(field + "=" + article[field].replace("\n", "\n=") + "\n")
                dump.write("\n")


def middling_words(articles):
    frequency = collections.Counter()
    for article in articles:
        frequency.update(set(WORD.findall(article["title"] + "\n" + article["text"])))
    least, most = LEAST_SHARE * len(articles), MOST_SHARE * len(articles)
    return sorted(word for word, count in frequency.items() if least <= count <= most)


def draw_queries(articles):
    """Queries of 2 to 4 middling words, drawn alike from all such words; phrases of two of them,
    each from another article."""
    rng = random.Random(SEED)
    words = middling_words(articles)
    queries = [" ".join(rng.sample(words, rng.randint(2, 4))) for _ in range(QUERIES)]
    middling, phrases = set(words), []
    for article in rng.sample(articles, len(articles)):
        pairs = sorted({" ".join(pair) for pair in PAIR.findall(article["text"])
                        if middling.issuperset(pair)} - set(phrases))
        if pairs:
            phrases.append(rng.choice(pairs))
        if len(phrases) == PHRASES:
            break
    return queries, phrases


def unknown_word(articles):
    """A word that no article has."""
    texts = " ".join(article["title"] + " " + article["text"] for article in articles)
    known = set(re.findall(r"\w+", texts.lower()))
    word = "xqzv"
    while word in known:
        word += "q"
    return word
