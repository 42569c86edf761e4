What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

The sample collection is stored whole, in every format.

  $ cp -r "$SOURCES/corpora/sample" .
  $ export DATELINE_DB=$PWD/index
  $ dateline-index sample
  40 new articles (0.1 MB of text in * s) (glob)
  $ dateline status --json | tr ',' '\n' | grep articles
  "articles":40

With little memory for many threads, which write small segments, the articles are the same.

  $ dateline-index dump > usual.jsonl
  $ dateline-index --db small --quiet --memory 64MB --jobs 64 sample
  $ dateline-index --db small dump | cmp - usual.jsonl
  $ dateline-index --db small --memory 1MB sample
  dateline-index: --memory: 64MB are needed at least
  Try dateline-index --help.
  [2]

A second run finds nothing to do, and neither does one of a part, nor one whose files were only touched.

  $ dateline-index sample
  0 new articles, 40 unchanged (0.0 MB of text in * s) (glob)
  $ dateline-index sample/asia/blinken-beijing.txt
  0 new articles, 1 unchanged (0.0 MB of text in * s) (glob)
  $ touch sample/*/*
  $ dateline-index sample
  0 new articles, 40 unchanged (0.0 MB of text in * s) (glob)

What is new is stored, what has changed is replaced, and the rest is left alone.

  $ printf 'Owls return\n\nThe zzyzx owl was seen again.\n' > sample/owl.txt
  $ dateline-index sample
  1 new article, 40 unchanged (0.0 MB of text in * s) (glob)
  $ printf 'Owls return\n\nThe qwyjibo owl was seen again.\n' > sample/owl.txt
  $ dateline-index sample
  0 new articles, 1 replaced, 40 unchanged (0.0 MB of text in * s) (glob)
  $ dateline zzyzx
  dateline: no article has "zzyzx"
  [1]
  $ dateline qwyjibo --json | results | tr ',' '\n' | grep '"title"'
  "title":"Owls return"

Articles of a JSON Lines file are told apart: one line changes, one is new.

  $ printf '{"id":"a","text":"one"}\n{"id":"b","text":"two"}\n' > news.jsonl
  $ dateline-index news.jsonl
  2 new articles (0.0 MB of text in * s) (glob)
  $ printf '{"id":"a","text":"one"}\n{"id":"b","text":"quokka"}\n{"id":"c","text":"three"}\n' > news.jsonl
  $ dateline-index news.jsonl
  1 new article, 1 replaced, 1 unchanged (0.0 MB of text in * s) (glob)

When lines move, what a search says of their place moves with them.

  $ sed -i '1i {"id":"z","text":"zero"}' news.jsonl
  $ dateline-index --quiet news.jsonl
  $ dateline quokka --json | results | tr ',' '\n' | grep '"line"'
  "line":3

A file that is one article is replaced whatever its form; a file of many is known by what it holds.

  $ printf '{"text":"one giraffe"}' > one.json && dateline-index --quiet one.json
  $ printf '{"text":"two zebras"}' > one.json && dateline-index one.json
  0 new articles, 1 replaced (0.0 MB of text in * s) (glob)
  $ printf '[{"text":"a gnu"},{"text":"an okapi"}]' > feed.data && dateline-index feed.data
  2 new articles (0.0 MB of text in * s) (glob)

A path through a link leads where the system says it does.

  $ mkdir -p p/q r && ln -s ../p/q r/link
  $ printf 'P\n\nalphaword\n' > p/x.txt; printf 'R\n\nbetaword\n' > r/x.txt
  $ dateline-index --quiet r/link/../x.txt
  $ dateline alphaword >/dev/null
  $ dateline betaword
  dateline: no article has "betaword"
  [1]

What vanished from the disk stays in the index: it may be the last copy.

  $ rm sample/owl.txt
  $ dateline-index sample
  0 new articles, 40 unchanged, 1 vanished and kept (0.0 MB of text in * s) (glob)
  $ dateline qwyjibo >/dev/null

Folders are walked without hidden files and without following links to folders.

  $ mkdir more && cd more
  $ printf 'Hidden\n\nhiddenword\n' > .hidden.txt
  $ ln -s . loop
  $ printf 'Other\n\notherword\n' > note.xyz
  $ printf 'Taken\n\ntakenword\n' > taken.txt
  $ dateline-index .
  1 new article (0.0 MB of text in * s) (glob)
  1 file passed over: 1 .xyz (--verbose names them)
  $ dateline-index note.xyz
  1 new article (0.0 MB of text in * s) (glob)

An index made with words only has no names, and is not mixed with one that has.

  $ dateline-index --db words --words-only taken.txt --quiet
  $ dateline people --db words
  dateline: no article of this index has a person
  [1]
  $ dateline-index --db words taken.txt
  dateline-index: the index at words was made with --words-only: give it again, or name another folder with --db
  [2]

Several threads meet their first page at once: the HTML library is set up once, and nothing leaks (20 runs, for a
race shows itself only now and then).

  $ cd .. && mkdir pages && cd pages
  $ for n in 1 2 3 4 5 6 7 8; do cp "$SOURCES"/corpora/sample/africa/mandela-release.html $n.html; done
  $ for run in $(seq 20); do dateline-index --db ../pages-$run --words-only --jobs 8 --quiet . || echo "run $run failed"; done
