The query language, as `dateline help query` tells it.

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index --quiet sample
  $ hits() { dateline --json "$@" | grep '"type":"hit"'; }
  $ titles() { hits "$@" | jq -r .title; }

Words and phrases near each other, in any order or in this one; the passage shown holds them.

  $ titles 'aid NEAR/2 russia'
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles 'russia ADJ/5 aid'
  dateline: not so beside each other, but 1 article with all of it: join the words by AND or NEAR/50
  $ titles '"russia aid"~1'
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles '"lethal ai*"'
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles '"lethal aid" NEAR/8 (ukraine OR kyiv)' -n 1
  dateline: no article has "kyiv": shown are those with "kyi"; --exact for the word as typed
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ hits 'aid NEAR/2 russia' | jq -r '.passage.text as $t | .matches[] | $t' | grep -c 'aid to Russia'
  2

A * inside a word; where it stands for more than a thousand words, that is told.

  $ titles 'twit*r' -n 1
  Musk Completes $44 Billion Purchase of Twitter and Dismisses Its Leaders
  $ python3 -c 'print("{\"title\": \"Many\", \"text\": \"" + " ".join("zz%d" % i for i in range(1100)) + "\"}")' > many.jsonl
  $ dateline-index --quiet --db many many.jsonl
  $ dateline --db many -c 'zz*'
  1
  dateline: "zz*" stands for 1,000 of 1,100 words, the likeliest
  $ dateline --db many -c 'zz1*9'
  1

Groups of a field.

  $ titles 'person:(blinken AND (xi OR wang yi))'
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ dateline -c 'place:(taiwan -japan) title:(xi NEAR/3 beijing)' 2> /dev/null
  1
  $ dateline -c 'date:(1991 OR june 2023)'
  2
  dateline: 1 more without a date, on 2023-06-01..2023-06-30
  $ dateline --since 1991 --since 2023 -c 'date:..2023'
  1
  dateline: 1 more without a date

Of a date with a time of day the day counts, which is told.

  $ dateline --since 2023-06-19T12:00 -c
  3
  dateline: 1 more without a date, since 2023-06-19
  $ dateline -c date:2023-06-19T12:00
  1
  dateline: 1 more without a date, on 2023-06-19

A part of the path or address is enough.

  $ titles path:ASIA/blinken
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles --url 2023/06/19/world
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ dateline path:nowhere
  dateline: no article has the path "nowhere"
  [1]
  $ dateline -c 'url:news.example -path:asia,europe'
  5

An argument with a blank is a phrase first: articles with it come before all others.

  $ cat > crash.jsonl <<END
  > {"title": "Market", "text": "Crash! The market of crash helmets, the stock market and the crash of stock; crash, stock, market."}
  > {"title": "Phrase", "text": "Long after it nobody spoke of what was before, or of what had been the year of the stock market crash, and so on for a while."}
  > {"title": "Stock", "text": "The stock rose."}
  > END
  $ dateline-index --quiet --db crash crash.jsonl
  $ export DATELINE_DB=$PWD/crash
  $ titles "stock market crash"
  Phrase
  Market
  Stock
  $ titles stock market crash
  Market
  Phrase
  Stock
  $ titles '"stock market crash"'
  Phrase
  $ titles 'stock AND market AND crash'
  Market
  Phrase

Lists, timelines and counts mean all of the words, and tell how many have any.

  $ dateline -c stock market crash
  2
  dateline: with all of these words; 3 with any of them: stock OR market OR crash
  $ dateline -c "stock market crash"
  2
  dateline: with all of these words; 3 with any of them: stock OR market OR crash
  $ dateline -c 'stock OR market OR crash'
  3
  $ dateline -c stock helmets nothing
  3
  dateline: no article has all of these words: counted are those with any, no article has "nothing"
  $ dateline facets stock market crash
  languages
      1  en
  dateline: with all of these words; 3 with any of them: stock OR market OR crash
  $ dateline -c crash market -helmets
  1

