// The filters beside a query are the same as filters in it.
#include "query/engine/read_request.h"

#include <gtest/gtest.h>

#include "query/language/explain.h"
#include "tests/unit/language/dates.h"

namespace dateline {
namespace {

// What a field may have, without the quotes that a query needs.
std::string example_of(Field field) {
    std::string example(words_of(field).example);
    std::erase(example, '"');
    return example;
}

TEST(EveryFieldWithAnOption, FiltersAsItDoesInTheQuery) {
    for (const FieldInfo& field : fields) {
        if (!has_option(field)) continue;
        Request by_option{.query = "", .today = *make_day(2024, 1, 1)};
        by_option.filters[field.field] = {example_of(field.field)};
        Request by_query{.query = std::string(field.name) + ":" + example_of(field.field),
                         .today = *make_day(2024, 1, 1)};
        EXPECT_EQ(explain(read_request(by_option, grammars())),
                  explain(read_request(by_query, grammars())))
            << field.name;
        EXPECT_EQ(read_request(by_option, grammars()).filters.at(0).field, field.field);
    }
}

TEST(EveryDateOption, FiltersItsFieldWithTheEndsThatItLeavesOpen) {
    for (const DateFilterWords& option : date_filters) {
        Request request{.query = "", .today = *make_day(2024, 1, 1)};
        request.filters[option.filter] = "2023-06";
        const Clause clause = read_request(request, grammars()).filters.at(0);
        EXPECT_EQ(clause.field, option.field);
        EXPECT_EQ(clause.days.from, option.and_earlier ? first_day : *make_day(2023, 6, 1));
        EXPECT_EQ(clause.days.to, option.and_later ? last_day : *make_day(2023, 6, 30));
    }
}

}  // namespace
}  // namespace dateline
