// Exports of press databases. The articles, papers and people in them are invented.
#include <gmock/gmock.h>

#include "tests/unit/make_archive.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

// Two documents of Nexis Uni behind a cover, a paragraph each line.
constexpr std::string_view nexis_uni =
    "User Name: Reading Room\n"
    "Date and Time: Thursday, 9. March 2023 10:31:00 CET\n"
    "Job Number: 123\n"
    "Documents (2)\n"
    "1. Ferry to Nordhavn stops\n"
    "Client/Matter: -None-\n"
    "Search Terms: ferry\n"
    "Narrowed by: \n"
    "Content Type\n"
    "News\n"
    "2. Owls return to the mill\n"
    "Ferry to Nordhavn stops\n"
    "The Lantern Gazette(Nordhavn)\n"
    "March 3, 2023 Friday 9:20 AM GMT\n"
    "\nCopyright 2023 Lantern Press Ltd. All Rights Reserved\n"
    "Section:\u00A0NEWS; Version:2\n"
    "Length:\u00A0210 words\n"
    "Byline:\u00A0Mara Ellison\n"
    "Highlight: No boat sails before May.\n"
    "Body\n"
    "The ferry to Nordhavn stopped sailing on Thursday, its owner said.\n"
    "Section: of the quay is being rebuilt, and the pilots wait.\n"
    "Graphic\n"
    "A boat at the quay.\n"
    "Classification\n"
    "Language:\u00A0ENGLISH\n"
    "Publication-Type:\u00A0Newspaper\n"
    "Subject:\u00A0FERRIES (90%); PORTS & HARBORS (78%)\n"
    "Load-Date:\u00A0March 4, 2023\n"
    "End of Document\n"
    "Owls return to the mill\n"
    "The Copperfield Post\n"
    "March 2023\n"
    "Length: 80 words\n"
    "Body\n"
    "Two owls nest in the old mill again.\n"
    "Load-Date: March 9, 2023\n"
    "End of Document\n";

std::string docx_of(std::string_view lines) {
    std::string body;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        std::string text(lines.substr(at, end - at));
        if (const std::size_t sign = text.find('&'); sign != std::string::npos)
            text.insert(sign + 1, "amp;");
        body += "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
        at = end + 1;
    }
    return archive_of(
        {{"[Content_Types].xml", "<Types/>"},
         {"docProps/core.xml", "<c xmlns:d='d'><d:created>2023-03-09T09:31:00Z</d:created></c>"},
         {"word/document.xml",
          "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>"}},
        "zip");
}

void expect_nexis_uni(const Reading& reading) {
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& ferry = reading.articles[0];
    EXPECT_EQ(ferry.title, "Ferry to Nordhavn stops");
    EXPECT_EQ(ferry.source, "The Lantern Gazette (Nordhavn)");
    EXPECT_EQ(ferry.author, "Mara Ellison");
    EXPECT_EQ(ferry.section, "NEWS");
    EXPECT_EQ(ferry.language, "en");
    EXPECT_EQ(published(ferry), "2023-03-03");
    EXPECT_EQ(ferry.published->provenance, Provenance::stated);
    EXPECT_THAT(ferry.stated.keywords, ElementsAre("FERRIES", "PORTS & HARBORS"));
    EXPECT_EQ(ferry.text,
              "Ferry to Nordhavn stops\n\nNo boat sails before May.\n\n"
              "The ferry to Nordhavn stopped sailing on Thursday, its owner said.\n\n"
              "Section: of the quay is being rebuilt, and the pilots wait.");
    const Article& owls = reading.articles[1];
    EXPECT_EQ(owls.title, "Owls return to the mill");
    EXPECT_EQ(owls.source, "The Copperfield Post");
    EXPECT_EQ(published(owls), "2023-03");
    EXPECT_EQ(owls.text, "Owls return to the mill\n\nTwo owls nest in the old mill again.");
}

TEST(Press, NexisUniIsAnArticleForEachDocumentAndNothingOfItsCover) {
    expect_nexis_uni(read("export.DOCX", docx_of(nexis_uni)));
}

TEST(Press, NexisUniIsTheSameInRtf) {
    std::string rtf = "{\\rtf1\\ansi\\ansicpg1252 ";
    for (std::size_t at = 0; at < nexis_uni.size(); ++at) {
        if (nexis_uni[at] == '\n')
            rtf += "\\par\n";
        else if (nexis_uni.substr(at).starts_with("\u00A0"))
            rtf += "\\'a0", ++at;
        else
            rtf += nexis_uni[at];
    }
    expect_nexis_uni(read("export.RTF", rtf + "}"));
}

