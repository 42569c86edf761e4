"""Made-up wire news with labels.

The labelled sets have no news of agencies, whose companies are called like people ("Kidder Peabody"), whose towns stand
with short states ("Troy, Mich."), and whose reports begin with a dateline. The reports of wire/reports.txt are filled
with made names.
"""
import re

from made_names import HERE, upper


class Report:
    """One report filled in: its text and mentions."""

    def __init__(self, names, template):
        self.names, self.rng = names, names.rng
        self.points = self.rng.random() < 0.5
        self.ampersand = self.rng.random() < 0.3
        self.filled, self.text, self.mentions = {}, "", []
        head, *body = template
        capitals = head == upper(re.sub(r"\{.*?\}", "", head)) or self.rng.random() < 0.15
        if re.sub(r"\{.*?\}", "", head) == upper(re.sub(r"\{.*?\}", "", head)): capitals = self.rng.random() < 0.8
        if self.rng.random() < 0.85:
            self.write(head, capitals)
            self.text += "\n\n"
        if not re.match(r"\{[TR]1\}|\[UNITED", body[0]) and self.rng.random() < 0.4: body[0] = self.dateline() + body[0]
        for number, paragraph in enumerate(body):
            if self.rng.random() < 0.12 and number > 1: continue
            dateline = re.match(r"\{[TR]1\}(, \{[NS]1\})?(?=[ ,]*(\(|\{date\}))", paragraph)
            if dateline:
                town = paragraph[: paragraph.index("}") + 1]
                self.write(town, self.rng.random() < 0.85)
                paragraph = paragraph[len(town):]
            self.write(paragraph, False)
            self.text += self.rng.choice(["\n\n", "\n\n", "\n"]) if number + 1 < len(body) else "\n"

    def dateline(self):
        return self.rng.choice(["{T9}, {date} (Reuter) - ", "{T9} (AP) _ ", "{T9} ({ap}) -- ", "{R9} ({ap}) -- ", "{T9}, {N9} ({ap}) -- ",
                                "{T9}, {date} ([Xinhua|O]) -- ", "{T9} -- ", "{T9}, {date} ([Reuters|O]) - ", "{T9}, {N9} - "])

    def write(self, template, capitals):
        for part in re.split(r"(\{.*?\}|\[.*?\|.\])", template):
            if part.startswith("["): pieces = [(part[1:-3], part[-2])]
            elif part.startswith("{"): pieces = self.fill(part[1:-1])
            else: pieces = [(part, "")]
            for text, kind in pieces:
                if self.ampersand: text = text.replace(" and Co", " & Co").replace(" and Sons", " & Sons") if kind == "O" else text
                if capitals: text = upper(text)
                # A point that ends both a short form and the sentence is written once.
                if text.startswith(".") and self.text.endswith("."): text = text[1:]
                start = len(self.text)
                self.text += text
                type_name = {"P": "person", "L": "place", "O": "organization", "A": "nationality", "M": "other"}.get(kind)
                if type_name: self.mentions.append({"start": start, "end": len(self.text), "type": type_name})

    def fill(self, slot):
        kind, number = re.fullmatch(r"(\w*?)(\d?)", slot).groups()
        rng, names = self.rng, self.names
        if not number:
            return [({"i": str(rng.choice([rng.randint(2, 9), rng.randint(10, 99), rng.randint(100, 999)])),
                      "x": f"{rng.randint(0, 120)}.{rng.randint(10, 99)}",
                      "day": rng.choice("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
                      "month": rng.choice("January February March April May June July September October November".split()),
                      "date": f"{rng.choice('Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split())} {rng.randint(1, 28)}",
                      "ticker": "<" + "".join(rng.choices("ABCDEFGHIKLMNOPRSTUWX", k=rng.randint(2, 4))) + ">"}[kind], "")] \
                if kind != "ap" else [rng.choice([("AP", "O"), ("AP", "O"), ("Reuters", "O"), ("AFP", "O"), ("UPI", "O"), ("Xinhua", "O")])]
        key = kind.lower() + number
        if key not in self.filled: self.filled[key] = self.choose(kind.lower())
        chosen = self.filled[key]
        if kind in ("C", "B"): return [(chosen[0], "O")]
        if kind in ("c", "b"): return [(chosen[1], "O")]
        if kind == "P": return [(chosen[0], "P")]
        if kind == "p": return [(chosen[1], "P")]
        if kind in ("T", "N", "S"): return [(chosen, "L")]
        if kind == "st": return [(chosen, "L")]
        if kind == "A": return [(chosen, "A")]
        if kind == "R": return [(chosen[0], "L"), (", ", ""), (chosen[1], "L")]
        full = chosen[0]
        return [(full if kind.isupper() else rng.choice(chosen[1:] or [full]), "O")]

    def choose(self, kind):
        rng, names = self.rng, self.names
        if kind == "c": return names.company(self.points)
        if kind == "b": return names.broker(self.points)
        if kind == "p": return names.person()
        if kind == "t": return rng.choice(names.cities)
        if kind == "n": return rng.choice(names.countries)
        if kind == "s": return rng.choice(names.states)[0]
        if kind == "st": return rng.choice(names.states)[1]
        if kind == "a": return rng.choice(names.nationalities)
        if kind == "r":
            state = rng.choice(list(names.towns))
            full, agency, post = names.post[state]
            return rng.choice(names.towns[state]), rng.choice([agency, agency, agency, agency, full, agency.rstrip("."), post])
        return rng.choice(names.organizations[kind])


def wire_texts(names, number):
    """So many reports, as the lines of a training set are."""
    lines = (HERE / "wire/reports.txt").read_text(encoding="utf-8").split("\n")
    templates = [r.splitlines() for r in "\n".join(l for l in lines if not l.startswith("#")).strip().split("\n\n")]
    for i in range(number):
        report = Report(names, list(templates[i % len(templates)]))
        yield {"id": f"wire-{i}", "text": report.text, "mentions": report.mentions}
