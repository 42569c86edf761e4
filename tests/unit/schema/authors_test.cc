#include "schema/authors.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Authors, OfAListAreTold) {
    EXPECT_THAT(authors_of("Jane Doe"), ElementsAre("Jane Doe"));
    EXPECT_THAT(authors_of("Jane Doe and John Roe"), ElementsAre("Jane Doe", "John Roe"));
    EXPECT_THAT(authors_of("Jane Doe, John Roe and Ann Poe"),
                ElementsAre("Jane Doe", "John Roe", "Ann Poe"));
    EXPECT_THAT(authors_of("Jane Doe, John Roe & Ann Poe"),
                ElementsAre("Jane Doe", "John Roe", "Ann Poe"));
    EXPECT_THAT(authors_of("Jane Doe, John Roe, and Ann Poe"),
                ElementsAre("Jane Doe", "John Roe", "Ann Poe"));
    EXPECT_THAT(authors_of("Jane Doe, John Roe"), ElementsAre("Jane Doe", "John Roe"));
    EXPECT_THAT(authors_of("Andrew, Peter and John"), ElementsAre("Andrew", "Peter", "John"));
    EXPECT_THAT(authors_of("Jane Doe; John Roe ;"), ElementsAre("Jane Doe", "John Roe"));
    EXPECT_THAT(authors_of("王小明、李大伟"), ElementsAre("王小明", "李大伟"));
    EXPECT_THAT(authors_of(" "), IsEmpty());
}

TEST(Authors, AreJoinedInEachLanguage) {
    EXPECT_THAT(authors_of("Ana López y Juan Pérez"), ElementsAre("Ana López", "Juan Pérez"));
    EXPECT_THAT(authors_of("Ana López, Eva Gil y Juan Pérez"),
                ElementsAre("Ana López", "Eva Gil", "Juan Pérez"));
    EXPECT_THAT(authors_of("Anna Schmidt und Peter Lamm"),
                ElementsAre("Anna Schmidt", "Peter Lamm"));
    EXPECT_THAT(authors_of("Marie Petit et Jean Roche"), ElementsAre("Marie Petit", "Jean Roche"));
    EXPECT_THAT(authors_of("Ольга Иванова и Пётр Сидоров"),
                ElementsAre("Ольга Иванова", "Пётр Сидоров"));
}

TEST(Authors, ThatHaveAJointOrACommaThemselvesAreOne) {
    for (const char* one :
         {"Doe, Jane", "García Márquez, Gabriel", "Martin Luther King, Jr.", "José Ortega y Gasset",
          "Food and Agriculture Organization", "National Aeronautics and Space Administration",
          "Department of Health and Human Services", "Alexandra Anderson"})
        EXPECT_THAT(authors_of(one), ElementsAre(one));
    EXPECT_THAT(authors_of("Food and Agriculture Organization; Jane Doe"),
                ElementsAre("Food and Agriculture Organization", "Jane Doe"));
    EXPECT_THAT(authors_of("Jane Doe, Food and Agriculture Organization"),
                ElementsAre("Jane Doe", "Food and Agriculture Organization"));
}

}  // namespace
}  // namespace dateline
