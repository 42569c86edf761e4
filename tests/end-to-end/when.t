What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index --quiet sample
  $ titles() { dateline --json "$@" | results | sed 's/.*"title":"\([^"]*\)".*/\1/'; }

Articles are found by the times that they speak of, as a filter of the query and as an option.

  $ titles 'eagle when:1969-07'
  Moon Crew Home Safe, Eight Days After Leaving Florida
  $ dateline --about-time "june 1964" --json | results | grep -o '"text":"June 12, 1964"'
  dateline: when 1964-06-01..1964-06-30
  "text":"June 12, 1964"

A time may be typed in any language whose words are known.

  $ titles 'eagle when:"juli 1969"'
  dateline: when 1969-07-01..1969-07-31
  Moon Crew Home Safe, Eight Days After Leaving Florida
  $ dateline --about-time "juni 1964" --json | results | grep -o '"text":"June 12, 1964"'
  dateline: when 1964-06-01..1964-06-30
  "text":"June 12, 1964"

What is found is what a reading of all articles finds: those with a passage in which a time overlaps the one that
is asked for, itself or with the range that it begins. So for the years and some months, and for the options as for
the fields of a query.

  $ ids=$(dateline --json -n 100 "" | results | sed 's/.*"id":"\([^"]*\)".*/\1/')
  $ dateline show --json $ids > articles
  $ cat > read.py <<'PYTHON'
  > import calendar, json, subprocess
  > articles = [json.loads(line) for line in open("articles")]
  > def spoken(article):
  >     for passage in article["passages"]:
  >         for time in article["times"]:
  >             if "from" in time and passage["begin"] <= time["begin"] < passage["end"]:
  >                 yield passage, time
  > def meets(time, first, last):
  >     return any(t["from"] <= last and t["to"] >= first for t in (time, time.get("range", time)))
  > def asked(*arguments):
  >     run = subprocess.run(["dateline", "--json", "-n", "100", *arguments], capture_output=True, text=True)
  >     return [json.loads(line) for line in run.stdout.splitlines()][:-1]  # without the summary
  > periods = [(str(y), f"{y}-01-01", f"{y}-12-31") for y in [1789, 1825, 1900, *range(1960, 2026)]]
  > for y in (1990, 2023):
  >     periods += [(f"{y}-{m:02}", f"{y}-{m:02}-01", f"{y}-{m:02}-{calendar.monthrange(y, m)[1]}")
  >                 for m in range(1, 13)]
  > periods += [("1985-05-20..1991-02-03", "1985-05-20", "1991-02-03"), ("..1899", "0001-01-01", "1899-12-31"),
  >             ("2023-06-19", "2023-06-19", "2023-06-19"), ("2024..", "2024-01-01", "9999-12-31")]
  > wrong, found_in_all = 0, 0
  > for name, first, last in periods:
  >     truth = {a["id"]: {p["begin"] for p, t in spoken(a) if meets(t, first, last)}
  >              for a in articles}
  >     truth = {i: begins for i, begins in truth.items() if begins}
  >     hits = asked("when:" + name)
  >     found_in_all += len(hits)
  >     if {h["id"] for h in hits} != set(truth): wrong += 1; print(name, "finds other articles")
  >     if {h["id"] for h in asked("--about-time", name)} != set(truth): wrong += 1; print(name, "about-time")
  >     for hit in hits:
  >         if hit["passage"]["begin"] not in truth.get(hit["id"], ()): wrong += 1; print(name, "shows", hit["id"])
  >         if not any(meets(t, first, last) for t in hit["times"] if "from" in t): wrong += 1
  >         if not hit["matches"]: wrong += 1
  > print(len(articles), "articles,", "many" if found_in_all > 200 else found_in_all, "hits,", wrong, "wrong")
  > def published(article): return article["published"] or {"from": "", "to": ""}
  > wrong = 0
  > for name, first, last in periods:
  >     within = {a["id"] for a in articles if a["published"] and first <= a["published"]["from"] and a["published"]["to"] <= last}
  >     over = {a["id"] for a in articles if a["published"] and a["published"]["from"] <= last and a["published"]["to"] >= first}
  >     def differs(truth, *arguments):
  >         is_other = {h["id"] for h in asked(*arguments)} != truth
  >         if is_other: print(arguments)
  >         return is_other
  >     wrong += differs(within, "date:" + name) + differs(over, "date:" + name, "--loose")
  >     wrong += differs(within, "--on", name) + differs(over, "--on", name, "--loose")
  >     def open(test): return {a["id"] for a in articles if a["published"] and test(a["published"])}
  >     wrong += differs(open(lambda p: p["from"] >= first), "--since", name)
  >     wrong += differs(open(lambda p: p["to"] >= first), "--since", name, "--loose")
  >     wrong += differs(open(lambda p: p["to"] <= last), "--until", name)
  >     wrong += differs(open(lambda p: p["from"] <= last), "--until", name, "--loose")
  > print(wrong, "wrong by publication")
  > PYTHON
  $ python3 read.py
  40 articles, many hits, 0 wrong
  0 wrong by publication

It works together with words and other filters, and as an alternative or exclusion.

  $ dateline --explain-query 'talks when:2023-06 person:xi' > /dev/null
  words  talks (also talk)
  filter when:2023-06-01..2023-06-30
  filter person:xi
  $ titles 'person:mandela when:"june 1964"'
  dateline: when 1964-06-01..1964-06-30
  Mandela Walks Out of Prison
  $ titles 'person:mandela -when:1964'
  dateline: 39 articles without person:mandela, 1 article with when:1964-01-01..1964-12-31

Other names of the field are told of.

  $ dateline about:2023
  dateline: there is no field "about": use when:, or put quotes around the whole
    about:2023
    ^~~~~~
  [2]

Quotes that the shell has taken are put back where several words are given.

  $ titles aid person:"wang yi"
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles mandela when:"june 1964"
  dateline: when 1964-06-01..1964-06-30
  Mandela Walks Out of Prison

An article without a date says so.

  $ mkdir two; echo '{"title": "Frost", "text": "A lethal frost came, long ago."}' > two/frost.jsonl
  $ dateline-index --quiet two
  $ dateline frost --json | results | grep -o '"published":null'
  "published":null

The days between the ends of a range are spoken of, too.

  $ echo '{"title": "Drought", "text": "Between 1999 and 2003 no rain fell. The war of 1939-45 was long over."}' > two/drought.jsonl
  $ dateline-index --quiet two
  $ titles drought when:2001
  Drought
  $ titles drought when:1942
  Drought
  $ titles drought when:1998
  dateline: 7 articles without drought, 1 article without when:1998-01-01..1998-12-31
  $ dateline drought when:2001 --json | results | grep -o '"range":{[^}]*}'
  "range":{"from":"1999-01-01","to":"2003-12-31"}
  "range":{"from":"1939-01-01","to":"1945-12-31"}
