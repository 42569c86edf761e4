An article says why it has its rank.

  $ export DATELINE_DB=$PWD/index
  $ mkdir news
  $ printf 'Barges wait as the Rhine falls\n\n2022-08-12\n\nAt Kaub the Rhine was forty centimetres deep on Friday, and barges waited in the harbour of Koblenz for rain.\n' > news/rhine.txt
  $ printf 'Harbour of Genoa grows\n\n2022-08-13\n\nThe harbour of Genoa takes larger ships from autumn on. A barge was sunk as a breakwater, and a river of gravel will follow.\n' > news/genoa.txt
  $ dateline-index --quiet news
  $ id() { dateline --json "$1" | sed -n '1s/.*"id":"\([^"]*\)".*/\1/p'; }
  $ rhine=$(id +rhine); genoa=$(id +genoa)
  $ numbers() { sed 's/[0-9]\.[0-9][0-9]*/N/g' | tr -s ' \n' ' '; echo; }
  $ dateline why $rhine barges on the rhine | sed -n '/^rank/,$p' | numbers
  rank 1 of 2 articles found score N words N barges N (2 times, in the title), rhine N (2 times, in the title) rather N rhine (place) N early N barges as word 1, rhine as word 5 opening N title N passage N words in it N, words near each other N, the first passage N 

Its hit stands above, as a search shows it.

  $ dateline why $rhine barges on the rhine | head -2
   1  Barges wait as the Rhine falls
      ~2022-08-12

What is not there is told, and the parts make up the score.

  $ dateline why $genoa barges rhine harbour | numbers | grep -o 'rank 2 of 2 articles\|not there: rhine'
  rank 2 of 2 articles
  not there: rhine
  $ for id in $rhine $genoa; do dateline --json why $id barges rhine; done | python3 -c 'import json, sys
  > for told in map(json.loads, sys.stdin):
  >     assert abs(sum(told["parts"].values()) - told["score"]) < 1e-9, told
  >     print(told["type"], told["rank"], told["articles"], [w["wish"] for w in told["wishes"]], [(w["word"], w["occurrences"]) for w in told["words"]])'
  rank 1 2 ['rhine (place)'] [('barges', 2), ('rhine', 2)]
  rank 2 2 [] [('barges', 1), ('rhine', 0)]
  $ search=$(dateline --json barges rhine | sed -n '2s/.*"score":\([0-9.]*\).*/\1/p'); why=$(dateline --json why $genoa barges rhine | sed 's/.*"score":\([0-9.]*\).*/\1/'); test -n "$search" && test "${search%${search#?????}}" = "${why%${why#?????}}"

An article that is no hit tells what it lacks.

  $ dateline why $genoa barges +rhine --since 2022-08-13 -gravel
  It is none of the 0 articles found, for it does not meet:
    without gravel
    rhine
  [1]
  $ dateline --json why $genoa +rhine | grep -o '"matches":false,"rank":null,"unmet":\["rhine"\]'
  "matches":false,"rank":null,"unmet":["rhine"]

Without words all that match are equal.

  $ dateline why $genoa --since 2022-08
  rank     1 of 2 articles found
  order    Without words all that match are equal, and come by their times.

Names and times are not read where they were not in the search, and how words were read is told.

  $ dateline why $rhine --plain rhine | grep -c rather
  0
  [1]
  $ dateline why $rhine bargess > /dev/null
  
  no article has "bargess": shown are those with "barges"; --exact for the word as
  typed

Mistakes are told as elsewhere.

  $ dateline why zzzz barges
  dateline: no article has the id zzzz
  [1]
  $ dateline why $genoa 'barges ('
  dateline: this parenthesis is never closed: close it, or leave it out
    barges (
           ^
  [2]
