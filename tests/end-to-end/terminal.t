Skipped where no terminal can be made: a bare root may be without /dev/pts.

  $ script -qec true /dev/null < /dev/null > /dev/null 2>&1 || exit 80

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index --quiet sample

On a terminal the last line tells how words were read as dates, and how many articles have none.

  $ mkdir two; echo '{"title": "Frost", "text": "A lethal frost came, long ago."}' > two/frost.jsonl
  $ dateline-index --quiet two
  $ on_terminal() { script -qec "$1" /dev/null < /dev/null | tr -d '\r' | tail -n 1 | sed 's/\x1b\[[0-9]*m//g'; }
  $ on_terminal "dateline blinken --since 'june 2023' --until 2023-06-30"
  1 article - since 2023-06-01
  $ on_terminal "dateline lethal --since 2023-06 --until 2023-06-30"
  1 article - 1 more without a date
  $ on_terminal "dateline timeline lethal 'when:mid-june 2023'"
  1 article - when 2023-06-11..2023-06-20
  $ on_terminal "dateline people blink --on yesterday..today" | grep -c 'on 2'
  1
