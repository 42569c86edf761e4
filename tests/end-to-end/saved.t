What people have saved lies in folders as their programs name it: a mirror without endings, the folders of mail
programs, a page with what it is made of. A run takes the articles of it, whatever they are called.

  $ export DATELINE_DB=$PWD/index
  $ mkdir -p site/2022 Maildir/cur Mail saved/lock_files && cat > page <<'HTML'
  > <!DOCTYPE html><!-- saved from url=(0026)https://wharf.example/lock --><html><head><title>Lock gates fail</title>
  > <meta property="article:published_time" content="2022-03-04"></head><body><h1>Lock gates fail</h1>
  > <p>The upper gates of Marlow Lock failed in the night, and forty boats are waiting below them.</p></body></html>
  > HTML
  $ sed 's/forty/fifty/; s/example.lock/example\/2/' page > site/2022/uk-6595
  $ sed 's/forty/sixty/; s/example.lock/example\/3/' page > 'site/2022/index.php?p=12'
  $ printf 'p { color: red }' > 'site/style.css?ver=2'; printf 'Words' > site/notes
  $ cp page saved/lock.html && cp page saved/lock_files/frame.html && printf '{}' > saved/lock_files/data.json
  $ letter() { printf 'Message-ID: <%s@wharf.example>\nFrom: Ruth Pell <r@wharf.example>\nSubject: %s\n\nText.\n' $1 "$2"; }
  $ letter 1 'A letter' > 'Maildir/cur/1646380800.M1P2.host:2,S'
  $ (printf 'From - Fri Mar  4 08:00:00 2022\n'; letter 2 'In a box'; printf '\nFrom \n'; letter 3 'Behind it') > Mail/News
  $ dateline-index site saved Maildir Mail | sed 's/ (.*//'
  6 new articles
  2 files passed over: 2 without an ending
  $ dateline-index dump | grep -o '"path":"[^"]*"' | sed "s,$PWD/,," | sort
  "path":"Mail/News"
  "path":"Mail/News"
  "path":"Maildir/cur/1646380800.M1P2.host:2,S"
  "path":"saved/lock.html"
  "path":"site/2022/index.php?p=12"
  "path":"site/2022/uk-6595"

A link is no article, and says so.

  $ printf '[InternetShortcut]\r\nURL=https://wharf.example/lock\r\n' > lock.url
  $ dateline-index lock.url 2>&1 | head -1
  dateline-index: lock.url: a link, not an article

A word that a line's end cuts is found as what it is, and by its parts; the text stays as it is.

  $ printf 'LOCK GATES FAIL\n\nThe gates failed on Tues-\nday night in a well-\nknown lock of ele-\nven gates.\n' > ocr.txt
  $ dateline-index --db ocr -q ocr.txt
  $ for words in Tuesday '"tuesday night"' '"eleven gates"' known well-known 'tues day'; do
  >   dateline --db ocr "$words" --json | grep -c '"type":"hit"'
  > done
  1
  1
  1
  1
  1
  1
  $ dateline show --db ocr $(dateline --db ocr Tuesday --json | sed -n 's/.*"id":"\([^"]*\)".*/\1/p' | head -1) | grep -A 1 Tues
  The gates failed on Tues-
  day night in a well-
