#include "schema/name_table.h"

#include <gmock/gmock.h>

#include "schema/manifest.h"
#include "tests/unit/schema/damage.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

using Names = std::vector<std::pair<std::string, std::uint32_t>>;

// Names that ascend and have beginnings in common; none is another's.
Names some(std::uint32_t count) {
    Names names;
    for (std::uint32_t i = 0; i < count; ++i)
        names.emplace_back("EPfamily " + std::to_string(10'000 + 3 * i), i * i);
    return names;
}

class NameTableTest : public testing::Test {
protected:
    NameTable written(const Names& names) {
        write_bytes(file(), pack_name_table(names));
        return NameTable(file());
    }
    std::filesystem::path file() const { return folder_.path() / "names"; }
    ScratchFolder folder_;
};

// Blocks are of 16.
TEST_F(NameTableTest, HasItsNamesAtAndBesideTheEdgesOfBlocks) {
    for (const std::uint32_t count : {1U, 2U, 15U, 16U, 17U, 31U, 32U, 33U, 100U}) {
        const Names names = some(count);
        const NameTable table = written(names);
        ASSERT_EQ(table.size(), count);
        for (std::uint32_t number = 0; number < count; ++number) {
            const auto& [name, articles] = names[number];
            EXPECT_EQ(table.name(number), name);
            EXPECT_EQ(table.articles(number), articles);
            EXPECT_EQ(table.find(name), number);
            EXPECT_EQ(table.find(name + " "), std::nullopt);
            EXPECT_EQ(table.find(name.substr(0, name.size() - 1)), std::nullopt);
        }
        EXPECT_EQ(table.find(""), std::nullopt);
        EXPECT_EQ(table.find("zzz"), std::nullopt);
        EXPECT_THROW(table.name(count), IndexError);
        EXPECT_THROW(table.articles(count), IndexError);
    }
}

TEST_F(NameTableTest, TellsItsNamesFromAnyOneOn) {
    const Names names = some(40);
    const NameTable table = written(names);
    for (std::uint32_t first = 0; first <= 41; ++first) {
        std::uint32_t next = first;
        table.each(first, [&](std::uint32_t number, std::string_view name) {
            EXPECT_EQ(number, next++);
            EXPECT_EQ(name, names[number].first);
            return number != 35;
        });
        EXPECT_EQ(next, first > 39 ? first : first > 35 ? 40U : 36U);
    }
}

TEST_F(NameTableTest, MayBeEmptyAndHoldAnyBytes) {
    EXPECT_EQ(NameTable().size(), 0U);
    EXPECT_EQ(NameTable().find("a"), std::nullopt);
    EXPECT_EQ(written({}).find("a"), std::nullopt);
    const Names names{{"", 1}, {std::string("\0", 1), 2}, {std::string(300, '\xff'), 3}};
    const NameTable table = written(names);
    for (std::uint32_t number = 0; number < names.size(); ++number) {
        EXPECT_EQ(table.name(number), names[number].first);
        EXPECT_EQ(table.find(names[number].first), number);
    }
}

TEST_F(NameTableTest, IsRefusedWhenItIsNotAsItWasWritten) {
    EXPECT_THROW(NameTable(folder_.path() / "nothing"), IndexError);
    written(some(20));
    damage_each(file(), [&] {
        try {
            const NameTable table(file());
            table.find("EPfamily 10030");
            table.each(0, [](std::uint32_t, std::string_view) { return true; });
            if (table.size() > 0) table.name(table.size() - 1);
        } catch (const IndexError&) {
        }
    });
}

}  // namespace
}  // namespace dateline
