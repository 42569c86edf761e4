What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

Every bad article is reported with its file and line, and the rest is stored.

  $ export DATELINE_DB=$PWD/index
  $ mkdir news && cd news
  $ printf 'Good\n\nA good zebra.\n' > good.txt
  $ : > empty.txt
  $ head -c 3000 /dev/zero > binary.txt
  $ printf '{"text":"one zebra"}\n{"text": broken\n{"text":"third zebra"}\n' > lines.jsonl
  $ ln -s /nowhere dangling.txt
  $ mkfifo pipe.txt
  $ printf '{"text":' > cut.json
  $ (head -c 20000 /dev/zero | tr '\0' '['; head -c 20000 /dev/zero | tr '\0' ']') > deep.json
  $ dateline-index . nowhere.txt pipe.txt 2>errors
  3 new articles, 8 could not be read (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  [1]
  $ sort errors
  dateline-index: ./binary.txt: binary, not text
  dateline-index: ./cut.json:1: not JSON: * (glob)
  dateline-index: ./dangling.txt: No such file or directory
  dateline-index: ./deep.json:1: not read: JSON nested deeper than 256 levels
  dateline-index: ./empty.txt: empty
  dateline-index: ./lines.jsonl:2: not JSON: * (glob)
  dateline-index: nowhere.txt: No such file or directory
  dateline-index: pipe.txt: neither a file nor a folder
  $ dateline zebra --json | results | wc -l
  3

The next run reads nothing anew, and so has nothing to say of it.

  $ dateline-index lines.jsonl
  0 new articles, 2 unchanged (0.0 MB of text in * s) (glob)

A line that is too long is passed over, those behind it are not; with a higher limit it is read.

  $ (printf '{"text":"before"}\n'; printf '{"text":"'; head -c 3000000 /dev/zero | tr '\0' x; printf '"}\n{"text":"behind"}\n') > long.jsonl
  $ dateline-index --max-size 1MB long.jsonl
  dateline-index: long.jsonl:2: a line longer than 1.0 MB (--max-size raises the limit)
  2 new articles, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]
  $ dateline behind --json | results | tr ',' '\n' | grep '"line"'
  "line":3
  $ dateline-index --max-size 4MB long.jsonl
  1 new article, 2 unchanged (3.0 MB of text in * s) (glob)
  $ dateline-index --max-size 1kB --db other binary.txt
  dateline-index: binary.txt: larger than 1.0 kB (--max-size raises the limit)
  0 new articles, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]

