#include "indexer/commands/passed_over.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/amounts.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// What is longer, or has other signs, is a part of the name.
constexpr std::size_t longest_ending = 12;
// Further ones are told together.
constexpr std::size_t most_told = 6;

std::string ending_of(std::string_view file_name) {
    const std::size_t point = file_name.rfind('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == file_name.size()) return "";
    const std::string ending = lower_ascii(file_name.substr(point));
    if (ending.size() > longest_ending) return "";
    const auto is_of_ending = [](char c) { return is_ascii_lower(c) || is_ascii_digit(c); };
    return std::all_of(ending.begin() + 1, ending.end(), is_of_ending) ? ending : "";
}

}  // namespace

void PassedOver::add(std::string_view file_name) {
    ++files_;
    ++by_ending_[ending_of(file_name)];
}

std::string PassedOver::told() const {
    if (files_ == 0) return "";
    std::vector<std::pair<std::string, std::uint64_t>> endings(by_ending_.begin(),
                                                               by_ending_.end());
    std::stable_sort(endings.begin(), endings.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text = counted(files_, "file") + " passed over: ";
    std::uint64_t left = files_;
    for (std::size_t i = 0; i < std::min(endings.size(), most_told); ++i) {
        const auto& [ending, files] = endings[i];
        text += (i == 0 ? "" : ", ") + grouped(files) + ' ' +
                (ending.empty() ? "without an ending" : ending);
        left -= files;
    }
    return left == 0 ? text : text + ", " + grouped(left) + " others";
}

}  // namespace dateline
