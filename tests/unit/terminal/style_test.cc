// Who decides about colours, width and encoding.
#include "terminal/style.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace dateline {
namespace {

Surroundings terminal(std::size_t columns) {
    Surroundings around;
    around.terminal = true;
    around.columns = columns;
    return around;
}

TEST(Colours, AreForTerminalsUnlessAskedFor) {
    Surroundings no_color = terminal(80), dumb = terminal(80);
    no_color.no_color = true;
    dumb.dumb = true;
    struct Case {
        ColorChoice choice;
        Surroundings around;
        bool colors;
    };
    const Case cases[] = {
        {ColorChoice::automatic, terminal(80), true},
        {ColorChoice::automatic, {}, false},
        {ColorChoice::automatic, no_color, false},
        {ColorChoice::automatic, dumb, false},
        {ColorChoice::always, {}, true},
        {ColorChoice::always, no_color, true},
        {ColorChoice::never, terminal(80), false},
    };
    for (const Case& c : cases) EXPECT_EQ(choose_style(c.choice, c.around).colors, c.colors);
}

TEST(Width, IsTheTerminalsWithinReason) {
    EXPECT_EQ(choose_style(ColorChoice::automatic, terminal(72)).width, 72u);
    EXPECT_EQ(choose_style(ColorChoice::automatic, terminal(240)).width, widest);
    EXPECT_EQ(choose_style(ColorChoice::automatic, terminal(3)).width, narrowest);
    EXPECT_EQ(choose_style(ColorChoice::automatic, {}).width, 80u);
}

TEST(AnotherEncoding, CountsOnTerminalsOnly) {
    Surroundings around = terminal(80);
    around.utf8 = false;
    EXPECT_FALSE(choose_style(ColorChoice::automatic, around).unicode);
    around.terminal = false;
    EXPECT_TRUE(choose_style(ColorChoice::automatic, around).unicode);
}

// The environment as it was, again, after a test.
class Environment : public testing::Test {
protected:
    static constexpr const char* names[] = {"TERM",   "NO_COLOR", "COLUMNS",
                                            "LC_ALL", "LC_CTYPE", "LANG"};

    void SetUp() override {
        for (const char* name : names) {
            const char* value = std::getenv(name);
            before_.push_back(value ? std::optional<std::string>(value) : std::nullopt);
            unsetenv(name);
        }
    }
    void TearDown() override {
        for (std::size_t i = 0; i < before_.size(); ++i)
            before_[i] ? setenv(names[i], before_[i]->c_str(), 1) : unsetenv(names[i]);
    }

private:
    std::vector<std::optional<std::string>> before_;
};

// -1 is no terminal.
TEST_F(Environment, Empty) {
    const Surroundings around = look_around(-1);
    EXPECT_FALSE(around.terminal);
    EXPECT_FALSE(around.columns);
    EXPECT_FALSE(around.no_color);
    EXPECT_TRUE(around.dumb);
    EXPECT_TRUE(around.utf8);
}

TEST_F(Environment, Full) {
    setenv("TERM", "xterm-256color", 1);
    setenv("NO_COLOR", "1", 1);
    setenv("COLUMNS", "132", 1);
    const Surroundings around = look_around(-1);
    EXPECT_EQ(around.columns, 132u);
    EXPECT_TRUE(around.no_color);
    EXPECT_FALSE(around.dumb);
    setenv("NO_COLOR", "", 1);
    EXPECT_FALSE(look_around(-1).no_color);
    for (const char* wrong : {"", "0", "-3", "80x", "99999999999999999999999"}) {
        setenv("COLUMNS", wrong, 1);
        EXPECT_FALSE(look_around(-1).columns) << wrong;
    }
}

TEST_F(Environment, SaysTheEncodingByTheFirstOfThree) {
    setenv("LANG", "de_DE.ISO-8859-1", 1);
    EXPECT_FALSE(look_around(-1).utf8);
    setenv("LC_CTYPE", "en_US.UTF-8", 1);
    EXPECT_TRUE(look_around(-1).utf8);
    setenv("LC_ALL", "C", 1);
    EXPECT_FALSE(look_around(-1).utf8);
    setenv("LC_ALL", "C.utf8", 1);
    EXPECT_TRUE(look_around(-1).utf8);
}

}  // namespace
}  // namespace dateline