TEST(Press, NexisUniIsTheSameInText) {
    std::string text;
    for (const char c : nexis_uni) text.append(c == '\n' ? "\n\n" : std::string(1, c));
    const Reading reading = read("export.txt", text);
    expect_nexis_uni(reading);
    EXPECT_EQ(line_of(reading.articles[0], 0), 23u);
}

TEST(Press, ADocumentOfNexisStandsOnItsOwnLines) {
    const Reading reading = read("export.DOCX", docx_of(nexis_uni));
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_THAT(reading.articles[1].lines, ElementsAre(LineMark{0, 32}, LineMark{25, 37}));
}

TEST(Press, OldNexisIsAnArticleForEachOfItsDocuments) {
    const Reading reading = read("old.TXT",
                                 "Download Request: Selected Items: 1-2\n"
                                 "Time Of Request: Friday, March 20, 2020  16:51:31\n\n"
                                 "Source: The Lantern Gazette\n\n\n"
                                 "                     1 of 2 DOCUMENTS\n\n\n"
                                 "                     The Lantern Gazette\n\n"
                                 "                   January 11, 2010 Monday\n"
                                 "                        First Edition\n\n"
                                 "A ferry that nobody\n"
                                 "wanted sails at last\n\n"
                                 "BYLINE: By JONAS VENN, Harbour Wire\n\n"
                                 "SECTION: NEWS; Pg. 4\n\n"
                                 "LENGTH: 81 words\n\n"
                                 "DATELINE: NORDHAVN\n\n"
                                 "The boat left the quay with nine\n"
                                 "passengers on board.\n\n"
                                 "Its owner waved.\n\n"
                                 "GRAPHIC: The boat\n\nJonas Venn\n\n"
                                 "LOAD-DATE: January 12, 2010\n\n"
                                 "LANGUAGE: ENGLISH\n\n\n"
                                 "         Copyright 2010 Lantern Press\n"
                                 "            All Rights Reserved\n\n"
                                 "                     2 of 2 DOCUMENTS\n\n"
                                 "         Copyright 2009 Copperfield Media\n\n"
                                 "                   The Copperfield Post\n\n"
                                 "                     December 5, 2009\n\n"
                                 "SECTION: Sport\n\nLENGTH: 12 words\n\n"
                                 "HEADLINE: Rowers win\n\nBODY:\n\nThe rowers won on Saturday.\n\n"
                                 "LOAD-DATE: December 6, 2009\n");
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& ferry = reading.articles[0];
    EXPECT_EQ(ferry.title, "A ferry that nobody wanted sails at last");
    EXPECT_EQ(ferry.author, "JONAS VENN and Harbour Wire");
    EXPECT_EQ(ferry.source, "The Lantern Gazette");
    EXPECT_EQ(ferry.section, "NEWS");
    EXPECT_EQ(published(ferry), "2010-01-11");
    EXPECT_EQ(ferry.text,
              "A ferry that nobody wanted sails at last\n\n"
              "NORDHAVN — The boat left the quay with nine\npassengers on board.\n\n"
              "Its owner waved.");
    EXPECT_EQ(line_of(ferry, static_cast<std::uint32_t>(ferry.text.find("Its owner"))), 29u);
    const Article& rowers = reading.articles[1];
    EXPECT_EQ(rowers.title, "Rowers win");
    EXPECT_EQ(rowers.source, "The Copperfield Post");
    EXPECT_EQ(published(rowers), "2009-12-05");
    EXPECT_EQ(rowers.text, "Rowers win\n\nThe rowers won on Saturday.");
}

TEST(Press, OldNexisIsReadInGermanAndFromHtml) {
    const Article article = only(read(
        "alt.html",
        "<html><body><div>Dokument 1 von 1</div><div>Die Laterne</div><div>2. Januar 2010</div>"
        "<div>Die F&auml;hre f&auml;hrt wieder</div><div><b>AUTOR: </b>Jonas Venn</div>"
        "<div>RUBRIK: POLITIK; S. 4</div><div>L&Auml;NGE: 20 W&ouml;rter</div>"
        "<div>Die F&auml;hre f&auml;hrt seit gestern wieder.</div>"
        "<div>UPDATE: 3. Januar 2010</div><div>SPRACHE: GERMAN; DEUTSCH</div></body></html>"));
    EXPECT_EQ(article.title, "Die Fähre fährt wieder");
    EXPECT_EQ(article.source, "Die Laterne");
    EXPECT_EQ(article.author, "Jonas Venn");
    EXPECT_EQ(published(article), "2010-01-02");
    EXPECT_EQ(article.text, "Die Fähre fährt wieder\n\nDie Fähre fährt seit gestern wieder.");
}

std::string factiva_row(std::string_view code, std::string_view value) {
    return "<tr><td class=\"index\"><b>" + std::string(code) + "</b>&nbsp;</td><td>" +
           std::string(value) + "</td></tr>\n";
}

