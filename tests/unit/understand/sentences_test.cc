#include "indexer/understand/sentences.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

std::vector<std::string> cut(std::string_view text) {
    static const Abbreviations abbreviations = Abbreviations::load(DATELINE_SOURCE_DIR "/config");
    const Analysis analysis = analyse(text);
    std::vector<std::string> out;
    for (const Sentence& s : cut_sentences(analysis, abbreviations))
        out.emplace_back(text.substr(s.begin, s.end - s.begin));
    return out;
}

std::vector<std::string> cut_german(std::string_view text) {
    static const Abbreviations abbreviations =
        Abbreviations::load(DATELINE_SOURCE_DIR "/config", "de");
    const Analysis analysis = analyse(text);
    std::vector<std::string> out;
    for (const Sentence& s : cut_sentences(analysis, abbreviations))
        out.emplace_back(text.substr(s.begin, s.end - s.begin));
    return out;
}

struct Case {
    std::vector<std::string> sentences;  // joined by a space they are the text
};

TEST(Sentences, EndWhereAReaderWouldEndThem) {
    const std::vector<Case> cases{
        {{"He came.", "She left."}},
        {{"Is it true?", "“It is!”", "They said so."}},
        {{"He met Gen. Milley and Sec. Austin.", "Then he left."}},
        {{"The U.S. Senate voted.", "It was close."}},
        {{"He lives in the U.S.", "The law is old."}},
        {{"J. K. Rowling wrote it.", "W. H. Auden did not."}},
        {{"Apple Inc. Chief Tim Cook spoke.", "Nobody asked."}},
        {{"It was Apple Inc.", "The firm denied it."}},
        {{"On Jan. 6 they came to No. 10.", "Police watched."}},
        {{"It is No. 1 at 9 a.m. Monday."}},
        {{"He was ill.", "Police said no.", "Nobody came."}},
        {{"Prices rose 3.5 percent.", "Shares fell."}},
        {{"“We agree,” he said.", "“But not today.”", "They left."}},
        {{"It ended (as planned.)", "Nobody was hurt."}},
        {{"Wait… what?", "No!"}},
        {{"Visit reuters.com for more.", "It is free."}},
        {{"St. Louis and St. Petersburg."}},
    };
    for (const Case& c : cases) {
        std::string text;
        for (const std::string& sentence : c.sentences)
            text += (text.empty() ? "" : " ") + sentence;
        EXPECT_EQ(cut(text), c.sentences) << text;
    }
}

TEST(Sentences, OfGermanEndWhereAReaderWouldEndThem) {
    const std::vector<Case> cases{
        {{"Er kam.", "Sie ging."}},
        {{"Am 3. März 2018 stimmten sie ab.", "Es war knapp."}},
        {{"Am 9. Nov. 1989 fiel die Mauer.", "Berlin feierte."}},
        {{"Der 20. Bundestag ist gewählt.", "Er hat 735 Sitze."}},
        {{"Das war 1990.", "März und April waren kalt."}},
        {{"Es gewann mit 3:2.", "Der Trainer jubelte."}},
        {{"Die 16. öffentliche Sitzung begann.", "Niemand kam."}},
        {{"Er sprach mit Dr. Müller und Prof. Schmidt.", "Dann ging er."}},
        {{"Das kostet 3 Mio. Euro.", "Die Firma zahlt."}},
        {{"Es kostet ca. 300 Mrd.", "Die Länder zahlen mit."}},
        {{"Städte wie z.B. Köln, z. B. Bonn und u.a. Trier.", "Alle liegen am Wasser."}},
        {{"Nach Art. 5 Abs. 1 ist das frei, d.h. erlaubt.", "Nr. 2 gilt bzw. Nr. 3."}},
        {{"Er lebte in St. Gallen.", "Später zog er nach Wien."}},
        {{"Caesar starb 44 v. Chr. in Rom.", "Brutus floh."}},
        {{"Bayern siegte im 3. Spiel.", "Es war der 5. Erfolg."}},
    };
    for (const Case& c : cases) {
        std::string text;
        for (const std::string& sentence : c.sentences)
            text += (text.empty() ? "" : " ") + sentence;
        EXPECT_EQ(cut_german(text), c.sentences) << text;
    }
}

TEST(Sentences, EndBeforeSpacesThatDoNotBreak) {
    EXPECT_THAT(cut("He met Qin Gang.\u00a0Blinken left."), testing::SizeIs(2));
}

TEST(Sentences, NeverCrossAParagraph) {
    EXPECT_THAT(cut("Title without a point\n\nFirst paragraph"),
                testing::ElementsAre("Title without a point", "First paragraph"));
    EXPECT_THAT(cut("one item\nTwo items"), testing::ElementsAre("one item", "Two items"));
}

TEST(Sentences, GoOnInTheNextLineOfWrappedText) {
    EXPECT_THAT(
        cut("The secretary of state arrived in the capital on the Sunday\nAir Force jet."),
        testing::ElementsAre("The secretary of state arrived in the capital on the Sunday\nAir "
                             "Force jet."));
    EXPECT_THAT(cut("a short line\nand more of it"),
                testing::ElementsAre("a short line\nand more of it"));
}

TEST(Sentences, OfOtherScriptsAreCutByIcu) {
    EXPECT_THAT(cut("外交部长会见了他。会谈很顺利。"),
                testing::ElementsAre("外交部长会见了他。", "会谈很顺利。"));
}

TEST(Sentences, CoverEveryTokenOnce) {
    const std::string text =
        "\"A.\" (B!) C?? 外交。部长。 — d.\n\n\n * \n e@f.org http://x.y/ ... G";
    static const Abbreviations abbreviations = Abbreviations::load(DATELINE_SOURCE_DIR "/config");
    const Analysis analysis = analyse(text);
    std::uint32_t next = 0;
    std::uint32_t end = 0;
    for (const Sentence& s : cut_sentences(analysis, abbreviations)) {
        EXPECT_EQ(s.first_token, next);
        EXPECT_LT(s.first_token, s.last_token);
        EXPECT_GE(s.begin, end);
        EXPECT_LE(s.begin, analysis.tokens[s.first_token].begin);
        EXPECT_GE(s.end, analysis.tokens[s.last_token - 1].end);
        next = s.last_token;
        end = s.end;
    }
    EXPECT_EQ(next, analysis.tokens.size());
}

TEST(Abbreviations, NameTheWrongLine) {
    const ScratchFolder folder;
    std::filesystem::create_directory(folder.path() / "en");
    std::ofstream(folder.path() / "en/abbreviations.txt") << "title: mr\nnonsense\n";
    try {
        Abbreviations::load(folder.path());
        FAIL() << "a wrong line was read";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("abbreviations.txt:2"));
    }
}

}  // namespace
}  // namespace dateline