What the language does not know is an error with its place, never a word.

  $ dateline stock NEAR
  dateline: NEAR has nothing after it: write what it joins, or "near" if you mean the word
    stock NEAR
          ^~~~
  [2]
  $ dateline stock role:broker
  dateline: there is no field "role": fields are text, title, person, place, org, source, author, section, lang, date, when, id, stated, keyword, near, nationality, path and url, or put quotes around the whole
    stock role:broker
          ^~~~~
  [2]
  $ dateline stock before:2023
  dateline: there is no field "before": use date:..2023, or put quotes around the whole
    stock before:2023
          ^~~~~~~
  [2]
  $ dateline stock W/3 market
  dateline: words near each other are joined by NEAR/3, in capitals
    stock W/3 market
          ^~~
  [2]
  $ dateline '#5'
  dateline: there are no numbered searches: write the query, or 5 for the number
    #5
    ^~
  [2]
  $ dateline '/sto.k/'
  dateline: there are no regular expressions: write a * for any letters, as in te*aid
    /sto.k/
    ^~~~~~~
  [2]

No hit: what was in the way.

  $ dateline stock --source post
  dateline: no article of this index has a source
  [1]
  $ dateline 'stock section:world title:phrase'
  dateline: no article of this index has a section
  [1]
  $ dateline 'title:market AND title:phrase'
  dateline: 1 article without title:market, 1 article without title:phrase
  [1]
  $ dateline '"market stock crash"'
  dateline: not so beside each other, but 2 articles with all of it: join the words by AND or NEAR/50
  [1]
  $ dateline sections
  dateline: no article of this index has a section
  [1]
  $ dateline stock date:2023
  dateline: 3 articles without date:2023-01-01..2023-12-31, 3 more without a date
  [1]

Slips in the names of commands and options are asked about; the words of a query are searched for by name.

  $ dateline peple
  dateline: "peple" is no command; did you mean "people"? To search for the word: dateline search peple
  [2]
  $ dateline peple stock > /dev/null
  dateline: for the command: dateline people, no article has "peple"
  $ dateline search peple
  dateline: no article has "peple"
  [1]
  $ dateline crash --persn smith
  dateline: there is no option --persn; did you mean --person?
  Try dateline search --help.
  [2]
  $ dateline show trial of the century
  dateline: no article has the id trial
  dateline: no article has the id of
  dateline: no article has the id the
  dateline: no article has the id century
  dateline: to search for these words: dateline search show trial of the century
  [2]
  $ dateline status of women
  dateline: status takes no words; to search for them: dateline search status of women
  Try dateline status --help.
  [2]
  $ dateline timeline of the crash
  dateline: 2 without a date
  dateline: to search for these words: dateline search timeline of the crash
  [1]

Help on it.

  $ dateline help
  Topics of dateline help: query, fields, dates, and every command of dateline --help.
  $ dateline help query | head -n 4
  Queries
  lethal aid
      words: more of them rank higher, none is required. Other forms of a word are
      found as well, its British and American spellings, and heatwave where it is
  $ dateline help query | awk 'length > 80'
  $ dateline help fields | grep -c :
  24
  $ dateline help people | head -n 2
  List the people of the collection, or of results
  Usage: dateline people [OPTIONS] [PREFIX...]
  $ dateline help qery
  dateline: there is no help on qery; did you mean query? Topics are query, fields, dates, and every command; to search for the words: dateline search help \xe2\x80\xa6 (esc)
  [2]

An option of one value that is given twice counts as the last one; a list is any of it.

  $ dateline stock -n 1 -n 2 --json | grep -c '"type":"hit"'
  2
  $ dateline stock --sort newest --sort oldest --json -n 1 | grep -c '"type":"hit"'
  1
  $ dateline --db index -c --person "wang yi,blinken"
  1
  $ dateline --db index -c 'person:"wang yi",blinken'
  1