TEST(Press, FactivaWithItsCodesIsAnArticleForEachTable) {
    const std::string first =
        factiva_row("SE", "Inland") + factiva_row("HD", "<b class='enHeadline'>Ferry stops</b>\n") +
        factiva_row("BY", "By Mara Ellison") + factiva_row("WC", "120 words") +
        factiva_row("PD", "9 January 2012") + factiva_row("ET", "15:32") +
        factiva_row("SN", "The Lantern Gazette") + factiva_row("SC", "LANTG") +
        factiva_row("LA", "English") + factiva_row("CY", "(c) 2012 Lantern Press") +
        factiva_row("LP", "<p>The ferry stopped on Monday.</p><p>Nobody knows why.</p>") +
        factiva_row("TD", "<p>IN the harbour, people waited.</p><p>It may sail in May.</p>") +
        factiva_row("CO", "<br/>lntp : Lantern Press | hbrw : Harbour Wire") +
        factiva_row("NS", "<br/>gcat : Political/General News") +
        factiva_row("RE", "<br/>den : Denmark") +
        factiva_row("AN", "<br/>Document LANTG00020120109e8190001r");
    const std::string second =
        factiva_row("HD", "Owls return") + factiva_row("PD", "10 January 2012") +
        factiva_row("SN", "The Copperfield Post") + factiva_row("LP", "<p>Two owls nest.</p>") +
        factiva_row("AN", "Document COPPF00020120110e8190002r");
    const Reading reading =
        read("f.html",
             "<html><head><title>Factiva</title></head><body><h1>Factiva</h1>"
             "<span>Dow Jones</span><div class='article enArticle'><table>" +
                 first + "</table></div><div class='article enArticle'><table>" + second +
                 "</table></div><div>&copy; 2020 Factiva, Inc. All rights reserved."
                 "</div></body></html>");
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& ferry = reading.articles[0];
    EXPECT_EQ(ferry.title, "Ferry stops");
    EXPECT_EQ(ferry.author, "Mara Ellison");
    EXPECT_EQ(ferry.source, "The Lantern Gazette");
    EXPECT_EQ(ferry.section, "Inland");
    EXPECT_EQ(ferry.record, "LANTG00020120109e8190001r");
    EXPECT_EQ(published(ferry), "2012-01-09");
    EXPECT_EQ(ferry.text,
              "Ferry stops\n\nThe ferry stopped on Monday.\n\nNobody knows why.\n\n"
              "IN the harbour, people waited.\n\nIt may sail in May.");
    EXPECT_THAT(ferry.stated.organizations, ElementsAre("Lantern Press", "Harbour Wire"));
    EXPECT_THAT(ferry.stated.places, ElementsAre("Denmark"));
    EXPECT_EQ(reading.articles[1].text, "Owls return\n\nTwo owls nest.");
}

TEST(Press, FactivaInTextHasItsCodesInLinesOfTheirOwn) {
    const Reading reading =
        read("f.txt",
             "Factiva\n\nSE Home news\nHD Ferry stops\nWC 20 words\nPD 9 January 2012\n"
             "SN The Lantern Gazette\nLA English\n\nLP The ferry\nstopped.\n\n"
             "Nobody knows why.\nTD\nIts owner waits.\n\nRE den : Denmark\n"
             "AN Document LANTG00020120109e8190001r\n\n"
             "HD\nOwls return\n\nPD\n10 January 2012\n\nSN\nThe Copperfield Post\n\nLP\n\n"
             "Two owls nest.\n\nAN\n\nDocument COPPF00020120110e8190002r\n\n"
             "Search Summary\nText ferry\nDate All Dates\n");
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[0].section, "Home news");
    EXPECT_EQ(reading.articles[0].text,
              "Ferry stops\n\nThe ferry\nstopped.\n\nNobody knows why.\n\nIts owner waits.");
    EXPECT_EQ(reading.articles[1].record, "COPPF00020120110e8190002r");
    EXPECT_EQ(reading.articles[1].text, "Owls return\n\nTwo owls nest.");
}

