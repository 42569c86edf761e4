#include "indexer/understand/language.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string language(const std::string& text, const std::string& stated = "") {
    Article article;
    article.text = text;
    article.language = stated;
    return language_of(article);
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

}  // namespace
}  // namespace dateline
