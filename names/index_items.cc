#include "names/index_items.h"

#include <algorithm>
#include <queue>

#include "schema/person_term.h"
#include "schema/terms.h"

namespace dateline {

namespace {

// The number of the first name that does not stand before this one.
std::uint32_t first_from(const NameTable& table, std::string_view name) {
    std::uint32_t first = 0, last = table.size();
    while (first < last) {
        const std::uint32_t middle = first + (last - first) / 2;
        if (table.name(middle) < name)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

struct Names {
    Texts names;
    std::vector<std::uint32_t> articles;
};

Names read_names(const NameTable& table, std::string_view from, std::string_view to) {
    Names read;
    const std::uint32_t first = first_from(table, from);
    const std::uint32_t last = std::max(first, first_from(table, to));
    if (first == last) return read;
    read.names.begins.reserve(last - first + 1);
    read.articles.reserve(last - first);
    table.each(first, [&](std::uint32_t number, std::string_view name) {
        read.names.add(name);
        read.articles.push_back(table.articles(number));
        return number + 1 < last;
    });
    return read;
}

// The next name of a segment.
struct Next {
    std::string_view name;
    std::size_t segment;
    std::size_t at;

    // That the least one is on top of a queue.
    friend bool operator<(const Next& one, const Next& other) { return one.name > other.name; }
};

std::string_view part(std::string_view term, std::size_t begin) {
    begin = std::min(begin, term.size());
    return term.substr(begin, term.find(term_part_end, begin) - begin);
}

}  // namespace

IndexItems read_items(const Index& index, std::string_view from, std::string_view to) {
    IndexItems items;
    std::vector<Names> segments;
    std::priority_queue<Next> next;
    for (const Segment& segment : index.segments()) {
        segments.push_back(read_names(segment.name_table(), from, to));
        items.of_segment.emplace_back().reserve(segments.back().names.size());
    }
    const auto push = [&](std::size_t segment, std::size_t at) {
        const Texts& names = segments[segment].names;
        if (at < names.size()) next.push({names[at], segment, at});
    };
    for (std::size_t s = 0; s < segments.size(); ++s) push(s, 0);
    while (!next.empty()) {
        const Next least = next.top();
        next.pop();
        if (items.terms.size() == 0 || items.terms[items.terms.size() - 1] != least.name) {
            items.terms.add(least.name);
            items.articles.push_back(0);
        }
        items.articles.back() += segments[least.segment].articles[least.at];
        items.of_segment[least.segment].push_back(
            static_cast<std::uint32_t>(items.terms.size() - 1));
        push(least.segment, least.at + 1);
    }
    return items;
}

std::string_view written_name(NameKind kind, std::string_view term) {
    const std::size_t prefix = info(kind).prefix.size();
    switch (kind) {
        case NameKind::person:
            // Behind the family name.
            return part(term, prefix + part(term, prefix).size() + 1);
        case NameKind::place:
        case NameKind::organization:
            return part(term, prefix);
        default:
            return term.substr(std::min(prefix, term.size()));
    }
}

}  // namespace dateline
