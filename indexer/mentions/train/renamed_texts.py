"""Copies of labelled texts with other people and places in them.

A name that the lists lack is then known by what stands around it, and those of one newspaper's country are not learnt by
heart. Within a text a name stays one name: "Wang Yi" and "Wang" become "Ingrid Haugen" and "Haugen".
"""
import re

PLACE = re.compile(r"[A-Z][a-z\u00e9]+( [A-Z][a-z]+)?")
UNCHANGED_WORD = re.compile(r"[A-Z]\.?|[a-z].*")  # initials and particles
COUNTRIES_CHANGED, TOWNS_CHANGED = 0.5, 0.7  # the others stay as they are


class Renamed:
    """The new names of one text."""

    def __init__(self, names, mentions, text):
        self.names, self.rng = names, names.rng
        self.family, self.given, self.places = {}, {}, {}
        people = [text[m["start"]:m["end"]].split() for m in mentions if m["type"] == "person"]
        self.last_words = {words[-1].lower() for words in people if len(words) > 1}

    def word(self, table, word, make):
        if word.lower() not in table: table[word.lower()] = make()
        return table[word.lower()]

    def person(self, name):
        *given, last = name.split()
        names = self.names
        if not given and last.lower() not in self.last_words and (
                last.lower() in self.given or last.lower() not in self.family and self.rng.random() < 0.5):
            new = self.word(self.given, last, names.given_name)
        else:
            new = " ".join([w if UNCHANGED_WORD.fullmatch(w) else self.word(self.given, w, names.given_name) for w in given] +
                           [self.word(self.family, last, names.family_name)])
        return new.upper() if name.isupper() and len(name) > 3 else new

    def place(self, name):
        if name not in self.places:
            names, new = self.names, name
            if name in names.countries:
                if self.rng.random() < COUNTRIES_CHANGED: new = self.rng.choice(names.countries)
            elif PLACE.fullmatch(name) and self.rng.random() < TOWNS_CHANGED:
                new = self.rng.choice(names.cities if self.rng.random() < 0.4 else self.rng.choice(list(names.towns.values())))
            self.places[name] = new
        return self.places[name]


def renamed_text(names, article):
    text, mentions, end = "", [], 0
    source = article["text"]
    renamed = Renamed(names, article["mentions"], source)
    for mention in sorted(article["mentions"], key=lambda m: m["start"]):
        if mention["start"] < end: continue
        text += source[end:mention["start"]]
        end = mention["end"]
        name = source[mention["start"]:end]
        if mention["type"] == "person" and name[0].isupper() and "\n" not in name: name = renamed.person(name)
        if mention["type"] == "place": name = renamed.place(name)
        mentions.append({"start": len(text), "end": len(text) + len(name), "type": mention["type"]})
        text += name
    return {"id": f"{article['id']}-renamed", "text": text + source[end:], "mentions": mentions}


def renamed_texts(names, articles, share):
    """Renamed copies of a share of the articles."""
    return (renamed_text(names, article) for article in articles if names.rng.random() < share)
