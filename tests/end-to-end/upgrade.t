An index that an earlier dateline has written (tests/format-2) is not read, and says what is to be done.

  $ cp -r $SOURCES/tests/format-2 old && cp -r old hurt && cp -r old grown
  $ dateline-index --db old check
  dateline-index: the index at old was written by an earlier dateline: bring it up to date with dateline-index compact --db old, which reads no source again
  [2]
  $ dateline-index --db old dump
  dateline-index: the index at old was written by an earlier dateline: bring it up to date with dateline-index compact --db old, which reads no source again
  [2]

Then all that it had is there, and nothing was read or understood again: the files are not on this disk.

  $ dateline-index --db old compact
  6 articles in one segment: * became * (glob)
  $ dateline-index --db old check
  All is well: 6 articles in 1 segment, 7 files remembered, * read (glob)
  $ dateline-index --db old dump | jq -r '[.id, (.people | length), (.places | length), (.times | length), .title] | join(" ")'
  4fh8cy22c6 5 7 12 Moon Crew Home Safe, Eight Days After Leaving Florida
  6hj8zqgdv9 7 12 17 Blinken Meets Xi in Beijing as Both Sides Try to Steady Ties
  9axynpdrjm 0 0 0 Herons
  9d4tg9wjyf 0 1 1 Storks
  mbcrf44rw3 7 5 9 Jordan Steals the Ball, Then the Title
  xftrmjjm3t 0 1 1 Otters
  $ dateline-index --db old dump | jq -r 'select(.title | startswith("Moon")) | .files[].path'
  /news/apollo-11-returns.txt
  /news/copy.txt

Any other command that writes brings it up to date, too.

  $ printf 'Owls\n\nThe zzowl is new.\n' > owl.txt
  $ dateline-index --db grown owl.txt
  1 new article (0.0 MB of text in * s) (glob)
  $ dateline-index --db grown check
  All is well: 7 articles in 3 segments, 8 files remembered, * read (glob)
  $ dateline-index --db grown prune
  6 articles removed
  $ for command in 'remove /news' prune; do rm -rf again && cp -r $SOURCES/tests/format-2 again && dateline-index --db again $command; done
  6 articles removed
  6 articles removed

What is damaged is not lost unsaid.

  $ printf 'XXXX' | dd of=hurt/segments/000001/articles bs=1 seek=100 conv=notrunc 2>/dev/null
  $ dateline-index --db hurt compact
  dateline-index: the index at hurt was written by an earlier dateline, and can't be brought up to date: segment 000001 is damaged: it stays as it is; restore it, or index the collection again into another folder
  [2]
  $ cmp hurt/manifest $SOURCES/tests/format-2/manifest
