// What holds of every option and command of a program.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "terminal/manual_page.h"
#include "terminal/program_shape.h"

namespace dateline {

template <typename Visit>
void for_each_option(const ProgramShape& shape, Visit visit) {
    for (const OptionShape& option : shape.program.options) visit(option);
    for (const CommandShape& command : shape.commands)
        for (const OptionShape& option : command.options) visit(option);
}

// Options whose help goes on with a heading are told by it; all others by their paragraph.
inline void expect_all_told(const ProgramShape& shape) {
    for_each_option(shape, [](const OptionShape& option) {
        EXPECT_FALSE(option.help.empty()) << option.names.back();
        const bool goes_on = !option.group.empty() && std::islower(option.help.front());
        EXPECT_TRUE(goes_on || option.paragraph.ends_with('.')) << option.names.back();
    });
    for (const CommandShape& command : shape.commands) {
        EXPECT_FALSE(command.help.empty()) << command.name;
        EXPECT_TRUE(command.paragraph.ends_with('.')) << command.name;
        for (const OptionShape& operand : command.operands)
            EXPECT_TRUE(operand.paragraph.ends_with('.')) << command.name;
    }
}

// Roff as text again, as far as names in it go.
inline std::string without_escapes(std::string page) {
    for (const auto& [escape, meant] : std::initializer_list<std::pair<std::string, std::string>>{
             {"\\fB", ""}, {"\\fI", ""}, {"\\fR", ""}, {"\\-", "-"}})
        for (std::size_t at = page.find(escape); at != std::string::npos;
             at = page.find(escape, at))
            page.replace(at, escape.size(), meant);
    return page;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// The words of a line, without commas: "-n, --limit N".
inline std::set<std::string> words_of(std::string line) {
    std::replace(line.begin(), line.end(), ',', ' ');
    std::istringstream in(line);
    return {std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()};
}

// What stands as an item with a paragraph, and what as a heading.
struct ToldInManual {
    std::set<std::string> items;
    std::set<std::string> headings;

    explicit ToldInManual(const std::string& page) {
        const std::vector<std::string> lines = lines_of(page);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].starts_with(".SS ")) headings.merge(words_of(lines[i].substr(4)));
            if (lines[i] == ".TP" && i + 2 < lines.size() && !lines[i + 2].empty())
                items.merge(words_of(lines[i + 1]));
        }
    }
};

inline void expect_manual_names_what_there_is(const ProgramShape& shape, const std::string& roff) {
    const std::string page = without_escapes(roff);
    const ToldInManual told(page);
    std::set<std::string> names{"--help"};
    for_each_option(shape, [&](const OptionShape& option) {
        for (const std::string& name : option.names) names.insert(name);
        EXPECT_TRUE(told.items.contains(option.names.back())) << option.names.back();
    });
    for (const CommandShape& command : shape.commands)
        EXPECT_TRUE(told.headings.contains(command.name)) << command.name;
    for (std::size_t at = page.find("--"); at != std::string::npos; at = page.find("--", at + 2)) {
        const std::size_t end = page.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 2);
        const std::string name = page.substr(at, std::min(end, page.size()) - at);
        if (name.size() > 2 && name[2] != '-') {
            EXPECT_TRUE(names.contains(name)) << name << " stands in the manual alone";
        }
    }
}

// The keys that config/dateline.toml has of a program. Its paragraphs begin with the program that
// they are of, but where both are.
inline std::set<std::string> documented_keys_of(const std::string& program) {
    std::ifstream in(DATELINE_SOURCE_DIR "/config/dateline.toml");
    std::set<std::string> keys;
    bool of_this = false, begins = true;
    for (std::string line; std::getline(in, line) && !line.starts_with("# [");) {
        const std::size_t sign = line.find(" = ");
        if (line.empty()) {
            begins = true;
        } else if (line.starts_with("# ") && sign != std::string::npos &&
                   line.find(' ', 2) == sign) {
            if (of_this) keys.insert(line.substr(2, sign - 2));
        } else if (std::exchange(begins, false)) {
            const bool is_of_one =
                line.starts_with("# dateline: ") || line.starts_with("# dateline-index: ");
            of_this = !is_of_one || line.starts_with("# " + program + ": ");
        }
    }
    return keys;
}

inline void expect_documented_keys_are_options(const ProgramShape& shape) {
    std::set<std::string> keys;
    for_each_option(shape, [&](const OptionShape& option) {
        const std::string key = option.names.back().substr(2);
        // --field is the table [fields].
        if (!option.configurable || key == "field") return;
        EXPECT_TRUE(keys.insert(key).second) << key << " is two options";
    });
    EXPECT_EQ(keys, documented_keys_of(shape.program.name));
}

}  // namespace dateline
