What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index --quiet sample
  $ titles() { dateline --json "$@" | results | sed 's/.*"title":"\([^"]*\)".*/\1/'; }

Blinken's visit answers "lethal aid", with every filter that is true of it, as option and in the query.

  $ titles lethal aid -n 1
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles '"lethal aid"' --person blinken --place Taiwan --since 2023-06-01 --until 2023-06-30
  dateline: Taiwan and the places in it
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles 'lethal aid person:"wang yi" place:taiwan date:2023-06..2023-07'
  dateline: Taiwan and the places in it
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles '"lethal aid"' --person "QIN gang" --on "june 2023"
  dateline: on 2023-06-01..2023-06-30
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties

Nothing is found where a filter isn't true; the exit status says so.

  $ titles '"lethal aid"' --until 2023-05-31
  dateline: 36 articles without "lethal aid", 1 article without date:..2023-05-31
  $ dateline '"lethal aid"' --until 2023-05-31
  dateline: 36 articles without "lethal aid", 1 article without date:..2023-05-31
  [1]
  $ dateline '"lethal aid"' --person thatcher
  dateline: 3 articles without "lethal aid", 1 article without person:thatcher
  [1]
  $ dateline '"aid lethal"'
  dateline: not so beside each other, but 1 article with all of it: join the words by AND or NEAR/50
  [1]

A filter without a value, as a script has it whose variable is empty, is an error; so is a period that ends first.

  $ dateline lethal --person "$UNSET"
  dateline: --person: "" is no name: write one, or leave the option out
  Try dateline search --help.
  [2]
  $ dateline timeline --place=' - '
  dateline: --place: " - " is no name: write one, or leave the option out
  Try dateline timeline --help.
  [2]
  $ dateline people --since "$UNSET"
  dateline: --since: "" is no date: write one, or leave the option out
  Try dateline people --help.
  [2]
  $ dateline lethal --since 2023-07 --until 2023-06
  dateline: --since 2023-07 --until 2023-06: this period ends before it begins: write the earlier date with --since
  [2]
  $ dateline lethal --since 2023-06 --until 2023-06 --json | results | wc -l
  1

What no article has is told.

  $ dateline lethal --person "crown prince" --lang english
  dateline: no person of the collection is called "crown prince", no article is in "english": the index holds en
  [1]
  $ dateline people --query "section:nosuch"
  dateline: no article has the section "nosuch"
  [1]
  $ dateline peoplez --exact
  dateline: "peoplez" is no command; did you mean "people"? To search for the word: dateline search peoplez
  [2]
  $ dateline peoplez -c
  dateline: "peoplez" is no command; did you mean "people"? To search for the word: dateline search peoplez
  [2]

Accents and case don't matter, in names and in words.

  $ titles --person "garcia marquez"
  Gabriel Garc\xc3\xada M\xc3\xa1rquez, Who Put Macondo on the Map, Dies at 87 (esc)
  $ titles person:finnbogadottir
  The Theatre Director Who Became President

A page of hits, as it is printed where there is no terminal: no colours, no control characters.

  $ dateline '"lethal aid"' --width 2>&1 | head -1
  dateline: The following argument was not expected: --width
  $ COLUMNS=80 dateline '"lethal aid"'
   1  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
      2023-06-19 \xc2\xb7 Mara Ellison (esc)
      Mr. Blinken told reporters that China had renewed its assurance that it was
      not supplying, and would not supply, lethal aid to Russia for its war in
      Ukraine, although he said Washington was still uneasy about what private
      Chinese companies might be sending.
      people Antony Blinken \xc2\xb7 places China, Russia, Ukraine* (esc) (glob)
      sample/asia/blinken-beijing.txt:9  * (glob)
  $ dateline --color always '"lethal aid"' | grep -c '\x1b\[1;31mlethal aid'
  0
  [1]

What a filter by date has left out is told, and how words were read, also where no terminal is: on standard error.

  $ mkdir dated; echo '{"title": "Somewhen", "text": "A quince grew in the garden.", "date": "2023-06"}' > dated/a.jsonl
  $ echo '{"title": "Never", "text": "A quince fell from the tree."}' > dated/b.jsonl
  $ dateline-index --quiet --db dated-index dated
  $ titles --db dated-index quince --on "june 19, 2023"
  dateline: 2 articles without date:2023-06-19, 1 more without a date, 1 more not known so exactly (--loose), on 2023-06-19
  $ titles --db dated-index quince --on "june 19, 2023" --loose 2> /dev/null
  Somewhen

Dates are read as their writers write them: the day first, unless the locale is that of the United States.

  $ titles --db dated-index quince --since 01/07/2022 > /dev/null
  dateline: 1 more without a date, since 2022-07-01
  $ env LC_ALL=en_US.UTF-8 dateline --db dated-index quince --since 01/07/2022 > /dev/null
  dateline: 1 more without a date, since 2022-01-07
  $ titles --db dated-index 'quince date:"june to july 2023"'
  dateline: 1 more without a date, on 2023-06-01..2023-07-31
  Somewhen