What an article says never drives the terminal.

  $ printf 'Evil \033]0;title\007\n\nA \033[2J giraffe \302\233 \342\200\256 speaks, and what it says goes on for a while, as text does.\n' > evil.txt
  $ dateline-index --quiet evil.txt
  $ dateline giraffe | LC_ALL=C grep -c '[[:cntrl:]]'
  0
  [1]
  $ dateline show "$(dateline giraffe --json | results | sed 's/.*"id":"\([^"]*\)".*/\1/')" | LC_ALL=C grep -c '[[:cntrl:]]'
  0
  [1]

So it is on standard error, where names and words are repeated.

  $ cat > bidi.jsonl <<END
  > {"title": "One", "text": "Said Ada\\u2066 Quillfeather of it, and Mr. Quillfeather went on.", "people": ["Ada\\u2066 Quillfeather", "Ada Quillfeather"]}
  > END
  $ dateline-index --quiet bidi.jsonl
  $ dateline --json --person "$(printf 'ada\342\201\246 quillfeather')" --explain-query 2>&1 > /dev/null | grep -c "$(printf '\342\201\246')"
  0
  [1]
  $ dateline zebra --sort "$(printf '\033[2J')" 2>&1 | LC_ALL=C grep -c "$(printf '\033')"
  0
  [1]
  $ dateline show "$(printf '\033[2J')" 2>&1 | LC_ALL=C grep -c "$(printf '\033')"
  0
  [1]

Files whose names would drive it neither.

  $ printf 'N\n\nnothing\n' > "$(printf 'a\033[2Jb.json')"
  $ dateline-index . 2>&1 >/dev/null | LC_ALL=C grep -c "$(printf '\033')"
  0
  [1]

A disk that takes no more ends the run with its reason, and leaves the index as it was. (Xapian drops what it
could not write without freeing it, which a leak detector need not tell.)

  $ seq -f '{"text":"%g"}' 20000 > many.jsonl
  $ (trap '' XFSZ; ulimit -f 64; ASAN_OPTIONS=detect_leaks=0 dateline-index --words-only --db small many.jsonl)
  dateline-index: * (glob)
  [2]
  $ dateline --db small 17
  [1]

No index, a foreign folder, one that can't be written.

  $ dateline --db nowhere x
  dateline: there is no index at nowhere: make one with dateline-index PATH, or name another with --db
  [2]
  $ dateline --db /usr x
  dateline: /usr is not an index of dateline: name another folder with --db
  [2]
  $ dateline-index --db . good.txt
  dateline-index: . holds other files and no manifest of an index: name an empty folder with --db
  [2]
  $ mkdir -p films/segments && echo film > films/segments/film
  $ dateline-index --db films good.txt
  dateline-index: films holds other files and no manifest of an index: name an empty folder with --db
  [2]
  $ cat films/segments/film
  film
  $ dateline-index --db '' good.txt
  dateline-index: the index has no name: name a folder with --db
  [2]
  $ dateline-index --db good.txt/index good.txt
  dateline-index: can't write the index good.txt/index: Not a directory
  [2]
  $ sed -i 's/"format": 3/"format": 99/' $DATELINE_DB/manifest
  $ dateline x
  dateline: the index at */index has format 99, and this version of dateline knows format 3: use a newer dateline (glob)
  [2]
  $ dateline-index good.txt
  dateline-index: the index at */index has format 99, and this version of dateline knows format 3: use a newer dateline (glob)
  [2]
  $ sed -i 's/"format": 99/"format": 3/' $DATELINE_DB/manifest

A damaged index is an error, not a crash.

  $ cp -r $DATELINE_DB hurt
  $ segment=$(ls -d hurt/segments/*/ | head -n 1)
  $ truncate -s 5 $segment/table
  $ dateline --db hurt zebra
  dateline: the index is damaged: *table is not as it was written: index the collection again into another folder (glob)
  [2]

  $ rm $segment/table
  $ dateline --db hurt zebra
  dateline: the index is damaged: hurt/segments/*/table is missing: restore it, or index the collection again into another folder (glob)
  [2]
  $ printf '{"format": 2, ' > hurt/manifest
  $ dateline --db hurt zebra
  dateline: the manifest of hurt is damaged (it is not the JSON that was written): restore it, or index the collection again into another folder
  [2]

A query of thousands of prefixes is answered as any other.

  $ timeout 60 dateline "$(printf 'z* %.0s' $(seq 5000))" --json | results | grep -c '"title"'
  3

Queries that can't be read say where.

  $ dateline '"unclosed'
  dateline: this quote is never closed: close it, or leave it out
    "unclosed
    ^
  [2]
  $ dateline zebra date:2023-13
  dateline: "2023-13" is no date that dateline knows: write 2023-06-19, * (glob)
    zebra date:2023-13
               ^~~~~~~
  [2]
  $ dateline zebra since:2023
  dateline: there is no field "since": use date:2023.., or put quotes around the whole
    zebra since:2023
          ^~~~~~
  [2]
  $ dateline zebra --since 2023-02-29
  dateline: --since: "2023-02-29" is no date; write 2023-06-19, 2023-06, 2023 or words such as "june 2023" or "last week"
  [2]
  $ dateline --limit many zebra
  dateline: --limit: * (glob)
  Try dateline search --help.
  [2]
  $ dateline --nonsense
  dateline: The following argument was not expected: --nonsense
  Try dateline search --help.
  [2]
  $ dateline show nosuchid
  dateline: no article has the id nosuchid
  dateline: to search for these words: dateline search show nosuchid
  [1]
