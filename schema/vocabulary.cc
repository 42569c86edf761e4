#include "schema/vocabulary.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <vector>

#include "schema/damaged.h"
#include "schema/manifest.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t number_size = sizeof(std::uint32_t);

}  // namespace

Vocabulary::Vocabulary(const fs::path& file) : file_(file), path_(file) {
    const std::string_view bytes = file_.bytes();
    std::uint32_t count = 0;
    if (bytes.size() < number_size) throw_damaged(path_);
    std::memcpy(&count, bytes.data(), number_size);
    if (bytes.size() != number_size * (1 + 2 * std::uint64_t{count})) throw_damaged(path_);
    const auto* numbers = reinterpret_cast<const std::uint32_t*>(bytes.data()) + 1;
    hashes_ = {numbers, count};
    sorted_ = {numbers + count, count};
}

std::uint32_t Vocabulary::size() const { return static_cast<std::uint32_t>(hashes_.size()); }

std::uint32_t Vocabulary::number_of(std::uint32_t hash) const {
    const auto found = std::lower_bound(
        sorted_.begin(), sorted_.end(), hash,
        [&](std::uint32_t number, std::uint32_t h) { return hash_of(number) < h; });
    return found != sorted_.end() && hash_of(*found) == hash ? *found : 0;
}

std::uint32_t Vocabulary::hash_of(std::uint32_t number) const {
    if (number == 0) return 0;
    if (number > hashes_.size()) throw_damaged(path_);
    return hashes_[number - 1];
}

std::string pack_vocabulary(std::span<const std::uint32_t> hashes) {
    std::vector<std::uint32_t> numbers(1 + 2 * hashes.size());
    numbers[0] = static_cast<std::uint32_t>(hashes.size());
    std::copy(hashes.begin(), hashes.end(), numbers.begin() + 1);
    const auto sorted = numbers.begin() + 1 + static_cast<std::ptrdiff_t>(hashes.size());
    std::iota(sorted, numbers.end(), 1U);
    std::sort(sorted, numbers.end(), [&](std::uint32_t a, std::uint32_t b) {
        return hashes[a - 1] != hashes[b - 1] ? hashes[a - 1] < hashes[b - 1] : a < b;
    });
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * number_size};
}

}  // namespace dateline
