What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

Every format is known by what is in it, whatever the file is called.

  $ mkdir news && cd news
  $ cat > a.org <<END
  > #+TITLE: Quagga by the river
  > #+DATE: 2023-06-19
  > The *quagga* drank.
  > END
  $ printf 'headline;published;body\nQuagga sold;2023-06-20;"It was ""a quagga"".\n\nIt was sold."\n' > b.csv
  $ cat > c.xml <<END
  > <rss version="2.0"><channel><title>Harbour Wire</title>
  > <item><title>Quagga found</title><link>https://h.example/q</link><pubDate>Wed, 21 Jun 2023 10:00:00 GMT</pubDate>
  > <description>&lt;p&gt;A quagga was found.&lt;/p&gt;</description></item></channel></rss>
  > END
  $ cat > d.xml <<END
  > <feed xmlns="http://www.w3.org/2005/Atom"><title>The Lantern</title>
  > <entry><title>Quagga lost</title><id>urn:1</id><updated>2023-06-22T10:00:00Z</updated>
  > <content type="html">&lt;p&gt;The quagga was lost.&lt;/p&gt;</content></entry></feed>
  > END
  $ cat > e.xml <<END
  > <nitf><head><docdata><date.issue norm="20230623"/></docdata></head>
  > <body><body.head><hedline><hl1>Quagga in the news</hl1></hedline></body.head>
  > <body.content><p>The quagga was in the news.</p></body.content></body></nitf>
  > END
  $ cat > f.xml <<END
  > <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:2"><itemMeta><firstCreated>2023-06-24</firstCreated>
  > </itemMeta><contentMeta><headline>Quagga item</headline></contentMeta>
  > <contentSet><inlineData contenttype="text/plain">The quagga is an item.</inlineData></contentSet></newsItem>
  > END
  $ cat > g.json <<END
  > {"standard":{"name":"ninjs","version":"2.1"},"uri":"urn:3","firstCreated":"2023-06-25T10:00:00Z",
  >  "headlines":[{"value":"Quagga object"}],"bodies":[{"contentType":"text/plain","value":"The quagga is an object."}]}
  > END
  $ cat > h.sgm <<END
  > <!DOCTYPE lewis SYSTEM "lewis.dtd">
  > <REUTERS NEWID="1"><DATE>26-JUN-2023 10:00:00.00</DATE>
  > <TEXT>&#2;<TITLE>QUAGGA PRICES</TITLE><BODY>Quagga prices rose.
  >  Reuter
  > &#3;</BODY></TEXT></REUTERS>
  > END
  $ cat > i.rtf <<'END'
  > {\rtf1\ansi Quagga abroad\par The Lantern Gazette\par June 27, 2023 Tuesday\par Length: 5 words\par Body\par
  > The quagga went abroad.\par Load-Date: June 29, 2023\par End of Document\par
  > Quagga at home\par The Lantern Gazette\par June 28, 2023 Wednesday\par Length: 5 words\par Body\par
  > The quagga came home.\par Load-Date: June 29, 2023\par End of Document\par }
  > END
  $ cat > j.sgml <<END
  > <DOC id="XIN_ENG_20230629.0001" type="story">
  > <HEADLINE>Quagga in a corpus</HEADLINE>
  > <TEXT><P>The quagga is in a corpus.</P></TEXT>
  > </DOC>
  > END
  $ for f in *; do mv $f ${f%%.*}.txt; done
  $ cd ..
  $ dateline-index -q --db index news
  $ dateline --db index --json quagga --sort oldest -n 20 | results | jq -r '[.published.from, .line, .title] | @tsv'
  2023-06-19\t3\tQuagga by the river (esc)
  2023-06-20\t2\tQuagga sold (esc)
  2023-06-21\t2\tQuagga found (esc)
  2023-06-22\t2\tQuagga lost (esc)
  2023-06-23\t3\tQuagga in the news (esc)
  2023-06-24\t3\tQuagga item (esc)
  2023-06-25\t1\tQuagga object (esc)
  2023-06-26\t3\tQUAGGA PRICES (esc)
  2023-06-27\t6\tQuagga abroad (esc)
  2023-06-28\t14\tQuagga at home (esc)
  2023-06-29\t3\tQuagga in a corpus (esc)

What can't be read of one is said with its line, and costs nothing else.

  $ printf 'title,text\nA,One quagga.\nB,"Two quaggas.\nC,Three quaggas.\n' > broken.csv
  $ head -c 150 news/c.txt > broken.rss
  $ echo '<?xml version="1.0"?><invoice/>' > other.xml
  $ dateline-index -q -j 1 --db broken broken.csv broken.rss other.xml
  dateline-index: broken.csv:3: a quote that is never closed
  dateline-index: broken.rss:2: not well-formed XML: Premature end of data in tag pubDate line 2
  dateline-index: other.xml: no article: XML of a kind that is not read (<invoice>); RSS, Atom, NITF, NewsML and TEI are
  [1]
  $ dateline --db broken --json quagga -n 20 | results | jq -r .title | sort
  A
  C
  Quagga found

The language of each article is found in its text. Names are understood in English only, and that is said.

  $ mkdir languages
  $ cat > languages/de.txt <<END
  > Hafen wieder offen
  > 
  > Der Hafen von Rotterdam ist seit Montag wieder offen. Die Schiffe, die eine Woche lang gewartet haben, fahren nun
  > eines nach dem anderen ein, sagte Bürgermeister Ahmed Aboutaleb. Die Arbeiter in den Häusern am Kai freuen sich.
  > END
  $ cat > languages/en.txt <<END
  > Port open again
  > 
  > The port of Rotterdam has been open again since Monday. The ships that had waited for a week now come in one after
  > the other, and the workers in the houses on the quay are glad about it.
  > END
  $ dateline-index -q --db languages/index languages/*.txt
  $ dateline --db languages/index status | grep ^languages
  languages de 1, en 1 (names are understood in en only)
  $ dateline --db languages/index status --json | jq -c .languages
  {"de":1,"en":1}
  $ dateline --db languages/index --json --lang de | results | jq -c '[.language, .people, .places, [.times[].text]]'
  ["de",[],[],["Montag","eine Woche"]]
  $ dateline --db languages/index --json --place rotterdam | results | jq -r .language
  en
  $ dateline --db languages/index --json Haus | results | jq -r .language
  de
  $ dateline --db languages/index --json Schiff --lang de | results | jq -r .language
  de
  $ dateline-index explain languages/de.txt | grep ^language
  language   de: names are understood in English only
