One file configures both programs; its keys are the names of the options.

  $ for i in 1 2 3; do printf '{"text":"okapi %s"}\n' $i; done > news.jsonl
  $ export HOME=$PWD XDG_CONFIG_HOME=$PWD/.config XDG_DATA_HOME=$PWD/data
  $ mkdir -p .config/dateline
  $ cat > .config/dateline/config.toml <<END
  > limit = 1
  > sort = "oldest"
  > jobs = 1
  > quiet = true
  > END
  $ dateline-index news.jsonl
  $ ls data/dateline/default/manifest
  data/dateline/default/manifest
  $ dateline okapi --json | wc -l
  1

What is typed overrules it; --config and DATELINE_CONFIG name another.

  $ dateline okapi --json -n 2 | wc -l
  2
  $ echo 'limit = 3' > other.toml
  $ dateline --config other.toml okapi --json | wc -l
  3
  $ DATELINE_CONFIG=other.toml dateline okapi --json | wc -l
  3

The environment overrules the file, and an option the environment.

  $ echo 'db = "nowhere"' > other.toml
  $ DATELINE_DB=data/dateline/default dateline --config other.toml okapi --json | wc -l
  3
  $ DATELINE_DB=elsewhere dateline --db data/dateline/default okapi --json | wc -l
  1

Every key of the documented file is known; others are errors.

  $ sed 's/^# \([a-z-]* = \)/\1/' "$SOURCES/config/dateline.toml" > all.toml
  $ grep -c '^[a-z]' all.toml
  9
  $ dateline --config all.toml --db data/dateline/default okapi --json | wc -l
  3
  $ echo 'colour = "never"' > wrong.toml
  $ dateline --config wrong.toml okapi
  dateline: unknown key "colour" in the configuration file: config/dateline.toml documents those there are
  Try dateline --help.
  [2]
  $ dateline --config missing.toml okapi
  dateline: missing.toml was not readable (missing?)
  Try dateline --help.
  [2]
