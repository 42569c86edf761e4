// Queries that can't be read: the sentence, and the place that it speaks of.
#include <gmock/gmock.h>

#include <string>

#include "query/language/date_reader.h"
#include "query/language/explain.h"
#include "query/language/question.h"
#include "tests/unit/language/dates.h"

namespace dateline {
namespace {

struct Case {
    std::string query;
    std::string place;     // what stands at QueryError::at
    std::string sentence;  // how what() goes
};

TEST(AQueryThatCantBeRead, SaysWhereAndWhatToDo) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    const Case cases[] = {
        {"china \"lethal aid", "\"", "this quote is never closed"},
        {"“lethal aid", "“", "this quote is never closed"},
        {"china \"\" aid", "\"\"", "there is no word between these quotes"},
        {"“ — ”", "“ — ”", "there is no word between these quotes"},
        {"— …", "— …", "there is no word in this query"},
        {"aid since:2023", "since:", "there is no field \"since\": use date:2023.., or"},
        {"until:\"june 2023\" aid",
         "until:", "there is no field \"until\": use date:..\"june 2023\", or"},
        {"peron:blinken", "peron:", "there is no field \"peron\": use person:"},
        {"aid city:paris", "city:", "there is no field \"city\": use place:"},
        {"athor:\"jane doe\"", "athor:", "there is no field \"athor\": use author:"},
        {"organisation:nato", "organisation:", "there is no field \"organisation\": use org:"},
        {"aid person:", "person:", "the field person has no value"},
        {"date: 2023",
         "date:", "the field date has no value: write it right after the colon, date:2023-06"},
        {"role:host", "role:", "there is no field \"role\": fields are text, title, person"},
        {"aid before:2023", "before:", "there is no field \"before\": use date:..2023, or"},
        {"after:\"june 2023\"",
         "after:", "there is no field \"after\": use date:\"june 2023\".., or"},
        {"person:(xi OR place:china)", "place:china", "a field has no meaning within the"},
        {"person:()", "()", "there is nothing between these parentheses"},
        {"person:(xi", "(", "this parenthesis is never closed"},
        {"person:(xi OR)", "OR", "OR has nothing after it"},
        {"person:(bli*)", "bli*", "a * has no meaning here: any whole part of the name"},
        {"person:(\"wang yi\"~5)", "\"wang yi\"~5", "a distance has no meaning behind a name"},
        {"person:\"wang yi\"~5", "~5", "a ~ has no meaning here"},
        {"date:(june OR soonish)", "soonish", "\"soonish\" is no date"},
        {"\"lethal *\" aid", "*", "a * stands for letters of a word, not for words"},
        {"\"*thal aid\"", "*", "a * can't begin a word"},
        {"\"jets leeds\"~far", "~far", "behind a phrase and ~ stands how many words"},
        {"\"jets\"~5", "\"jets\"~5", "a distance stands behind a phrase of several words"},
        {"je?s", "?", "a ? has no meaning within a word"},
        {"jets~2", "~2", "no number stands behind a ~: write jets~ for near spellings"},
        {"aid jets^2", "^2", "words have no weights: write +jets"},
        {"NEAR", "NEAR", "NEAR has nothing before it: write what it joins, or \"near\" if"},
        {"jets NEAR", "NEAR", "NEAR has nothing after it"},
        {"jets NEAR/3 AND leeds", "NEAR/3", "NEAR/3 has nothing after it"},
        {"jets AND NEAR/3 leeds", "NEAR/3", "NEAR/3 has nothing before it"},
        {"jets NEAR/0 leeds", "NEAR/0",
         "behind NEAR/ stands how many words apart, 1 to 1000: NEAR/5"},
        {"jets ADJ/x leeds", "ADJ/x", "behind ADJ/ stands how many words apart"},
        {"jets NEAR person:xi", "person:xi", "NEAR and ADJ join words, phrases and (one OR"},
        {"jets NEAR (leeds AND york)", "(leeds AND york)", "NEAR and ADJ join words, phrases"},
        {"jets NEAR title:leeds", "title:leeds", "only what is of one field can be near"},
        {"a NEAR b NEAR c NEAR d NEAR e NEAR f NEAR g NEAR h NEAR i",
         "a NEAR b NEAR c NEAR d NEAR e NEAR f NEAR g NEAR h NEAR i",
         "at most 8 words or phrases can be near each other"},
        {"jets W/5 leeds", "W/5", "words near each other are joined by NEAR/5, in capitals"},
        {"jets pre/5 leeds", "pre/5", "words near each other are joined by ADJ/5, in capitals"},
        {"jets && leeds", "&&", "there is no operator &&: write AND"},
        {"#5", "#5", "there are no numbered searches: write the query, or 5 for the number"},
        {"/te.*aid/", "/te.*aid/", "there are no regular expressions"},
        {"person:-", "-", "there is nothing to look for here"},
        {"person:”", "”", "there is nothing to look for here"},
        {"person:,xi", ",", "there is nothing to look for here"},
        {"person:blinken, xi", ",", "this list ends with a comma"},
        {"place:\"\"", "\"\"", "there is no word between these quotes"},
        {"person:blin*", "blin*", "a * has no meaning here: any whole part of the name"},
        {"*", "*", "a * alone finds nothing"},
        {"aid *ing", "*ing", "a * can't begin a word"},
        {"title:*", "*", "there is nothing to look for here: write a value, title:visit"},
        {"title:*visit", "*visit", "a * can't begin a word"},
        {"date:2023-13", "2023-13", "\"2023-13\" is no date that dateline knows: write 2023-06-19"},
        {"date:2023-02-30", "2023-02-30", "\"2023-02-30\" is no date"},
        {"date:2023..2020", "2023..2020", "this period ends before it begins"},
        {"date:..", "..", "\"..\" is no date"},
        {"date:2021,2023-99", "2023-99", "\"2023-99\" is no date"},
        {"date:june 2023", "june 2023",
         "put quotes around a date of several words: date:\"june 2023\""},
        {"date:19 june aid", "19 june",
         "put quotes around a date of several words: date:\"19 june\""},
        {"date:last week aid", "last week",
         "put quotes around a date of several words: date:\"last week\""},
        {"when:june 2023", "june 2023",
         "put quotes around a date of several words: when:\"june 2023\""},
        {"when:soonish", "soonish", "\"soonish\" is no date"},
        {"date:2021,june 2023", "june 2023", "put quotes around a date of several words"},
        {"date:\"the day it rained\"", "\"the day it rained\"", "\"the day it rained\" is no date"},
        {"(a OR b", "(", "this parenthesis is never closed"},
        {"a OR b)", ")", "this parenthesis was never opened"},
        {"a ()", "()", "there is nothing between these parentheses"},
        {"a (-)", "(-)", "there is nothing between these parentheses"},
        {"AND a", "AND", "AND has nothing before it"},
        {"a OR", "OR",
         "OR has nothing after it: write what it joins, or \"or\" if you mean the word"},
        {"a AND OR b", "OR", "OR has nothing before it"},
        {"(a AND) b", "AND", "AND has nothing after it"},
        {"a NOT", "NOT", "NOT has nothing after it"},
        {"a NOT AND b", "NOT", "NOT has nothing after it"},
        {"a NOT NOT b", "NOT", "NOT has nothing after it"},
        {"a -OR b", "-", "the sign - stands before an operator"},
        {"a \xFF b", "\xFF", "the query is not valid UTF-8 here"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.query);
        try {
            ADD_FAILURE() << "is read as " << explain(parse(c.query, dates));
        } catch (const QueryError& error) {
            EXPECT_EQ(c.query.substr(error.at.begin, error.at.end - error.at.begin), c.place);
            EXPECT_THAT(error.what(), testing::StartsWith(c.sentence));
        }
    }
}

TEST(AQueryOfAnyBytes, IsReadOrRefused) {
    // Every string of up to three of the signs that mean something.
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    const std::string signs[] = {
        "a",    " ",  "\"",  "(",    ")",     "+",        "-",  "*", ":", ",", "person:", "date:",
        "2023", "..", "AND", " OR ", " NOT ", " NEAR/2 ", "~1", "“", "”", "»", "\x80"};
    int read = 0, refused = 0;
    const auto go_on = [&](const auto& self, const std::string& query, int left) -> void {
        try {
            explain(parse(query, dates));
            ++read;
        } catch (const QueryError& error) {
            EXPECT_LE(error.at.begin, error.at.end) << query;
            EXPECT_LE(error.at.end, query.size()) << query;
            ++refused;
        } catch (const std::runtime_error&) {
            // Words after date: ask for the grammar of times.
        }
        if (left > 0)
            for (const std::string& sign : signs) self(self, query + sign, left - 1);
    };
    go_on(go_on, "", 3);
    EXPECT_GT(read, 1000);
    EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace dateline
