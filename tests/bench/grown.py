"""A collection of any size out of a small one, for measuring growth.

Each article has the shape of one of the source, sentence for sentence, and its sentences from anywhere in the source; now
and then a word is one that was made up, of a vocabulary that widens as the collection does, so that words and names go on
being new as they do in real text. Dates are spread over thirty years. The text means nothing. The same source, size and
seed give the same bytes, and a smaller collection is the beginning of a larger one.
"""
import datetime
import json
import random
import re

SEED = 19870226
FIRST_DAY = datetime.datetime(1990, 1, 1)
MINUTES = 30 * 365 * 24 * 60
NEW_WORD = 1 / 60          # of the words of a text
FIRST_WORDS, WORDS_AN_ARTICLE = 2000, 40  # how wide the vocabulary of made-up words is
CONSONANTS = "b d f g k l m n p r s t v z br dr kl st tr sh".split()
VOWELS = "a e i o u ai ei ou".split()


def made_up(number):
    """The same short word for the same number."""
    syllables = [c + v for c in CONSONANTS for v in VOWELS]
    word = ""
    while number or not word:
        number, syllable = divmod(number, len(syllables))
        word += syllables[syllable]
    return word if len(word) > 3 else word + "len"


def grow(articles, size):
    """Yields `size` articles, as dictionaries of what dateline-index reads."""
    rng = random.Random(SEED)
    cut = [[s for s in re.split(r"(?<=[.!?])\s+", a["text"]) if s] for a in articles if a["text"]]
    heads = [a for a in articles if a["text"]]
    sentences = [sentence for article in cut for sentence in article]
    for number in range(size):
        shape = rng.randrange(len(cut))
        widest = FIRST_WORDS + WORDS_AN_ARTICLE * number
        body = []
        for _ in cut[shape]:
            words = rng.choice(sentences).split(" ")
            if len(words) > 4 and rng.random() < len(words) * NEW_WORD:
                word = made_up(int(widest ** rng.random()))  # few of them often, most once
                words[rng.randrange(1, len(words))] = word.title() if rng.random() < 0.3 else word
            body.append(" ".join(words))
        text = "\n\n".join(" ".join(body[i:i + 3]) for i in range(0, len(body), 3))
        published = FIRST_DAY + datetime.timedelta(minutes=rng.randrange(MINUTES))
        yield {"id": f"g{number}", "title": heads[shape]["title"],
               "author": heads[shape].get("author", ""), "source": heads[shape].get("source", ""),
               "published": published.isoformat(timespec="seconds"), "text": text}


def write_grown(articles, size, path, first=0):
    """The articles from `first` on of a collection of this size, as JSON Lines; the bytes of their
    titles and texts."""
    text_bytes = 0
    with open(path, "w", encoding="utf-8") as lines:
        for number, article in enumerate(grow(articles, size)):
            if number < first:
                continue
            text_bytes += len(article["title"].encode()) + len(article["text"].encode())
            lines.write(json.dumps(article, ensure_ascii=False) + "\n")
    return text_bytes
