A writer that is killed leaves the index as it was, and the next one goes on.

  $ export DATELINE_DB=$PWD/index
  $ printf 'First\n\nThe first quagga.\n' > first.txt
  $ dateline-index --quiet first.txt
  $ awk 'BEGIN { for (i = 0; i < 20000; i++) printf "{\"id\":\"%d\",\"text\":\"quagga number %d and some more words of text\"}\n", i, i }' > many.jsonl
  $ dateline-index --quiet --words-only many.jsonl
  dateline-index: the index at * was made without --words-only: leave it out, or name another folder with --db (glob)
  [2]
  $ for after in 0.05 0.1 0.2 0.4 0.8; do
  >     bash -c "timeout --signal=KILL $after dateline-index --quiet many.jsonl; true" 2>/dev/null
  >     dateline first --json | wc -l
  > done
  1
  1
  1
  1
  1
  $ dateline-index --quiet many.jsonl
  $ dateline status --json | tr ',' '\n' | grep '"articles"'
  "articles":20001
  $ dateline-index many.jsonl
  0 new articles, 20,000 unchanged (0.0 MB of text in * s) (glob)

Ctrl-C stores what has been read and says so; the next run goes on.

  $ export DATELINE_DB=$PWD/interrupted
  $ timeout --preserve-status --signal=INT 0.3 dateline-index many.jsonl > out
  [1]
  $ grep -c Interrupted out
  1
  $ dateline-index --quiet many.jsonl
  $ dateline status --json | tr ',' '\n' | grep '"articles"'
  "articles":20000

A second writer is refused while the first one writes; readers are not.

  $ mkfifo slow.jsonl gate
  $ flock $DATELINE_DB/lock cat gate >/dev/null &
  $ exec 3>gate
  $ dateline-index first.txt
  dateline-index: the index at * is being written by process *: wait until it is done (glob)
  [2]
  $ dateline number --json | wc -l
  10
  $ exec 3>&-
  $ wait
  $ dateline-index --quiet first.txt
