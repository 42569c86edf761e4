How much there is: exactly, for people and for programs.

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index --quiet sample

  $ dateline -c president
  26
  $ dateline -c president --until 1999
  11
  dateline: 1 more without a date
  $ dateline --count '"lethal aid" OR hotline' --person blinken
  1
  dateline: no article has "hotline"
  $ dateline -c zzyzx
  0
  dateline: no article has "zzyzx"
  [1]
  $ dateline -c president --since 2100
  0
  dateline: 26 articles without date:2100-01-01.., 1 more without a date
  [1]

Whatever the page, its summary says how many match and where the next page begins.

  $ summary() { dateline --json "$@" | tail -n 1 | jq -c '[.type, .articles, .shown, .next_offset]'; }
  $ summary president -n 5
  ["summary",26,5,5]
  $ summary president -n 5 --offset 25
  ["summary",26,1,null]
  $ summary president -n 0
  ["summary",26,26,null]
  $ summary president -n 5 --offset 1000
  ["summary",26,0,null]
  $ summary -c president
  ["summary",26,0,null]
  $ summary zzyzx
  dateline: no article has "zzyzx"
  ["summary",0,0,null]
  $ for offset in 0 5 10 15 20 25; do dateline president -n 5 --offset $offset --json | jq -r 'select(.type == "hit").id'; done | sort -u | wc -l
  26
  $ dateline --json president --on "june 2023" | tail -n 1 | jq -c '[.articles, .notes]'
  dateline: 1 more without a date, on 2023-06-01..2023-06-30
  [1,["1 more without a date","on 2023-06-01..2023-06-30"]]
  $ dateline --json president --person "no such man" | jq -c '[.articles, .notes]'
  dateline: no person of the collection is called "no such man"
  [0,["no person of the collection is called \"no such man\""]]

Lists say how many names there are in all, facets of each kind.

  $ dateline people --json -n 3 | jq -c '[.type, .articles, .shown, .names]' | tail -n 1
  ["summary",40,3,{"person":*}] (glob)
  $ dateline facets president -n 2 --json | jq -r 'select(.type == "name").kind' | sort | uniq -c | sed 's/^ *//'
  2 author
  2 keyword
  1 language
  2 organization
  2 person
  2 place
  2 section
  2 source
  $ dateline facets '"lethal aid"' -n 2 | sed 's/ *[0-9][0-9]*  .*//' | grep .
  people (7)
  places (*) (glob)
  orgs
  authors
  languages
  $ dateline facets zzyzx
  dateline: no article has "zzyzx"
  [1]

What else there is in the collection, with counts, by its beginning, and of results.

  $ dateline sources -n 2 | sed 's/^ *[0-9]* *//' | wc -l
  2
  $ dateline authors mara
      4  Mara Ellison
  $ dateline authors --query '"lethal aid"'
      1  Mara Ellison
  $ dateline languages
     40  en
  $ dateline sections nosuchsection
  dateline: no sections that begin with "nosuchsection" (articles: dateline search sections nosuchsection)
  [1]
  $ dateline -c --source "$(dateline sources -n 1 | sed 's/^ *[0-9]* *//')"
  * (glob)

The same as a filter by each name counts.

  $ dateline people -n 25 --json | jq -r 'select(.type == "name") | [.articles, .name] | @tsv' |
  >   while IFS="$(printf '\t')" read -r articles name; do
  >     counted=$(dateline -c --person "$name" 2> /dev/null)
  >     [ "$counted" -ge "$articles" ] || echo "$name: $articles in the list, $counted found"
  >   done
