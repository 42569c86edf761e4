What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

  $ article() { printf '%s\n\n%s\n' "$2" "$3" > "news/$1"; }
  $ mkdir news
  $ article biden-1.txt 'A Speech' 'WASHINGTON, Jan. 3, 2023 - President Joseph R. Biden Jr. spoke to governors. Mr. Biden left early.'
  $ article biden-2.txt 'A Walk' 'WILMINGTON, Del., Feb. 7, 2023 - Joe Biden went for a walk with his dog.'
  $ article biden-3.txt 'A Veto' 'WASHINGTON, March 20, 2023 - President Biden vetoed a bill of the House of Representatives.'
  $ article mao-1.txt 'A Swim' 'WUHAN, July 16, 1966 - Mao Zedong swam in the Yangtze, the Chinese radio said.'
  $ article mao-2.txt 'A Visit' 'PEKING, Feb. 21, 1972 - Mao Tse-tung received Richard Nixon in his study.'
  $ article smith-1.txt 'A Vote' 'WASHINGTON, June 4, 1985 - Senator John Smith of the United States voted against the bill.'
  $ article smith-2.txt 'A Match' 'MANCHESTER, England, May 5, 2014 - The coach John Smith praised his team after the match.'
  $ article ben.txt 'A Clock' 'LONDON, Aug. 21, 2017 - Ben Stone, a watchmaker, heard the bell fall silent. Ben Stone said that he would miss it.'
  $ export DATELINE_DB=$PWD/index XDG_CONFIG_HOME=$PWD/config
  $ dateline-index --quiet news
  $ titles() { dateline search --json "$@" | results | jq -r .title | sort; }

One person is one entry, with the forms of the name and in how many articles each is.

  $ dateline people biden
      3  Joseph R. Biden Jr.  Biden 1, Joe Biden 1, Joseph R. Biden Jr. 1
  $ titles --person 'joe biden'
  dateline: "joe biden": Joseph R. Biden Jr., also as Biden
  A Speech
  A Veto
  A Walk

An article shows her by that name, whatever it calls her itself, once.

  $ dateline veto | grep -o 'people[^·]*[^· ]'
  people Joseph R. Biden Jr.
  $ dateline veto --json | results | jq -c '.people[] | [.name, .forms]'
  ["Joseph R. Biden Jr.",["Biden"]]
  $ dateline show $(dateline veto --json | results | jq -r .id) | grep people
  people    Joseph R. Biden Jr.

Two people of one name stay two, told apart by what the articles say of them, and each can be asked for as listed.

  $ dateline people 'john smith'
      1  John Smith (coach, United Kingdom, 2010s)
      1  John Smith (senator, United States, 1980s)
  $ titles --person 'John Smith (coach, United Kingdom, 2010s)'
  dateline: John Smith (coach, United Kingdom, 2010s)
  A Match
  $ dateline people 'john smith' --json | results | jq -c '[.name, .apart, .articles]'
  ["John Smith","coach, United Kingdom, 2010s",1]
  ["John Smith","senator, United States, 1980s",1]

What the user knows better is told in a file, and holds at once. Forms that no rule could join are the same:

  $ dateline people mao
      1  Mao Tse-tung
      1  Mao Zedong
  $ mkdir -p config/dateline
  $ cat > config/dateline/aliases.toml <<'TOML'
  > same = [["Mao Zedong", "Mao Tse-tung"]]
  > TOML
  $ dateline people mao
      2  Mao Zedong  Mao Tse-tung 1, Mao Zedong 1
  $ titles --person 'mao zedong'
  dateline: "mao zedong": Mao Zedong, also as Mao Tse-tung
  A Swim
  A Visit
  $ dateline study | grep -o 'people[^·]*[^· ]'
  people Mao Zedong, Richard Nixon

