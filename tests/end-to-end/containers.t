What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

Articles are read where they are: in archives of any kind, compressed, and in archives within archives. Nothing is
unpacked to disk, and a path says where an article is.

  $ export DATELINE_DB=$PWD/index
  $ mkdir -p work/2023/06 in && cd work
  $ article() { printf 'Owls of %s\n\nThe zebra of %s\nis back.\n' "$1" "$1"; }
  $ for place in tar zip seven xz bzip; do article $place > 2023/06/$place.txt; done
  $ printf 'not an article' > picture.png
  $ seq 2000 | sed 's/.*/{"id":"&","text":"lion & of many"}/' > many.jsonl
  $ seq 2000 | sed 's/.*/{"id":"&","text":"tiger & of many"}/' > more.jsonl
  $ bsdtar -a -cf ../in/news.tar.zst ./2023/06/tar.txt picture.png more.jsonl
  $ bsdtar -a -cf ../in/news.zip 2023/06/zip.txt && bsdtar -a -cf ../in/news.7z 2023/06/seven.txt
  $ gzip -c many.jsonl > ../in/many.jsonl.gz && bzip2 -c 2023/06/bzip.txt > ../in/owls.bz2
  $ xz -c 2023/06/xz.txt > xz.txt.xz
  $ bsdtar -cf ../in/nested.tar xz.txt.xz -C ../in news.zip
  $ rm ../in/news.zip && cd .. && ls in
  many.jsonl.gz
  nested.tar
  news.7z
  news.tar.zst
  owls.bz2
  $ dateline-index in
  4,005 new articles (0.1 MB of text in * s) (glob)
  1 file passed over: 1 .png (--verbose names them)
  $ dateline-index in
  0 new articles, 4,005 unchanged (0.0 MB of text in * s) (glob)
  $ dateline zebra --json -n 20 | results | sed 's/.*"path":"[^"]*\/in\/\([^"]*\)".*/\1/' | sort
  nested.tar!news.zip!2023/06/zip.txt
  nested.tar!xz.txt.xz
  news.7z!2023/06/seven.txt
  news.tar.zst!2023/06/tar.txt
  owls.bz2
  $ dateline '"lion 1999" OR "tiger 1999"' -n 20 | grep -o '[^ ]*jsonl[^ ]*' | sort
  in/many.jsonl.gz:1999
  in/news.tar.zst!more.jsonl:1999
  $ dateline-index explain in/news.7z | head -n 1
  file       in/news.7z!2023/06/seven.txt:1

Standard input is told by what it is, and has no place of its own: what says the same is the same.

  $ export DATELINE_DB=$PWD/piped
  $ gzip -c work/2023/06/tar.txt | dateline-index -
  1 new article (0.0 MB of text in * s) (glob)
  $ cat in/nested.tar | dateline-index -
  2 new articles (0.0 MB of text in * s) (glob)
  $ dateline-index - < work/2023/06/tar.txt
  0 new articles, 1 unchanged (0.0 MB of text in * s) (glob)
  $ head -n 300 work/many.jsonl | dateline-index -
  300 new articles (0.0 MB of text in * s) (glob)
  $ dateline-index - < /dev/null
  dateline-index: -: empty
  0 new articles, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]

Lists of paths: one a line, or with NUL, as find writes it for names that have newlines.

  $ export DATELINE_DB=$PWD/listed
  $ mkdir list && printf 'One\n\ntext\n' > list/one.txt && printf 'Two\n\ntext\n' > "$(printf 'list/t\nwo.txt')"
  $ ls list/one.txt > list/paths && dateline-index --files-from list/paths
  1 new article (0.0 MB of text in * s) (glob)
  $ find list -name '*.txt' -print0 | dateline-index --files-from -
  1 new article, 1 unchanged (0.0 MB of text in * s) (glob)
  $ echo nowhere.txt | dateline-index --files-from - list/one.txt
  dateline-index: nowhere.txt: No such file or directory
  0 new articles, 1 unchanged, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]
  $ dateline-index --files-from nowhere
  dateline-index: nowhere: No such file or directory
  [2]
  $ dateline-index --files-from - - < list/paths
  dateline-index: standard input is a list of paths or articles, not both
  [2]

