// What the manual says of commands and options, told where they are declared.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace dateline {

// Keeps views alone, so that a run that prints no manual pays nothing for it: the paragraphs, in
// the markup of terminal/roff.h, must be literals.
class Documentation {
public:
    CLI::Option* tell(CLI::Option* option, std::string_view paragraph) {
        told_.emplace_back(option, paragraph);
        return option;
    }
    CLI::App& tell(CLI::App& command, std::string_view paragraph) {
        told_.emplace_back(&command, paragraph);
        return command;
    }

    // Empty where nothing was told.
    std::string_view of(const void* option_or_command) const {
        const auto found = std::find_if(told_.begin(), told_.end(), [&](const auto& told) {
            return told.first == option_or_command;
        });
        return found == told_.end() ? std::string_view() : found->second;
    }

private:
    std::vector<std::pair<const void*, std::string_view>> told_;
};

}  // namespace dateline
