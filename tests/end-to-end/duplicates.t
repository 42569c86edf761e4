What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

Wire copy under another head, cut or corrected, is found once; --duplicates shows all of it.

  $ export DATELINE_DB=$PWD/index
  $ body='The harbour authority said on Monday that the zzdredger would return in spring. It had been in dock since the storm of last autumn, when two of its pumps were lost and a third was damaged beyond repair. Fishermen, who have had to wait for the tide ever since, were told that the channel will be five metres deep again before the season begins. The council has set two million aside for the work, and hopes that the ferry company pays the rest.'
  $ mkdir news
  $ printf 'Dredger to return\n\n2023-06-19\n\n%s\n\nThe mayor was not to be reached.\n' "$body" > news/long.txt
  $ printf 'Channel will be deep again in spring\n\n2023-06-19\n\n%s\n' "$body" > news/wire.txt
  $ printf 'Council pays for dredger\n\n2023-06-20\n\n%s\n' "$(printf %s "$body" | sed 's/two million/three million/')" > news/corrected.txt
  $ printf 'Bridge closed\n\n2023-06-21\n\nThe zzdredger has nothing to do with the bridge over the northern arm, which was closed on Tuesday because a bearing had moved by four centimetres. Engineers will look at it for a week, and until then lorries go round by the motorway, buses end at the market, and only bicycles may pass between six and nine.\n' > news/bridge.txt
  $ dateline-index news
  4 new articles (0.0 MB of text in * s) (glob)
  $ dateline zzdredger | grep -c 'news/'
  2
  $ dateline zzdredger | grep -o '+2 near duplicates'
  +2 near duplicates
  $ dateline zzdredger --duplicates | grep -c 'news/'
  4
  $ dateline zzdredger --sort newest | grep -o 'news/[a-z]*'
  news/bridge
  news/corrected
  $ dateline zzdredger --json | results | grep -o '"near_duplicates":\["[a-z0-9]*","[a-z0-9]*"\]' | tr a-z0-9 x
  "xxxx_xxxxxxxxxx":["xxxxxxxxxx","xxxxxxxxxx"]

Pages are filled with what is left; what is folded into the first page does not come again on the second.

  $ dateline zzdredger -n 1 | grep -c 'news/'
  1
  $ dateline zzdredger -n 1 --offset 1 | grep -c 'news/'
  1
  $ dateline zzdredger -n 1 --offset 2
  [1]

An article names its near duplicates, also those that the query does not find.

  $ dateline show "$(dateline million --json | results | sed -n 's/.*"id":"\([^"]*\)","path":"[^"]*wire.*/\1/p;s/.*"id":"\([^"]*\)","path":"[^"]*long.*/\1/p;s/.*"id":"\([^"]*\)","path":"[^"]*corr.*/\1/p')" | grep -A 1 '^like it' | tr a-z0-9 x
  xxxx xx   xxxxxxxxxx
            xxxxxxxxxx
