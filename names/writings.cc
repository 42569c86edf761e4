#include "names/writings.h"

#include <algorithm>

#include "text/ascii.h"

namespace dateline {

void Writings::add(std::string_view written, std::uint64_t articles) {
    articles_ += articles;
    if (!counts_.empty() && counts_.back().first == written)
        counts_.back().second += articles;
    else
        counts_.emplace_back(written, articles);
}

std::string_view Writings::most_frequent_but_capitals() const {
    constexpr std::uint64_t of_headlines = 2;  // times as often
    const std::string_view most = most_frequent();
    const auto is_small = [](std::string_view written) {
        return std::any_of(written.begin(), written.end(), is_ascii_lower);
    };
    if (is_small(most)) return most;
    Writings small;
    for (const auto& [written, articles] : counts_)
        if (is_small(written)) small.add(written, articles);
    return small.articles_ * of_headlines >= articles_ - small.articles_ && small.articles_ > 0
               ? small.most_frequent()
               : most;
}

std::string_view Writings::most_frequent() const {
    if (counts_.size() == 1) return counts_.front().first;
    std::vector<std::pair<std::string_view, std::uint64_t>> ascending = counts_;
    std::sort(ascending.begin(), ascending.end());
    std::pair<std::uint64_t, std::string_view> most;
    for (std::size_t first = 0, end = 0; first < ascending.size(); first = end) {
        std::uint64_t articles = 0;
        for (; end < ascending.size() && ascending[end].first == ascending[first].first; ++end)
            articles += ascending[end].second;
        most = std::max(most, {articles, ascending[first].first});
    }
    return most.second;
}

}  // namespace dateline
