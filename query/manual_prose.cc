#include "query/manual_prose.h"

#include "query/language/field_words.h"

namespace dateline {

namespace {

constexpr const char* overview = R"prose(Searches an index made by *dateline-index*(1)
and prints passages, the best first; it never changes the index. What is no command is a query.

)prose";

constexpr const char* queries = R"prose(## Queries
`lethal aid`
: words: more of them rank higher, none is required. Other forms of a word are found as well, its
British and American spellings, and `heatwave` where it is written apart. Of a word or name that no
article has, the nearest ones are found, and that is told. `--exact` finds words as typed.

`dateline "stock market crash"`
: an argument with blanks that uses nothing of what follows is a phrase first and its words second:
articles with the phrase rank above all others. Lists, timelines and counts (`people --query`,
`timeline`, `facets`, `-c`) rank nothing: of words beside each other they mean all, and tell how
many have any. Where no article has all, those with any are counted, which is told, too.

`'"lethal aid"'`, `'"lethal ai*"'`
: a phrase and nothing else. Double quotes must pass the shell.

`+taiwan -trade`
: required, excluded; also `-"prime minister"`. On the command line a minus sign before two letters
or more excludes, before one it is an option; behind `--` nothing is an option.

`taiwan AND (hotline OR "direct line") NOT trade`
: operators, in capitals. AND binds before OR.

`aid NEAR/5 ukraine`, `"lethal aid" ADJ/5 (ukraine OR kyiv)`
: at most so many words apart, beside each other being one; ADJ in this order; 10 where no number is
given. Several in a row have no more words between them in all than two may. They bind before AND.

`"aid ukraine"~5`
: the words of the phrase in any order, with at most five others between.

`deliver*`, `te*aid`
: words that begin so, and end so: the thousand most frequent ones, and it is told where there are
more. A word can't begin with a `*`.

`zelensky~`
: the word and those spelt nearly so: one letter is another, or two in words of eight and more.

`person:blinken place:"Georgia, the country"`
: filters: a field, its colon and a value right behind, in quotes where it has spaces.
`person:blinken,xi` is any of them. Names are found by any part, whatever its case and accents.

`person:(wang yi OR blinken)`, `title:(visit -trip)`
: several values of a field. Words beside each other are one name or date, but words of a title.

`date:2020..2021`, `date:2023-06..`, `when:"autumn 2023"`
: days and periods, whose ends may be open.

`earthquakes in july 2022`, `joe biden taiwan`
: times and names among words that stand beside each other are understood: articles published then or
with a passage that speaks of then, and articles in which the person, place or organisation is,
under whatever name, come first; none is left out for it. A time has a year or is reckoned from today
(`last week`), and its words are not looked for otherwise, but a year alone is. How such words were
read is told; `--plain` and quotes leave words as they are.

A sign that means nothing here, or a field that there is not, is an error with its place.
`--explain-query` tells how a query was read.

)prose";

constexpr const char* fields_heading = R"prose(## Fields
Only articles ...

)prose";

constexpr const char* dates = R"prose(## Dates
`2023-06-19`, `20230619`, `2023-W25`, `2023-06`, `2023`, or words: `june 2023`, `last week`,
`mid-June`, `3 days ago`, and short `3d`, `2w`, `6m`, `1y` for so long ago; ranges
`2023-06..2023-07`, `june to july 2022`, `between 1999 and 2003`. Of `1/7/2022` the day is first,
but the month where `LC_ALL`, `LC_TIME` or `LANG` is en_US; how such dates were read is told. An
article matches when its publication, as exactly as it is known, lies within. In the results
`~` marks a date found in the text, and `file` one that is only the file's.
)prose";

constexpr const char* status = R"prose(# EXIT STATUS
0 when something was found, 1 when nothing was, 2 on an error.
# EXAMPLES
    dateline "lethal aid" --person "wang yi" --since 2023-06
    dateline '"lethal aid" OR hotline' --place taiwan --sort newest
    dateline people --query sanctions -n 20
    dateline -c sanctions --on 2023
    dateline facets sanctions --place iran
    dateline show $(dateline --json "lethal aid" -n 1 | jq -r 'select(.type == "hit").id')
)prose";

constexpr const char* environment = R"prose(`LC_ALL`, `LC_TIME`, `LANG`
: Whether 1/7 is a day of July or of January.

)prose";

constexpr const char* more = R"prose(# FILES
*INDEX/cache/*
: Who is who in the index, kept from one question to the next. It may be deleted at any time; where
it can't be written, it is found out anew.

*)prose" DATELINE_DOC_DIR R"prose(/json.md*
: What `--json` and `--csv` print.

# SEE ALSO
*dateline-index*(1)
)prose";

std::string fields_told() {
    std::string told;
    for (const FieldWords& words : field_words) {
        const FieldInfo& field = info(words.field);
        const std::string name(field.name);
        told.append("`" + name + ":").append(words.example).append("`\n: ").append(words.articles);
        // Its option tells the rest.
        if (has_option(field))
            told += "; `--" + name + "`";
        else if (!words.manual.empty())
            told.append(". ").append(words.manual);
        told += told.ends_with('.') ? "\n\n" : ".\n\n";
    }
    return told;
}

}  // namespace

std::string help_topic(std::string_view topic) {
    if (topic == "query") return queries;
    if (topic == "fields") return fields_heading + fields_told();
    if (topic == "dates") return dates;
    return "";
}

ManualProse query_prose() {
    return {.summary = "search news articles for passages, by words, people, places and dates",
            .description = std::string(overview) + queries + fields_heading + fields_told() + dates,
            .status = status,
            .environment = environment,
            .more = more};
}

}  // namespace dateline