An article has the title that its source states, or none: then its date stands first. Of a passage of many lines those
with the rarest words of the query are shown, and programs get all of it.

  $ mkdir lost; cat > lost/a.jsonl <<'TEXT'
  > {"id": 1, "title": "", "text": "A quoll was seen by the river.\n\nIt ran.", "date": "2023-06-19", "source": "River Post"}
  > {"id": 2, "text": "Quolls are rare"}
  > TEXT
  $ python3 -c 'print("{\"title\": \"Long\", \"text\": \"" + "the river ran on, " * 30 + "and one numbat sat there.\"}")' > lost/b.jsonl
  $ dateline-index --quiet --db lost-index lost
  $ dateline --db lost-index quoll 2> /dev/null | sed 's/\(:[0-9]*\)  .*/\1/'
   1  2023-06-19 · River Post
      A quoll was seen by the river.
      It ran.
      lost/a.jsonl:1
  
   2  undated
      Quolls are rare
      lost/a.jsonl:2
  $ dateline --db lost-index --json quoll | results | jq -r '[.title, .title_matches] | tojson'
  ["",[]]
  ["",[]]
  $ dateline --db lost-index title:quolls
  dateline: no title has "quolls"
  [1]
  $ COLUMNS=60 dateline --db lost-index the river ran numbat -n 1 2> /dev/null | grep -o 'numbat'
  numbat
  $ dateline --db lost-index --json the river ran numbat -n 1 | results | jq '.passage.text | length'
  565

Sorting, paging and several passages of one article.

  $ titles --until 1975 --sort oldest -n 2
  dateline: 1 more without a date
  Moon Crew Home Safe, Eight Days After Leaving Florida
  Nixon Goes, Ford Takes the Oath
  $ titles president -n 3 > first; titles president -n 1 --offset 2 > third
  $ tail -n 1 first | diff - third
  $ dateline lethal aid russia taiwan --per-article 3 --json | results | grep -c blinken-beijing
  2

A limit of 0 is none.

  $ dateline the --json -n 0 | results | wc -l | sed 's/^[1-9][0-9]$/many/'
  many
  $ dateline people --json -n 0 | results | wc -l | sed 's/^[1-9][0-9][0-9]*$/many/'
  many

The help of every command fits a terminal of 80 columns.

  $ for command in '' search show people places orgs sources authors sections languages keywords facets timeline status; do dateline $command --help; done | awk 'length > 80'
  $ for command in '' explain remove prune compact check dump; do dateline-index $command --help; done | awk 'length > 80'
  $ dateline search --help | wc -l | awk '$1 > 45'

Options may stand before the words and behind them, and -- ends them.

  $ titles -n 1 --person blinken lethal
  Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  $ titles -n 1 lethal -- -taiwan
  dateline: 39 articles without lethal, 1 article with taiwan

A minus sign excludes also where options may stand: a word, a phrase, a name; single letters are options.

  $ dateline --explain-query lethal -taiwan -nuclear -hotline -n 1 > /dev/null
  words  lethal without any of (taiwan, nuclear, hotline)
  dateline: 37 articles without lethal, 1 article with any of (taiwan, nuclear, hotline)
  [1]
  $ dateline --explain-query lethal aid -"prime minister" +"lethal aid" -person:"wang yi" '-(a OR b)' > /dev/null
  words  all of ("lethal aid"; rather with lethal, aid) without any of ("prime minister", a, b)
  without person:"wang yi"
  [1]
  $ dateline --explain-query lethal -- -"prime minister" --limit > /dev/null
  words  any of (lethal, --limit) without "prime minister"
  dateline: no article has "limit"
  $ dateline timeline --by decade --csv lethal -taiwan | cut -d , -f 1,3
  dateline: 39 articles without lethal, 1 article with taiwan
  from,articles
  $ dateline people --query "-china" -n 1 --json blink
  {"format":2,"type":"summary","articles":35,"shown":0,"next_offset":null,"notes":["no people that begin with \"blink\""],"names":{"person":0}}
  dateline: no people that begin with "blink"
  [1]
  $ dateline people -blinken
  dateline: -blinken leaves nothing out here, where names begin: write --query "-blinken"
  Try dateline people --help.
  [2]
  $ dateline lethal -v
  dateline: The following argument was not expected: -v
  Try dateline search --help.
  [2]

  $ dateline search people -n 1 --json | results | wc -l
  1

How a query was read can be asked.

  $ dateline --explain-query '+taiwan -trade person:xi date:2023' >/dev/null
  words  taiwan without trade (also traded, trading)
  filter person:xi
  filter date:2023-01-01..2023-12-31
  rather  taiwan (place)

A closed pipe is no error.

  $ dateline the -n 40 | head -n 1 >/dev/null

What the source itself states is found too, and can be told from what the text says.

  $ mkdir stated && cat > stated/a.md <<END
  > ---
  > title: Late night
  > people: [Agathe Uwilingiyimana]
  > places: [Kigali]
  > keywords: [armistice, peace talks]
  > ---
  > The delegates went on until the morning.
  > END
  $ echo 'The armistice held in Kigali, said Agathe Uwilingiyimana.' > stated/b.txt
  $ dateline-index -q --db stated/index stated/a.md stated/b.txt
  $ export DATELINE_DB=stated/index
  $ dateline --json --person uwilingiyimana | results | jq -r .path | xargs -n 1 basename | sort
  a.md
  b.txt
  $ dateline --json --stated uwilingiyimana | results | jq -r .path | xargs -n 1 basename
  a.md
  $ dateline --json stated:kigali | results | jq -c .stated
  {"people":["Agathe Uwilingiyimana"],"places":["Kigali"],"organizations":[],"keywords":["armistice","peace talks"]}
  $ dateline --json delegates --keyword peace | results | jq -r .title
  Late night
  $ dateline show $(dateline --json keyword:armistice | results | jq -r .id) | grep -E '^(stated|keywords|people)'
  stated    Agathe Uwilingiyimana, Kigali
  keywords  armistice, peace talks