TEST(Press, FactivaWithoutItsCodesIsReadByTheShapeOfItsHeads) {
    const Reading reading =
        read("f.rtf",
             "{\\rtf1\\ansi\\ansicpg1252 DOW JONES\\par "
             "Ferry stops\\par By Mara Ellison\\par 1,120 words\\par 9 January 2012\\par "
             "15:32\\par The Lantern Gazette\\par LANTG\\par English\\par "
             "Copyright 2012. Lantern Press.\\par "
             "The ferry stopped on Monday.\\par Nobody knows why.\\par Lantern Press.\\par "
             "Document LANTG00020120109e8190001r\\par "
             "Sport\\par Rowers win\\par Jonas Venn\\par 80 words\\par "
             "10 January 2012\\par The Copperfield Post\\par COPPF\\par English\\par "
             "The rowers won.\\par Document COPPF00020120110e8190002r\\par "
             "Search Summary\\par Text ferry}");
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& ferry = reading.articles[0];
    EXPECT_EQ(ferry.title, "Ferry stops");
    EXPECT_EQ(ferry.author, "Mara Ellison");
    EXPECT_EQ(ferry.source, "The Lantern Gazette");
    EXPECT_EQ(published(ferry), "2012-01-09");
    EXPECT_EQ(ferry.text, "Ferry stops\n\nThe ferry stopped on Monday.\n\nNobody knows why.");
    const Article& rowers = reading.articles[1];
    EXPECT_EQ(rowers.title, "Rowers win");
    EXPECT_EQ(rowers.section, "Sport");
    EXPECT_EQ(rowers.author, "Jonas Venn");
    EXPECT_EQ(rowers.text, "Rowers win\n\nThe rowers won.");
}

TEST(Press, ADocumentOfFactivaThatIsNotUnderstoodIsTold) {
    const Reading reading =
        read("f.txt",
             "Ferry stops\n80 words\n9 January 2012\nThe Lantern Gazette\nLANTG\nEnglish\n\n"
             "The ferry stopped.\n\nDocument LANTG00020120109e8190001r\n\n"
             "Owls return\n\nTwo owls nest.\n\nDocument LANTG00020120110e8190002r\n");
    EXPECT_EQ(only(reading).text, "Ferry stops\n\nThe ferry stopped.");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].line, 12u);
    EXPECT_TRUE(reading.problems[0].skipped);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("LANTG00020120110e8190002r"));
}

TEST(Press, ProQuestInTextIsPartedByItsLines) {
    const std::string rule = std::string(60, '_') + "\n\n";
    const Reading reading = read(
        "p.txt", "\n" + rule +
                     "Ferry stops\n\nAuthor: Ellison, Mara; Venn, Jonas\n\n"
                     "Publication info: The Lantern Gazette [Nordhavn]09 Jan 2012: 4.\n\n"
                     "ProQuest document link\n\nAbstract: The ferry sto\n\n"
                     "Full text: The ferry stopped on Monday.\n\n"
                     "Location: unknown, its owner wrote.\n\nPeople wait.\n\n"
                     "Subject: Ferries; Harbors\n\n"
                     "Company / organization: Name: Lantern Press; NAICS: 511110\n\n"
                     "Title: Ferry stops\n\nPublication title: The Lantern Gazette; Nordhavn\n\n"
                     "Publication date: Jan 9, 2012\n\nSection: News\n\n"
                     "Language of publication: English\n\nProQuest document ID: 2514301\n\n"
                     "Document URL: https://search.example/docview/2514301\n\n"
                     "Last updated: 2017-11-07\n\nDatabase: Dailies\n\n" +
                     rule +
                     "Owls return\n\nPublication info: The Copperfield Post 10 Jan 2012: 1.\n\n"
                     "Abstract: Two owls nest in the mill.\n\nPublication title: The "
                     "Copperfield Post\n\nPublication date: Jan 10, 2012\n\n"
                     "ProQuest document ID: 2514302\n\nDatabase: Dailies\n\n" +
                     rule + "Contact us at: http://about.example Database copyright 2019\n");
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& ferry = reading.articles[0];
    EXPECT_EQ(ferry.title, "Ferry stops");
    EXPECT_EQ(ferry.author, "Mara Ellison and Jonas Venn");
    EXPECT_EQ(ferry.source, "The Lantern Gazette");
    EXPECT_EQ(ferry.section, "News");
    EXPECT_EQ(ferry.record, "2514301");
    EXPECT_EQ(ferry.url, "https://search.example/docview/2514301");
    EXPECT_EQ(published(ferry), "2012-01-09");
    EXPECT_THAT(ferry.stated.organizations, ElementsAre("Lantern Press"));
    EXPECT_EQ(ferry.text,
              "Ferry stops\n\nThe ferry stopped on Monday.\n\n"
              "Location: unknown, its owner wrote.\n\nPeople wait.");
    EXPECT_EQ(reading.articles[1].text, "Owls return\n\nTwo owls nest in the mill.");
}

std::string proquest_paragraph(std::string_view label, std::string_view value) {
    return "<p><strong>" + std::string(label) + ": </strong>" + std::string(value) + "</p>\n";
}

