What bash completes: commands, options, and the values of options that have fixed ones.

  $ . <(dateline --generate bash)
  $ . <(dateline-index --generate bash)
  $ complete -p dateline dateline-index
  complete -o filenames -F _dateline dateline
  complete -o filenames -F _dateline_index dateline-index
  $ completed() { COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _${1/-/_}; echo "${COMPREPLY[@]}"; }

  $ completed dateline st
  status
  $ completed dateline s
  search sections show sources status
  $ completed dateline --c
  --color --config --count
  $ completed dateline timeline --m
  --mentioned
  $ completed dateline show --m
  
  $ completed dateline taiwan --natio
  --nationalities --nationality
  $ completed dateline --sort ''
  newest oldest relevance
  $ completed dateline timeline war --by d
  day decade
  $ completed dateline people --color = a
  always auto
  $ completed dateline --color = never show --j
  --json
  $ completed dateline show --sort n
  
  $ completed dateline --person st
  

Words of a query, people and places are not; files and folders are, where they are asked for.

  $ mkdir news lists && touch news/a.txt names.toml
  $ completed dateline taiwan n
  
  $ completed dateline --db n
  news
  $ completed dateline --config n
  names.toml news
  $ completed dateline-index n
  names.toml news
  $ completed dateline-index c
  check compact
  $ completed dateline-index --watch news/
  news/a.txt
  $ completed dateline-index prune n
  names.toml news
  $ completed dateline-index check n
  
  $ completed dateline-index --max-d
  --max-depth

What zsh and fish are given is at least theirs, where these are installed.

  $ syntax() { if type $1 > /dev/null 2>&1; then $2 --generate $1 > $2.$1 && $1 -n $2.$1; fi; }
  $ for program in dateline dateline-index; do syntax zsh $program; syntax fish $program; done
  $ dateline --generate csh
  dateline: --generate: write man, bash, zsh or fish for "csh"
  Try dateline search --help.
  [2]

A configuration that can't be read keeps nobody from the manual.

  $ echo 'colour = 1' > wrong.toml
  $ DATELINE_CONFIG=wrong.toml dateline --generate man | head -n 1
  .TH DATELINE 1 "" "dateline 0.1.0" "dateline"
  $ DATELINE_CONFIG=wrong.toml dateline-index --generate man | head -n 1
  .TH DATELINE-INDEX 1 "" "dateline-index 0.1.0" "dateline"
  $ dateline --help | grep generate
  [1]
