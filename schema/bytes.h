// Packing values into bytes and back: the one encoding of dateline's own files.
//
// Unsigned integers are LEB128 varints, signed ones zigzag varints, strings a length and their
// bytes, doubles eight bytes little-endian.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dateline {

static_assert(std::endian::native == std::endian::little, "dateline's files are little-endian");

// Bytes that are not what a file of the index should hold.
struct DamagedBytes : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Packer {
public:
    void number(std::uint64_t value) {
        while (value >= 0x80) {
            bytes_.push_back(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        bytes_.push_back(static_cast<char>(value));
    }
    void signed_number(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void string(std::string_view value) {
        number(value.size());
        bytes_.append(value);
    }
    void real(double value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes_.append(raw, sizeof raw);
    }
    const std::string& bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }
    void clear() { bytes_.clear(); }

private:
    std::string bytes_;
};

// Reads what Packer wrote; borrows the bytes. Every function throws DamagedBytes rather than read
// past their end.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) throw DamagedBytes("a number is cut off");
            const auto byte = static_cast<std::uint8_t>(rest_.front());
            rest_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        throw DamagedBytes("a number is too long");
    }
    std::uint32_t number32() {
        const std::uint64_t value = number();
        if (value > UINT32_MAX) throw DamagedBytes("a number is too large");
        return static_cast<std::uint32_t>(value);
    }
    // How many things follow, each of at least one byte: bounds what a damaged count can make us
    // reserve.
    std::size_t count() {
        const std::uint64_t value = number();
        if (value > rest_.size()) throw DamagedBytes("a count is too large");
        return value;
    }
    std::int64_t signed_number() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    std::string_view view() {
        const std::size_t length = count();
        const std::string_view value = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return value;
    }
    std::string string() { return std::string(view()); }
    double real() {
        double value;
        if (rest_.size() < sizeof value) throw DamagedBytes("a real number is cut off");
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

}  // namespace dateline