What can't be read is one sentence, and the rest goes on.

  $ export DATELINE_DB=$PWD/hostile
  $ mkdir bad && cd work
  $ for place in secret open right odd; do article $place > $place.txt; done
  $ zip -q -P pass ../bad/secret.zip secret.txt && zip -q ../bad/secret.zip open.txt
  $ bsdtar -cf - --gzip picture.png many.jsonl | cat > ../whole && head -c 4000 ../whole > ../bad/cut.tar.gz
  $ gzip -c many.jsonl | head -c 3000 > ../bad/cut.jsonl.gz
  $ bsdtar -a -cf ../bad/pictures.zip picture.png
  $ : | gzip > ../bad/empty.txt.gz
  $ (head -c 70000000 /dev/zero | tr '\0' x | gzip -1) > ../bad/long.txt.gz
  $ cp picture.png ../bad/wrong.zip
  $ zip -q ../bad/zip right.txt && mv ../bad/zip.zip ../bad/right.txt
  $ bsdtar -cf ../bad/odd.tar -s ',^,../../,' odd.txt
  $ cd .. && dateline-index bad 2>errors
  5?? new articles, 6 could not be read (0.0 MB of text in * s) (glob)
  2 files passed over: 2 .png (--verbose names them)
  [1]
  $ sort errors
  dateline-index: bad/cut.jsonl.gz: truncated gzip input
  dateline-index: bad/cut.tar.gz!many.jsonl: truncated gzip input
  dateline-index: bad/empty.txt.gz: empty
  dateline-index: bad/long.txt.gz: larger than 64 MB (--max-size raises the limit)
  dateline-index: bad/pictures.zip: no member has the name of an article
  dateline-index: bad/secret.zip!secret.txt: encrypted
  $ dateline zebra --json -n 20 | results | sed 's/.*"path":"[^"]*\/bad\/\([^"]*\)".*/\1/' | sort
  odd.tar!../../odd.txt
  right.txt!right.txt
  secret.zip!open.txt
  $ ls ../odd.txt
  ls: cannot access '../odd.txt': No such file or directory
  [2]

The limits are options, and keys of the configuration. An archive that is read again with a higher one is
read to its end.

  $ export DATELINE_DB=$PWD/limited
  $ dateline-index --max-members 2 in/news.tar.zst
  dateline-index: in/news.tar.zst: more than 2 members: not read from here on (--max-members raises the limit)
  * (glob)
  1 file passed over: 1 .png (--verbose names them)
  [1]
  $ dateline-index --max-unpacked 1kB in/news.tar.zst
  dateline-index: in/news.tar.zst: unpacks to more than 1.0 kB: not read from here on (--max-unpacked raises the limit)
  * (glob)
  1 file passed over: 1 .png (--verbose names them)
  [1]
  $ dateline-index --max-depth 1 in/nested.tar
  dateline-index: in/nested.tar!xz.txt.xz: nested in more than 1 archive (--max-depth raises the limit)
  dateline-index: in/nested.tar!news.zip: nested in more than 1 archive (--max-depth raises the limit)
  * (glob)
  [1]
  $ dateline-index in/news.tar.zst in/nested.tar --quiet
  $ dateline zebra --json | results | wc -l
  3

What a small archive unpacks to without end is not read without end: a gigabyte of nothing, in some kilobytes.

  $ truncate -s 1100M nothing.png
  $ bsdtar --no-read-sparse -cf - nothing.png | zstd -q > bomb.tar.zst; rm nothing.png
  $ dateline-index bomb.tar.zst
  dateline-index: bomb.tar.zst: unpacks to more than 250 times its size: not read from here on
  0 new articles, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]

When an archive changes, what it has no longer goes from the index, and what it has newly comes.

  $ export DATELINE_DB=$PWD/changing
  $ bsdtar -a -cf changing.zip -C work secret.txt open.txt && dateline-index --quiet changing.zip
  $ bsdtar -a -cf changing.zip -C work open.txt right.txt && dateline-index changing.zip
  1 new article, 1 unchanged, 1 removed (0.0 MB of text in * s) (glob)
  $ mv changing.zip moved.zip && dateline-index moved.zip
  * moved* (glob)
  $ dateline zebra --json | results | sed 's/.*"path":"[^"]*\/\([^"]*\)".*/\1/' | sort
  moved.zip!open.txt
  moved.zip!right.txt