TEST(Press, ProQuestInHtmlIsPartedByItsLabels) {
    const auto document = [](std::string_view title, std::string_view day, std::string_view id) {
        return "<div><p></p><p>" + std::string(title) + "</p>" +
               proquest_paragraph("Author", "Ellison, Mara") +
               proquest_paragraph("Publication info", "The Lantern Gazette") +
               "<p><a href='x'>ProQuest document link</a></p>" +
               proquest_paragraph("Abstract", "") +
               "<p>A summary.</p><div><strong>Links: </strong>"
               "<a>eLinks</a></div>" +
               "<p><strong>Full text: </strong><text><p>The ferry stopped.</p>  <p>Its owner "
               "waits.</p></text></p>" +
               proquest_paragraph("Subject", "Ferries") +
               proquest_paragraph("Publication title", "The Lantern Gazette") +
               proquest_paragraph("Publication date", day) +
               proquest_paragraph("ProQuest document ID", id) +
               proquest_paragraph("Copyright", "(c) 2012") +
               proquest_paragraph("Database", "Dailies") + "</div>";
    };
    const Reading reading =
        read("p.html", "<html><body>" + document("Ferry stops", "Jan 9, 2012", "1") +
                           document("Ferry sails", "Feb 9, 2012", "2") + "</body></html>");
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[0].text, "Ferry stops\n\nThe ferry stopped.\n\nIts owner waits.");
    EXPECT_EQ(reading.articles[1].title, "Ferry sails");
    EXPECT_EQ(reading.articles[1].author, "Mara Ellison");
    EXPECT_EQ(published(reading.articles[1]), "2012-02-09");
}

TEST(Press, ProQuestOfTodayHasItsAuthorsBelowTheTitle) {
    const Article article = only(read(
        "p.docx", docx_of("Ferry stops\nEllison, Mara . The Lantern Gazette ; Nordhavn [Nordhavn]. "
                          "09 Jan 2012: 4.\nProQuest document link\nABSTRACT\nA summary.\n"
                          "FULL TEXT\nThe ferry stopped.\nDETAILS\nSubject:\nFerries\n"
                          "Publication title:\nThe Lantern Gazette; Nordhavn\n"
                          "Publication date:\nJan 9, 2012\nProQuest document ID:\n2514301\n"
                          "Database:\nDailies\n")));
    EXPECT_EQ(article.title, "Ferry stops");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(article.source, "The Lantern Gazette");
    EXPECT_EQ(published(article), "2012-01-09");
    EXPECT_EQ(article.text, "Ferry stops\n\nThe ferry stopped.");
}

std::string europresse_article(std::string_view title, std::string_view place) {
    return "<article><header><div><span class='DocPublicationName'>La Lanterne, no. 812 </span>"
           "</div><div><span class='DocHeader'>" +
           std::string(place) +
           "</span></div><div class='titreArticle'><p class='sm-margin-TopNews titreArticleVisu'>" +
           std::string(title) +
           "</p></div><div>Jeanne Morel</div></header><section><div class='DocText clearfix'>"
           "<div class='docOcurrContainer'><p>Le bac ne passe <mark>plus</mark> depuis lundi.</p>"
           "<p>Personne ne sait pourquoi.</p></div></div></section><aside><b>Note(s) : </b>"
           "</aside><footer><small>© 2006 La Lanterne.</small><p>Numéro : "
           "news·20060314·LL·0q1403_12</p><span>Date d'émission : 2015-07-04</span></footer>"
           "</article>";
}

TEST(Press, EuropresseIsAnArticleForEachElement) {
    const Reading reading = read(
        "e.html",
        "<!DOCTYPE html><html><head><title>Europresse</title></head><body>" +
            europresse_article("Le bac s'arrête", "Politique, mardi 14 mars 2006, p. 16") +
            europresse_article("Le bac repart", "lundi 3 avril 2006 - 80 mots") + "</body></html>");
    ASSERT_THAT(reading.articles, SizeIs(2));
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.title, "Le bac s'arrête");
    EXPECT_EQ(article.author, "Jeanne Morel");
    EXPECT_EQ(article.source, "La Lanterne");
    EXPECT_EQ(article.section, "Politique");
    EXPECT_EQ(article.record, "news·20060314·LL·0q1403_12");
    EXPECT_EQ(published(article), "2006-03-14");
    EXPECT_EQ(
        article.text,
        "Le bac s'arrête\n\nLe bac ne passe plus depuis lundi.\n\nPersonne ne sait pourquoi.");
    EXPECT_EQ(published(reading.articles[1]), "2006-04-03");
    EXPECT_EQ(reading.articles[1].section, "");
}

