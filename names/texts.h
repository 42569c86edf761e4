// Texts kept one behind the other, as the names of an index are: a million strings would each be an
// allocation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/manifest.h"

namespace dateline {

struct Texts {
    std::vector<std::uint32_t> begins{0};  // of each in `bytes`, and where the last one ends
    std::string bytes;

    std::size_t size() const { return begins.size() - 1; }
    std::string_view operator[](std::size_t at) const {
        return std::string_view(bytes).substr(begins[at], begins[at + 1] - begins[at]);
    }
    // Throws IndexError for more than 4 GiB of them, which no collection of articles has.
    void add(std::string_view text) {
        check_room(text.size());
        bytes += text;
        begins.push_back(static_cast<std::uint32_t>(bytes.size()));
    }
    void add(const Texts& others) {
        check_room(others.bytes.size());
        const auto shift = static_cast<std::uint32_t>(bytes.size());
        begins.reserve(begins.size() + others.size());
        for (std::size_t at = 1; at <= others.size(); ++at)
            begins.push_back(shift + others.begins[at]);
        bytes += others.bytes;
    }

private:
    void check_room(std::size_t more) const {
        if (more > UINT32_MAX - bytes.size())
            throw IndexError("the index has more names than can be told apart");
    }
};

}  // namespace dateline
