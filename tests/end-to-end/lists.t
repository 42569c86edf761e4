What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index --quiet sample

Who is in the collection, by any part of the name, and in a query's results.

  $ dateline people blink
      1  Antony Blinken
  $ dateline people --query '"lethal aid"' | sed 's/^ *[0-9]* *//' | sort
  Antony Blinken
  Bill Gates
  Joe Biden
  Mike Pompeo
  Qin Gang
  Wang Yi
  Xi Jinping
  $ dateline places --person "wang yi" | sed 's/^ *[0-9]* *//' | sort
  Bali
  Beijing
  China
  Indonesia
  London
  Russia
  South Carolina
  Taiwan
  Taiwan Strait
  Ukraine
  United States
  Washington, D.C.
  $ dateline people nosuchperson
  dateline: no people that begin with "nosuchperson" (articles: dateline search people nosuchperson)
  [1]
  $ dateline people -n 2 --json | results | wc -l
  2

Places of one name are told apart.

  $ dateline places georgia | sed 's/^ *[0-9]* *//' | sort
  Georgia
  Georgia, United States

They are known by their other names, too.

  $ dateline places usa | sed 's/^ *[0-9]* *//'
  United States

A country means the places in it, too, unless the place itself is asked for. What changes --place needs one, and takes
no name itself.

  $ dateline --place germany --json >whole.jsonl; results <whole.jsonl | wc -l
  dateline: Germany and the places in it
  5
  $ dateline --place germany --exact-place --json | results | wc -l
  3
  $ dateline search --exact-place texas
  dateline: --exact-place narrows --place, and there is none: write --place texas --exact-place
  [2]
  $ dateline people --nationalities chinese
  dateline: --nationalities widens --place, and there is none: write --place china --nationalities, or --nationality chinese
  [2]

An article whole, by the beginning of its id.

  $ id=$(dateline '"lethal aid"' --json | results | sed 's/.*"id":"\([^"]*\)".*/\1/')
  $ dateline show ${id:0:6} | head -n 1
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ dateline show $id | grep -c 'lethal aid'
  1
  $ dateline show --json $id | tr '{' '\n' | grep -o '"precision":"[a-z]*","provenance":"[a-z]*"'
  "precision":"day","provenance":"url"
