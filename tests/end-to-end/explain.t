An article is printed with its names and times marked, and what each of them is. No index is touched.

  $ export DATELINE_DB=$PWD/index
  $ cat > talks.txt <<'TEXT'
  > Blinken in Beijing
  > June 19, 2023
  > 
  > Antony Blinken met Xi Jinping on Monday, after two years in Taiwan.
  > Mr. Blinken stays from June to August.
  > TEXT
  $ dateline-index explain talks.txt
  file       talks.txt:1
  published  2023-06-19, to the day, found in the text
  
  [Blinken|person] in [Beijing|place]
  [June 19, 2023|date]
  
  [Antony Blinken|person] met [Xi Jinping|person] on [Monday|date], after [two
  years|duration] in [Taiwan|place].
  Mr. [Blinken|person] stays from [June|date] to [August|date].
  
  people
    Antony Blinken (3): "Blinken", family name; "Antony Blinken", fullest form
    Xi Jinping (1): "Xi Jinping", fullest form
  
  places
    Beijing, China (1), GeoNames 1816670, at 39.9070 116.3970: "Beijing", most
        prominent of 2 of the name
    Taiwan (1), GeoNames 1668284, at 23.5000 121.0000: "Taiwan", most
        prominent of 2 of the name
  
  times
    "June 19, 2023": DATE 2023-06-19, rule written-day
    "Monday": DATE 2023-06-19, rule weekday, counted from 2023-06-19, the
        publication
    "two years": DURATION P2Y, no days of the calendar, rule length
    "June": DATE 2023-06, with the next one 2023-06-01..2023-08-31, rule
        month, counted from 2023-06-19, the publication
    "August": DATE 2023-08, rule month, counted from 2023-06-19, the
        publication
  $ ls
  talks.txt
  $ dateline-index explain --color always talks.txt | sed -n 7p | cat -v
  ^[[36mAntony Blinken^[[0m met ^[[36mXi Jinping^[[0m on ^[[33mMonday^[[0m, after ^[[33mtwo years^[[0m in ^[[32mTaiwan^[[0m.

Who wrote an article stays among its people here, though an index does not keep her.

  $ printf 'Owls return\nBy Mara Ellison\n\nThe owls of Kyiv are back.\n' > owls.txt
  $ dateline-index explain owls.txt | sed -n '/^people/,/^$/p'
  people
    Mara Ellison (1): "Mara Ellison", fullest form
  

Programs get a line of JSON for each line of JSON Lines, with offsets of its own text, in code points and
in bytes: also where reading changes the text, as line ends, accents and entities do.

  $ cat > news.jsonl <<'TEXT'
  > {"id": "a", "published": "2023-06-20", "text": "Viktor Orbán left Kyiv on Friday."}
  > {"id": 2, "title": "Not of the text: Paris", "text": "One\r\nViktor Orba\u0301n\r\nleft Kyiv."}
  > {"id": "c", "text": "<p>Talks &amp; more</p><p>Viktor Orbán left <b>Kyiv</b>.</p>"}
  > {"id": "d", "text": "Nothing at all."}
  > TEXT
  $ dateline-index explain --json news.jsonl > explained.jsonl
  $ head -n 1 explained.jsonl
  {"id":"a","mentions":[{"start":0,"end":12,"begin_byte":0,"end_byte":13,"type":"person","entity":"Viktor Orb\u00e1n","found":"model","why":"fullest form"},{"start":18,"end":22,"begin_byte":19,"end_byte":23,"type":"place","entity":"Kyiv","geonames_id":703448,"country":"UA","country_name":"Ukraine","region":"30","region_name":"Kyiv City","latitude":50.455,"longitude":30.524,"found":"model","why":"most prominent of 2 of the name"}],"timexes":[{"start":26,"end":32,"begin_byte":27,"end_byte":33,"type":"DATE","value":"2023-06-16","from":"2023-06-16","to":"2023-06-16","rule":"weekday","reference":{"kind":"publication","from":"2023-06-20","to":"2023-06-20"}}]}
  $ cat > cut.py <<'TEXT'
  > import json
  > for source, found in zip(open("news.jsonl"), open("explained.jsonl")):
  >     text, found = json.loads(source)["text"], json.loads(found)
  >     for m in found["mentions"] + found["timexes"]:
  >         assert text[m["start"]:m["end"]] == text.encode()[m["begin_byte"]:m["end_byte"]].decode()
  >         print(found["id"], ascii(text[m["start"]:m["end"]]), m.get("entity"), m.get("value"))
  > TEXT
  $ python3 cut.py
  a 'Viktor Orb\\xe1n' Viktor Orb\xc3\xa1n None (esc)
  a 'Kyiv' Kyiv None
  a 'Friday' None 2023-06-16
  2 'Viktor Orba\\u0301n' Viktor Orb\xc3\xa1n None (esc)
  2 'Kyiv' Kyiv None
  c 'Viktor Orb\\xe1n' Viktor Orb\xc3\xa1n None (esc)
  c 'Kyiv' Kyiv None

A text that is no string of its own is printed with the offsets that are of it.

  $ echo '{"id": "list", "text": ["In Kyiv.", "In Lviv."]}' > list.jsonl
  $ dateline-index explain --json list.jsonl
  {"id":"list","text":"In Kyiv.\n\nIn Lviv.","mentions":[{"start":3,"end":7,"begin_byte":3,"end_byte":7,"type":"place","entity":"Kyiv","geonames_id":703448,"country":"UA","country_name":"Ukraine","region":"30","region_name":"Kyiv City","latitude":50.455,"longitude":30.524,"found":"model","why":"the article names Lviv"},{"start":13,"end":17,"begin_byte":13,"end_byte":17,"type":"place","entity":"Lviv","geonames_id":702550,"country":"UA","country_name":"Ukraine","region":"46","region_name":"Lviv","latitude":49.838,"longitude":24.023,"found":"model","why":"the article names Kyiv"}],"timexes":[]}

What can't be read is reported, and the rest goes on.

  $ printf '{"id":"a","text":"In Kyiv."}\n{"text": broken\n\n{"id":"d","text":""}\n{"id":"e","text":"no"}\n' > bad.jsonl
  $ dateline-index explain --json bad.jsonl | cut -c 1-30
  dateline-index: bad.jsonl:2: not JSON: a comma, colon, quote or bracket is missing or misplaced
  dateline-index: bad.jsonl:4: no text
  {"id":"a","mentions":[{"start"
  {"id":"e","mentions":[],"timex
  $ dateline-index explain --json bad.jsonl nowhere.txt >out
  dateline-index: bad.jsonl:2: not JSON: a comma, colon, quote or bracket is missing or misplaced
  dateline-index: bad.jsonl:4: no text
  dateline-index: nowhere.txt: No such file or directory
  [1]
  $ dateline-index explain
  dateline-index: PATH is required
  Try dateline-index --help.
  [2]
  $ dateline-index explain talks.txt > /dev/full
  dateline-index: can't write the results
  [2]

A folder of the name "explain" is still indexed.

  $ mkdir explain && mv talks.txt explain
  $ dateline-index ./explain
  1 new article (0.0 MB of text in * s) (glob)
  $ dateline-index owls.txt explain owls.txt
  dateline-index: explain comes first; a path of that name is ./explain
  Try dateline-index --help.
  [2]

What a rule made of the tagger's names is told, too.

  $ printf 'Talks\n\nBill and Hillary Clinton were in Ohio on Monday, the White House said.\n' > couple.txt
  $ dateline-index explain --json couple.txt | grep -o '"entity":"[A-Za-z ]*Clinton","found":"[a-z]*"'
  "entity":"Bill Clinton","found":"couple"
  "entity":"Hillary Clinton","found":"model"