TEST(Press, OldEuropresseHasNothingAroundItsStories) {
    const auto document = [](std::string_view title, std::string_view author) {
        return "<table><tr><td><span class='DocPublicationName'>La Lanterne</span><br>"
               "<span class='DocHeader'>Politique, </span><span class='DocHeader'>jeudi </span>"
               "<span class='DocHeader'>5 octobre 2013</span><br><br><span "
               "class='TitreArticleVisu'>" +
               std::string(title) + "</span><br><br>" + std::string(author) +
               "Le bac ne passe plus depuis lundi.<p></p>Personne ne sait pourquoi.<p></p>"
               "<b>© 2013 La Lanterne.</b><p></p>Numéro de document : news·20131005·LL·7<br>"
               "<table><tr><td>Date d'émission : <b>2014-10-05</b></td></tr></table></td></tr>"
               "</table>\n";
    };
    const Reading reading =
        read("e.html", "<html><body>" + document("Le bac s'arrête", "") +
                           document("Le bac repart", "Jeanne Morel<br><p></p>") + "</body></html>");
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[0].title, "Le bac s'arrête");
    EXPECT_EQ(reading.articles[0].section, "Politique");
    EXPECT_EQ(published(reading.articles[0]), "2013-10-05");
    EXPECT_EQ(reading.articles[0].text,
              "Le bac s'arrête\n\nLe bac ne passe plus depuis lundi.\n\n"
              "Personne ne sait pourquoi.");
    EXPECT_EQ(reading.articles[1].author, "Jeanne Morel");
    EXPECT_EQ(reading.articles[1].record, "news·20131005·LL·7");
}

TEST(Press, ManyDocumentsThatHaveNothingAreReadInLinearTime) {
    std::string html;
    for (int i = 0; i < 50'000; ++i) html += "<span class='DocPublicationName'>x</span><p>a</p>";
    EXPECT_THAT(read("e.html", html).articles, IsEmpty());
    std::string nexis, factiva = "HD a\nSN b\nPD 1 May 2010\nLP c\n";
    for (int i = 0; i < 50'000; ++i) {
        nexis += "1 of 2 DOCUMENTS\n\nLENGTH: 4\n\nBYLINE: x\n\nLOAD-DATE: x\n\n";
        factiva += "IN x\nz\n";
    }
    EXPECT_THAT(read("n.txt", nexis).articles, IsEmpty());
    EXPECT_THAT(read("f.txt", factiva).articles, SizeIs(1));
}

TEST(Press, NexisInFrenchHasItsLabelsToo) {
    const Article article =
        only(read("f.txt",
                  "              1 of 1 DOCUMENTS\n\n              La Lanterne\n\n"
                  "              12 avril 2013 vendredi\n\nLe bac s'arrête\n\n"
                  "RUBRIQUE: INTERNATIONAL; Pg. 35\n\nLONGUEUR: 20 mots\n\n"
                  "ENCART: Depuis lundi\n\nLe bac ne passe plus.\n\nCity: the word stays.\n\n"
                  "Rien.\n\nSUJET: ÉNERGIE (90%); PORTS (88%)\n\n"
                  "DATE-CHARGEMENT: 13 avril 2013\n\nLANGUE: FRENCH; FRANÇAIS\n"));
    EXPECT_EQ(article.title, "Le bac s'arrête");
    EXPECT_EQ(published(article), "2013-04-12");
    EXPECT_THAT(article.stated.keywords, ElementsAre("ÉNERGIE", "PORTS"));
    EXPECT_EQ(article.text,
              "Le bac s'arrête\n\nDepuis lundi\n\nLe bac ne passe plus.\n\n"
              "City: the word stays.\n\nRien.");
}

std::string nexis_document(std::string_view title, std::string_view labels, std::string_view story,
                           std::string_view end) {
    return std::string(title) + "\n\nEl Faro (Nordhavn)\n\n3 de marzo de 2023 viernes\n\n" +
           "Copyright 2023 El Faro\n\n" + std::string(labels) + std::string(story) + "\n\n" +
           std::string(end) + "\n\n";
}

TEST(Press, NexisOfTodayIsReadInItsLanguagesToo) {
    const Article spanish = only(read(
        "e.txt", nexis_document("El barco no sale",
                                "Sección: NACIONAL; Pág. 4\n\nLongitud: 20 palabras\n\n"
                                "Autor: Mara Ellison\n\nCuerpo\n\n",
                                "El barco no sale hasta mayo.\n\nClasificación\n\nIdioma: SPANISH"
                                "\n\nFecha de carga: 4 de marzo de 2023",
                                "Fin del documento")));
    EXPECT_EQ(spanish.title, "El barco no sale");
    EXPECT_EQ(spanish.author, "Mara Ellison");
    EXPECT_EQ(spanish.source, "El Faro (Nordhavn)");
    EXPECT_EQ(spanish.section, "NACIONAL");
    EXPECT_EQ(published(spanish), "2023-03-03");
    EXPECT_EQ(spanish.text, "El barco no sale\n\nEl barco no sale hasta mayo.");
}

TEST(Press, ADocumentOfNexisWhoseStoryHasAnUnknownNameIsNotLost) {
    const Reading reading =
        read("n.txt", nexis_document("Ferry stops", "Length: 20 words\n\nBody\n\n",
                                     "It stopped.\n\nLoad-Date: March 4, 2023", "End of Document") +
                          nexis_document("Owls return", "Section: NEWS\n\nLength: 9 words\n\n",
                                         "Two owls nest in the mill.\n\nLoad-Date: March 4, 2023",
                                         "End of Document"));
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[1].title, "Owls return");
    EXPECT_EQ(reading.articles[1].text, "Owls return\n\nTwo owls nest in the mill.");
}

