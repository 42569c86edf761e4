// Queries and the trees that they become, told by explain().
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "query/language/date_reader.h"
#include "query/language/explain.h"
#include "query/language/question.h"
#include "tests/unit/language/dates.h"

namespace dateline {
namespace {

// A Tuesday.
const DateReader dates(grammars(), *make_day(2023, 6, 20));

struct Case {
    std::string query;
    std::string read_as;
};

void expect_all(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        SCOPED_TRACE(c.query);
        try {
            EXPECT_EQ(explain(parse(c.query, dates)), c.read_as);
        } catch (const QueryError& error) {
            ADD_FAILURE() << error.what() << " at " << error.at.begin << ".." << error.at.end;
        }
    }
}

TEST(AnEmptyQuery, AsksForNothing) {
    for (const char* query : {"", " ", "\t\n "}) {
        const Question question = parse(query, dates);
        EXPECT_FALSE(question.words) << query;
        EXPECT_TRUE(question.filters.empty()) << query;
    }
}

TEST(Words, BesideEachOtherArePreferred) {
    expect_all({
        {"aid", "words  aid\n"},
        {"lethal aid", "words  any of (lethal, aid)\n"},
        {"  lethal\taid  ", "words  any of (lethal, aid)\n"},
        {"lethal\u00A0aid\u3000now", "words  any of (lethal, aid, now)\n"},
        {"U.S.-China", "words  U.S.-China\n"},
        {"C++ AT&T @SecBlinken #trade", "words  any of (C++, AT&T, @SecBlinken, #trade)\n"},
        {"Müller 習近平", "words  any of (Müller, 習近平)\n"},
        {"and or not And", "words  any of (and, or, not, And)\n"},
    });
}

TEST(ATildeBehindAWord, AsksForNearSpellings) {
    expect_all({
        {"zelensky~", "words  zelensky~\n"},
        {"+zelensky~, kyiv", "words  all of (zelensky~; rather with kyiv)\n"},
        {"title:visit~", "words  title:visit~\n"},
        {"~ 300~km", "words  300~km\n"},
        {"near:Taipei~300km", "filter near:Taipei~300km\n"},
    });
    EXPECT_EQ(parse("zelensky~", dates).words->text, "zelensky");
    EXPECT_FALSE(parse("zelensky", dates).words->near_spellings);
}

TEST(PunctuationAlone, IsNoWord) {
    expect_all({
        {"US - China", "words  any of (US, China)\n"},
        {"US — China …", "words  any of (US, China)\n"},
        {"aid -- now", "words  any of (aid, now)\n"},
        {"what ? ! aid & trade", "words  any of (what, aid, trade)\n"},
        {"taiwan AND - hotline", "words  all of (taiwan, hotline)\n"},
    });
}

TEST(Quotes, HoldPhrases) {
    expect_all({
        {"\"lethal aid\"", "words  \"lethal aid\"\n"},
        {"“lethal aid” russia", "words  any of (\"lethal aid\", russia)\n"},
        {"„tödliche Hilfe“ «aide létale» »Hilfe« ”vapenhjälp”",
         "words  any of (\"tödliche Hilfe\", \"aide létale\", \"Hilfe\", \"vapenhjälp\")\n"},
        {"\"lethal aid”", "words  \"lethal aid\"\n"},
        {"“lethal aid\"", "words  \"lethal aid\"\n"},
        {"\"he said “no” to aid\"", "words  \"he said “no” to aid\"\n"},
        {"\"AND (no - operators NEAR here:\"", "words  \"AND (no - operators NEAR here:\"\n"},
        {"\"lethal\n\x1b aid\"", "words  \"lethal   aid\"\n"},
        {"aid” now", "words  any of (aid, now)\n"},
        {"say\"lethal aid\"now", "words  any of (say, \"lethal aid\", now)\n"},
    });
}

TEST(Patterns, HaveAStarBehindTheFirstLetter) {
    expect_all({
        {"deliver*", "words  deliver*\n"},
        {"deliver*, now", "words  any of (deliver*, now)\n"},
        {"title:deliver*", "words  title:deliver*\n"},
        {"+deliver* -trade*", "words  deliver* without trade*\n"},
        {"te*aid, a*b*c", "words  any of (te*aid, a*b*c)\n"},
        {"\"lethal ai* l*l\"", "words  \"lethal ai* l*l\"\n"},
    });
}

TEST(NearAndAdj, JoinWhatStandsBesideThem) {
    expect_all({
        {"aid NEAR ukraine", "words  aid NEAR/10 ukraine\n"},
        {"lethal aid NEAR/5 ukraine hotline",
         "words  any of (lethal, (aid NEAR/5 ukraine), hotline)\n"},
        {"aid ADJ/3 ukraine", "words  aid ADJ/3 ukraine\n"},
        {"a NEAR/3 b NEAR/3 c", "words  a NEAR/3 b NEAR/3 c\n"},
        {"a NEAR/3 b NEAR/5 c", "words  (a NEAR/3 b) NEAR/5 c\n"},
        {"(a NEAR/3 b) NEAR/3 c", "words  (a NEAR/3 b) NEAR/3 c\n"},
        {"a NEAR/3 b ADJ/3 c", "words  (a NEAR/3 b) ADJ/3 c\n"},
        {"\"lethal aid\" NEAR (ukraine OR kyiv) AND war",
         "words  all of ((\"lethal aid\" NEAR/10 any of (ukraine, kyiv)), war)\n"},
        {"+aid NEAR/5 ukraine -trade NEAR/5 china",
         "words  (aid NEAR/5 ukraine) without (trade NEAR/5 china)\n"},
        {"ai* NEAR/5 ukrane~", "words  ai* NEAR/5 ukrane~\n"},
        {"title:aid NEAR/5 title:ukraine", "words  title:aid NEAR/5 title:ukraine\n"},
        {"title:(aid NEAR/5 ukraine)", "words  title:aid NEAR/5 title:ukraine\n"},
        {"near Near adj", "words  any of (near, Near, adj)\n"},
    });
}

TEST(APhraseWithADistance, IsItsWordsNearEachOther) {
    expect_all({
        {"\"aid ukraine\"~5", "words  \"aid\" NEAR/6 \"ukraine\"\n"},
        {"\"aid for ukraine\"~0, war",
         "words  any of ((\"aid\" NEAR/1 \"for\" NEAR/1 \"ukraine\"), war)\n"},
        {"title:\"aid ukraine\"~5", "words  title:\"aid\" NEAR/6 title:\"ukraine\"\n"},
        {"\"lethal ai*\"~", "words  \"lethal ai*\"\n"},
    });
}

TEST(GroupsOfAField, HaveItsValues) {
    expect_all({
        {"person:(obama OR orban)", "filter any of (person:obama, person:orban)\n"},
        {"person:(obama AND orban)", "filter person:obama\nfilter person:orban\n"},
        {"aid person:(wang yi OR \"joe biden\")",
         "words  aid\nfilter any of (person:\"wang yi\", person:\"joe biden\")\n"},
        {"place:(taiwan -china)", "filter place:taiwan\nwithout place:china\n"},
        {"-place:(taiwan OR china)", "without any of (place:taiwan, place:china)\n"},
        {"title:(visit OR \"state dinner\")",
         "words  any of (title:visit, title:\"state dinner\")\n"},
        {"title:(visit trip) aid", "words  any of (title:visit, title:trip, aid)\n"},
        {"title:(+visit -trip)", "words  title:visit without title:trip\n"},
        {"date:(2021 OR june 2022)",
         "filter any of (date:2021-01-01..2021-12-31, date:2022-06-01..2022-06-30)\n"},
        {"date:(2020..2021 OR 2023)",
         "filter any of (date:2020-01-01..2021-12-31, date:2023-01-01..2023-12-31)\n"},
    });
}

TEST(PlusAndMinus, RequireAndExclude) {
    expect_all({
        {"+taiwan", "words  taiwan\n"},
        {"+taiwan hotline", "words  all of (taiwan; rather with hotline)\n"},
        {"hotline +taiwan talks +china",
         "words  all of (taiwan, china; rather with hotline, talks)\n"},
        {"+taiwan -trade", "words  taiwan without trade\n"},
        {"taiwan hotline -trade -chips",
         "words  any of (taiwan, hotline) without any of (trade, chips)\n"},
        {"taiwan NOT trade hotline", "words  any of (taiwan, hotline) without trade\n"},
        {"-trade", "words  everything without trade\n"},
        {"aid -\"lethal aid\"", "words  aid without \"lethal aid\"\n"},
        {"aid -(trade chips)", "words  aid without any of (trade, chips)\n"},
        {"aid -(trade AND chips)", "words  aid without all of (trade, chips)\n"},
        {"+(taiwan china) aid", "words  all of (any of (taiwan, china); rather with aid)\n"},
        {"+(taiwan AND china) aid", "words  all of (taiwan, china; rather with aid)\n"},
        {"aid NOT (-trade)", "words  all of (trade; rather with aid)\n"},
    });
}

TEST(Operators, BindAsInArithmetic) {
    expect_all({
        {"a AND b", "words  all of (a, b)\n"},
        {"a OR b", "words  any of (a, b)\n"},
        {"a OR b AND c", "words  any of (a, all of (b, c))\n"},
        {"a AND b OR c AND d", "words  any of (all of (a, b), all of (c, d))\n"},
        {"(a OR b) AND c", "words  all of (any of (a, b), c)\n"},
        {"lethal aid AND taiwan", "words  all of (any of (lethal, aid), taiwan)\n"},
        {"+lethal aid AND taiwan", "words  all of (all of (lethal; rather with aid), taiwan)\n"},
        {"taiwan AND (hotline OR \"direct line\") NOT trade",
         "words  all of (taiwan, any of (hotline, \"direct line\")) without trade\n"},
        {"taiwan AND NOT trade", "words  taiwan without trade\n"},
        {"NOT trade AND taiwan", "words  taiwan without trade\n"},
        {"a OR b -c", "words  any of (a, b) without c\n"},
        {"a -c OR b", "words  any of (a, b) without c\n"},
        {"(a -c) OR b", "words  any of ((a without c), b)\n"},
        {"a OR NOT b", "words  any of (a, (everything without b))\n"},
        {"((a))", "words  a\n"},
        {"(a OR (b OR (c)))", "words  any of (a, b, c)\n"},
        {"a(b)c", "words  any of (a, b, c)\n"},
    });
}

TEST(Filters, RestrictWhatStandsBesideThem) {
    expect_all({
        {"person:blinken", "filter person:blinken\n"},
        {"person:\"wang yi\" place:taiwan", "filter person:\"wang yi\"\nfilter place:taiwan\n"},
        {"aid person:blinken", "words  aid\nfilter person:blinken\n"},
        {"Person:Blinken aid", "words  aid\nfilter person:Blinken\n"},
        {"aid +place:beijing", "words  aid\nfilter place:beijing\n"},
        {"aid AND person:blinken", "words  aid\nfilter person:blinken\n"},
        {"aid OR weapons person:xi", "words  any of (aid, weapons)\nfilter person:xi\n"},
        {"aid person:xi OR weapons", "words  any of (aid, weapons)\nfilter person:xi\n"},
        {"(aid person:xi) OR weapons", "words  any of (all of (aid, person:xi), weapons)\n"},
        {"taiwan OR person:xi", "words  any of (taiwan, person:xi)\n"},
        {"aid -person:xi", "words  aid\nwithout person:xi\n"},
        {"-person:xi", "without person:xi\n"},
        {"-trade place:china", "words  everything without trade\nfilter place:china\n"},
        {"aid NOT (person:xi OR place:china)",
         "words  aid\nwithout any of (person:xi, place:china)\n"},
        {"lang:en section:world id:3f9ac2 org:nato author:\"jane doe\" source:reuters",
         "filter lang:en\nfilter section:world\nfilter id:3f9ac2\nfilter org:nato\n"
         "filter author:\"jane doe\"\nfilter source:reuters\n"},
    });
}

TEST(FiltersWithOr, AreAlternatives) {
    expect_all({
        {"person:blinken,xi", "filter any of (person:blinken, person:xi)\n"},
        {"person:\"wang yi\",blinken aid",
         "words  aid\nfilter any of (person:\"wang yi\", person:blinken)\n"},
        {"aid -person:blinken,xi", "words  aid\nwithout any of (person:blinken, person:xi)\n"},
        {"person:a OR person:b", "filter any of (person:a, person:b)\n"},
        {"aid person:a OR person:b OR place:c deal",
         "words  any of (aid, deal)\nfilter any of (person:a, person:b, place:c)\n"},
        {"aid AND person:a OR person:b", "words  any of (all of (aid, person:a), person:b)\n"},
        {"aid (person:a OR person:b)", "words  aid\nfilter any of (person:a, person:b)\n"},
        {"person:a AND person:b", "filter person:a\nfilter person:b\n"},
    });
}

TEST(Titles, AreWordsWithAField) {
    expect_all({
        {"title:visit", "words  title:visit\n"},
        {"aid title:\"state visit\"", "words  any of (aid, title:\"state visit\")\n"},
        {"title:visit,trip", "words  any of (title:visit, title:trip)\n"},
        {"title:1,000", "words  title:1,000\n"},
        {"text:aid", "words  aid\n"},
    });
}

TEST(ColonsElsewhere, ArePunctuation) {
    expect_all({
        {"3:2", "words  3:2\n"},
        {"https://example.org/a?b=c", "words  https://example.org/a?b=c\n"},
        {"Re: aid", "words  any of (Re:, aid)\n"},
        {"Source: Reuters", "words  any of (Source:, Reuters)\n"},
        {"NYSE:IBM", "words  NYSE:IBM\n"},
        {"\"chapter:verse\"", "words  \"chapter:verse\"\n"},
    });
}

TEST(Dates, AreDaysAndPeriods) {
    expect_all({
        {"date:2023-06-19", "filter date:2023-06-19\n"},
        {"date:2023-06", "filter date:2023-06-01..2023-06-30\n"},
        {"date:2024", "filter date:2024-01-01..2024-12-31\n"},
        {"date:2023-06..2023-07", "filter date:2023-06-01..2023-07-31\n"},
        {"date:2023-06/2023-07", "filter date:2023-06-01..2023-07-31\n"},
        {"date:..2020", "filter date:..2020-12-31\n"},
        {"date:2023..", "filter date:2023-01-01..\n"},
        {"date:2021,2023-06-19", "filter any of (date:2021-01-01..2021-12-31, date:2023-06-19)\n"},
        {"date:today", "filter date:2023-06-20\n"},
        {"date:\"yesterday\"..\"today\"", "filter date:2023-06-19..2023-06-20\n"},
        {"date:\"2023-06 .. today\"", "filter date:2023-06-01..2023-06-20\n"},
        {"date:june aid", "words  aid\nfilter date:2023-06-01..2023-06-30\n"},
        {"date:\"june 2022\"", "filter date:2022-06-01..2022-06-30\n"},
        {"date:\"june 19, 2022\"", "filter date:2022-06-19\n"},
        {"date:\"last month\"..\"yesterday\"", "filter date:2023-05-01..2023-06-19\n"},
        {"date:today 2023", "words  2023\nfilter date:2023-06-20\n"},
        {"date:2021 june", "words  june\nfilter date:2021-01-01..2021-12-31\n"},
        {"aid -date:2023", "words  aid\nwithout date:2023-01-01..2023-12-31\n"},
    });
}

TEST(TimesSpokenOf, AreDatesOfAnotherField) {
    expect_all({
        {"aid when:2023-06", "words  aid\nfilter when:2023-06-01..2023-06-30\n"},
        {"when:\"autumn 2022\"", "filter when:2022-09-01..2022-11-30\n"},
        {"when:1999 when:2001",
         "filter when:1999-01-01..1999-12-31\n"
         "filter when:2001-01-01..2001-12-31\n"},
        {"aid -when:2023", "words  aid\nwithout when:2023-01-01..2023-12-31\n"},
        {"when:1999 OR person:xi", "filter any of (when:1999-01-01..1999-12-31, person:xi)\n"},
        {"aid OR when:1999", "words  any of (aid, when:1999-01-01..1999-12-31)\n"},
    });
}

TEST(Clauses, KnowWhereTheyStand) {
    const Question question = parse("aid +\"lethal aid\" -person:xi", dates);
    ASSERT_TRUE(question.words);
    EXPECT_EQ(question.words->at, (Span{0, 17}));
    EXPECT_EQ(question.words->children[0].at, (Span{4, 17}));
    EXPECT_EQ(question.words->children[1].at, (Span{0, 3}));
    ASSERT_EQ(question.filters.size(), 1u);
    EXPECT_EQ(question.filters[0].at, (Span{18, 28}));
    EXPECT_EQ(question.filters[0].children[0].field, Field::person);
}

TEST(Nesting, IsBounded) {
    const std::string deep =
        std::string(max_query_nesting, '(') + "a" + std::string(max_query_nesting, ')');
    EXPECT_EQ(explain(parse(deep, dates)), "words  a\n");
    EXPECT_THROW(parse("(" + deep + ")", dates), QueryError);
    EXPECT_THROW(parse(std::string(max_query_bytes, '('), dates), QueryError);
}

TEST(Length, IsBounded) {
    EXPECT_NO_THROW(parse(std::string(max_query_bytes, 'a'), dates));
    EXPECT_THROW(parse(std::string(max_query_bytes + 1, 'a'), dates), QueryError);
}

}  // namespace
}  // namespace dateline