What the rules have joined can be parted:

  $ cat > config/dateline/aliases.toml <<'TOML'
  > different = [["Joseph R. Biden Jr.", "Joe Biden"]]
  > TOML
  $ dateline people biden
      1  Biden
      1  Joe Biden
      1  Joseph R. Biden Jr.
  $ titles --person 'joe biden'
  A Walk

And what is no person is none:

  $ cat > config/dateline/aliases.toml <<'TOML'
  > not-a-person = ["Ben Stone"]
  > TOML
  $ dateline people ben
  dateline: no people that begin with "ben" (articles: dateline search people ben)
  [1]
  $ dateline watchmaker | grep people
  [1]
  $ rm config/dateline/aliases.toml
  $ dateline people ben
      1  Ben Stone

A mistake in the file is told with its line.

  $ echo 'sam = [["A", "B"]]' > config/dateline/aliases.toml
  $ dateline people
  dateline: */config/dateline/aliases.toml:1: unknown key "sam": there are same, different, not-a-person and not-an-organization (glob)
  [2]
  $ rm config/dateline/aliases.toml

A country, state or part of the world means the places in it; a distance, what lies around one.

  $ titles --place china
  dateline: China and the places in it
  A Swim
  A Visit
  $ titles --place china --exact-place
  dateline: no place of the collection is called "china"
  $ titles --place england
  dateline: England, United Kingdom and the places in it
  A Clock
  A Match
  $ titles --place delaware
  dateline: Delaware, United States and the places in it
  A Walk
  $ titles --place asia
  dateline: Asia and the places in its 51 countries
  A Swim
  A Visit
  $ titles 'near:Philadelphia~60km'
  dateline: near Philadelphia, Pennsylvania within 60 km: 1 place
  A Walk
  $ titles --near 'Philadelphia~20km'
  dateline: near Philadelphia, Pennsylvania within 20 km: 0 places

A name of a place that no article has finds the place that it is another name of; codes tell which one is meant.

  $ article kyiv.txt 'Trams' 'KYIV, Ukraine, May 5, 2023 - Trams stood still in Kyiv on Friday, the mayor said.'
  $ article yangon.txt 'Votes' 'YANGON, Myanmar, May 6, 2023 - Voters went home in Myanmar, officials said.'
  $ article paris.txt 'A Strike' 'PARIS, May 6, 2023 - Trains stood still in Paris, officials in France said.'
  $ dateline-index --quiet news
  $ titles --place kiev
  dateline: "kiev": Kyiv, Ukraine
  Trams
  $ titles --place kiev --exact-place
  dateline: "kiev": Kyiv, Ukraine
  Trams
  $ titles --place burma
  dateline: Myanmar and the places in it
  Votes
  $ titles 'place:"Paris (FR)"'
  dateline: Paris, France
  A Strike
  $ titles --place 'Paris, FR'
  dateline: Paris, France
  A Strike
  $ titles --place bombay
  dateline: no place of the collection is called "bombay"

An organisation is one entry, too, and is found by any of its names where articles state them.

  $ article imf-1.txt 'A Loan' 'WASHINGTON, May 5, 2023 - The International Monetary Fund (IMF) approved a loan to Ghana on Friday. The IMF said that it would pay in June.'
  $ article imf-2.txt 'A Debt' 'ACCRA, May 6, 2023 - Ghana asked the IMF for more time, officials said. An IMF mission flew to Accra.'
  $ dateline-index --quiet news
  $ dateline orgs imf
      2  International Monetary Fund  IMF 1, International Monetary Fund 1
  $ titles --org 'international monetary fund'
  dateline: "international monetary fund": International Monetary Fund, also as IMF
  A Debt
  A Loan
  $ echo 'different = [["International Monetary Fund", "IMF"]]' > config/dateline/aliases.toml
  $ dateline orgs 'i'
      1  IMF
      1  International Monetary Fund
  $ echo 'not-an-organization = ["IMF"]' > config/dateline/aliases.toml
  $ dateline orgs 'i'
      1  International Monetary Fund
  $ rm config/dateline/aliases.toml