TEST(Press, ProQuestSaysWhatItHasNotAndWhoIsCredited) {
    const std::string tail =
        "\n\nTitle: Ferry stops\n\nPublication title: The Lantern Gazette\n\n"
        "Publication date: Jan 9, 2012\n\nProQuest document ID: 2514301\n";
    const auto text = [&](std::string_view parts) {
        return only(read("p.txt", "Ferry stops\n\nPublication info: The Lantern Gazette\n\n" +
                                      std::string(parts) + tail))
            .text;
    };
    EXPECT_EQ(text("Abstract: None available.\n\nFull text: Not available."), "Ferry stops");
    EXPECT_EQ(text("Abstract: It waits.\n\nFull text: Not available."), "Ferry stops\n\nIt waits.");
    EXPECT_EQ(text("Full text: It stopped.\n\nCredit: staff of the Gazette\n\nIllustration\n\n"
                   "Caption: The quay.\n\nSubject: Ferries"),
              "Ferry stops\n\nIt stopped.");
}

TEST(Press, WhatOnlyBeginsLikeAnExportIsNone) {
    const Article novel = only(
        read("novel.txt",
             "Document 1 of 1\n\nThe Body\n\nIt was a cold night. End of Document, he wrote, and "
             "shut the file.\n\nLength: he had never thought of it.\n"));
    EXPECT_THAT(novel.text, StartsWith("Document 1 of 1"));
    const Article note =
        only(read("note.txt",
                  "Searching ProQuest\n\nEach record has a ProQuest document link.\n\nUse it.\n"));
    EXPECT_THAT(note.text, HasSubstr("Searching ProQuest"));
    const Article help = only(read("help.txt",
                                   "ProQuest document link\n\nPublication info: where it stood\n\n"
                                   "Full text: what it said\n"));
    EXPECT_THAT(help.text, HasSubstr("where it stood"));
}

// A document of ProQuest by the labels of a language.
struct Labels {
    std::string author, link, full, subject, place, paper, date, when, id, url, database;
};

TEST(Press, ProQuestIsReadInItsLanguages) {
    const std::vector<Labels> languages{
        {"Autor", "Enlace de documentos de ProQuest", "Texto completo", "Materia", "Lugar",
         "Título de publicación", "Fecha de publicación", "9 de enero de 2012",
         "ID del documento de ProQuest", "URL del documento", "Base de datos"},
        {"Auteur", "Lien vers le document ProQuest", "Texte intégral", "Sujet", "Lieu",
         "Titre de la publication", "Date de publication", "9 janv. 2012",
         "ID du document ProQuest", "URL du document", "Base de données"},
        {"Autor", "ProQuest-Dokument-Link", "Volltext", "Thema", "Ort", "Titel der Publikation",
         "Publikationsdatum", "9. Jan 2012", "ProQuest-Dokument-ID", "Dokument-URL", "Datenbank"},
        {"Autor", "Link de documentos do ProQuest", "Texto completo", "Assunto", "Local",
         "Título da publicação", "Data de publicação", "9 de jan de 2012",
         "ID do documento do ProQuest", "URL do documento", "Base de dados"},
        {"Autore", "Collegamento al documento ProQuest", "Testo completo", "Soggetto", "Luogo",
         "Titolo pubblicazione", "Data di pubblicazione", "9 gen 2012", "ID documento ProQuest",
         "URL documento", "Database"}};
    for (const Labels& in : languages) {
        const auto document = [&](const std::string& number) {
            return "Title " + number + "\n\n" + in.author + ": Sallow, Andrew\n\n" + in.link +
                   "\n\n" + in.full + ": The ferry stops in May.\n\n" + in.subject +
                   ": Ferries; Ports\n\n" + in.place + ": Nordhavn\n\n" + in.paper +
                   ": The Lantern Gazette; Nordhavn\n\n" + in.date + ": " + in.when + "\n\n" +
                   in.id + ": 251430" + number + "\n\n" + in.url + ": https://a.example/" + number +
                   "\n\n" + in.database + ": Dailies\n\n";
        };
        const std::string line(60, '_');
        const Reading reading =
            read("a.txt", line + "\n\n" + document("1") + line + "\n\n" + document("2"));
        ASSERT_THAT(reading.articles, SizeIs(2)) << in.paper;
        const Article& article = reading.articles[0];
        EXPECT_EQ(article.title, "Title 1") << in.paper;
        EXPECT_EQ(article.author, "Andrew Sallow") << in.paper;
        EXPECT_EQ(article.source, "The Lantern Gazette") << in.paper;
        EXPECT_EQ(published(article), "2012-01-09") << in.paper;
        EXPECT_EQ(article.record, "2514301") << in.paper;
        EXPECT_EQ(article.url, "https://a.example/1") << in.paper;
        EXPECT_THAT(article.stated.keywords, ElementsAre("Ferries", "Ports")) << in.paper;
        EXPECT_THAT(article.stated.places, ElementsAre("Nordhavn")) << in.paper;
        EXPECT_EQ(article.text, "Title 1\n\nThe ferry stops in May.") << in.paper;
    }
}

