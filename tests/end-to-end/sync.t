What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

The index is kept in step with the disk at the cost of what changed.

  $ export DATELINE_DB=$PWD/index
  $ mkdir -p news/june && cd news
  $ printf 'Otters return\n\nThe zzotter was seen in the harbour again.\n' > june/otter.txt
  $ printf 'Herons stay\n\nThe zzheron did not leave this winter.\n' > june/heron.txt
  $ printf '{"id":"a","text":"zzlark one"}\n{"id":"b","text":"zzlark two"}\n{"text":"zzlark three"}\n' > birds.jsonl
  $ dateline-index --quiet .
  $ field() { tr ',' '\n' | sed -n "s/^{\?\"$1\":\"\?\([^\"]*\)\"\?$/\1/p"; }

A folder that is moved keeps its articles, their ids, and is not understood again.

  $ dateline zzotter --json | results | field id > before
  $ mv june july
  $ dateline-index .
  0 new articles, 2 moved, 3 unchanged (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  $ dateline zzotter --json | results | field id | cmp - before
  $ dateline zzotter | tail -n 1
      july/otter.txt:3  * (glob)
  $ mv birds.jsonl july/larks.jsonl
  $ dateline-index july
  0 new articles, 3 moved, 2 unchanged (0.0 MB of text in * s) (glob)
  $ dateline '"zzlark two"' | tail -n 1
      july/larks.jsonl:2  * (glob)

What a moved file says later replaces what it said, under the same id.

  $ printf 'Otters return\n\nThe zzotter was seen twice.\n' > july/otter.txt
  $ dateline-index july
  0 new articles, 1 replaced, 4 unchanged (0.0 MB of text in * s) (glob)
  $ dateline zzotter --json | results | field id | cmp - before

A new file where the moved one once was is another article.

  $ mkdir june && printf 'Another\n\nAnother zznewt altogether.\n' > june/otter.txt
  $ dateline-index .
  1 new article, 5 unchanged (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  $ dateline zzotter --json | results | wc -l
  1

Articles that a file no longer has go with the next run; one that is cut off mid-line loses nothing.

  $ printf '{"id":"b","text":"zzlark two"}\n{"id":"c","text":"zzlark four"}\n' > july/larks.jsonl
  $ dateline-index july
  1 new article, 1 replaced, 2 unchanged, 2 removed (0.0 MB of text in * s) (glob)
  $ dateline 'zzlark' --json | results | jq -r .passage.text | sort
  zzlark four
  zzlark two
  $ printf '{"id":"b","text":"zzlark two"}\n{"id":"c","te' > july/larks.jsonl
  $ dateline-index july
  dateline-index: july/larks.jsonl:2: not JSON: * (glob)
  0 new articles, 3 unchanged, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]
  $ dateline 'zzlark' --json | results | wc -l
  2

What vanished is kept, and says so; when it comes back it is as it was; --prune removes it.

  $ mv july/heron.txt ..
  $ dateline-index . 2>/dev/null
  0 new articles, 4 unchanged, 1 vanished and kept (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  $ dateline show $(dateline zzheron --json | results | field id) | grep ^file
  file      july/heron.txt:1 (vanished)
  $ mv ../heron.txt july
  $ dateline-index july/heron.txt
  0 new articles, 1 unchanged (0.0 MB of text in * s) (glob)
  $ dateline show $(dateline zzheron --json | results | field id) | grep ^file
  file      july/heron.txt:1
  $ rm july/heron.txt july/larks.jsonl
  $ dateline-index --prune june
  0 new articles, 1 unchanged (0.0 MB of text in * s) (glob)
  $ dateline-index --prune .
  0 new articles, 2 unchanged, 3 removed (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  $ dateline zzheron
  dateline: no article has "zzheron"
  [1]
  $ dateline-index --prune .
  0 new articles, 2 unchanged (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)

A folder that is not there (a disk that is not mounted) prunes nothing.

  $ mv july ../elsewhere
  $ dateline-index --prune july
  dateline-index: july: No such file or directory
  0 new articles, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]
  $ dateline zzotter --json | results | wc -l
  1
  $ mv ../elsewhere july

The same article twice is stored once, with both places; it goes with the last of them.

  $ cp july/otter.txt copy.txt
  $ dateline-index .
  0 new articles, 2 unchanged, 1 duplicate (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  $ dateline show $(cat before) | grep -A 1 ^file
  file      july/otter.txt:1
            copy.txt:1
  $ dateline show --json $(cat before) | grep -o '"files":.*' | sed "s|$PWD/||g" | cut -d ']' -f 1
  "files":[{"path":"copy.txt","line":1},{"path":"july/otter.txt","line":1}
  $ rm july/otter.txt
  $ dateline-index --prune .
  0 new articles, 2 unchanged (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  $ dateline zzotter --json | results | field path | sed "s|$PWD/||"
  copy.txt
  $ rm copy.txt
  $ dateline-index --prune .
  0 new articles, 1 unchanged, 1 removed (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  $ dateline zzotter
  dateline: no article has "zzotter"
  [1]

A copy that is edited goes its own way, however often, and takes nothing of the other along; nor does a new file at the
path of one that was moved.

  $ printf 'Weirs\n\nThe zzweir is open.\n' | tee weir.txt > weir-copy.txt
  $ dateline-index -j 1 weir.txt weir-copy.txt
  1 new article, 1 duplicate (0.0 MB of text in * s) (glob)
  $ printf 'Weirs\n\nThe zzweir is closed.\n' > weir.txt && dateline-index weir.txt
  1 new article (0.0 MB of text in * s) (glob)
  $ printf 'Weirs\n\nThe zzweir was torn down.\n' > weir.txt && dateline-index weir.txt weir-copy.txt
  1 new article, 1 unchanged, 1 removed (0.0 MB of text in * s) (glob)
  $ dateline zzweir --json | results | field path | sed "s|$PWD/||" | sort
  weir-copy.txt
  weir.txt
  $ dateline '"zzweir is open"' --json | results | field path | sed "s|$PWD/||"
  weir-copy.txt
  $ printf 'Sluice\n\nThe zzsluice leaks.\n' > sluice.txt && dateline-index --quiet sluice.txt
  $ mv sluice.txt 0-sluice.txt && printf 'Lock\n\nThe zzsluice is a lock.\n' > sluice.txt && dateline-index --quiet .
  $ printf 'Lock\n\nThe zzsluice is a new lock.\n' > sluice.txt && dateline-index --quiet .
  $ dateline zzsluice --json | results | field path | sed "s|$PWD/||" | sort
  0-sluice.txt
  sluice.txt
  $ rm weir.txt weir-copy.txt sluice.txt 0-sluice.txt && dateline-index --quiet --prune .

What can't be read loses nothing until it is read again; a run only counts as failed what it has tried to read.

  $ printf '{"text":"zzferry one"}\n{"text":"zzferry two"}\n{"text":"zzferry three"}\n' > ferries.jsonl
  $ dateline-index --quiet ferries.jsonl
  $ printf '{"text":"zzferry one"}\n{"text":"zzfer\n{"text":"zzferry three"}\n' > ferries.jsonl
  $ dateline-index ferries.jsonl
  dateline-index: ferries.jsonl:2: not JSON: * (glob)
  0 new articles, 2 unchanged, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]
  $ dateline-index ferries.jsonl
  0 new articles, 3 unchanged (0.0 MB of text in * s) (glob)
  $ echo '{"text":"zzferry four"}' >> ferries.jsonl
  $ dateline-index ferries.jsonl
  dateline-index: ferries.jsonl:2: not JSON: * (glob)
  1 new article, 2 unchanged, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]
  $ dateline '"zzferry two"' --json | results | field line
  2
  $ sed -i 2d ferries.jsonl && dateline-index --quiet ferries.jsonl
  $ dateline 'zzferry' --json | results | jq -r .passage.text | sort
  zzferry four
  zzferry one
  zzferry three
  $ rm ferries.jsonl && dateline-index --quiet --prune .

One whose text was only set anew is the same article, and so is one of the same address and title that states another
day, however the link to it was written. What an address says later is not; nor are two of one text that state different
days.

  $ echo '{"title":"Floods","url":"https://www.news.example/floods/?utm_source=feed","text":"zzflood rose on the first day"}' > one.jsonl
  $ echo '{"title":"Floods","url":"http://news.example/floods#comments","text":"zzflood rose on the second day"}' > two.jsonl
  $ printf 'Floods\n\n“zzflood — rose” on the FIRST day.\n' > three.txt
  $ dateline-index one.jsonl; dateline-index two.jsonl three.txt
  1 new article (0.0 MB of text in * s) (glob)
  1 new article, 1 duplicate (0.0 MB of text in * s) (glob)
  $ dateline '"rose on the second day"' --json | results | field path | sed "s|$PWD/||"
  two.jsonl
  $ for day in 1 2 2; do echo "{\"date\":\"2023-06-0$day\",\"text\":\"No zzchange in the rates\"}"; done > rates.jsonl
  $ dateline-index rates.jsonl
  2 new articles, 1 duplicate (0.0 MB of text in * s) (glob)

With --reindex all that is there is read and understood again, under the same ids.

  $ dateline-index dump > before
  $ dateline-index --reindex rates.jsonl three.txt
  0 new articles, 2 replaced, 2 duplicates (0.0 MB of text in * s) (glob)
  $ dateline-index dump | cmp - before

What has moved besides is read by the next of such runs.

  $ printf 'Ibises\n\nThe zzibis wades.\n' > ibis.txt && dateline-index ibis.txt | sed 's/ (.*//'
  1 new article
  $ mv ibis.txt wader.txt && dateline-index --reindex wader.txt 2>&1 | sed 's/ (.*//'
  dateline-index: files that have moved keep what was read of them: run this again
  0 new articles, 1 moved
  $ dateline-index --reindex wader.txt | sed 's/ (.*//'
  0 new articles, 1 replaced
  $ dateline-index wader.txt | sed 's/ (.*//'
  0 new articles, 1 unchanged

For programs the summary is a line of JSON, with the reasons of what failed.

  $ : > empty.txt
  $ dateline-index --json rates.jsonl empty.txt 2>/dev/null | sed 's/"seconds":[^,]*/"seconds":0/'
  {"format":1,"new":0,"replaced":0,"moved":0,"unchanged":3,"duplicates":0,"removed":0,"vanished":0,"failed":1,"files":2,"text_bytes":0,"seconds":0,"interrupted":null,"failures":[{"path":"empty.txt","reason":"empty"}],"warnings":[],"passed_over":[]}

After all of this the files that are remembered and the articles that are stored agree.

  $ dateline-index check | cut -d : -f 1
  All is well
