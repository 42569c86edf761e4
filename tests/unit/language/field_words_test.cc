// A field is a row in each half of its table; the query language follows from both.
#include "query/language/field_words.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "query/language/date_reader.h"
#include "query/language/field_names.h"
#include "query/language/question.h"
#include "tests/unit/language/dates.h"

namespace dateline {
namespace {

// The one clause that a query is.
Clause only_clause(const Question& question) {
    return question.words ? *question.words : question.filters.at(0);
}

TEST(EveryField, IsAskedForByItsNameAndTheExampleOfIt) {
    const DateReader dates(grammars(), *make_day(2024, 1, 1), true);
    for (const FieldInfo& field : fields) {
        const std::string example(words_of(field.field).example);
        const std::string query = std::string(field.name) + ":" + example;
        EXPECT_EQ(only_clause(parse(query, dates)).field, field.field) << query;
    }
}

TEST(EveryField, SaysWhatToWriteWhereItsValueIsMissing) {
    const DateReader dates(grammars(), *make_day(2024, 1, 1), true);
    for (const FieldInfo& field : fields) {
        const std::string query = "war " + std::string(field.name) + ":";
        try {
            parse(query, dates);
            ADD_FAILURE() << query;
        } catch (const QueryError& error) {
            const std::string said = error.what();
            const std::size_t at = said.rfind(std::string(field.name) + ":");
            ASSERT_NE(at, std::string::npos) << said;
            EXPECT_EQ(only_clause(parse(said.substr(at), dates)).field, field.field) << said;
        }
    }
}

TEST(EveryField, IsMeantByItsOtherNamesAndNoTwoFieldsByOne) {
    std::set<std::string> seen;
    for (const FieldInfo& field : fields) seen.emplace(field.name);
    for (const FieldInfo& field : fields) {
        std::istringstream names{std::string(words_of(field.field).other_names)};
        for (std::string name; names >> name;) {
            EXPECT_TRUE(seen.insert(name).second) << name;
            EXPECT_EQ(field_meant(name), field.field) << name;
        }
    }
}

TEST(EveryDateOption, IsOfAFieldOfDaysAndEveryFieldOfDaysHasOne) {
    std::set<Field> with_option;
    for (std::size_t i = 0; i < date_filters.size(); ++i) {
        EXPECT_EQ(date_filters[i].filter, static_cast<DateFilter>(i));
        EXPECT_EQ(info(date_filters[i].field).kind, FieldKind::days);
        with_option.insert(date_filters[i].field);
    }
    for (const FieldInfo& field : fields)
        EXPECT_EQ(with_option.contains(field.field), field.kind == FieldKind::days) << field.name;
}

}  // namespace
}  // namespace dateline
