What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

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
  $ dateline okapi --json | results | wc -l
  1

What is typed overrules it; --config and DATELINE_CONFIG name another.

  $ dateline okapi --json -n 2 | results | wc -l
  2
  $ echo 'limit = 3' > other.toml
  $ dateline --config other.toml okapi --json | results | wc -l
  3
  $ DATELINE_CONFIG=other.toml dateline okapi --json | results | wc -l
  3

The environment overrules the file, and an option the environment.

  $ echo 'db = "nowhere"' > other.toml
  $ DATELINE_DB=data/dateline/default dateline --config other.toml okapi --json | results | wc -l
  3
  $ DATELINE_DB=elsewhere dateline --db data/dateline/default okapi --json | results | wc -l
  1

Every key of the documented file is known; others are errors.

  $ sed -e 's/^# \([a-z-]* = \|\[\)/\1/' -e "s#/home/you/#$PWD/#" "$SOURCES/config/dateline.toml" > all.toml
  $ cp "$SOURCES/config/aliases.toml" .config/dateline
  $ grep -c '^[a-z]' all.toml
  16
  $ dateline --config all.toml --db data/dateline/default okapi --json | results | wc -l
  3
  $ echo 'sort = "date"' > wrong.toml
  $ dateline --config wrong.toml okapi
  dateline: --sort: "date" is no order: relevance, newest or oldest
  Try dateline search --help.
  [2]
  $ echo 'colour = "never"' > wrong.toml
  $ dateline --config wrong.toml okapi
  dateline: unknown key "colour" in the configuration file wrong.toml: config/dateline.toml documents those there are
  Try dateline search --help.
  [2]
  $ dateline-index --config wrong.toml news.jsonl
  dateline-index: unknown key "colour" in the configuration file wrong.toml: config/dateline.toml documents those there are
  Try dateline-index --help.
  [2]
  $ dateline --config missing.toml okapi
  dateline: missing.toml was not readable (missing?)
  Try dateline search --help.
  [2]

An empty file of aliases says nothing, and one that can't be read is an error.

  $ : > empty.toml
  $ dateline --aliases empty.toml okapi --json | results | wc -l
  1
  $ dateline --aliases . okapi
  dateline: can't read the file of aliases .: see that there is a file which you may read, or name another with --aliases
  [2]

The table [fields] says what other names stand for, in JSON, tables and front matter alike; so does --field.

  $ cat > dutch.toml <<END
  > [fields]
  > title = ["kop"]
  > text = ["artikel", "inhoud"]
  > people = ["personen"]
  > END
  $ echo '{"kop":"Bezoek","inhoud":"zebra ter plaatse","personen":["Wim Kok","Ruud Lubbers"]}' > a.json
  $ printf -- '---\nkop: Verslag\npersonen: Wim Kok\n---\nEen zebra.\n' > b.md
  $ dateline-index -q --config dutch.toml --db dutch a.json b.md
  $ dateline --db dutch --json -n 5 zebra --stated kok | results | jq -r .title | sort
  Bezoek
  Verslag

When it changes, what is stored already is read again, and that is said.

  $ dateline-index --config dutch.toml --db dutch a.json b.md
  0 new articles, 2 unchanged (0.0 MB of text in * s) (glob)
  $ sed -i 's/"kop"/"koptekst"/' dutch.toml
  $ echo '{"koptekst":"Vertrek","artikel":"een okapi"}' > c.json
  $ dateline-index --config dutch.toml --db dutch a.json b.md c.json
  dateline-index: what names of records stand for has changed ([fields], --field): files that are stored are read again
  1 new article, 2 replaced (0.0 MB of text in * s) (glob)
  $ dateline-index --config dutch.toml --db dutch a.json b.md c.json
  0 new articles, 3 unchanged (0.0 MB of text in * s) (glob)

  $ dateline-index --field text=inhoud --field title=kop explain a.json 2>&1 | grep -x Bezoek
  Bezoek

A name with points is a path. Where none is known, the message tells what there is.

  $ echo '{"kop":"Opening","velden":{"inhoud":"een okapi"}}' > d.json
  $ dateline-index --db paths d.json
  dateline-index: d.json:1: no text: its fields are kop, velden.inhoud; tell which is the text (--field text=NAME)
  [1]
  $ dateline-index -q --db paths --field text=velden.inhoud --field title=kop d.json
  $ dateline --db paths --json okapi | results | jq -r .title
  Opening

  $ echo 'fields.titel = ["kop"]' > wrong.toml
  $ dateline-index --config wrong.toml --db dutch a.json
  dateline-index: "titel" is no field that a name can stand for (title, text, date, author, url, source, section, language, id, dateline, people, places, organizations, keywords): write --field FIELD=NAME, or FIELD = ["NAME"] in the table [fields] of the configuration
  Try dateline-index --help.
  [2]
  $ dateline-index --field title a.json
  dateline-index: --field title has no name: write --field title=NAME
  Try dateline-index --help.
  [2]
