#include "names/name_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "names/nationalities.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ListOfNames, HasAClassALine) {
    std::vector<std::string> names;
    for_each_name("1 mary linda\n\n4 zuzana", "x", [&](unsigned number, std::string_view name) {
        names.push_back(std::to_string(number) + std::string(name));
    });
    EXPECT_THAT(names, ElementsAre("1mary", "1linda", "4zuzana"));
}

TEST(ListOfNames, IsRefusedWithItsLineWhenANumberLacks) {
    try {
        for_each_name("1 mary\nlinda\n", "names/given.txt", [](unsigned, std::string_view) {});
        ADD_FAILURE() << "no error";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), HasSubstr("names/given.txt is damaged at line 2"));
    }
}

TEST(Nicknames, ComeWithTheFullName) {
    std::vector<std::string> pairs;
    for_each_nickname("# comment\nalbert al bert\nxavier\n",
                      [&](std::string_view full, std::string_view short_form) {
                          pairs.push_back(std::string(full) + ' ' + std::string(short_form));
                      });
    EXPECT_THAT(pairs, ElementsAre("albert al", "albert bert"));
}

TEST(Nationalities, MayBeOfNoCountryAlone) {
    std::vector<std::string> all;
    for_each_nationality(
        "south korean\tKR\nafrican\t\n\tXX\nasian\n", [&](const Nationality& nationality) {
            all.push_back(std::string(nationality.words) + ':' + std::string(nationality.country));
        });
    EXPECT_THAT(all, ElementsAre("south korean:KR", "african:", "asian:"));
}

}  // namespace
}  // namespace dateline
