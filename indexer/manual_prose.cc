#include "indexer/manual_prose.h"

namespace dateline {

namespace {

constexpr const char* description =
    R"prose(Walks files and folders and stores every article it finds in
one index, with its title, byline, source, address and publication date, and with the people,
places, organisations and dates that its text speaks of.

## What is read
Plain text, Markdown with front matter in YAML, TOML or JSON, Org; HTML pages, in which the article is
found; JSON, JSON Lines, CSV and TSV by the usual names of fields, also as services answer and tools
export them; RSS, Atom and WordPress's export; NITF, NewsML, ninjs; news corpora (Reuters-21578, RCV1,
TREC, Gigaword, TEI, trafilatura), dumps of MediaWiki and notes of Evernote; mail (also Apple's emlx)
and mbox; pages as browsers save them (MHTML, Safari's web archives); WARC, WACZ and ARC; ALTO, PAGE
and hOCR; PDF (with poppler's pdftotext), DOCX, ODT, RTF and EPUB. What Nexis, Factiva, ProQuest and
Europresse export, in any of these, is an article for each of its documents.
What is in a file decides, not only its ending. Any of them may be compressed with gzip, bzip2, xz
or zstd, or stand in a zip, tar or 7z archive, which is never unpacked to the disk: an article in
it is named *news.tar.zst!2023/06/a.html*. `-` is standard input.

In folders, hidden files are passed over and links to folders are not followed. Files whose names
say nothing, as those of mirrors and mail programs, are taken where they begin as pages, mails,
mailboxes, web archives, feeds, news in SGML or PDF; what a browser put beside a saved page is not (*NAME_files*
beside *NAME.html*). A file named itself is read whatever it is called. Articles that can't be read are reported with file and line, and the
rest is stored.

Of plain text, and of a record without a title, the first line is the title when it reads as a
headline of the text below it; an article that states none has none. An address before it is the
article's. Byline, dateline and publication date are found where the text gives them. The language
of each article is found, and chooses how it is understood (people and places in English, dates in
English and German) and how its words are searched.

## In step with the disk
Running it again stores what is new, replaces what has changed and leaves the rest alone. A file
whose size and time are those of the last run is not opened; one that has moved keeps its article
and its id. What has vanished from the disk stays in the index, and is marked, until `--prune` or
`prune` removes it. The same article in two files is stored once, with both places.

## A path of a command's name
A file or folder of a command's name is *./check*.
)prose";

constexpr const char* status = R"prose(# EXIT STATUS
0 when everything is stored, 1 when something could not be read, be it all that was named (the rest
is stored), or `check` found damage, 2 on an error that kept it from beginning or going on.
# SIGNALS
On SIGINT and SIGTERM what has been read is stored, and the next run goes on; a second signal ends
at once. A run that is killed leaves the index as it was published last.
)prose";

constexpr const char* more = R"prose(# FILES
The index is a folder; its *manifest* names all that belongs to it.

*)prose" DATELINE_DOC_DIR R"prose(/json.md*
: What `--json` and `dump` print.

# SEE ALSO
*dateline*(1)
)prose";

}  // namespace

ManualProse indexer_prose() {
    return {.summary = "store news articles in an index",
            .description = description,
            .status = status,
            .environment = "",
            .more = more};
}

}  // namespace dateline
