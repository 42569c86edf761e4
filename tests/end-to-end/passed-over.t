What a run does not read it says: files of folders and members of archives by the endings of their names.

  $ export DATELINE_DB=$PWD/index
  $ mkdir -p news/pictures
  $ printf 'Bridge closes\n\nThe old swing bridge closes for eleven months.\n' > news/bridge.txt
  $ : > news/pictures/a.jpg; : > news/pictures/b.JPG; : > news/slides.pptm; : > news/Makefile
  $ dateline-index news | sed 's/ (.* s)//'
  1 new article
  4 files passed over: 2 .jpg, 1 without an ending, 1 .pptm (--verbose names them)
  $ dateline-index --verbose news 2>&1 | sed 's/ (.* s)//'
  dateline-index: passed over: news/Makefile
  dateline-index: passed over: news/pictures/a.jpg
  dateline-index: passed over: news/pictures/b.JPG
  dateline-index: passed over: news/slides.pptm
  0 new articles, 1 unchanged
  4 files passed over: 2 .jpg, 1 without an ending, 1 .pptm
  $ dateline-index --json news | grep -o '"passed_over":.*'
  "passed_over":["news/Makefile","news/pictures/a.jpg","news/pictures/b.JPG","news/slides.pptm"]}
  $ (cd news && python3 -m zipfile -c ../news.zip bridge.txt slides.pptm)
  $ dateline-index --verbose news.zip 2>&1 | sed 's/ (.* s)//'
  dateline-index: passed over: news.zip!slides.pptm
  0 new articles, 1 duplicate
  1 file passed over: 1 .pptm

A folder that gives nothing is no success.

  $ dateline-index news/pictures 2>&1 | sed 's/ (.* s)//'
  dateline-index: news/pictures: holds no articles that are read: 2 files passed over: 2 .jpg
  0 new articles, 1 could not be read
  2 files passed over: 2 .jpg (--verbose names them)
  $ dateline-index news/pictures >/dev/null 2>&1
  [1]
  $ mkdir empty
  $ dateline-index empty
  dateline-index: empty: holds no files
  0 new articles, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]
