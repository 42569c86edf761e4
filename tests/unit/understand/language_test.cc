#include "indexer/understand/language.h"

#include <gtest/gtest.h>

#include "text/data_files.h"

namespace dateline {
namespace {

std::string language(const std::string& text, const std::string& stated = "") {
    Article article;
    article.text = text;
    article.language = stated;
    static const FunctionWords function_words = FunctionWords::load(data_folder());
    return language_of(article, function_words);
}

const std::string german =
    "Der Hafen ist seit Montag wieder offen. Die Schiffe, die eine Woche lang draußen gewartet "
    "haben, fahren nun eines nach dem anderen ein, und die Arbeiter sind zufrieden damit.";
const std::string english =
    "The port has been open again since Monday. The ships that had waited outside for a week now "
    "come in one after the other, and the workers are content with it.";

TEST(TheLanguageOfAnArticle, IsFoundInItsText) {
    EXPECT_EQ(language(german), "de");
    EXPECT_EQ(language(english), "en");
    EXPECT_EQ(language("Le port est de nouveau ouvert depuis lundi. Les navires qui attendaient au "
                       "large depuis une semaine entrent maintenant l'un après l'autre."),
              "fr");
    EXPECT_EQ(language("Порт снова открыт с понедельника. Суда, которые неделю ждали на рейде, "
                       "теперь заходят одно за другим, и рабочие этим довольны."),
              "ru");
    EXPECT_EQ(language("港口自星期一起重新开放。在外面等了一个星期的船只现在一艘接一艘地驶入，工人"
                       "们对此很满意。"
                       "市长说，码头的修理工作将在下个月完成。"),
              "zh");
}

TEST(TheLanguageOfAnArticle, IsWhatItsSourceStatesWhereTheTextDoesNotTell) {
    EXPECT_EQ(language("Hafen offen", "de"), "de");
    EXPECT_EQ(language("Hafen offen"), "");
    EXPECT_EQ(language("", "fr"), "fr");
    EXPECT_EQ(language(english + " " + german, "en"), "en");
    // A template that states another language does not make the story one of it.
    EXPECT_EQ(language(german, "en"), "de");
    EXPECT_EQ(language(english, "de"), "en");
}

TEST(TheLanguageOfAnArticle, IsNotThatOfTheNamesInIt) {
    EXPECT_NE(language("Oesterreichische Eisenwerke AG of Klagenfurt said it would issue a bond of "
                       "100 mln francs through Schweizerische Kreditanstalt of Zurich, with "
                       "Girozentrale und Bank der Sparkassen as its guarantor."),
              "de");
}

TEST(TheLanguageOfAnArticle, IsEnglishWhereItsNamesAreJoinedInEnglish) {
    for (const char* text :
         {"Iceland's Katrín Jakobsdóttir, Bjarni Benediktsson and Sigurður Ingi Jóhannsson formed "
          "a "
          "coalition in Reykjavik on Thursday.",
          "Turkey's Kemal Kılıçdaroğlu and Muharrem İnce met Ekrem İmamoğlu and Mansur Yavaş at "
          "the town hall of Çankaya in Ankara on Sunday.",
          "Poland's Władysław Kosiniak-Kamysz and Szymon Hołownia spoke to Małgorzata "
          "Kidawa-Błońska in Łódź on the eve of the vote.",
          "Indonesia's Prabowo Subianto, Gibran Rakabuming and Ganjar Pranowo were in Surabaya for "
          "a rally of Partai Gerindra and Golkar."})
        EXPECT_EQ(language(text), "en") << text;
}

TEST(TheLanguageOfAnArticle, IsNotToldByNamesAlone) {
    const std::string senators =
        "Sherrod Brown, Maria Cantwell, Benjamin Cardin, Thomas Carper, Robert Casey, Dianne "
        "Feinstein, Amy Klobuchar, Joe Manchin, Robert Menendez, Bernard Sanders, Debbie Stabenow";
    EXPECT_EQ(language(senators, "en"), "en");
    EXPECT_EQ(language(senators), "");
}

TEST(TheLanguageOfAnArticle, IsItsOwnDespiteWordsThatEnglishHas) {
    EXPECT_EQ(language("O presidente do Brasil disse que as obras do porto de Santos vão durar até "
                       "o fim do ano, a pedido dos trabalhadores e do sindicato."),
              "pt");
    EXPECT_EQ(language("De haven is sinds maandag weer open. In de week was er een storm, en de "
                       "schepen die in de baai lagen varen nu een voor een binnen."),
              "nl");
    EXPECT_EQ(language("Havnen er åben igen siden mandag. Skibene, som i en uge har ventet for "
                       "anker, sejler nu ind et efter et, og arbejderne er glade for det."),
              "da");
    EXPECT_EQ(language("Port jest znowu otwarty od poniedziałku. Statki, które czekały na redzie "
                       "do końca tygodnia, wchodzą teraz jeden po drugim, a robotnicy i załogi są "
                       "z tego zadowoleni."),
              "pl");
}

}  // namespace
}  // namespace dateline
