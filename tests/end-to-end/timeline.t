What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index --quiet sample

The number of articles over time, as a chart; and its bar of the most.

  $ dateline timeline --by decade | sed 's/ *\xe2.*//'
  dateline: 1 without a date
  decade  articles
  1960s          1
  1970s          1
  1980s          5
  1990s          7
  2000s          6
  2010s          8
  2020s         11
  $ COLUMNS=40 dateline timeline --by decade 2> /dev/null | tail -n 1
  2020s         11  \xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88\xe2\x96\x88 (esc)
  $ dateline timeline --by decade nosuchword
  dateline: no article has "nosuchword"
  [1]

For programs.

  $ dateline timeline --by year president --since 2020 --csv | cut -d, -f1-3
  dateline: 1 more without a date
  from,to,articles
  2020-01-01,2020-12-31,1
  2021-01-01,2021-12-31,1
  2022-01-01,2022-12-31,2
  2023-01-01,2023-12-31,1
  2024-01-01,2024-12-31,1
  $ dateline timeline --by year --since 2024 --json
  {"format":2,"type":"period","unit":"year","by":"publication","from":"2024-01-01","to":"2024-12-31","articles":2,"peak":null}
  {"format":2,"type":"summary","articles":2,"shown":1,"next_offset":null,"notes":["1 more without a date"]}
  dateline: 1 more without a date

What is not counted is told on standard error, whatever is printed.

  $ mkdir vague; echo '{"title": "Somewhen", "text": "A quince grew.", "date": "2023-06"}' > vague/a.jsonl
  $ echo '{"title": "Never", "text": "A quince fell."}' > vague/b.jsonl
  $ echo '{"title": "Then", "text": "A quince stood.", "date": "2023-06-19"}' > vague/c.jsonl
  $ dateline-index --quiet --db vague-index vague
  $ for form in --json --csv --color=never; do dateline --db vague-index timeline --by day $form quince > /dev/null; done
  dateline: 1 without a date, 1 not known to the day (--loose counts them)
  dateline: 1 without a date, 1 not known to the day (--loose counts them)
  dateline: 1 without a date, 1 not known to the day (--loose counts them)
  $ dateline timeline --csv --json
  dateline: --json excludes --csv
  Try dateline timeline --help.
  [2]
  $ dateline timeline --by hour
  dateline: --by: "hour" is no period: day, week, month, year or decade
  Try dateline timeline --help.
  [2]
  $ dateline lethal --csv
  dateline: --csv is an option of dateline timeline, not of dateline search
  Try dateline search --help.
  [2]

The counts are those of a reading of all articles, for every unit, by publication and by times spoken of.

  $ ids=$(dateline --json -n 100 "" | results | sed 's/.*"id":"\([^"]*\)".*/\1/')
  $ dateline show --json $ids > articles
  $ cat > count.py <<'PYTHON'
  > import collections, datetime, json, subprocess
  > def period(unit, text):
  >     day = datetime.date.fromisoformat(text)
  >     if unit == "week": return str(day - datetime.timedelta(days=day.weekday()))
  >     return text[:{"day": 10, "month": 7, "year": 4, "decade": 3}[unit]]
  > def spoken(article):
  >     return [t for p in article["passages"] for t in article["times"]
  >             if "from" in t and p["begin"] <= t["begin"] < p["end"]]
  > def counted(unit, articles, mentioned):
  >     counts = collections.Counter()
  >     for a in articles:
  >         times = spoken(a) if mentioned else [a["published"]] if a["published"] else []
  >         counts.update({period(unit, t["from"]) for t in times
  >                        if period(unit, t["from"]) == period(unit, t["to"])})
  >     return counts
  > def lines(*arguments):
  >     run = subprocess.run(["dateline", "--json", *arguments], capture_output=True, text=True)
  >     return [json.loads(line) for line in run.stdout.splitlines()][:-1]  # without the summary
  > articles = {a["id"]: a for a in map(json.loads, open("articles"))}
  > for query in ([], ["president"], ["place:china"], ["war", "--since", "1990"], ["--until", "2000", "-election"]):
  >     if query[-1:] == ["-election"]: query = query[:-1] + ["--", "-election"]
  >     found = [articles[h["id"]] for h in lines("search", "-n", "100", *(query or [""]))]
  >     for mentioned in (False, True):
  >         for unit in ("day", "week", "month", "year", "decade"):
  >             told = lines("timeline", "--by", unit, *["--mentioned"] * mentioned, *query)
  >             told = {period(unit, t["from"]): t["articles"] for t in told}
  >             truth = counted(unit, found, mentioned)
  >             if told != truth or not truth: print("wrong:", query, mentioned, unit, told, truth)
  > PYTHON
  $ python3 count.py
