Times and names in the words of a query: what they mean, and that they only change the order.

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index --quiet sample
  $ titles() { dateline --json -n 3 "$@" 2> /dev/null | grep '"type":"hit"' | sed 's/.*"title":"\([^"]*\)".*/\1/'; }
  $ read_as() { dateline --explain-query -n 1 "$@" 2>&1 > /dev/null; }

A time with a year, or one that is reckoned from today, lifts the articles of then. Its words are no longer looked
for, and how it was read is told; --plain takes words as words.

  $ read_as eagle july 1969
  words  eagle
  rather  published in or about 1969-07
  dateline: "july 1969" read as 1969-07; --plain for the words alone
  $ titles eagle july 1969
  Moon Crew Home Safe, Eight Days After Leaving Florida
  $ read_as --plain eagle july 1969
  words  any of (eagle, july, 1969)
  $ read_as what happened in korea in april 2018
  words  any of (happened (also happen), korea (also koreas))
  rather  published in or about 2018-04
  aside  what, in
  dateline: "april 2018" read as 2018-04; --plain for the words alone
  $ titles what happened in korea in april 2018
  Two Kims, One Handshake: Koreas Sign an Accord
  World Health Organization Calls the Outbreak a Pandemic
  East Germany Opens the Wall, and Berlin Dances on Top of It

A year alone stays a word; a month, a day of the year and what the index has nothing of are words only.

  $ read_as election 2016
  words  any of (election (also elect, elected, elections), 2016)
  rather  published in or about 2016
  $ read_as march on washington
  words  any of (march (also marched, marches), washington)
  rather  washington (place)
  aside  on
  $ read_as may day
  words  any of (may, day (also days))
  $ read_as on 31 february
  words  any of (31, february)
  aside  on
  $ read_as eagle last week
  words  any of (eagle, last (also lasted), week (also weeks))

Where there is nothing else, the words of a time are looked for.

  $ read_as july 1969
  words  any of (july, 1969)
  rather  published in or about 1969-07
  dateline: "july 1969" read as 1969-07; --plain for the words alone
  $ read_as in july 1969
  words  any of (july, 1969)
  rather  published in or about 1969-07
  aside  in
  dateline: "july 1969" read as 1969-07; --plain for the words alone

Phrases, fields and operators are taken as typed.

  $ read_as '"july 1969" eagle'
  words  any of ("july 1969", eagle)
  $ read_as july AND 1969
  words  all of (july, 1969)
  $ read_as eagle -1969
  words  eagle without 1969
  dateline: 39 articles without eagle, 1 article with 1969
  [1]

A name lifts the articles of the person, place or organisation, whatever these call it.

  $ read_as joe biden visit
  words  any of (joe, biden, visit (also visited))
  rather  Joe Biden (person)
  dateline: "joe biden" read as Joe Biden (person); --plain for the words alone
  $ read_as MANDELA RELEASE
  words  any of (MANDELA, RELEASE (also released))
  rather  Nelson Mandela (person)
  $ read_as theresa may resigns
  words  any of (theresa, may, resigns (also resign, resignation, resigned))
  rather  Theresa May (person)
  dateline: "theresa may" read as Theresa May (person); --plain for the words alone
  $ read_as us and will
  words  us
  aside  and, will

The articles that match are the same, with and without.

  $ for q in 'mandela prison' 'theresa may resigns' 'korea summit 2018' 'washington'; do
  >   [ "$(dateline -c "$q" 2> /dev/null)" = "$(dateline -c --plain "$q")" ] || echo "$q differs"
  > done
  dateline: with all of these words; 5 with any of them: mandela OR prison
  dateline: no article has all of these words: counted are those with any
  dateline: no article has all of these words: counted are those with any

Programs are told in the summary.

  $ dateline --json -c mandela july 1969 2> /dev/null | grep -o '"wishes":\[.*\]'
  "wishes":[{"text":"mandela","kind":"person","name":"Nelson Mandela"},{"text":"july 1969","kind":"time","from":"1969-07-01","to":"1969-07-31"}]
  $ dateline --json -c --plain mandela july 1969 | grep -o '"wishes":\[.*\]'
  dateline: no article has all of these words: counted are those with any
  [1]

All commands that ask with a query can do without.

  $ dateline timeline --plain eagle july 1969 > /dev/null
  dateline: with all of these words; 14 with any of them: eagle OR july OR 1969
  $ dateline facets --plain eagle july 1969 > /dev/null
  dateline: with all of these words; 14 with any of them: eagle OR july OR 1969
  $ dateline people --plain --query "eagle july 1969" > /dev/null
  dateline: with all of these words; 14 with any of them: eagle OR july OR 1969
