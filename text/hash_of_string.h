// Hashing for maps and sets of strings that are asked by string_view.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace dateline {

// Goes with std::equal_to<>: nothing is copied to be looked up.
struct HashOfString {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

}  // namespace dateline
