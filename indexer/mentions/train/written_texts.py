"""Texts written for dateline with their names marked: texts/*.txt.

The labelled sets have few papers and few encyclopedia articles; these add manners, countries and names that they lack.
Texts are parted by lines of "%%"; names stand as "[Wang Yi|P]", by the letters of KINDS.
"""
import re

KINDS = {"P": "person", "L": "place", "O": "organization", "A": "nationality", "F": "facility", "M": "other"}


def written_texts(folder):
    for file in sorted(folder.glob("*.txt")):
        for marked in file.read_text(encoding="utf-8").split("\n%%\n"):
            text, mentions = "", []
            for plain, name, kind in re.findall(r"([^\[]*)(?:\[([^\[\]|]+)\|(\w)\])?", marked.strip()):
                text += plain
                if kind: mentions.append({"start": len(text), "end": len(text) + len(name), "type": KINDS[kind]})
                text += name
            yield {"id": file.stem, "text": text, "mentions": mentions}
