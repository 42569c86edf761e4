What a program reads of an answer, without the summary that ends it.

  $ results() { grep -v '"type":"summary"'; }

Documents that other programs make: mail, mailboxes, web archives, PDF, DOCX, ODT and EPUB. What they say of title,
author and day is kept; where their text says it too, the text wins over the file.

  $ export DATELINE_DB=$PWD/index
  $ mkdir papers && cd papers
  $ cat > ../make.py <<'PYTHON'
  > import gzip, mailbox, zipfile
  > from email.message import EmailMessage
  > 
  > letter = EmailMessage()
  > letter["Subject"] = "Owls of the café"
  > letter["From"] = "The Harbour Letter <letter@harbour.example>"
  > letter["Date"] = "Tue, 20 Jun 2023 23:30:00 -0400"
  > letter["List-Id"] = "<letter.harbour.example>"
  > letter["Message-ID"] = "<1@harbour.example>"
  > letter.set_content("Read this letter in your browser.\n")
  > letter.add_alternative("<p>The ibis of Kyiv is back, after a long winter in which nobody saw it.</p>"
  >     "<p>It was counted by forty people, who came from all parts of the city.</p>", subtype="html")
  > letter.add_attachment(b"ibis attached", maintype="text", subtype="plain", filename="list.txt")
  > open("letter.eml", "wb").write(bytes(letter))
  > 
  > box = mailbox.mbox("box.mbox")
  > for number in 1, 2:
  >     note = EmailMessage()
  >     note["Subject"] = "Note %d" % number
  >     note["From"] = "Mara Ellison <mara@news.example>"
  >     note["Date"] = "Wed, 21 Jun 2023 09:00:00 +0000"
  >     note["Message-ID"] = "<note-%d@news.example>" % number
  >     note.set_content("An ibis was seen, Grüße.\n\nFrom here on it is number %d.\n" % number,
  >                      charset="iso-8859-1", cte="quoted-printable")
  >     box.add(note)
  > box.flush()
  > 
  > def record(kind, url, block):
  >     return (b"WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2023-06-22T10:00:00Z\r\n"
  >             b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (kind, url, len(block), block))
  > page = ("<h1>Рельсы</h1><p>Ibis и Киев: the rails are repaired, the mayor said, and trains run again.</p>"
  >         "<p>That was a long time to wait, for all of those who live in the city.</p>").encode("cp1251")
  > with open("crawl.warc.gz", "wb") as out:
  >     for one in (record(b"warcinfo", b"", b"software: test\r\n"),
  >                 record(b"request", b"https://rails.example/a", b"GET /a HTTP/1.1\r\n\r\n"),
  >                 record(b"response", b"https://rails.example/a",
  >                        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n" + page),
  >                 record(b"response", b"https://rails.example/b", b"HTTP/1.1 404 Gone\r\n\r\n<p>ibis")):
  >         out.write(gzip.compress(one))
  > 
  > dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
  > def package(name, parts):
  >     with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as out:
  >         for part, text in parts:
  >             out.writestr(part, text, zipfile.ZIP_STORED if part == "mimetype" else None)
  > w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  > package("report.docx", [
  >     ("[Content_Types].xml", "<Types/>"),
  >     ("word/document.xml", "<w:document %s><w:body>"
  >      "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Report on the ibis</w:t></w:r></w:p>"
  >      "<w:p><w:r><w:t>The ib</w:t></w:r><w:r><w:t>is</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
  >      "<w:r><w:t xml:space='preserve'> is seen</w:t><w:tab/><w:t>again.</w:t></w:r></w:p>"
  >      "</w:body></w:document>" % w),
  >     ("docProps/core.xml", "<p %s xmlns:t='http://purl.org/dc/terms/'><dc:creator>Mara Ellison</dc:creator>"
  >      "<t:created>2023-06-23T08:00:00Z</t:created></p>" % dc)])
  > office = 'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
  > package("essay.odt", [
  >     ("mimetype", "application/vnd.oasis.opendocument.text"),
  >     ("content.xml", "<o:document-content %s><o:body><o:text><t:h>Essay on the ibis</t:h>"
  >      "<t:p>By Jasper Lindqvist</t:p><t:p>June 24, 2023</t:p>"
  >      "<t:p>The<t:s/>ibis<t:note>a footnote</t:note> is a bird<t:line-break/>of rivers.</t:p>"
  >      "</o:text></o:body></o:document-content>" % office),
  >     ("meta.xml", "<m %s><dc:title>Essay on the ibis</dc:title><dc:creator>A Typist</dc:creator></m>" % dc)])
  > package("book.epub", [
  >     ("mimetype", "application/epub+zip"),
  >     ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='in/book.opf'/></rootfiles></container>"),
  >     ("in/book.opf", "<package><metadata %s><dc:title>A Year of Birds</dc:title><dc:creator>Mara Ellison</dc:creator>"
  >      "<dc:date>2022-05-01</dc:date><dc:language>en</dc:language></metadata><manifest>"
  >      "<item id='c' href='cover.xhtml'/><item id='one' href='one.xhtml'/><item id='two' href='two%%20b.xhtml'/>"
  >      "</manifest><spine><itemref idref='c'/><itemref idref='two'/><itemref idref='one'/></spine></package>" % dc),
  >     ("in/cover.xhtml", "<html><body><img src='x.png'/></body></html>"),
  >     ("in/one.xhtml", "<html><body><h1>Winter</h1><p>An ibis waits.</p></body></html>"),
  >     ("in/two b.xhtml", "<html><body><h1>Spring</h1><p>An ibis comes.</p></body></html>")])
  > package("sheet.zip", [("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")])
  > 
  > stream = b"BT /F 12 Tf 50 700 Td (Rivers of the ibis) Tj 0 -30 Td (The ibis of the river is seen.) Tj ET"
  > objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
  >            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 7 0 R >> >> >>",
  >            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
  >            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 6 0 R /Resources << /Font << /F 7 0 R >> >> >>"]
  > stream = b"BT /F 12 Tf 50 700 Td (On the second page it is an okapi.) Tj ET"
  > objects += [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
  >             b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  >             b"<< /Author (Olena Koval) /CreationDate (D:20230625090000Z) /Title (rivers.doc) >>"]
  > pdf, places = b"%PDF-1.4\n", []
  > for number, one in enumerate(objects, 1):
  >     places.append(len(pdf))
  >     pdf += b"%d 0 obj\n%s\nendobj\n" % (number, one)
  > table = len(pdf)
  > pdf += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
  > pdf += b"".join(b"%010d 00000 n \n" % place for place in places)
  > pdf += b"trailer << /Size %d /Root 1 0 R /Info 8 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
  > open("rivers.pdf", "wb").write(pdf)
  > open("cut.pdf", "wb").write(pdf[:200])
  > PYTHON
  $ python3 ../make.py
  $ dateline-index . 2>errors
  9 new articles, 2 could not be read (0.0 MB of text in * s) (glob)
  1 file passed over: 1 without an ending (--verbose names them)
  [1]
  $ sort errors
  dateline-index: ./cut.pdf: a PDF file that pdftotext can't read* (glob)
  dateline-index: ./sheet.zip: an office document that is no text, nor a book
  $ cat > ../fields.py <<'PYTHON'
  > import json, sys
  > for hit in sorted(map(json.loads, sys.stdin), key=lambda hit: (hit["path"], hit["line"])):
  >     place = hit["path"].split("/papers/")[1] + ":" + str(hit["line"])
  >     print(" | ".join([place, hit["title"], hit.get("author", ""), hit.get("source", ""), hit["published"]["from"],
  >                       hit["published"]["provenance"], hit.get("url", "")]).rstrip(" |"))
  > PYTHON
  $ dateline ibis --json -n 20 | results | python3 ../fields.py
  book.epub!in/one.xhtml:1 | Winter | Mara Ellison | A Year of Birds | 2022-05-01 | stated
  book.epub!in/two b.xhtml:1 | Spring | Mara Ellison | A Year of Birds | 2022-05-01 | stated
  box.mbox:2 | Note 1 | Mara Ellison |  | 2023-06-21 | stated
  box.mbox:15 | Note 2 | Mara Ellison |  | 2023-06-21 | stated
  crawl.warc.gz!https://rails.example/a:1 | \xd0\xa0\xd0\xb5\xd0\xbb\xd1\x8c\xd1\x81\xd1\x8b |  |  | 2023-06-22 | file | https://rails.example/a (esc)
  essay.odt:4 | Essay on the ibis | Jasper Lindqvist |  | 2023-06-24 | inferred
  letter.eml:1 | Owls of the caf\xc3\xa9 |  | The Harbour Letter | 2023-06-20 | stated (esc)
  report.docx:2 | Report on the ibis | Mara Ellison |  | 2023-06-23 | file
  rivers.pdf:1 | Rivers of the ibis | Olena Koval |  | 2023-06-25 | file
  $ dateline okapi | grep -o '[^ ]*pdf:[0-9]*'
  rivers.pdf:2
  $ dateline '"footnote" OR gone OR attached OR typist'
  dateline: no article has "footnote", no article has "gone", no article has "attached", no article has "typist"
  [1]

Without poppler's programs a PDF is one sentence that says what to install.

  $ mkdir ../bin && ln -s "$(command -v dateline-index)" ../bin
  $ PATH=$PWD/../bin dateline-index --db ../none rivers.pdf
  dateline-index: rivers.pdf: a PDF file, which needs pdftotext to be read: install poppler-utils
  0 new articles, 1 could not be read (0.0 MB of text in * s) (glob)
  [1]
