What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

Articles can be removed by id, or with their file or folder; the disk is not touched.

  $ export DATELINE_DB=$PWD/index
  $ field() { tr ',' '\n' | sed -n "s/^{\?\"$1\":\"\?\([^\"]*\)\"\?$/\1/p"; }
  $ mkdir -p news/a news/b
  $ printf 'Otters\n\nThe zzotter was seen in Paris on 3 May 2021.\n' > news/a/otter.txt
  $ printf 'Herons\n\nThe zzheron stays.\n' > news/b/heron.txt
  $ printf 'Storks\n\nThe zzstork leaves.\n' > news/b/stork.txt
  $ printf '{"id":"a","text":"zzlark one","date":"2023-06-19T14:30:05Z","author":"Jane Roe"}\n{"id":"b","text":"zzlark two"}\n' > news/larks.jsonl
  $ cp news/b/heron.txt news/copy.txt
  $ dateline-index -j 1 news
  5 new articles, 1 duplicate (0.0 MB of text in * s) (glob)
  $ dateline-index remove "$(dateline zzstork --json | field id)" nosuch
  dateline-index: nosuch: no article of the index has this id, and none stands there
  1 article removed
  [1]
  $ dateline zzstork
  [1]
  $ dateline-index news
  0 new articles, 5 unchanged (0.0 MB of text in * s) (glob)

(Four articles live, of which one is counted in both of its files.)

  $ dateline status --json | tr ',' '\n' | grep '"articles"'
  "articles":4
  $ dateline-index --json remove news/b
  {"format":1,"removed":0}
  $ dateline zzheron --json | results | field path | sed "s|$PWD/||"
  news/copy.txt
  $ dateline-index remove news/copy.txt
  1 article removed
  $ dateline zzheron
  dateline: no article has "zzheron"
  [1]
  $ dateline-index -j 1 news
  2 new articles, 3 unchanged, 1 duplicate (0.0 MB of text in * s) (glob)

What has vanished is pruned where it is asked for, or everywhere.

  $ mv news/b/stork.txt news/larks.jsonl .
  $ dateline-index --quiet news
  $ dateline-index prune news/a
  0 articles removed
  $ dateline-index prune news/b
  1 article removed
  $ dateline-index prune
  2 articles removed
  $ mv larks.jsonl stork.txt news && dateline-index news
  3 new articles, 3 unchanged (0.0 MB of text in * s) (glob)

Compacting leaves one segment, with the same articles.

  $ dateline-index dump > before
  $ dateline-index compact
  5 articles in one segment: * became * (glob)
  $ dateline status --json | tr ',' '\n' | grep segments
  "segments":1
  $ dateline-index dump | cmp - before

A dump is read back to an equal index, with ids, dates, provenance and places; articles that are there already stay.

  $ wc -l < before
  5
  $ cp before before.jsonl
  $ dateline-index --db second before.jsonl
  5 new articles (0.0 MB of text in * s) (glob)
  $ dateline-index --db second dump | cmp - before
  $ dateline-index --db second before.jsonl
  0 new articles, 5 unchanged (0.0 MB of text in * s) (glob)
  $ dateline --db second show $(dateline --db second zzheron --json | results | field id) | grep -A 1 ^file
  file      news/b/heron.txt:1
            news/copy.txt:1
  $ dateline --db second 'zzlark one' -n 1 --json | results | grep -o '"published":{[^}]*}'
  "published":{"from":"2023-06-19","to":"2023-06-19","precision":"instant","provenance":"stated","instant":"2023-06-19T14:30:05Z"}
  $ dateline-index --db second news
  0 new articles, 5 unchanged, 1 duplicate (0.0 MB of text in * s) (glob)
  $ dateline-index --db second dump | cmp - before
  $ sed 's/zzstork leaves/zzstork stays!/' before > forged.jsonl
  $ dateline-index --db second forged.jsonl
  1 new article, 4 unchanged (0.0 MB of text in * s) (glob)
  $ dateline --db second '"zzstork leaves"' --json | results | wc -l
  1

