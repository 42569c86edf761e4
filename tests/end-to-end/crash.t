What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

A writer that is killed leaves the index as it was, and the next one goes on.

  $ export DATELINE_DB=$PWD/index
  $ printf 'First\n\nThe first quagga.\n' > first.txt
  $ dateline-index --quiet first.txt
  $ awk 'BEGIN { for (i = 0; i < 20000; i++) printf "{\"id\":\"%d\",\"text\":\"quagga number %d and some more words of text\"}\n", i, i }' > many.jsonl
  $ dateline-index --quiet --words-only many.jsonl
  dateline-index: the index at * was made without --words-only: leave it out, or name another folder with --db (glob)
  [2]
  $ for killed in 1 2 3; do
  >     rm -rf $DATELINE_DB/segments/building
  >     dateline-index --quiet many.jsonl &
  >     indexer=$!
  >     for try in $(seq 600); do ls $DATELINE_DB/segments/building/part-* > /dev/null 2>&1 && break; sleep 0.02; done
  >     { kill -KILL $indexer; wait $indexer; } 2>/dev/null
  >     echo "killed: $(($? == 128 + 9)), left behind: $(ls -d $DATELINE_DB/segments/building/part-* | head -n 1 | wc -l)"
  >     dateline first --json | results | wc -l
  >     dateline-index check | sed 's/:.*//'
  > done
  killed: 1, left behind: 1
  1
  All is well
  killed: 1, left behind: 1
  1
  All is well
  killed: 1, left behind: 1
  1
  All is well
  $ dateline-index --quiet many.jsonl
  $ ls $DATELINE_DB/segments/building 2>/dev/null
  [2]
  $ dateline status --json | tr ',' '\n' | grep '"articles"'
  "articles":20001
  $ dateline-index many.jsonl
  0 new articles, 20,000 unchanged (0.0 MB of text in * s) (glob)

Ctrl-C stores what has been read and says so; the next run goes on. (The signal comes when the run has begun to
write, and there is far more to be read than it can be done with by then.)

  $ export DATELINE_DB=$PWD/interrupted
  $ awk 'BEGIN { for (i = 0; i < 150000; i++) printf "{\"id\":\"%d\",\"text\":\"quagga number %d\"}\n", i, i }' > more.jsonl
  $ dateline-index --words-only more.jsonl > out &
  $ indexer=$!
  $ for try in $(seq 600); do ls $DATELINE_DB/segments/building/part-* > /dev/null 2>&1 && break; sleep 0.02; done
  $ kill -INT $indexer && wait $indexer
  [1]
  $ sed 's/, [0-9.]* MB.*//; s/^[0-9,]* new article.*/some/' out
  Interrupted at more.jsonl: what was read until then is stored; run it again to go on.
  some
  $ dateline status --json | tr ',' '\n' | sed -n 's/"articles":\([1-9]\)[0-9]*/some/p'
  some
  $ dateline-index --quiet --words-only more.jsonl
  $ dateline status --json | tr ',' '\n' | grep '"articles"'
  "articles":150000

A run that is killed when some of it is stored knows which files that is of: what is deleted before the next run goes,
and what was read to its end is not read again.

  $ export DATELINE_DB=$PWD/killed
  $ mkdir news
  $ for file in $(seq 100 219); do
  >     awk -v f=$file 'BEGIN { for (i = 0; i < 1000; i++) printf "{\"id\":\"%d\",\"text\":\"quagga number %d of %d\"}\n", i, i, f }' > news/$file.jsonl
  > done
  $ dateline-index --quiet --words-only news 2>/dev/null &
  $ indexer=$!
  $ for try in $(seq 3000); do grep -qs "[.]sources" $DATELINE_DB/manifest && break; sleep 0.01; done
  $ { kill -KILL $indexer; wait $indexer; } > /dev/null 2>&1 || true
  $ dateline-index check | sed 's/:.*//'
  All is well
  $ rm news/100.jsonl
  $ dateline-index --words-only --prune news > out
  $ grep -o ', [0-9,]* unchanged, 1,000 removed' out | sed 's/[1-9][0-9],/some,/'
  , some,000 unchanged, 1,000 removed
  $ dateline-index check | grep -o '^All is well: 119,000\|119 files remembered'
  All is well: 119,000
  119 files remembered

A second writer is refused while the first one writes; readers are not.

  $ export DATELINE_DB=$PWD/index
  $ mkfifo slow.jsonl gate
  $ flock $DATELINE_DB/lock cat gate >/dev/null &
  $ exec 3>gate
  $ dateline-index first.txt
  dateline-index: the index at * is being written by process *: wait until it is done (glob)
  [2]
  $ dateline number --json | results | wc -l
  10
  $ exec 3>&-
  $ wait
  $ dateline-index --quiet first.txt
