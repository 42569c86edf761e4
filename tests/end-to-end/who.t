Who is who is decided once and kept in the index's folder cache. Whatever becomes of that, answers are the same.

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index XDG_CONFIG_HOME=$PWD/config
  $ mkdir -p config/dateline
  $ dateline-index --quiet sample
  $ lists() { dateline people -n 0; dateline people --place china 2> notes; dateline orgs -n 0; dateline '"lethal aid"' --json; }
  $ lists > truth
  $ grep 'Antony Blinken$' truth | head -n 1
      1  Antony Blinken
  $ as_before() { lists > now && cmp truth now && echo the same; }

The indexer leaves it, and questions change nothing.

  $ ls index/cache
  identities-* (glob)
  $ kept=$PWD/$(ls index/cache/*)
  $ before=$(stat -c '%i %y' $kept)
  $ as_before
  the same
  $ test "$before" = "$(stat -c '%i %y' $kept)"

Deleted, it is made again, and the rest of the index stays as it is, byte for byte.

  $ all_else() { find index -path index/cache -prune -o -printf '%p %m %s %T@\n' | sort | grep -v '^index [0-9]'; find index -path index/cache -prune -o -type f -exec sha256sum {} + | sort; }
  $ all_else > else
  $ rm -r index/cache
  $ as_before
  the same
  $ ls index/cache
  identities-* (glob)
  $ all_else | cmp - else

Damaged, it is mended: in one byte, all of it, cut.

  $ cp $kept whole
  $ size=$(stat -c %s whole)
  $ for at in 0 60 400 $((size / 4)) $((size / 2)); do
  >     cp whole $kept
  >     byte=$(od -An -tu1 -j $at -N 1 whole)
  >     printf "\\x$(printf %x $((byte ^ 1)))" | dd of=$kept bs=1 seek=$at conv=notrunc status=none
  >     as_before
  >     cmp whole $kept
  > done
  the same
  the same
  the same
  the same
  the same
  $ head -c $size /dev/zero > $kept; as_before; cmp whole $kept
  the same
  $ for length in 0 100 1000 $((size - 1)); do
  >     head -c $length whole > $kept; as_before; cmp whole $kept
  > done
  the same
  the same
  the same
  the same

So it is where that of another index stands in its place, or what is no file.

  $ printf 'Ann Lee met Bob Ray in Oslo.\n' > other.txt
  $ dateline-index --quiet --db other other.txt
  $ cp other/cache/* index/cache
  $ as_before
  the same
  $ cmp whole $kept
  $ rm $kept; mkdir $kept
  $ as_before
  the same
  $ rmdir $kept; mkfifo $kept
  $ as_before
  the same
  $ rm $kept; ln -s $PWD/nowhere $kept
  $ as_before
  the same
  $ test -e nowhere
  [1]

Where it can't be written, questions do without.

  $ rm -r index/cache; echo no folder > index/cache
  $ as_before
  the same
  $ cat index/cache
  no folder
  $ rm index/cache; chmod a-w index
  $ as_before
  the same
  $ chmod u+w index; rm -rf index/cache

Two who ask at once get the same.

  $ for time in 1 2 3 4 5; do
  >     rm -rf index/cache
  >     dateline people -n 0 > one & dateline people -n 0 > two; wait
  >     cmp one two && ls index/cache | wc -l
  > done
  1
  1
  1
  1
  1
  $ as_before
  the same

What is indexed, replaced or removed is in the lists at once, whether the indexer could keep them or not.

  $ dateline people quimby
  dateline: no people that begin with "quimby" (articles: dateline search people quimby)
  [1]
  $ printf 'A Meeting\n\nSenator Joe Quimby met Senator Ann Tester in Oslo.\n' > added.txt
  $ dateline-index --quiet added.txt
  $ dateline people quimby
      1  Joe Quimby
  $ printf 'A Meeting\n\nSenator Joe Quimby met Senator Ann Tester in Oslo, and Zora Wexler.\n' > added.txt
  $ rm -r index/cache; echo no folder > index/cache
  $ dateline-index --quiet added.txt
  $ dateline people wexler
      1  Zora Wexler
  $ rm index/cache
  $ dateline-index --quiet remove added.txt
  $ dateline people quimby
  dateline: no people that begin with "quimby" (articles: dateline search people quimby)
  [1]
  $ as_before
  the same
  $ dateline-index --quiet added.txt
  $ rm added.txt
  $ dateline-index --quiet prune
  $ ls index/cache
  identities-* (glob)
  $ as_before
  the same
  $ dateline-index --quiet compact
  $ dateline people -n 0 > now; dateline people -n 0 --db index > again; cmp now again
  $ dateline people blink
      1  Antony Blinken

The user's aliases count at once, and each file of them keeps its own.

  $ aliases=config/dateline/aliases.toml
  $ echo 'same = [["Tony Blinken", "Antony Blinken"]]' > $aliases
  $ dateline people blink
      1  Tony Blinken
  $ echo 'not-a-person = ["Antony Blinken"]' > $aliases
  $ dateline people blink
  dateline: no people that begin with "blink" (articles: dateline search people blink)
  [1]
  $ rm $aliases
  $ dateline people blink
      1  Antony Blinken
  $ ls index/cache | wc -l
  3

A file of aliases that can't be read is no failure of the indexer: who asks is told.

  $ echo 'sam = []' > $aliases
  $ printf 'A Meeting\n\nSenator Joe Quimby met Senator Ann Tester in Oslo.\n' > added.txt
  $ dateline-index --quiet added.txt
  $ dateline people quimby > /dev/null
  dateline: * unknown key "sam": * (glob)
  [2]
  $ rm $aliases
  $ dateline people quimby
      1  Joe Quimby