A dump whose offsets do not fit its text is read as any other JSON.

  $ sed 's/"body_begin":[0-9]*/"body_begin":999999/' before > bent.jsonl
  $ dateline-index --db third bent.jsonl
  5 new articles (0.0 MB of text in * s) (glob)

So are the articles of archives, which stand in these, and those of standard input, which stand nowhere.

  $ mkdir loose packed
  $ printf 'Terns\n\nThe zztern dives.\n' > loose/tern.txt && printf 'Gulls\n\nThe zzgull cries.\n' > loose/gull.txt
  $ bsdtar -cf packed/birds.tar -C loose tern.txt gull.txt && cp packed/birds.tar packed/again.tar
  $ printf 'Kites\n\nThe zzkite circles.\n' > 'packed/birds!.txt'
  $ dateline-index --db packed.db packed
  3 new articles, 2 duplicates (0.0 MB of text in * s) (glob)
  $ printf '{"id":7,"text":"zzloon seven"}\n' | dateline-index --db packed.db --quiet -
  $ dateline-index --db packed.db dump > packed.jsonl
  $ grep -o '"files":[^]]*' packed.jsonl | sed "s|$PWD/||g" | sort | tail -n 1
  "files":[{"path":"packed/again.tar!tern.txt","line":1,"member":"tern.txt"},{"path":"packed/birds.tar!tern.txt","line":1,"member":"tern.txt"}
  $ dateline-index --db restored.db packed.jsonl
  4 new articles (0.0 MB of text in * s) (glob)
  $ dateline-index --db restored.db dump | cmp - packed.jsonl
  $ dateline-index --db piped.db --quiet - < packed.jsonl && dateline-index --db piped.db dump | cmp - packed.jsonl
  $ dateline-index --db restored.db prune
  0 articles removed
  $ dateline-index --db restored.db packed
  0 new articles, 3 unchanged, 2 duplicates (0.0 MB of text in * s) (glob)
  $ dateline-index --db restored.db dump | cmp - packed.jsonl

A folder is not the file whose name begins as its own; a member of an archive is named as it is shown.

  $ mkdir packed/birds && printf 'Ducks\n\nThe zzduck dabbles.\n' > packed/birds/duck.txt
  $ rm packed/again.tar && dateline-index --db packed.db --quiet --prune packed
  $ dateline-index --db packed.db remove packed/birds
  1 article removed
  $ dateline-index --db packed.db remove 'packed/birds.tar!te' 'packed/birds.tar!tern.txt'
  dateline-index: packed/birds.tar!te: no article of the index has this id, and none stands there
  1 article removed
  [1]
  $ dateline --db packed.db 'zzduck OR zztern OR zzgull OR zzkite' --json | results | field path | sed "s|$PWD/||" | sort
  dateline: no article has "zzduck", no article has "zztern"
  packed/birds!.txt
  packed/birds.tar!gull.txt

An archive within an archive is named in the same way, and so is what it holds.

  $ (cd loose && bsdtar --format zip -cf ../inner.zip tern.txt gull.txt) && bsdtar -cf packed/outer.tar inner.zip
  $ dateline-index --db nested.db --quiet packed/outer.tar
  $ dateline-index --db nested.db remove 'packed/outer.tar!inner.zip!tern.txt'
  1 article removed
  $ dateline-index --db nested.db remove 'packed/outer.tar!inner'
  dateline-index: packed/outer.tar!inner: no article of the index has this id, and none stands there
  0 articles removed
  [1]
  $ dateline-index --db nested.db remove 'packed/outer.tar!inner.zip'
  1 article removed

What is damaged is found and named, and the rest can still be dumped.

  $ dateline-index check
  All is well: 5 articles in 1 segment, * remembered, * read (glob)
  $ cp -r index hurt
  $ articles=$(ls hurt/segments/*/articles)
  $ printf 'XXXX' | dd of=$articles bs=1 seek=$(($(stat -c %s $articles) - 8)) conv=notrunc 2>/dev/null
  $ dateline-index --db hurt check 2> said
  Damaged: 5 articles in 1 segment, * remembered, * read (glob)
  [1]
  $ sed 's/article [0-9]/article N/g' said | uniq
  dateline-index: hurt/segments/*/articles: its bytes are not those that were written (glob)
  dateline-index: hurt/segments/*, article N: the index is damaged: article N of hurt/segments/*: a block of articles is damaged (glob)
  dateline-index: index the collection again into another folder (--db); * (glob)
  as far as it can still be read, is saved by dateline-index dump, and read back from what that prints

(Articles share blocks; those of a block are lost together. How many share the last one depends on the threads.)

  $ dateline-index --db hurt dump > saved 2> said
  [1]
  $ sed 's/article [0-9]/article N/g' said | uniq
  dateline-index: the index is damaged: article N of hurt/segments/*: a block of articles is damaged (glob)
  $ echo $(($(wc -l < saved) + $(grep -c 'article [0-9]' said))), $([ -s saved ] && echo some of them saved)
  5, some of them saved

What is damaged is never copied: compacting refuses, small segments that are put together leave it out.

  $ mkdir later && for i in 1 2 3 4 5 6 7 8 9; do printf "Swift $i\n\nThe zzswift $i is new.\n" > later/$i.txt; dateline-index --db hurt --quiet later; done 2> said
  $ sort -u said
  dateline-index: hurt: segment 0* is damaged and stays as it is: dateline-index check tells where, and what to do (glob)
  $ grep -c damaged hurt/manifest
  1
  $ dateline-index --db hurt compact
  dateline-index: the index at hurt is damaged: segment 0*: it stays as it is; dateline-index check tells where, and what to do (glob)
  [2]
  $ dateline --db hurt status --json | tr ',' '\n' | grep segments
  "segments":3
  $ dateline-index --db hurt check 2>&1 | grep -c 'its bytes are not those'
  1
  $ dateline-index --db hurt --json check 2>/dev/null | grep -c '"damages":\[{"where":'
  1
  $ truncate -s 20 $(ls hurt/segments/*/table | head -n 1) && dateline-index --db hurt dump > saved
  dateline-index: the index is damaged: hurt/segments/0*/table is not as it was written: index the collection again into another folder (glob)
  [1]
  $ wc -l < saved
  9
  $ for file in tokens words mentions names; do
  >   rm -rf hurt && cp -r index hurt && truncate -s 3 hurt/segments/*/$file && dateline-index --db hurt dump | cmp - before
  > done
  $ cp -r hurt "$(printf 'hurt\377')" && dateline-index --db "$(printf 'hurt\377')" --json check 2>/dev/null | grep -o '"where":"hurt[^/]*' | uniq
  "where":"hurt\ufffd
  $ for file in $(cd index/segments && find . -type f -size +0); do
  >   rm -rf hurt && cp -r index hurt
  >   printf '\377\377' | dd of=hurt/segments/$file bs=1 seek=$(($(stat -c %s index/segments/$file) / 2)) conv=notrunc 2>/dev/null
  >   cmp -s index/segments/$file hurt/segments/$file || { dateline-index --db hurt check >/dev/null 2>&1; [ $? = 1 ] || echo "not found: $file"; }
  > done
  $ dateline-index --db nowhere check
  dateline-index: there is no index at nowhere: make one with dateline-index PATH, or name another with --db
  [2]

Commands are named before paths; a path of a command's name is written with its folder.

  $ mkdir check && printf 'Wren\n\nA zzwren.\n' > check/wren.txt
  $ dateline-index news check
  dateline-index: check comes first; a path of that name is ./check
  Try dateline-index --help.
  [2]
  $ dateline-index --quiet ./check && dateline zzwren > /dev/null