// Pages of lines one below the other, with so much between two that an empty one is.
std::string pdf_of(const std::vector<std::string>& pages) {
    std::string kids, objects;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string page = std::to_string(10 + 2 * i), text = std::to_string(11 + 2 * i);
        kids += page + " 0 R ";
        std::string drawn = "BT /F1 10 Tf 14 TL 50 750 Td\n";
        for (std::size_t at = 0; at < pages[i].size();) {
            const std::size_t end = std::min(pages[i].find('\n', at), pages[i].size());
            for (const char c : pages[i].substr(at, end - at)) {
                if (at <= end && drawn.back() == '\n') drawn += '(';
                if (c == '(' || c == ')') drawn += '\\';
                drawn += c;
            }
            drawn += drawn.back() == '\n' ? "T*\n" : ") Tj T*\n";
            at = end + 1;
        }
        drawn += "ET";
        objects += page +
                   " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 4 "
                   "0 R>>>>/Contents " +
                   text + " 0 R>>endobj\n" + text + " 0 obj<</Length " +
                   std::to_string(drawn.size()) + ">>stream\n" + drawn + "\nendstream endobj\n";
    }
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" +
           kids + "]/Count " + std::to_string(pages.size()) +
           ">>endobj\n4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Courier>>endobj\n" + objects +
           "trailer<</Root 1 0 R>>\n%%EOF\n";
}

TEST(Press, ExportsInPdfAreAnArticleForEachDocument) {
    const Reading nexis = read(
        "a.pdf",
        pdf_of({"Page 1 of 3\nFerry to Nordhavn stops\n\nThe Lantern Gazette\n\nMarch 3, 2023 "
                "Friday\n\nCopyright 2023 Lantern Press Ltd. All Rights Reserved\n\nSection: "
                "NEWS\n\nLength: 210 words\n\nByline: Mara Ellison\n\nBody\n\nThe ferry to "
                "Nordhavn stopped sailing on Thursday.",
                "Page 2 of 3\nFerry to Nordhavn stops\n\nNo boat sails before May.\n\nLoad-Date: "
                "March 4, 2023\n\nEnd of Document",
                "Page 3 of 3\nOwls return to the mill\n\nThe Copperfield Post\n\nMarch 1, "
                "2023\n\nLength: 80 words\n\nBody\n\nTwo owls nest in the old mill "
                "again.\n\nLoad-Date: March 9, 2023\n\nEnd of Document"}));
    ASSERT_THAT(nexis.articles, SizeIs(2));
    EXPECT_EQ(nexis.articles[0].title, "Ferry to Nordhavn stops");
    EXPECT_EQ(nexis.articles[0].source, "The Lantern Gazette");
    EXPECT_EQ(nexis.articles[0].author, "Mara Ellison");
    EXPECT_EQ(published(nexis.articles[0]), "2023-03-03");
    EXPECT_EQ(nexis.articles[0].text,
              "Ferry to Nordhavn stops\n\nThe ferry to Nordhavn stopped sailing on Thursday.\n\nNo "
              "boat sails before May.");
    EXPECT_EQ(nexis.articles[1].title, "Owls return to the mill");
    EXPECT_EQ(published(nexis.articles[1]), "2023-03-01");
    const Reading factiva =
        read("b.pdf",
             pdf_of({"Ferry to Nordhavn stops\n\nBy Mara Ellison\n\n81 words\n\n3 March "
                     "2023\n\nThe Lantern Gazette\n\nLNTRN\n\nEnglish\n\n(c) 2023 Lantern Press "
                     "Ltd.\n\nThe ferry to Nordhavn stopped sailing on Thursday.\n\nDocument "
                     "LNTRN00020230303ej330001r"}));
    EXPECT_EQ(only(factiva).title, "Ferry to Nordhavn stops");
    EXPECT_EQ(only(factiva).source, "The Lantern Gazette");
    EXPECT_EQ(published(only(factiva)), "2023-03-03");
}

}  // namespace
}  // namespace dateline
