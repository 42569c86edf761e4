A word or name that the index lacks, or writes otherwise, is never dropped in silence.

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index XDG_CONFIG_HOME=$PWD/config
  $ dateline-index --quiet sample

The nearest words are found in its place, and that is told, to programs in the summary.

  $ dateline goverment -c
  16
  dateline: no article has "goverment": shown are those with "government"; --exact for the word as typed
  $ dateline goverment -c --json
  {"format":2,"type":"summary","articles":16,"shown":0,"next_offset":null,"notes":["no article has \"goverment\": shown are those with \"government\"; --exact for the word as typed"]}
  dateline: no article has "goverment": shown are those with "government"; --exact for the word as typed
  $ dateline goverment -c --exact
  0
  dateline: no article has "goverment": did you mean "government"?
  [1]
  $ dateline xyzzy -c
  0
  dateline: no article has "xyzzy"
  [1]
  $ dateline taiwan xyzzy goverment plugh -c
  16
  dateline: no article has all of these words: counted are those with any, no article has "xyzzy", no article has "goverment": shown are those with "government"; --exact for the word as typed, no article has "plugh"

Words that are left out, and words in quotes, are not replaced.

  $ dateline taiwan -goverment -c
  1
  dateline: no article has "goverment": did you mean "government"?
  $ dateline '"prime minster"' -c
  0
  dateline: no article has "minster": did you mean "minister"?
  [1]
  $ dateline 'xyz*' -c
  0
  dateline: no article has a word that begins with "xyz"
  [1]

A ~ asks for near spellings by hand. Elsewhere it means what it meant.

  $ dateline goverment~ -c
  13
  $ dateline near:Taipei~300km -c
  1
  dateline: near Taipei, Taiwan within 300 km: 2 places

What each word stands for is explained.

  $ dateline --explain-query 'labor goverment~ taiwan' -c
  words  any of (labor (also labour), goverment~ (also government, governments), taiwan)
  rather  taiwan (place)
  13
  dateline: no article has all of these words: counted are those with any
  $ dateline --explain-query 'labor goverment~ taiwan' -c --exact
  words  any of (labor, goverment~, taiwan)
  1
  dateline: no article has all of these words: counted are those with any, no article has "labor": did you mean "labour"?, no article has "goverment": did you mean "government"?

People, places, organisations and other names likewise; what is left out is as typed.

  $ dateline --person "Antony Blinkin" -c
  1
  dateline: no person of the collection is called "Antony Blinkin": shown are those with Antony Blinken
  $ dateline person:blinkin -c
  1
  dateline: no person of the collection is called "blinkin": shown are those with "blinken"
  $ dateline --place Tawian -c
  1
  dateline: no place of the collection is called "Tawian": shown are those with Taiwan and the places in it
  $ dateline --org Parliment -c
  8
  dateline: no organisation of the collection is called "Parliment": shown are those with "parliament"
  $ dateline --source "Harbor Wire" -c
  9
  dateline: no article has the source "Harbor Wire": shown are those with "harbour wire"
  $ dateline --person "Antony Blinkin" -c --exact
  0
  dateline: no person of the collection is called "Antony Blinkin"
  [1]
  $ dateline taiwan -person:blinkin -c
  1
  dateline: no person of the collection is called "blinkin": did you mean "blinken"?
  $ dateline --person xyzzy -c
  0
  dateline: no person of the collection is called "xyzzy"
  [1]
  $ dateline 'person:xi OR person:xyzzy' -c
  1
  dateline: no person of the collection is called "xyzzy"

Commands that count tell it, too.

  $ dateline people --query goverment -n 1
      2  Bill Clinton
  dateline: no article has "goverment": shown are those with "government"; --exact for the word as typed
  $ dateline timeline goverment --by year --csv
  from,to,articles,words,people
  1990-01-01,1990-12-31,1,,
  1997-01-01,1997-12-31,1,,
  1998-01-01,1998-12-31,1,,
  1999-01-01,1999-12-31,1,,
  2001-01-01,2001-12-31,1,,
  2003-01-01,2003-12-31,1,,
  2008-01-01,2008-12-31,1,,
  2010-01-01,2010-12-31,1,,
  2011-01-01,2011-12-31,1,,
  2017-01-01,2017-12-31,1,,
  2019-01-01,2019-12-31,1,,
  2020-01-01,2020-12-31,1,,
  2022-01-01,2022-12-31,3,"",""
  2023-01-01,2023-12-31,1,,
  dateline: no article has "goverment": shown are those with "government"; --exact for the word as typed

What is no word is told.

  $ dateline https://a.example/b -c
  0
  dateline: "https://a.example/b" is an address, by which no article is found
  [1]
  $ dateline someone@a.example -c
  0
  dateline: "someone@a.example" is an address, by which no article is found
  [1]
  $ dateline '!?' -c
  dateline: there is no word in this query: write one, or leave the query out
    !?
    ^~
  [2]
  $ dateline a -c
  40

A page pasted in gets an answer.

  $ dateline "$(seq -f 'word%g' 1000 | tr '0-9\n' 'a-j ')" -c
  10
  dateline: no article has all of these words: counted are those with any, no article has "wordb": shown are those with "word" or "words"; --exact for the word as typed, no article has "wordc": shown are those with "words"; --exact for the word as typed, no article has "wordd": shown are those with "word"; --exact for the word as typed, no article has "wordf": shown are those with "word" or "words"; --exact for the word as typed, no article has "wordg": shown are those with "word" or "words"; --exact for the word as typed, and 992 words more
  $ dateline 'taiwan Тайвань 台湾 ไต้หวัน تايوان' -c
  1
  dateline: no article has all of these words: counted are those with any, no article has "\xd1\x82\xd0\xb0\xd0\xb8\xd0\xb2\xd0\xb0\xd0\xbd\xd1\x8c", no article has "\xe5\x8f\xb0\xe6\xb9\xbe", no article has "\xe0\xb9\x84\xe0\xb8\x95\xe0\xb9\x89\xe0\xb8\xab\xe0\xb8\xa7\xe0\xb8\xb1\xe0\xb8\x99", no article has "\xd8\xaa\xd8\xa7\xd9\x8a\xd9\x88\xd8\xa7\xd9\x86" (esc)
