#include "names/whereabouts.h"

#include <gtest/gtest.h>

#include "text/data_files.h"

namespace dateline {
namespace {

TEST(Whereabouts, AreToldInWords) {
    const Whereabouts where = Whereabouts::load(data_folder());
    struct Case {
        const char* name;
        const char* country;
        const char* region;
        bool has_namesake_in_country;
        const char* told;
    };
    const Case cases[] = {
        {"Miami", "US", "FL", false, "Miami, Florida"},
        {"London", "CA", "ON", false, "London, Ontario"},
        {"Sydney", "AU", "NSW", true, "Sydney, New South Wales"},
        {"Florida", "US", "FL", false, "Florida, United States"},
        {"Kyiv", "UA", "30", false, "Kyiv, Ukraine"},
        {"San José", "CR", "A", false, "San José, Costa Rica"},
        {"San José", "CR", "A", true, "San José, Alajuela, Costa Rica"},
        {"Luxembourg", "LU", "LU", false, "Luxembourg, Luxembourg"},
        {"Washington, D.C.", "US", "DC", false, "Washington, D.C."},
        {"Mexico", "MX", "", false, "Mexico"},
        {"Atlantic Ocean", "", "", false, "Atlantic Ocean"},
        {"Oakdale", "ZZ", "1", false, "Oakdale"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(
            where.told(c.name, GeoPoint{1, c.country, c.region, 0, 0}, c.has_namesake_in_country),
            c.told);
    EXPECT_EQ(where.country("CN"), "China");
    EXPECT_EQ(where.region("US", ""), "");
}

}  // namespace
}  // namespace dateline
