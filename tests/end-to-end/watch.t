What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

A followed folder is indexed as it changes. What is waited for comes within a second or two; the limit is only for
machines under load. What an earlier watcher has said is emptied before the next begins, for the shell may do so later.

  $ export DATELINE_DB=$PWD/index
  $ until_found() { for try in $(seq 600); do dateline "$1" > /dev/null 2>&1 && return; sleep 0.1; done; echo "$1 is not found"; }
  $ until_gone() { for try in $(seq 600); do dateline "$1" > /dev/null 2>&1 || return 0; sleep 0.1; done; echo "$1 is still found"; }
  $ until_said() { for try in $(seq 600); do grep -qs "$1" said && return; sleep 0.1; done; echo "$1 is not said"; }
  $ mkdir -p news/deep elsewhere
  $ printf 'Otters\n\nThe zzotter was here before.\n' > news/otter.txt
  $ dateline-index --watch --prune news > said 2>&1 &
  $ watcher=$!
  $ until_said Following
  $ cat said
  1 new article (0.0 MB of text in * s) (glob)
  Following 2 folders: what changes is indexed at once, until Ctrl-C.

New and changed files, new folders with what is in them, and folders within these.

  $ printf 'Herons\n\nThe zzheron is new.\n' > news/deep/heron.txt; until_found zzheron
  $ printf 'Herons\n\nThe zzbittern is no heron.\n' > news/deep/heron.txt; until_found zzbittern
  $ dateline zzheron
  dateline: no article has "zzheron"
  [1]
  $ mkdir -p news/more/yet && printf 'Storks\n\nThe zzstork leaves.\n' > news/more/yet/stork.txt; until_found zzstork
  $ printf 'Cranes\n\nThe zzcrane leaves.\n' > news/more/yet/crane.txt; until_found zzcrane

Files and folders that are moved in, about and out, and what is removed.

  $ printf 'Ravens\n\nThe zzraven comes.\n' > elsewhere/raven.txt; mv elsewhere news/moved; until_found zzraven
  $ mv news/moved news/deep/inner
  $ printf 'Rooks\n\nThe zzrook comes.\n' > news/deep/inner/rook.txt; until_found zzrook
  $ until_said '1 moved'
  $ mv news/deep/inner outside; until_gone zzraven
  $ rm news/otter.txt; until_gone zzotter

A file that comes as a second name of another one, which goes at once; and one that takes another's place.

  $ printf 'Swifts\n\nThe zzswift comes.\n' > outside/swift.txt; ln outside/swift.txt news/swift.txt; rm outside/swift.txt; until_found zzswift
  $ printf 'Swifts\n\nThe zzmartin comes.\n' > news/.swift.txt.tmp; mv news/.swift.txt.tmp news/swift.txt; until_found zzmartin
  $ dateline zzswift
  dateline: no article has "zzswift"
  [1]

Many changes are one batch or few, and other commands find their turn between them.

  $ for i in $(seq 200); do printf 'Gull %d\n\nThe zzgull %d was counted.\n' $i $i > news/gull-$i.txt; done; until_found 'zzgull AND 200'
  $ until_said 'new article.*MB'
  $ for try in $(seq 600); do [ $(dateline zzgull --json -n 300 | results | wc -l) = 200 ] && break; sleep 0.1; done
  $ dateline zzgull --json -n 300 | results | wc -l
  200
  $ dateline-index check | cut -d : -f 1
  All is well

Ctrl-C ends it.

  $ kill -INT $watcher && wait $watcher
  $ dateline-index news | sed 's/,.*//'
  0 new articles

The index may lie in the folder that is followed: what runs change in it is no change of the folder.

  $ mkdir inside && printf 'Owls\n\nThe zzowl calls.\n' > inside/owl.txt
  $ : > said
  $ dateline-index --watch --db inside/index inside > said 2>&1 &
  $ watcher=$!
  $ until_said Following
  $ export DATELINE_DB=inside/index
  $ printf 'Wrens\n\nThe zzwren sings.\n' > inside/wren.txt; until_found zzwren
  $ for try in $(seq 600); do [ $(wc -l < said) = 3 ] && break; sleep 0.1; done; cat said
  1 new article (0.0 MB of text in * s) (glob)
  Following 1 folder: what changes is indexed at once, until Ctrl-C.
  1 new article (0.0 MB of text in * s) (glob)
  $ still() { before=$(stat -c %Y%Z%y inside/index/lock); sleep 1.5; [ "$before" = "$(stat -c %Y%Z%y inside/index/lock)" ]; }
  $ for try in $(seq 40); do still && break; done; still || echo "still writing"
  $ kill -INT $watcher && wait $watcher
  $ dateline-index inside
  0 new articles, 2 unchanged (0.0 MB of text in * s) (glob)

A followed folder that goes as a whole, as a disk that is no longer mounted, takes nothing with it.

  $ : > said
  $ dateline-index --watch --prune inside > said 2>&1 &
  $ watcher=$!
  $ until_said Following
  $ mv inside away && wait $watcher
  [2]
  $ tail -n 1 said
  dateline-index: what was followed is no longer there
  $ dateline --db away/index 'zzowl OR zzwren' --json | results | wc -l
  2

What is not there can't be followed.

  $ dateline-index --watch nowhere
  dateline-index: can't follow nowhere: No such file or directory
  [2]
