// A table from hashes to small values that is filled once and then only read.
#pragma once

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace dateline {

// Open addressing over a power of two of slots, at most half of which are filled. A
// value-initialised Value stands for "not there". The hash 0 can't be stored.
template <class Value>
class HashTable {
public:
    void reserve(std::size_t count) {
        std::vector<Slot> old(std::bit_ceil(count * 2 + 16));
        slots_.swap(old);
        used_ = 0;
        for (Slot& slot : old)
            if (slot.hash != 0) at(slot.hash) = std::move(slot.value);
    }

    // The value of a hash, which is made when it is new.
    Value& at(std::uint64_t hash) {
        if (2 * (used_ + 1) > slots_.size()) reserve(2 * used_ + 16);
        Slot& slot = slots_[index_of(hash)];
        if (slot.hash == 0) {
            slot.hash = hash;
            ++used_;
        }
        return slot.value;
    }

    // The value of a hash, or null.
    const Value* find(std::uint64_t hash) const {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[index_of(hash)];
        return slot.hash == 0 ? nullptr : &slot.value;
    }

    // Calls f(value) for every value, in no order.
    template <class F>
    void for_each(F f) {
        for (Slot& slot : slots_)
            if (slot.hash != 0) f(slot.value);
    }

    std::size_t size() const { return used_; }

private:
    struct Slot {
        std::uint64_t hash = 0;
        Value value{};
    };

    std::size_t index_of(std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t i = (hash ^ (hash >> 29)) & mask;
        while (slots_[i].hash != 0 && slots_[i].hash != hash) i = (i + 1) & mask;
        return i;
    }

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace dateline
