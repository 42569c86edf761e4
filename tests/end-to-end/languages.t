What is in config/de understands German articles, as far as it goes.

  $ export DATELINE_DB=$PWD/index
  $ results() { grep -v '"type":"summary"'; }
  $ mkdir news
  $ cat > news/einheit.txt <<END
  > Deutschland ist wieder ein Land
  > 4. Oktober 1990
  > 
  > Die Deutsche Demokratische Republik ist der Bundesrepublik beigetreten. Um Mitternacht wurde vor dem
  > Reichstag in Berlin die schwarz-rot-goldene Fahne gehisst, und auf den Straßen der Stadt feierten
  > Hunderttausende. Die Volkskammer hatte den Beitritt im August beschlossen, der Vertrag darüber war am
  > 31. August in Berlin unterzeichnet worden. Das Brandenburger Tor stand 28 Jahre an der Grenze. Nun ist
  > der 3. Oktober der Tag der Deutschen Einheit. Die Länder im Osten sind Brandenburg, Sachsen, Thüringen,
  > Mecklenburg-Vorpommern und Sachsen-Anhalt. Berlin ist die Hauptstadt.
  > END
  $ cat > news/elbphilharmonie.txt <<END
  > Die Elbphilharmonie ist eröffnet
  > 12. Januar 2017
  > 
  > Hamburg hat einen neuen Saal. Nach fast zehn Jahren auf der Baustelle wurde die Elbphilharmonie am
  > 11. Januar mit einem Konzert eröffnet. Sie kostete rund 866 Mio. Euro, ein Vielfaches dessen, was einst
  > geplant war. Die Häuser der Speicherstadt liegen gleich nebenan.
  > END
  $ cat > news/merkel.txt <<END
  > Die erste Frau im Kanzleramt
  > 23. November 2005
  > 
  > Der 16. Deutsche Bundestag hat Angela Merkel zur Bundeskanzlerin gewählt. Dr. Merkel ist die erste Frau
  > in diesem Amt, vor ihr regierten seit 1949 sieben Männer. Ihre Regierung tragen CDU, CSU und SPD.
  > END
  $ dateline-index -q news

The point of an ordinal or an abbreviation ends no sentence, so no passage begins behind it.

  $ dateline --json '"tag der deutschen einheit"' | results | jq -r .passage.text
  Nun ist
  der 3. Oktober der Tag der Deutschen Einheit. Die Länder im Osten sind Brandenburg, Sachsen, Thüringen,
  Mecklenburg-Vorpommern und Sachsen-Anhalt. Berlin ist die Hauptstadt.

A word stands for its forms in German: Haus for Häuser, Grenzen for Grenze, Regierungen for Regierung.

  $ for word in haus grenzen regierungen konzerte; do dateline --json $word | results | jq -r .title; done
  Die Elbphilharmonie ist eröffnet
  Deutschland ist wieder ein Land
  Die erste Frau im Kanzleramt
  Die Elbphilharmonie ist eröffnet

Times are found by the German rules, and asked for by them.

  $ dateline --json 'when:"11. Januar 2017"' | results | jq -r .title
  dateline: when 2017-01-11
  Die Elbphilharmonie ist eröffnet
  $ dateline-index explain news/merkel.txt | grep '"1949"'
    "1949": DATE 1949, rule year-since

Nothing tells names of German, and that is said; an index keeps none.

  $ dateline-index explain news/merkel.txt | grep ^language
  language   de: names are understood in English only
  $ dateline status | grep ^languages
  languages de 3 (names are understood in en only)
  $ dateline --json --lang de | results | jq -c '[.people, .places, .organizations]'
  [[],[],[]]
  [[],[],[]]
  [[],[],[]]

An article in a language without a pack is found by its words.

  $ cat > is.txt <<END
  > Vigdís kjörin forseti
  > 
  > Vigdís Finnbogadóttir var kjörin forseti Íslands sumarið 1980. Hún var fyrsta konan í heiminum sem var
  > kjörin þjóðhöfðingi í lýðræðislegum kosningum, og gegndi embættinu til ársins 1996.
  > END
  $ dateline-index -q is.txt
  $ dateline --json --lang is forseti | results | jq -c '[.title, .people, .times]'
  ["Vigdís kjörin forseti",[],[]]

A pack that is damaged is told with file and line when an article needs it; the others are stored.

  $ cp -r $SOURCES/config data && echo nonsense > data/de/abbreviations.txt
  $ DATELINE_DATA=data dateline-index -q --db other news/merkel.txt is.txt
  dateline-index: news/merkel.txt:1: could not be stored: data/de/abbreviations.txt:1: a line is "kind: words"
  [1]

A word is found that an article, a particle or a preposition is written to, with the same spelling of its letters.

  $ mkdir bare && cat > bare/a.jsonl <<END
  > {"title": "fr", "language": "fr", "text": "Le ministre parle de l'économie et d'abord de l'emploi dans la région."}
  > {"title": "ko", "language": "ko", "text": "대통령은 서울에서 기자들을 만났다."}
  > {"title": "ar", "language": "ar", "text": "وصل الرئيس إلى القاهرة أمس مع الوزراء."}
  > END
  $ dateline-index --quiet --db bare/index bare/a.jsonl
  $ for word in économie economie emploi 대통령 서울 رئيس قاهره; do dateline --db bare/index --json "$word" 2>&1 | sed -n 's/.*"type":"hit".*"title":"\([^"]*\)".*/\1/p'; done
  fr
  fr
  fr
  ko
  ko
  ar
  ar
  $ dateline --db bare/index -c --exact économie
  0
  dateline: no article has "economie"
  [1]
